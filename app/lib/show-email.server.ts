import { domainToUnicode } from 'node:url'

/** A stored address as its owner writes it: `ana@xn--educacin-13a.example` is shown as `ana@educación.example`. */
export function showEmail(address: string): string {
  const at = address.lastIndexOf('@') + 1
  return address.slice(0, at) + (domainToUnicode(address.slice(at)) || address.slice(at))
}
