import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { SelectField, TextAreaField, TextField } from '#app/components/form-field.tsx'
import type { Scheduled } from '#app/features/editorial/schedules/schedule.server.ts'
import { scheduleZone } from '#app/features/editorial/schedules/schedule-schema.ts'
import { refusalText } from '#app/i18n/find-text.ts'
import { formatMomentIn } from '#app/i18n/format.ts'
import { formatList } from '#app/i18n/format-list.ts'
import { languages } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { lastSeenOf } from './review-actions.tsx'
import { type ReviewAnswer, sentValue } from './review-answer.ts'
import type { Review } from './review-page.server.ts'

type Props = { review: Review; answer: ReviewAnswer | undefined }

/** Schedules publishing or archiving, and lists the schedules. */
export function SchedulePanel({ review, answer }: Props) {
  const { draft, gaps, schedules } = review
  const { t } = useTranslation(['schedules', 'common'])
  const waiting = schedules.filter(({ state }) => state === 'waiting')
  const ended = schedules.filter(({ state }) => state !== 'waiting')
  const complete = languages.filter((code) => gaps[code].length === 0)
  const errors = answer?.errors ?? {}
  const isAnswered = sentValue(answer, 'intent') === 'schedule'
  const own = (name: string) => (isAnswered ? sentValue(answer, name) : undefined)
  return (
    <section aria-labelledby="review-schedule">
      <h2 id="review-schedule">{t('title')}</h2>
      {waiting.map((scheduled) => (
        <Waiting key={scheduled.id} scheduled={scheduled} revision={draft.revision} />
      ))}
      <details open={isAnswered || undefined}>
        <summary>{t('submit')}</summary>
        <Form method="post" className="form" noValidate key={schedules.length}>
          <input type="hidden" name="intent" value="schedule" />
          <input type="hidden" name="revision" value={draft.revision} />
          <input type="hidden" name="seen" value={lastSeenOf(review)} />
          <SelectField name="action" label={t('action')} defaultValue={own('action')}>
            <option value="publish">{t('publish', { revision: draft.revision })}</option>
            <option value="archive">{t('archive')}</option>
          </SelectField>
          <TextField name="day" type="date" label={t('day')} errors={errors} defaultValue={own('day')} />
          <TextField name="hour" type="time" label={t('hour')} hint={t('zone')} errors={errors} defaultValue={own('hour')} />
          <fieldset className="check-list">
            <legend>{t('languages')}</legend>
            {complete.map((code) => (
              <label className="check" key={code}>
                <input type="checkbox" name="languages" value={code} defaultChecked />
                <span>{t(`common:language.${code}`)}</span>
              </label>
            ))}
          </fieldset>
          <TextAreaField
            name="scheduleNote"
            label={t('note')}
            rows={2}
            maxLength={2_000}
            errors={errors}
            defaultValue={own('scheduleNote')}
          />
          <p className="field-hint">{t('saved')}</p>
          <button type="submit" className="button button-secondary">
            {t('submit')}
          </button>
        </Form>
      </details>
      {ended.length > 0 && (
        <details>
          <summary>{t('past')}</summary>
          <ul className="history">
            {ended.map((scheduled) => (
              <Ended key={scheduled.id} scheduled={scheduled} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Waiting({ scheduled, revision }: { scheduled: Scheduled; revision: number }) {
  const { t } = useTranslation(['schedules', 'common'])
  const language = useLanguage()
  const { id, action, dueAt, by, languages: chosen } = scheduled
  return (
    <Form method="post" className="notice notice-info">
      <input type="hidden" name="intent" value="cancel-schedule" />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="schedule" value={id} />
      <p suppressHydrationWarning>
        {t(action === 'publish' ? 'waitingPublish' : 'waitingArchive', {
          revision: scheduled.revision,
          when: formatMomentIn(dueAt, scheduleZone, language),
          name: by,
          languages: formatList(
            chosen.map((code) => t(`common:language.${code}`)),
            language,
          ),
        })}
      </p>
      <button type="submit" className="button-quiet">
        {t('cancel')}
      </button>
    </Form>
  )
}

function Ended({ scheduled: { action, revision, dueAt, state, problem } }: { scheduled: Scheduled }) {
  const { t, i18n } = useTranslation('schedules')
  const language = useLanguage()
  if (state === 'waiting') return null
  const what = t(action === 'publish' ? 'whatPublish' : 'whatArchive', { revision })
  return (
    <li suppressHydrationWarning>
      {t(`${state}`, { what, when: formatMomentIn(dueAt, scheduleZone, language) })} {problem && refusalText(i18n, problem)}
    </li>
  )
}
