/** Hands over a leaver's work to a successor, or leaves the post vacant. */
import { useTranslation } from 'react-i18next'
import { data, Form, redirect } from 'react-router'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { TextAreaField, TextField } from '#app/components/form-field.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { findSuccessors, getLeaver } from '#app/features/people/hand-over/find-successors.server.ts'
import { handOver, handOverSchema } from '#app/features/people/hand-over/hand-over.server.ts'
import { MemoryFields } from '#app/features/people/hand-over/memory-fields.tsx'
import { SuccessorFields } from '#app/features/people/hand-over/successor-fields.tsx'
import { WhatMoves } from '#app/features/people/hand-over/what-moves.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { findText } from '#app/i18n/find-text.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { isUuid } from '#app/lib/uuid.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/hand-over'

export async function loader({ params: { id }, context }: Route.LoaderArgs) {
  const me = personOf(context)
  if (!me) return null
  if (!isUuid(id)) throw data(null, { status: 404 })
  const found = await context.get(readerContext)(async (db) => {
    const leaver = await getLeaver(db, id)
    return leaver && { leaver, candidates: await findSuccessors(db, leaver) }
  })
  if (!found) throw data(null, { status: 404 })
  const who = found.leaver.name || found.leaver.email
  return {
    ...found,
    who,
    isAdmin: me.person.role === 'admin',
    today: new Date().toISOString().slice(0, 10),
    title: textsIn(context.get(languageContext))('hand-over:form.title', { who }),
    origin: context.get(servicesContext).publicUrl,
  }
}

export async function action({ request, params: { id }, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, handOverSchema)
  if (!sent.ok) return sent.refused
  if (!isUuid(id)) throw data(null, { status: 404 })
  const done = await sent.save((db) => handOver(db, sent.me.person, id, sent.input))
  if (!done.ok) return done.refused
  throw redirect(`${pathTo('person', context.get(languageContext), { id })}?done=handed-over`)
}

export const meta: Route.MetaFunction = ({ loaderData, params }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'handOver', params, origin: loaderData.origin }) : []

export default function HandOver({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t, i18n } = useTranslation('hand-over')
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { leaver, candidates, who, isAdmin, today } = loaderData
  const sent = Object.fromEntries(answer?.sent ?? [])
  const errors = answer?.errors ?? {}
  return (
    <>
      <p className="back">
        <a href={pathTo('person', language, { id: leaver.id })}>{who}</a>
      </p>
      <h1>{t('form.title', { who })}</h1>
      <p className="lead">{t('form.lead')}</p>
      <ErrorSummary errors={errors} labelOf={(name) => findText(i18n, 'hand-over', `form.${name}`)} />
      <Refusal error={answer?.error ?? (leaver.leftAt ? 'already_left' : isAdmin ? null : 'forbidden')} />
      <WhatMoves leaver={leaver} />
      {isAdmin && !leaver.leftAt && (
        <Form method="post" className="form hand-over-form" noValidate>
          <SuccessorFields leaver={leaver} candidates={candidates} sent={sent} errors={errors} />
          <TextField
            name="leftOn"
            type="date"
            max={today}
            label={t('form.leftOn')}
            hint={t('form.leftOnHint')}
            errors={errors}
            defaultValue={sent.leftOn ?? today}
          />
          <TextAreaField
            name="note"
            label={t('form.note')}
            hint={t('form.noteHint')}
            errors={errors}
            required={false}
            defaultValue={sent.note}
            maxLength={2_000}
            rows={4}
          />
          {leaver.institutionId && <MemoryFields who={leaver.name} sent={sent} errors={errors} />}
          <p className="small">{t('form.atOnce')}</p>
          <button type="submit" className="button">
            {t('form.submit')}
          </button>
        </Form>
      )}
    </>
  )
}
