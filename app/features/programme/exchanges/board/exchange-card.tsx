import { useTranslation } from 'react-i18next'
import { langAttribute, ResourceCard } from '#app/features/resources/published/resource-card.tsx'
import { formatNumber } from '#app/i18n/format.ts'
import { formatDateRange } from '#app/i18n/format-range.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { ExchangeCard as Found } from './find-board.server.ts'

/** One exchange as a card: who, when, how long, how many, how. */
export function ExchangeCard({ exchange: { card, facts, institution } }: { exchange: Found }) {
  const { t } = useTranslation(['page', 'exchanges'])
  const language = useLanguage()
  const summary = pickText(card.summary, language)
  const { startsOn, endsOn, days, people, format } = facts
  const said = [
    pickText(institution, language)?.text,
    startsOn && formatDateRange(startsOn, endsOn, language),
    days !== null && t('page:exchange.days', { count: days, number: formatNumber(days, language) }),
    people !== null && t('page:exchange.people', { count: people, number: formatNumber(people, language) }),
    format && t(`page:dated.formats.${format}`),
  ].filter(Boolean)
  return (
    <ResourceCard card={{ ...card, startsOn: null }}>
      {summary && <p lang={langAttribute(language, summary.language)}>{summary.text}</p>}
      {said.length > 0 && <p className="exchange-facts">{said.join(' · ')}</p>}
    </ResourceCard>
  )
}
