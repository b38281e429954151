import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate, formatDuration } from '#app/i18n/format.ts'
import { type Language, pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Card as LinkCard } from '#app/ui/card.tsx'
import { KindLabel } from '#app/ui/kind-label.tsx'
import { LanguageLabel } from '#app/ui/language-label.tsx'
import type { Card } from './queries.server.ts'

type Props = {
  card: Card
  /** The heading level of its title. */
  headingLevel?: 2 | 3
  /** A row, for search results, instead of a card. */
  asRow?: boolean
  /** Replaces the summary, for example by the passage that a search found. */
  children?: React.ReactNode
}

/** One resource as a link; the same everywhere and for every kind. */
export function ResourceCard({ card, headingLevel = 3, asRow = false, children }: Props) {
  const Heading = `h${headingLevel}` as const
  const { t } = useTranslation('common')
  const language = useLanguage()
  const title = pickText(card.title, language)
  const summary = pickText(card.summary, language)
  const topic = card.topics[0]
  const kindLabel = (
    <>
      {t(`kind.${card.kind}`)}
      <KindDetail card={card} />
    </>
  )
  const lang = langAttribute(language, title?.language)
  const href = pathTo(card.kind, language, { slug: card.slug })
  const text = children ?? (summary && <p lang={langAttribute(language, summary.language)}>{summary.text}</p>)
  const meta = [
    card.countries.length > 0 && <Countries key="countries" countries={card.countries} />,
    topic && pickText(topic.label, language)?.text,
    <LanguagesNote key="languages" languages={card.languages} />,
  ].filter(Boolean)
  if (!asRow)
    return (
      <LinkCard kind={card.kind} kindLabel={kindLabel} title={title?.text} href={href} lang={lang} headingLevel={headingLevel} meta={meta}>
        {text}
      </LinkCard>
    )
  return (
    <article className="result">
      <KindLabel kind={card.kind}>{kindLabel}</KindLabel>
      <Heading lang={lang}>
        <a href={href}>{title?.text}</a>
      </Heading>
      {text}
      <ul className="meta">
        {meta.map((item, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list that is only rendered once
          <li key={place}>{item}</li>
        ))}
      </ul>
    </article>
  )
}

/** A card names up to three or four countries; a resource may have many. */
function Countries({ countries }: { countries: Card['countries'] }) {
  const { t } = useTranslation('published')
  const language = useLanguage()
  const names = countries
    .slice(0, countries.length > 4 ? 3 : 4)
    .map(({ name }) => pickText(name, language)?.text)
    .join(', ')
  return countries.length > 4 ? t('card.more', { names, count: countries.length - 3 }) : names
}

function KindDetail({ card }: { card: Card }) {
  const { t } = useTranslation('common')
  const language = useLanguage()
  const detail =
    card.kind === 'video' && card.seconds !== null
      ? formatDuration(card.seconds)
      : card.kind === 'document' && card.pages !== null
        ? t('pages', { count: card.pages })
        : card.startsOn
          ? formatDate(card.startsOn, language)
          : null
  return detail && <span className="kind-detail"> · {detail}</span>
}

/** The languages in which it can be read: a visible label if the reader's own is not among them. */
export function LanguagesNote({ languages }: { languages: readonly Language[] }) {
  const { t } = useTranslation('common')
  const language = useLanguage()
  const [first, ...others] = languages
  if (!first) return null
  if (others.length === 0) {
    const name = t(`language.${first}`)
    const note = t('language.only', { language: name })
    return first === language ? note : <LanguageLabel>{note}</LanguageLabel>
  }
  return languages.map((one) => t(`language.${one}`)).join(' · ')
}

/** The `lang` attribute of a text in another language than the page's. */
export const langAttribute = (page: Language, text: Language | undefined): Language | undefined => (text === page ? undefined : text)
