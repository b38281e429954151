/** The six digits from a mail, as people type and paste them. */
import { z } from 'zod'

const decimalDigit = /\p{Nd}/u
const isDigitAt = (codePoint: number) => decimalDigit.test(String.fromCodePoint(codePoint))

/** Unicode keeps the ten digits of a script together, from zero to nine; runs of digits follow each other without a gap or stand alone. */
function digitValue(digit: string): number {
  const at = digit.codePointAt(0) ?? 0
  let before = 0
  while (isDigitAt(at - before - 1)) before++
  return before % 10
}

/** Digits of any script as ASCII. Null where a letter stands among them, or their number is not six. */
export function parseCode(typed: string): string | null {
  const digits = typed.replace(/[^\p{L}\p{N}]/gu, '').replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
  return /^\d{6}$/.test(digits) ? digits : null
}

/** Room for the code with separators, spaces and what a paste brings along. */
export const codeInputLength = 40

export const codeField = z
  .string('validation.code')
  .max(codeInputLength, 'validation.code')
  .transform((typed) => parseCode(typed))
  .pipe(z.string('validation.code'))
