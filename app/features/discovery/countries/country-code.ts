/** Addresses carry the code of a country (ISO 3166-1 alpha-3) in lower case; the tables in upper case. */
export type CountryCode = { iso3: string; isCanonical: boolean }

/** Null for what cannot be a country's code, so that nothing odd reaches the database. */
export function parseCountryCode(param: string): CountryCode | null {
  if (!/^[a-z]{3}$/i.test(param)) return null
  return { iso3: param.toUpperCase(), isCanonical: param === param.toLowerCase() }
}
