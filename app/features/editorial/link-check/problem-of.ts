import type { Problem } from '#app/features/core/links/outcome.ts'

const codes: Record<string, Problem> = {
  ECONNRESET: 'reset',
  EPIPE: 'reset',
  ECONNABORTED: 'reset',
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'refused',
  ENETUNREACH: 'refused',
  ENOTFOUND: 'name',
  EAI_AGAIN: 'name',
  EAI_FAIL: 'name',
  ENODATA: 'name',
  ETIMEDOUT: 'timeout',
  ABORT_ERR: 'timeout',
  EPROTO: 'tls',
}

/** Classifies the error of a request by the codes of Node, of its HTTP parser (HPE) and of OpenSSL. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof Error)) return 'other'
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (codes[code]) return codes[code]
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'timeout'
  if (code.startsWith('HPE_')) return 'garbage'
  if (/^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|HOSTNAME_)/.test(code)) return 'tls'
  return 'other'
}
