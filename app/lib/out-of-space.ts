/** Node's and Postgres' codes of a full disk or an exhausted quota. */
const codes = /ENOSPC|EDQUOT|\b53100\b|no space left|disk (?:is )?full|quota exceeded/i

/** Whether an error, or what caused it, says that there is no space left. Services pass it on in words. */
export function isOutOfSpace(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { code, message, cause } = error as { code?: unknown; message?: unknown; cause?: unknown }
  return codes.test(String(code ?? '')) || codes.test(String(message ?? '')) || isOutOfSpace(cause)
}
