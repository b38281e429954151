/**
 * The Content-Disposition value for a file name (RFC 6266). A name of letters, digits, dots, hyphens and underscores is quoted; any other
 * is percent-encoded in UTF-8, including the marks that `encodeURIComponent` leaves and RFC 8187 does not allow.
 */
export function contentDisposition(kind: 'inline' | 'attachment', name: string): string {
  return /^[\w.-]+$/.test(name) ? `${kind}; filename="${name}"` : `${kind}; filename*=UTF-8''${encoded(name)}`
}

const encoded = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
