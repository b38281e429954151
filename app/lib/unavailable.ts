/** Faults of what Caja runs on (database, Auth, Storage, disk, mail), told from bugs: a fault passes, and the request may be repeated. */

/** Thrown where our own code knows that a service cannot answer now. */
export class Unavailable extends Error {
  override name = 'Unavailable'
}

/**
 * SQLSTATE classes and codes of a database that cannot work now: https://www.postgresql.org/docs/17/errcodes-appendix.html
 * A deadlock and a failed serialization belong here too: the same request succeeds when it is repeated.
 */
const sqlStates = [
  /^08/, // connection exceptions
  /^53/, // no memory, disk full, too many connections
  /^57P0[1-5]$/, // shut down, crashed, starting up, dropped, idle too long
  /^57014$/, // cancelled: the statement took too long
  /^55P03$/, // a lock is held too long
  /^25P0[34]$/, // the transaction was idle or ran too long
  /^25006$/, // read only: after a failover, the former primary
  /^40(001|P01)$/,
  /^58030$/, // input or output error, also of a full disk
]

/** Of sockets and files, as Node names them. */
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

/** node-postgres and poolers say some of it in words only. */
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

type Told = {
  name?: unknown
  code?: unknown
  status?: unknown
  message?: unknown
  cause?: unknown
  errors?: unknown
  originalError?: unknown
}

/** Also true where the fault is the cause of another error, or all that several attempts (an `AggregateError`) met. */
export function isUnavailable(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { name, code, status, message, cause, errors, originalError } = error as Told
  // By name: the start and the built site hold a copy of the class each.
  if (name === 'Unavailable') return true
  if (typeof code === 'string' && (systemCodes.has(code) || sqlStates.some((state) => state.test(code)))) return true
  if (typeof message === 'string' && messages.some((known) => known.test(message))) return true
  // supabase-js: no answer at all, or one of the server's own faults
  if (name === 'AuthRetryableFetchError') return true
  if ((name === 'AuthApiError' || name === 'StorageApiError') && typeof status === 'number' && status >= 500) return true
  if (name === 'StorageUnknownError') return isUnavailable(originalError)
  if (Array.isArray(errors) && errors.length > 0) return errors.every(isUnavailable)
  return isUnavailable(cause)
}
