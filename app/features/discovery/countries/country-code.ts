/** Country codes (ISO 3166-1 alpha-3) are lower case in addresses and upper case in the tables. */
export type CountryCode = { iso3: string; isCanonical: boolean }

/** Null for anything that is not three letters. */
export function parseCountryCode(param: string): CountryCode | null {
  if (!/^[a-z]{3}$/i.test(param)) return null
  return { iso3: param.toUpperCase(), isCanonical: param === param.toLowerCase() }
}
