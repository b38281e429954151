import { useTranslation } from 'react-i18next'
import { CountryTiles } from '#app/features/discovery/countries/country-tiles.tsx'
import type { Card } from '#app/features/resources/published/queries.server.ts'
import { langAttribute } from '#app/features/resources/published/resource-card.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'
import { KindLabel } from '#app/ui/kind-label.tsx'
import { Logo } from '#app/ui/logo.tsx'
import type { EmbedOptions } from './embed-options.ts'
import type { Embed } from './find-embed.server.ts'

type Props = { embed: Embed; options: EmbedOptions; address: string }

/** A card in a frame of another site. Links open a new tab, because the pages themselves refuse to be framed. */
export function EmbedView({ embed: { title, cards, map }, options: { subject, size, theme }, address }: Props) {
  const { t } = useTranslation('embed')
  const isOne = subject === 'resource'
  return (
    <main id="main" className={`embed embed-${size} embed-${theme}`}>
      <header>
        <Brand>
          <span className="embed-subject">{t(`subjects.${subject}`)}</span>
        </Brand>
        {!isOne && (
          <h1>
            <a href={address} target="_blank" rel="noopener">
              {title ? <LocalizedText text={title} /> : t(`titles.${subject === 'events' ? 'events' : 'coverage'}`)}
            </a>
          </h1>
        )}
      </header>
      {map && <CountryTiles countries={map.countries} counts={map.counts} of="resource" target="_blank" />}
      {!map && cards.length === 0 && <p>{t(subject === 'events' ? 'none.events' : 'none.other')}</p>}
      {cards.length > 0 && (
        <ul className="embed-list">
          {cards.map((card) => (
            <li key={card.id}>
              <Item card={card} isOne={isOne} />
            </li>
          ))}
        </ul>
      )}
      <p className="embed-more">
        <a href={address} target="_blank" rel="noopener">
          {t(isOne ? 'more.one' : 'more.all')}
        </a>
      </p>
    </main>
  )
}

/** Shown instead of a card whose resource is not published. */
export function EmbedGone() {
  const { t } = useTranslation('embed')
  const language = useLanguage()
  return (
    <main id="main" className="embed">
      <Brand />
      <h1>{t('gone')}</h1>
      <p className="embed-more">
        <a href={pathTo('home', language)} target="_blank" rel="noopener">
          Caja
        </a>
      </p>
    </main>
  )
}

function Brand({ children }: { children?: React.ReactNode }) {
  const language = useLanguage()
  return (
    <p className="embed-brand">
      <Logo />
      <a href={pathTo('home', language)} target="_blank" rel="noopener">
        Caja
      </a>
      {children}
    </p>
  )
}

function Item({ card, isOne }: { card: Card; isOne: boolean }) {
  const { t } = useTranslation('common')
  const language = useLanguage()
  const title = pickText(card.title, language)
  const summary = pickText(card.summary, language)
  const Heading = isOne ? 'h1' : 'h2'
  return (
    <article>
      <KindLabel kind={card.kind}>
        {t(`kind.${card.kind}`)}
        {card.startsOn && ` · ${formatDate(card.startsOn, language)}`}
      </KindLabel>
      <Heading lang={langAttribute(language, title?.language)}>
        <a href={pathTo(card.kind, language, { slug: card.slug })} target="_blank" rel="noopener">
          {title?.text}
        </a>
      </Heading>
      <p className="embed-summary" lang={langAttribute(language, summary?.language)}>
        {summary?.text}
      </p>
    </article>
  )
}
