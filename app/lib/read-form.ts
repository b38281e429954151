/** Reads every form. The server (server/http) has limited bytes and time; here the fields are limited before anything parses them. */
import { data } from 'react-router'
import { withoutControls } from './clean-text.ts'

/** Fields of one form, and fields of one name: far more than our longest form has, and little work for the parsers that follow. */
const maxFields = 5_000
const maxRepeats = 1_000
const maxNameLength = 200
/** A name like `ledger[3].title` makes a list of four items, so a large index would allocate memory. */
const maxIndex = 999
const maxNameDepth = 6

const parsedForms = new WeakMap<Request, FormData>()

/** The form that `readForm` has already read from a request, for a response that returns the sent values. */
export const parsedFormOf = (request: Request): FormData | null => parsedForms.get(request) ?? null

/**
 * The form in a request, urlencoded or multipart, without control characters; an empty body is a form without fields. Throws 400 for a body that is not a form, and 413 for too
 * many fields, too many fields of one name, or names that no form of ours has. Time and memory are linear in the body.
 */
export async function readForm(request: Request): Promise<FormData> {
  const type = request.headers.get('content-type') ?? ''
  const body = new Uint8Array(await request.arrayBuffer())
  if (body.length === 0) return new FormData()
  if (countFields(body, type) > maxFields) throw data('too_many_fields', { status: 413 })
  let sent: FormData
  try {
    sent = await new Response(body, { headers: { 'content-type': type } }).formData()
  } catch {
    throw data('bad_form', { status: 400 })
  }
  const form = new FormData()
  const repeats = new Map<string, number>()
  for (const [sentName, value] of sent) {
    const name = withoutControls(sentName)
    if (!isNameOfForm(name)) throw data('bad_form', { status: 400 })
    const repeat = (repeats.get(name) ?? 0) + 1
    if (repeat > maxRepeats) throw data('too_many_fields', { status: 413 })
    repeats.set(name, repeat)
    form.append(name, typeof value === 'string' ? withoutControls(value) : value)
  }
  parsedForms.set(request, form)
  return form
}

/** An upper bound for the number of fields in a body, counted without parsing it. */
function countFields(body: Uint8Array, type: string): number {
  const separator = /^multipart\/form-data\b/i.test(type) ? '\r\nContent-Disposition:' : '&'
  return Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1').toLowerCase().split(separator.toLowerCase()).length
}

/** The form parser (conform) treats names that begin with two underscores as commands, and fails on invalid ones. */
function isNameOfForm(name: string): boolean {
  if (name.length > maxNameLength || name.startsWith('__')) return false
  const steps = name.split(/[.[]/)
  return steps.length <= maxNameDepth && steps.every((step) => !/^\d+\]$/.test(step) || Number.parseInt(step, 10) <= maxIndex)
}
