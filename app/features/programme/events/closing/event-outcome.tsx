/** On the page of a past event: what came out of it, and how many took part, without names. */
import { useTranslation } from 'react-i18next'
import { ContentMarkdown, hasText } from '#app/features/discovery/page/content-text.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { type Localized, pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import type { Outcome } from './outcome-column.server.ts'

export function EventOutcome({ outcome, minutes, recording, minutesDocument, others, attendance }: Outcome) {
  const { t } = useTranslation('closing')
  const language = useLanguage()
  return (
    <section className="event-outcome" aria-labelledby="outcome">
      <h2 id="outcome">{t('page.title')}</h2>
      <ContentMarkdown text={outcome} />
      {(recording || minutesDocument) && (
        <ul className="event-outcome-links">
          {recording && (
            <li>
              <span className="event-outcome-kind">{t('page.recording')}</span>
              <LinkedTitle href={pathTo('video', language, { slug: recording.slug })} title={recording.title} />
            </li>
          )}
          {minutesDocument && (
            <li>
              <span className="event-outcome-kind">{t('page.minutes')}</span>
              <LinkedTitle href={pathTo('document', language, { slug: minutesDocument.slug })} title={minutesDocument.title} />
            </li>
          )}
        </ul>
      )}
      {hasText(minutes) && (
        <Disclosure summary={t('page.minutes')}>
          <ContentMarkdown text={minutes} />
        </Disclosure>
      )}
      <Attendance attendance={attendance} others={others} />
    </section>
  )
}

function LinkedTitle({ href, title }: { href: string; title: Localized }) {
  const language = useLanguage()
  const text = pickText(title, language)
  return (
    <a href={href} lang={text?.language === language ? undefined : text?.language}>
      {text?.text}
    </a>
  )
}

function Attendance({ attendance, others }: Pick<Outcome, 'attendance' | 'others'>) {
  const { t } = useTranslation('closing')
  const language = useLanguage()
  const number = (value: number) => formatNumber(value, language)
  const attended = attendance.reduce((sum, one) => sum + one.attended, others)
  const followed = attendance.reduce((sum, one) => sum + one.followed, 0)
  const countries = attendance.filter(({ country, attended: here }) => country !== null && here > 0)
  const unknown = attended - countries.reduce((sum, one) => sum + one.attended, 0)
  if (attended + followed === 0) return null
  const people = (count: number) => t('page.people', { count, number: number(count) })
  return (
    <>
      <h3 id="attendance">{t('page.attendance')}</h3>
      <p>
        {people(attended)}
        {countries.length > 0 ? ` ${t('page.countries', { count: countries.length, number: number(countries.length) })}` : '.'}
        {followed > 0 && ` ${t('page.followed', { count: followed, number: number(followed) })}`}
      </p>
      {countries.length > 0 && (
        <ul className="event-countries" aria-labelledby="attendance">
          {countries.map(({ country, name, attended: count }) => (
            <li key={country}>
              <a href={pathTo('country', language, { iso3: (country ?? '').toLowerCase() })}>{pickText(name, language)?.text ?? country}</a>{' '}
              <span className="event-countries-count">{number(count)}</span>
            </li>
          ))}
          {unknown > 0 && (
            <li>
              {t('page.unknownCountry')} <span className="event-countries-count">{number(unknown)}</span>
            </li>
          )}
        </ul>
      )}
    </>
  )
}
