/** Closes a past event, for staff: what came out of it, and who took part. Later the same form changes it. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { type Comparison, closeEvent, compareAttendance } from '#app/features/programme/events/closing/close-event.server.ts'
import { ClosingForm } from '#app/features/programme/events/closing/closing-form.tsx'
import { getClosing } from '#app/features/programme/events/closing/get-closing.server.ts'
import { closingFields, closingSchema } from '#app/features/programme/events/closing/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { isUuid } from '#app/lib/uuid.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import { Notice } from '#app/ui/notice.tsx'
import type { Route } from './+types/event-closing'

export async function loader({ params: { id }, url, context }: Route.LoaderArgs) {
  const me = personOf(context)
  if (!me) return null
  const language = context.get(languageContext)
  const closing = isUuid(id) ? await context.get(readerContext)((db) => getClosing(db, id, me.person.id, language)) : null
  if (!closing) throw data(null, { status: 404 })
  const name = pickText(closing.title, language)
  return {
    closing,
    name,
    isSaved: url.searchParams.get('done') === 'saved',
    title: textsIn(language)('closing:form.page', { title: name?.text ?? '' }),
    origin: context.get(servicesContext).publicUrl,
  }
}

export async function action({ request, params: { id }, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, closingSchema, { only: closingFields })
  if (!sent.ok) return sent.refused
  if (!isUuid(id)) throw data(null, { status: 404 })
  const { input, form } = sent
  const language = context.get(languageContext)
  if (input.intent === 'compare') {
    const list = await readList(form)
    const compared = await context.get(readerContext)((db) => compareAttendance(db, id, list, language))
    return compared.ok
      ? sent.refuse({ error: null, comparison: compared.comparison }, 200)
      : sent.refuse({ errors: { list: compared.problem } })
  }
  const saved = await sent.save((db) => closeEvent(db, id, input))
  if (!saved.ok) return saved.refused
  throw redirect(`${pathTo('eventClosing', language, { id })}?done=saved`)
}

/** The file, or what was pasted. */
async function readList(form: FormData): Promise<Uint8Array> {
  const file = form.get('list')
  if (file instanceof File && file.size > 0) return new Uint8Array(await file.arrayBuffer())
  const pasted = form.get('pasted')
  return new TextEncoder().encode(typeof pasted === 'string' ? pasted : '')
}

export const meta: Route.MetaFunction = ({ loaderData, params }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'eventClosing', params, origin: loaderData.origin }) : []

export default function EventClosing({ loaderData, actionData: answer, params: { id } }: Route.ComponentProps) {
  const { t } = useTranslation('closing')
  const language = useLanguage()
  // Each answer is shown in a new form, because its boxes and fields show what was sent. The address changes later than the answer.
  const [shown, setShown] = useState({ answer, number: 0 })
  if (shown.answer !== answer) setShown({ answer, number: shown.number + 1 })
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { closing, name, isSaved } = loaderData
  const errors = answer?.errors ?? {}
  const { comparison = null } = (answer ?? {}) as { comparison?: Comparison }
  return (
    <>
      <p className="eyebrow" lang={name?.language}>
        <a href={pathTo('event', language, { slug: closing.slug })}>{name?.text}</a>
      </p>
      <h1>{t(closing.saved ? 'form.changeTitle' : 'form.title')}</h1>
      <p className="lead">{closing.when}</p>
      <p>
        <a href={pathTo('eventRegistrations', language, { id })}>{t('form.registrations')}</a>
      </p>
      <DoneNotice text={isSaved && !answer ? t('form.saved') : null} />
      <ErrorSummary errors={errors} labelOf={(field) => labelOf(field, t)} />
      <Refusal error={answer?.error} />
      {closing.phase === 'over' ? (
        <ClosingForm key={shown.number} closing={closing} typed={typedIn(answer?.sent)} errors={errors} comparison={comparison} />
      ) : (
        <Notice tone="info">
          <p>{t(`form.${closing.phase}`)}</p>
        </Notice>
      )}
    </>
  )
}

function typedIn(sent: readonly [string, string][] | undefined): FormData | null {
  if (!sent) return null
  const form = new FormData()
  for (const [name, value] of sent) form.append(name, value)
  return form
}

function labelOf(field: string, t: ReturnType<typeof useTranslation<'closing'>>['t']): string | null {
  if (field.startsWith('outcome')) return t('outcome.title')
  if (field.startsWith('minutes.')) return t('page.minutes')
  if (field === 'list') return t('source.file')
  if (field === 'others') return t('attendance.others')
  return field === 'recording' || field === 'minutesDocument' ? t(`materials.${field}`) : null
}
