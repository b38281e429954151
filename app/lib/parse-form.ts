/** Parses a sent form to checked values or messages. Messages are keys of the `validation` texts, by field name. */
import { parseWithZod } from '@conform-to/zod/v4'
import type { z } from 'zod'

export type FieldErrors = Record<string, string>
export type ParsedForm<T> = { ok: true; value: T } | { ok: false; errors: FieldErrors; values: Record<string, unknown> }

/** `values` holds the sent values, so that the form can show them again. */
export function parseForm<Schema extends z.ZodType>(form: FormData | URLSearchParams, schema: Schema): ParsedForm<z.output<Schema>> {
  const submission = parseWithZod(form, { schema })
  if (submission.status === 'success') return { ok: true, value: submission.value as z.output<Schema> }
  const errors = Object.entries(submission.error ?? {}).map(([name, messages]) => [name, known(messages?.[0])] as const)
  return { ok: false, errors: Object.fromEntries(errors), values: submission.payload }
}

/** Our schemas name their messages; a message of zod itself ("expected string, received undefined") means a missing field. */
const known = (message: string | undefined) => (message?.startsWith('validation.') ? message : 'validation.required')
