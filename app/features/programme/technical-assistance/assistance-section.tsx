import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { AssistanceList } from './assistance-list.tsx'
import { assistanceQuery } from './assistance-query.ts'
import type { ShortAssistance } from './find-assistances.server.ts'

type Props = {
  found: { assistances: readonly ShortAssistance[]; total: number }
  choice: { country: string } | { recommendation: string }
  className?: string
}

/** On the page of a country or a recommendation: the latest technical assistance. Nothing if there is none. */
export function AssistanceSection({ found: { assistances, total }, choice, className }: Props) {
  const { t } = useTranslation('technical-assistance')
  const language = useLanguage()
  if (assistances.length === 0) return null
  const everything = assistanceQuery.read(new URLSearchParams())
  const list = assistanceQuery.at(pathTo('assistances', language), { ...everything, ...choice })
  return (
    <section className={className} aria-labelledby="assistance">
      <div className="section-head">
        <h2 id="assistance">{t('title')}</h2>
        <a href={list.to()}>{t('section.all', { count: total })}</a>
      </div>
      <AssistanceList assistances={assistances} withCountry={!('country' in choice)} />
    </section>
  )
}
