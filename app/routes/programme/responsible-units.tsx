/** The units that are responsible for recommendations, when they are reminded, and what was sent. */
import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { ReminderSettings } from '#app/features/programme/reminders/reminder-settings.tsx'
import { reminderSchema } from '#app/features/programme/reminders/schema.ts'
import { UnitForm, unitAnchor } from '#app/features/programme/reminders/unit-form.tsx'
import { changeReminders, findReminders } from '#app/features/programme/reminders/units.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import { knownValue } from '#app/lib/known-value.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import { ListTable } from '#app/ui/list-table.tsx'
import type { Route } from './+types/responsible-units'

const dones = ['add', 'save', 'remove', 'settings'] as const

export async function loader({ url, context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  const found = await context.get(readerContext)(findReminders)
  return {
    ...found,
    done: knownValue(dones, url.searchParams.get('done')),
    title: textsIn(context.get(languageContext))('reminders:title'),
    origin: context.get(servicesContext).publicUrl,
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, reminderSchema, {
    typed: ['name', 'emails', 'language', 'daysBefore', 'repeatAfter'],
  })
  if (!sent.ok) return sent.refused
  const saved = await sent.save((db) => changeReminders(db, sent.input))
  if (!saved.ok) return saved.refused
  throw redirect(`${pathTo('responsibleUnits', context.get(languageContext))}?done=${sent.input.intent}`)
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'responsibleUnits', origin: loaderData.origin }) : []

export default function ResponsibleUnits({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation('reminders')
  const { momentOf } = useMoments()
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { units, choices, settings, mails, done } = loaderData
  const errors = answer?.errors ?? {}
  const typed: Record<string, string> = Object.fromEntries(answer?.sent ?? [])
  const isOf = (unit: string | null) => Boolean(answer) && (unit ? typed.unit === unit : typed.intent === 'add')
  const shared = (unit: string | null) => ({ sent: isOf(unit) ? (answer?.sent ?? null) : null, errors: isOf(unit) ? errors : {} })
  const isSettings = typed.intent === 'settings'
  // The error summary links to the fields of the form that was sent.
  const anchor = unitAnchor(typed.intent === 'add' ? null : (typed.unit ?? null))
  const summary = isSettings ? errors : Object.fromEntries(Object.entries(errors).map(([name, error]) => [`${anchor}-${name}`, error]))
  const labelOf = (name: string) => {
    const field = (['name', 'emails', 'language'] as const).find((each) => name.endsWith(`-${each}`))
    if (field) return t(`form.${field}`)
    return name === 'daysBefore' || name === 'repeatAfter' ? t(`settings.${name}`) : null
  }
  return (
    <>
      <p className="eyebrow">
        <a href={pathTo('actions', language)}>{t('back')}</a>
      </p>
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <DoneNotice text={done && !answer ? t(`done.${done}`) : null} />
      <ErrorSummary errors={summary} labelOf={labelOf} />
      <Refusal error={answer?.error} />
      <section aria-labelledby="units">
        <h2 id="units">{t('units.title')}</h2>
        {units.length === 0 && <p className="muted">{t('units.none')}</p>}
        {units.map((unit) => (
          <details key={`${unit.id}-${unit.version}`} className="disclosure" open={isOf(unit.id) || undefined}>
            <summary>
              {unit.name}{' '}
              <span className="small">
                {t('units.emails', { count: unit.emails.length })} · {t('units.recommendations', { count: unit.recommendations.length })}
              </span>
            </summary>
            <UnitForm unit={unit} choices={choices} {...shared(unit.id)} />
          </details>
        ))}
        <details className="disclosure" open={isOf(null) || units.length === 0 || undefined}>
          <summary>{t('units.add')}</summary>
          <UnitForm key={units.length} unit={null} choices={choices} {...shared(null)} />
        </details>
      </section>
      <section aria-labelledby="settings">
        <h2 id="settings">{t('settings.title')}</h2>
        <p>{t('settings.lead')}</p>
        <ReminderSettings
          key={JSON.stringify(settings)}
          settings={settings}
          sent={isSettings ? typed : null}
          errors={isSettings ? errors : {}}
        />
      </section>
      <section aria-labelledby="sent">
        <h2 id="sent">{t('sent.title')}</h2>
        {mails.length === 0 ? (
          <p className="muted">{t('sent.none')}</p>
        ) : (
          <div suppressHydrationWarning>
            <ListTable
              caption={t('sent.title')}
              rows={mails}
              keyOf={({ id }) => id}
              columns={[
                { key: 'email', label: t('sent.address'), cell: ({ email }) => email ?? t('sent.removed') },
                { key: 'at', label: t('sent.when'), cell: ({ at }) => momentOf(at) },
                { key: 'items', label: t('sent.actions'), cell: ({ items }) => items },
                { key: 'state', label: t('sent.state'), cell: ({ state }) => t(`sent.as.${state}`) },
              ]}
            />
          </div>
        )}
      </section>
    </>
  )
}
