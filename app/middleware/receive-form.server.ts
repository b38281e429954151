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
import { sentIn } from './sent-in.server.ts'

type Args = { request: Request; context: Readonly<RouterContextProvider> }
type Refused = { error?: string | null; errors?: FieldErrors }
type Options = {
  /** The fields a person fills in: an error in any other field throws 400. */
  typed?: readonly string[]
  /** The fields that the schema reads, if the form has others that are read separately. */
  only?: readonly string[]
  /** Values of fields that the form does not have. */
  defaults?: Readonly<Record<string, string>>
  /** The one error of a form whose fields have no place for messages. */
  explain?: (errors: FieldErrors) => string
}

/**
 * Reads a form that was sent to an action, by anybody. Returns the checked values, and `refuse`, which answers with an error, with an error
 * per field, or with more that the page needs, and with all sent values, so that nothing typed is lost; its status is the status of the
 * error, or 400 for errors in fields. If the schema does not accept the form, `refused` is that answer.
 */
export async function receiveOpenForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  { typed, only, defaults = {}, explain }: Options = {},
) {
  const form = await readForm(request)
  const refuse = <More extends Refused>(answer: More, init: number | ResponseInit = answer.error ? refusalInit(answer.error) : 400) =>
    data({ ok: false as const, error: null as string | null, errors: {} as FieldErrors, sent: sentForm(form), ...answer }, init)
  for (const [name, value] of Object.entries(defaults)) if (!form.has(name)) form.set(name, value)
  const parsed = parseForm(only ? pick(form, only) : form, schema)
  if (parsed.ok) return { ok: true as const, input: parsed.value, form, refuse }
  if (typed && !Object.keys(parsed.errors).every((name) => typed.includes(name))) throw data(null, { status: 400 })
  return {
    ok: false as const,
    refuse,
    refused: explain ? refuse({ error: explain(parsed.errors) }, 400) : refuse({ errors: parsed.errors }),
  }
}

/**
 * Reads a form that a signed-in person sent to an action. Returns as `receiveOpenForm`, and the person, and `save`, which runs `work` in a
 * transaction with their rights and refuses what the database refuses; `run` may repeat it (`retryOnEditConflict`). 401 if the session ended
 * meanwhile, with all sent values.
 */
export async function receiveForm<Schema extends z.ZodType>({ request, context }: Args, schema: Schema, options: Options = {}) {
  const me = personOf(context)
  if (!me) return { ok: false as const, refused: await sessionEnded(request) }
  const sent = await receiveOpenForm(request, schema, options)
  if (!sent.ok) return sent
  const save = async <Result>(work: (db: Tx) => Promise<Result>, run: typeof attempt = attempt) => {
    const saved = await run(() => context.get(servicesContext).databases.asUser(me.claims, work))
    return saved.ok ? saved : { ok: false as const, refused: sent.refuse({ error: saved.error }) }
  }
  return { ...sent, me, save }
}

/** Nothing was saved; the answer contains all sent values. */
async function sessionEnded(request: Request) {
  const sent = await sentIn(request)
  const error: string | null = 'session_ended'
  return data({ ok: false as const, error, errors: {} as FieldErrors, sent }, refusalInit(error))
}

/**
 * Reads a form that anybody may send, with `replyAddressFields` in its schema; `store` runs with the sender's rights. A filled honeypot gets
 * the normal success answer and stores nothing (`value` null). `refused` contains all sent values: 400 with an error per field, 429 after
 * too many from one network or for one typed address, or the status of the database's refusal.
 */
export async function receiveVisitorForm<
  Schema extends z.ZodType<{ website?: string | undefined; email?: string | null | undefined }>,
  Result,
>({ request, context }: Args, schema: Schema, limit: Limit, store: (db: Db, input: z.output<Schema>) => Promise<Result>) {
  const sent = await receiveOpenForm(request, schema)
  if (!sent.ok) return sent
  const { input, refuse } = sent
  if (input.website) return { ok: true as const, input, value: null }
  const { databases } = context.get(servicesContext)
  const wait =
    (await countTowards(databases, limit, context.get(clientAddressContext))) ||
    (input.email && (await countTowards(databases, 'mailTyped', input.email)))
  if (wait) return { ok: false as const, refused: refuse({ error: refusalOfWait(wait).error }, refusalOfWait(wait).init) }
  const stored = await attempt(() => context.get(readerContext)((db) => store(db, input)))
  return stored.ok ? { ...stored, input } : { ok: false as const, refused: refuse({ error: stored.error }) }
}

function pick(form: FormData, names: readonly string[]): FormData {
  const picked = new FormData()
  for (const name of names) for (const value of form.getAll(name)) picked.append(name, value)
  return picked
}
