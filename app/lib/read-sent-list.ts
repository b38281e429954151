import { decodeText } from './decode-text.ts'

/** The text of the file `list` of a form or, without a file, what was pasted as `pasted`. */
export async function readSentList(form: FormData): Promise<string> {
  const file = form.get('list')
  if (file instanceof File && file.size > 0) return decodeText(new Uint8Array(await file.arrayBuffer()))
  const pasted = form.get('pasted')
  return typeof pasted === 'string' ? pasted : ''
}
