import { domainToUnicode } from 'node:url'

/** Displays a stored address with the Unicode letters of its domain: `ana@xn--educacin-13a.example` as `ana@educación.example`. */
export function showEmail(address: string): string {
  const at = address.lastIndexOf('@') + 1
  return address.slice(0, at) + (domainToUnicode(address.slice(at)) || address.slice(at))
}
