/** Node's and Postgres' codes for a full disk or an exceeded quota. */
const codes = /ENOSPC|EDQUOT|\b53100\b|no space left|disk (?:is )?full|quota exceeded/i

/** Whether an error or its cause reports that there is no space left. Services pass it on only as text. */
export function isOutOfSpace(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { code, message, cause } = error as { code?: unknown; message?: unknown; cause?: unknown }
  return codes.test(String(code ?? '')) || codes.test(String(message ?? '')) || isOutOfSpace(cause)
}
