/** The registrations of one event, for staff. */
import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { FilterBar } from '#app/components/filter-bar.tsx'
import { ListResults } from '#app/components/list-results.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { findMeeting, saveMeeting, saveReminders } from '#app/features/programme/events/registration/door.server.ts'
import { findEventSummary, findRegistrations } from '#app/features/programme/events/registration/find-registrations.server.ts'
import { MeetingForm } from '#app/features/programme/events/registration/meeting-form.tsx'
import { RegistrationTable } from '#app/features/programme/events/registration/registration-table.tsx'
import { RemindersForm } from '#app/features/programme/events/registration/reminders-form.tsx'
import { registrationStates, settingsSchema } from '#app/features/programme/events/registration/schema.ts'
import { registrationQuery } from '#app/features/programme/events/registration/staff-query.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { knownValue } from '#app/lib/known-value.ts'
import { isUuid } from '#app/lib/uuid.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import type { Route } from './+types/event-registrations'

export async function loader({ params: { id }, url, context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  const language = context.get(languageContext)
  const filters = registrationQuery.read(url.searchParams)
  const found = isUuid(id)
    ? await context.get(readerContext)(async (db) => {
        const event = await findEventSummary(db, id)
        return event && { event, meeting: await findMeeting(db, id), ...(await findRegistrations(db, id, filters)) }
      })
    : null
  if (!found) throw data(null, { status: 404 })
  const name = pickText(found.event.title, language)
  return {
    ...found,
    name,
    filters,
    done: knownValue(dones, url.searchParams.get('done')),
    title: textsIn(language)('registration:staff.page', { title: name?.text ?? '' }),
    origin: context.get(servicesContext).publicUrl,
  }
}

const dones = ['meeting', 'reminders'] as const

export async function action({ request, params: { id }, url, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, settingsSchema, { typed: ['meeting'], defaults: { intent: 'meeting' } })
  if (!sent.ok) return sent.refused
  if (!isUuid(id)) throw data(null, { status: 404 })
  const { input } = sent
  const saved = await sent.save(async (db) => {
    if (input.intent === 'meeting') await saveMeeting(db, id, input.meeting)
    else await saveReminders(db, id, input.hours)
  })
  if (!saved.ok) return saved.refused
  throw redirect(
    pathTo('eventRegistrations', context.get(languageContext), { id }) + registrationQuery.keep(url.searchParams, { done: input.intent }),
  )
}

export const meta: Route.MetaFunction = ({ loaderData, params }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'eventRegistrations', params, origin: loaderData.origin }) : []

export default function EventRegistrations({ loaderData, actionData: answer, params: { id } }: Route.ComponentProps) {
  const { t } = useTranslation(['registration', 'closing'])
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { event, name, registrations, total, filters, meeting, done } = loaderData
  const { slug, capacity } = event
  const list = registrationQuery.at(pathTo('eventRegistrations', language, { id }), filters)
  const number = (value: number) => formatNumber(value, language)
  const seats = { taken: number(event.taken), waiting: number(event.waiting) }
  return (
    <>
      <p className="eyebrow" lang={name?.language}>
        <a href={pathTo('event', language, { slug })}>{name?.text}</a>
      </p>
      <h1>{t('staff.title')}</h1>
      <p className="lead">
        {capacity === null ? t('staff.seatsUnlimited', seats) : t('staff.seats', { ...seats, capacity: number(capacity) })}
      </p>
      {event.isOver && (
        <p className="button-row">
          <LinkButton href={pathTo('eventClosing', language, { id })}>
            {t(event.isClosed ? 'closing:form.changeLink' : 'closing:form.link')}
          </LinkButton>
        </p>
      )}
      <DoneNotice text={done && !answer ? t(`${done}.saved`) : null} />
      <ErrorSummary errors={answer?.errors ?? {}} labelOf={() => t('meeting.label')} />
      <Refusal error={answer?.error} />
      <MeetingForm saved={meeting} typed={Object.fromEntries(answer?.sent ?? []).meeting} errors={answer?.errors ?? {}} />
      <RemindersForm hours={event.reminderHours} />
      <h2>{t('staff.list')}</h2>
      <FilterBar
        list={list}
        fields={{
          q: { label: t('staff.search') },
          state: {
            label: t('staff.state'),
            any: t('staff.anyState'),
            options: registrationStates.map((state) => ({ value: state, label: t(`staff.states.${state}`) })),
          },
        }}
      />
      <ListResults list={list} total={total} count={t('staff.count', { count: total })} empty={t('staff.none')}>
        <RegistrationTable registrations={registrations} />
      </ListResults>
    </>
  )
}
