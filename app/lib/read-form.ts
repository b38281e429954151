import { data } from 'react-router'

/**
 * The form a request carries, without the one character Postgres cannot hold (NUL). A body that is no form at all is the
 * sender's mistake (400), not ours (500).
 */
export async function readForm(request: Request): Promise<FormData> {
  let sent: FormData
  try {
    sent = await request.formData()
  } catch {
    throw data('bad_form', { status: 400 })
  }
  const form = new FormData()
  for (const [name, value] of sent) form.append(name, typeof value === 'string' ? value.replaceAll('\0', '') : value)
  return form
}
