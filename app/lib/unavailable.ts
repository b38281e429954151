/**
 * Distinguishes temporary faults of the services (database, Auth, Storage, disk, mail) from bugs: after a temporary fault the request may
 * be retried.
 */

/** Thrown where our own code knows that a service is unavailable. */
export class Unavailable extends Error {
  override name = 'Unavailable'
}

/**
 * SQLSTATE classes and codes of an unavailable database: https://www.postgresql.org/docs/17/errcodes-appendix.html A deadlock and a failed
 * serialization are included: the same request succeeds when it is retried.
 */
const sqlStates = [
  /^08/, // connection exceptions
  /^53/, // no memory, disk full, too many connections
  /^57P0[1-5]$/, // shut down, crashed, starting up, database dropped, idle timeout
  /^57014$/, // statement timeout
  /^55P03$/, // lock timeout
  /^25P0[34]$/, // transaction timeouts
  /^25006$/, // read only: the former primary after a failover
  /^40(001|P01)$/,
  /^58030$/, // input or output error, for example a full disk
]

/** Node's codes of socket and file errors. */
const systemCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ESOCKET',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOSPC',
  'EDQUOT',
  'EMFILE',
  'ENFILE',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_SOCKET',
  // postgres.js, inside Supabase Lite
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
])

/** node-postgres and poolers report some faults only as text. */
const messages = [
  /^Connection terminated/,
  /^Client has encountered a connection error/,
  /^Client was closed and is not queryable/,
  /^timeout e(xceeded|xpired)/,
  /^timeout exceeded when trying to connect/,
  /^Query read timeout/,
  /^Cannot use a pool after calling end on the pool/,
  /max clients reached/i, // Supavisor and PgBouncer
  /^fetch failed$/,
]

type ErrorShape = {
  name?: unknown
  code?: unknown
  status?: unknown
  message?: unknown
  cause?: unknown
  errors?: unknown
  originalError?: unknown
}

/** True also if the fault is the cause of another error, or if every attempt of an `AggregateError` met one. */
export function isUnavailable(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { name, code, status, message, cause, errors, originalError } = error as ErrorShape
  // Compared by name, because the start and the built site each hold a copy of the class.
  if (name === 'Unavailable') return true
  if (typeof code === 'string' && (systemCodes.has(code) || sqlStates.some((state) => state.test(code)))) return true
  if (typeof message === 'string' && messages.some((known) => known.test(message))) return true
  // supabase-js: no response, or a server error
  if (name === 'AuthRetryableFetchError') return true
  if ((name === 'AuthApiError' || name === 'StorageApiError') && typeof status === 'number' && status >= 500) return true
  if (name === 'StorageUnknownError') return isUnavailable(originalError)
  if (Array.isArray(errors) && errors.length > 0) return errors.every(isUnavailable)
  return isUnavailable(cause)
}
