/** The one way in for forms. The door (server/door) has bounded the bytes and the time; here the fields are bounded before anything reads them. */
import { data } from 'react-router'
import { withoutControls } from './clean-text.ts'

/** Fields of one form, and fields of one name: far beyond our longest form, and little for the parsers that come after. */
const mostFields = 5_000
const mostRepeats = 1_000
const longestName = 200
/** A name like `ledger[3].title` makes a list of four places: the number is a promise of memory, so it is bounded as well. */
const largestIndex = 999
const deepestName = 6

const formsRead = new WeakMap<Request, FormData>()

/** The form that `readForm` has already read from a request, for an answer that gives back what was sent. */
export const formRead = (request: Request): FormData | null => formsRead.get(request) ?? null

/**
 * The form a request carries, urlencoded or multipart, without control characters. Throws 400 for a body that is no form, and 413 for
 * more fields, more fields of one name, or stranger names than any form of ours has. Time and memory are linear in the body.
 */
export async function readForm(request: Request): Promise<FormData> {
  const type = request.headers.get('content-type') ?? ''
  const body = new Uint8Array(await request.arrayBuffer())
  if (countFields(body, type) > mostFields) throw data('too_many_fields', { status: 413 })
  let sent: FormData
  try {
    sent = await new Response(body, { headers: { 'content-type': type } }).formData()
  } catch {
    throw data('bad_form', { status: 400 })
  }
  const form = new FormData()
  const repeats = new Map<string, number>()
  for (const [given, value] of sent) {
    const name = withoutControls(given)
    if (!isNameOfForm(name)) throw data('bad_form', { status: 400 })
    const repeat = (repeats.get(name) ?? 0) + 1
    if (repeat > mostRepeats) throw data('too_many_fields', { status: 413 })
    repeats.set(name, repeat)
    form.append(name, typeof value === 'string' ? withoutControls(value) : value)
  }
  formsRead.set(request, form)
  return form
}

/** At most how many fields a body has, counted without parsing it. */
function countFields(body: Uint8Array, type: string): number {
  const separator = /^multipart\/form-data\b/i.test(type) ? '\r\nContent-Disposition:' : '&'
  return Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1').toLowerCase().split(separator.toLowerCase()).length
}

/** Names that begin with two underscores are read as orders by the parser of forms (conform), which fails on what is none. */
function isNameOfForm(name: string): boolean {
  if (name.length > longestName || name.startsWith('__')) return false
  const steps = name.split(/[.[]/)
  return steps.length <= deepestName && steps.every((step) => !/^\d+\]$/.test(step) || Number.parseInt(step, 10) <= largestIndex)
}
