/** The six-digit code from a mail, as people type and paste it. */
import { z } from 'zod'

const decimalDigit = /\p{Nd}/u
const isDigitAt = (codePoint: number) => decimalDigit.test(String.fromCodePoint(codePoint))

/** Unicode keeps the ten digits of a script together, from zero to nine; blocks of digits are adjacent or separate. */
function digitValue(digit: string): number {
  const at = digit.codePointAt(0) ?? 0
  let before = 0
  while (isDigitAt(at - before - 1)) before++
  return before % 10
}

/** Returns digits of any script as ASCII. Null if the text contains a letter or does not have six digits. */
export function parseCode(typed: string): string | null {
  const digits = typed.replace(/[^\p{L}\p{N}]/gu, '').replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
  return /^\d{6}$/.test(digits) ? digits : null
}

/** Maximum input length: room for separators, spaces and pasted text around the code. */
export const codeInputLength = 40

export const codeField = z
  .string('validation.code')
  .max(codeInputLength, 'validation.code')
  .transform((typed) => parseCode(typed))
  .pipe(z.string('validation.code'))
