/** An event: its question, sessions in the host's and the reader's time, facts, cases and speakers. */
import { useTranslation } from 'react-i18next'
import type { EventContent } from '#app/features/resources/model/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Notice } from '#app/ui/notice.tsx'
import { ContentText, hasText } from './content-text.tsx'
import { Facts } from './facts.tsx'
import { casesOf, NamedList } from './named-list.tsx'
import { SessionList } from './session-list.tsx'
import type { ResourceLabels } from './types.ts'

/** `place` of the published event; a draft has no calendar. */
type Props = {
  content: EventContent
  labels: ResourceLabels
  place?: { origin: string; slug: string } | null
  outcome?: React.ReactNode
  registration?: React.ReactNode
}

export function EventBody({ content, labels, place, outcome, registration }: Props) {
  const { t } = useTranslation('page')
  const language = useLanguage()
  const texts = labels.event
  if (!texts) return null
  return (
    <>
      {content.isCancelled && (
        <Notice tone="warning">
          <p>{t('event.cancelled')}</p>
        </Notice>
      )}
      {hasText(content.question) && (
        <p className="event-question">
          <span className="event-question-label">{t('event.question')}</span>
          <ContentText as="span" text={content.question} />
        </p>
      )}
      {outcome}
      <SessionList sessions={texts.sessions} />
      {/* Nobody plans to go to an event of which it is told what came out. */}
      {place && !outcome && texts.sessions.length > 0 && (
        <p className="event-calendars">
          <a href={pathTo('eventCalendar', language, { slug: place.slug })} download>
            {t('event.addToCalendar')}
          </a>
          {/* Calendar programs open this protocol; a file would be a copy that never changes. */}
          <a href={place.origin.replace(/^https?:/, 'webcal:') + pathTo('eventsCalendar', language)}>{t('event.subscribe')}</a>
          <a href={pathTo('eventPack', language, { slug: place.slug })}>{t('event.pack')}</a>
        </p>
      )}
      <Facts
        facts={[
          { label: t('dated.format'), value: content.format && t(`dated.formats.${content.format}`) },
          { label: t('dated.where'), value: hasText(content.place) && <ContentText as="span" text={content.place} /> },
          { label: t('event.spokenIn'), value: texts.spokenIn },
          { label: t('event.interpretedInto'), value: texts.interpretedInto },
          { label: t('event.audience'), value: content.audience && t(`event.audiences.${content.audience}`) },
          {
            label: t('event.capacity'),
            value:
              content.capacity !== null && t('event.seats', { count: content.capacity, number: formatNumber(content.capacity, language) }),
          },
          { label: t('event.registrationUntil'), value: texts.closes },
        ]}
      />
      {registration}
      <NamedList id="cases" kind="experience" items={casesOf(content, labels)} title={(count) => t('event.cases', { count })} />
      <Speakers content={content} labels={labels} />
    </>
  )
}

function Speakers({ content, labels }: Pick<Props, 'content' | 'labels'>) {
  const { t } = useTranslation('page')
  const language = useLanguage()
  if (content.speakers.length === 0) return null
  return (
    <section aria-labelledby="speakers">
      <h2 id="speakers">{t('event.speakers')}</h2>
      <ul className="event-speakers">
        {content.speakers.map(({ id, institution, post }) => (
          <li key={id}>
            <ContentText as="span" text={post} />
            <span className="muted">{pickText(labels.speaking?.find(({ slug }) => slug === institution)?.names, language)?.text}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
