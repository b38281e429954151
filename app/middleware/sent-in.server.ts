/** What a request sent, for a page that gives it back to the person. */
import { type SentForm, sentForm } from '#app/components/resubmit-form.tsx'
import { parsedFormOf, readForm } from '#app/lib/read-form.ts'

/** Includes a form that no action has read. Empty for uploads, which have their own retry. */
export async function sentIn(request: Request): Promise<SentForm> {
  if (request.method !== 'POST' || !request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')) return []
  const form = parsedFormOf(request) ?? (request.bodyUsed ? null : await readForm(request).catch(() => null))
  return form ? sentForm(form) : []
}
