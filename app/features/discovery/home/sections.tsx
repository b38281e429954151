/** The sections of the home page below the first screen, in order. */
import { useTranslation } from 'react-i18next'
import { ExternalLink } from '#app/components/external-link.tsx'
import type { Recommendation } from '#app/features/core/recommendations/queries.server.ts'
import { RecommendationRow } from '#app/features/core/recommendations/recommendation-row.tsx'
import type { Platform } from '#app/features/core/reference/queries.server.ts'
import type { Topic } from '#app/features/discovery/topics/queries.server.ts'
import type { Card } from '#app/features/resources/published/queries.server.ts'
import { ResourceCard } from '#app/features/resources/published/resource-card.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { firstSentence } from '#app/lib/first-sentence.ts'

type BandProps = { id: string; title: string; link?: { text: string; path: string }; className?: string; children: React.ReactNode }

function Band({ id, title, link, className, children }: BandProps) {
  return (
    <section className={className ? `band ${className}` : 'band'} aria-labelledby={id}>
      <div className="wrap">
        <div className="section-head">
          <h2 id={id}>{title}</h2>
          {link && <a href={link.path}>{link.text}</a>}
        </div>
        {children}
      </div>
    </section>
  )
}

export function Newest({ cards, experiences }: { cards: Card[]; experiences: number }) {
  const { t } = useTranslation('home')
  const language = useLanguage()
  const link = experiences > 0 ? { text: t('newest.all', { count: experiences }), path: pathTo('experiences', language) } : undefined
  return (
    <Band id="newest" title={t('newest.title')} link={link}>
      {cards.length === 0 && <p>{t('newest.empty')}</p>}
      <div className="cards">
        {cards.map((card) => (
          <ResourceCard key={card.id} card={card} />
        ))}
      </div>
    </Band>
  )
}

export function Recommendations({ recommendations }: { recommendations: Recommendation[] }) {
  const { t } = useTranslation('home')
  return (
    <Band
      id="recommendations"
      title={t('recommendations.title')}
      link={{ text: t('recommendations.all'), path: pathTo('recommendations', useLanguage()) }}
    >
      <p className="band-text">{t('recommendations.text')}</p>
      <div className="recs">
        {recommendations.map((recommendation) => (
          <RecommendationRow key={recommendation.id} recommendation={recommendation} brief />
        ))}
      </div>
    </Band>
  )
}

export function Topics({ topics }: { topics: Topic[] }) {
  const { t } = useTranslation('home')
  const language = useLanguage()
  return (
    <Band id="topics" title={t('topics.title')} link={{ text: t('topics.all'), path: pathTo('topics', language) }}>
      <ul className="chip-list topic-list">
        {topics.map(({ slug, label, count }) => (
          <li key={slug}>
            <a className="chip" href={pathTo('topic', language, { slug })}>
              {pickText(label, language)?.text} <span className="chip-count">{formatNumber(count, language)}</span>
            </a>
          </li>
        ))}
      </ul>
    </Band>
  )
}

const audiences = [
  { name: 'official', address: 'signIn' },
  { name: 'researcher', address: 'search' },
  { name: 'partner', address: 'recommendations' },
] as const

export function Audience() {
  const { t } = useTranslation('home')
  const language = useLanguage()
  return (
    <Band
      id="audience"
      title={t('audience.title')}
      link={{ text: t('audience.more'), path: pathTo('about', language) }}
      className="audience"
    >
      <p className="lead">{t('audience.text')}</p>
      <ul className="columns">
        {audiences.map(({ name, address }) => (
          <li key={name}>
            <h3>{t(`audience.${name}.title`)}</h3>
            <p>{t(`audience.${name}.text`)}</p>
            <p>
              <a href={pathTo(address, language)}>{t(`audience.${name}.link`)}</a>
            </p>
          </li>
        ))}
      </ul>
    </Band>
  )
}

export function Platforms({ platforms }: { platforms: Platform[] }) {
  const { t } = useTranslation('home')
  const language = useLanguage()
  return (
    <Band id="platforms" title={t('platforms.title')}>
      <p className="band-text">{t('platforms.text')}</p>
      <ul className="columns platform-list">
        {platforms.map(({ slug, names, descriptions, urls }) => (
          <li key={slug}>
            <h3>
              <ExternalLink href={pickText(urls, language)?.text ?? ''}>{pickText(names, language)?.text}</ExternalLink>
            </h3>
            <p>{firstSentence(pickText(descriptions, language)?.text ?? '')}</p>
          </li>
        ))}
      </ul>
    </Band>
  )
}
