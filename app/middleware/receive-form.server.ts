import { data, type RouterContextProvider } from 'react-router'
import type { z } from 'zod'
import { sentForm } from '#app/components/resubmit-form.tsx'
import { attempt, type Db, type Tx } from '#app/db/clients.server.ts'
import { countTowards, type Limit, refusalOfWait } from '#app/features/people/accounts/rate-limit.server.ts'
import { type FieldErrors, parseForm } from '#app/lib/parse-form.ts'
import { readForm } from '#app/lib/read-form.ts'
import { refusalInit } from '#app/lib/refusal-status.ts'
import { clientAddressContext, readerContext, servicesContext } from './contexts.ts'
import { personOf } from './guards.server.ts'

type Args = { request: Request; context: Readonly<RouterContextProvider> }
type Refused = { error?: string | null; errors?: FieldErrors }

/**
 * Reads a form that a signed-in person sent to an action. Returns the person, the checked values, and `save`, which runs with their rights.
 * Otherwise returns `refused`, a response with all sent values, so that nothing typed is lost: 401 if the session ended meanwhile, 400 with
 * an error per field, or the status of the database's refusal. `typed` names the fields that a person fills in: an error in any other field
 * throws 400.
 */
export async function receiveForm<Schema extends z.ZodType>(
  { request, context }: Args,
  schema: Schema,
  { typed }: { typed?: readonly string[] } = {},
) {
  const form = await readForm(request)
  const refuse = (status: number | ResponseInit, { error = null, errors = {} }: Refused) =>
    data({ ok: false as const, error, errors, sent: sentForm(form) }, status)
  const me = personOf(context)
  if (!me) return { ok: false as const, refused: refuse(401, { error: 'session_ended' }) }
  const parsed = parseForm(form, schema)
  if (!parsed.ok && typed && !Object.keys(parsed.errors).every((name) => typed.includes(name))) throw data(null, { status: 400 })
  if (!parsed.ok) return { ok: false as const, refused: refuse(400, { errors: parsed.errors }) }
  const save = async <Result>(work: (db: Tx) => Promise<Result>) => {
    const saved = await attempt(() => context.get(servicesContext).databases.asUser(me.claims, work))
    return saved.ok ? saved : { ok: false as const, refused: refuse(refusalInit(saved.error), { error: saved.error }) }
  }
  return { ok: true as const, me, input: parsed.value, save, refuse }
}

/**
 * Reads a form that anybody may send, with `replyAddressFields` in its schema; `keep` runs with the sender's rights. A filled honeypot gets
 * the normal success answer and stores nothing (`value` null). `refused` contains all sent values: 400 with an error per field, 429 after
 * too many from one network or for one typed address, or the status of the database's refusal.
 */
export async function receiveVisitorForm<
  Schema extends z.ZodType<{ website?: string | undefined; email?: string | null | undefined }>,
  Result,
>({ request, context }: Args, schema: Schema, limit: Limit, store: (db: Db, input: z.output<Schema>) => Promise<Result>) {
  const form = await readForm(request)
  const refuse = (status: number | ResponseInit, { error = null, errors = {} }: Refused) => ({
    ok: false as const,
    refused: data({ error, errors, values: Object.fromEntries(sentForm(form)) }, status),
  })
  const parsed = parseForm(form, schema)
  if (!parsed.ok) return refuse(400, { errors: parsed.errors })
  const input = parsed.value
  if (input.website) return { ok: true as const, input, value: null }
  const { databases } = context.get(servicesContext)
  const wait =
    (await countTowards(databases, limit, context.get(clientAddressContext))) ||
    (input.email && (await countTowards(databases, 'mailTyped', input.email)))
  if (wait) return refuse(refusalOfWait(wait).init, refusalOfWait(wait))
  const stored = await attempt(() => context.get(readerContext)((db) => store(db, input)))
  return stored.ok ? { ...stored, input } : refuse(refusalInit(stored.error), { error: stored.error })
}
