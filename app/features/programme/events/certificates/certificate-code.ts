/** Codes of certificates: twenty characters of Crockford's base 32, shown in four groups. */

/** What a person typed or an address says, as it is stored: without hyphens and spaces, `o` is zero, `i` and `l` are one. */
export const parseCertificateCode = (typed: string): string =>
  typed.slice(0, 80).toLowerCase().replace(/[\s-]/g, '').replace(/o/g, '0').replace(/[il]/g, '1')

export const formatCertificateCode = (code: string): string => code.replace(/(.{5})(?=.)/g, '$1-')
