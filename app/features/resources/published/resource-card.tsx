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
  /** The level of its title among the page's headings. */
  headingLevel?: 2 | 3
  /** As a row where one searches, instead of a card where one chooses. */
  asRow?: boolean
  /** In place of the summary: where a search found its words, for instance. */
  children?: React.ReactNode
}

/** One resource to open. The same everywhere, whatever its kind. */
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
  const lang = otherThan(language, title?.language)
  const href = pathTo(card.kind, language, { slug: card.slug })
  const text = children ?? (summary && <p lang={otherThan(language, summary.language)}>{summary.text}</p>)
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

/** A card names three countries; a resource may be about many. */
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

/** In which languages it can be read: a visible label where the reader's own is not among them. */
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

/** The `lang` attribute of a text that is not in the language of the page. */
export const otherThan = (page: Language, text: Language | undefined): Language | undefined => (text === page ? undefined : text)
