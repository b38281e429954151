import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { ElsewhereList } from './elsewhere-list.tsx'
import { elsewhereQuery } from './elsewhere-query.ts'
import type { ElsewhereItem } from './find-elsewhere.server.ts'

type Props = { found: { items: readonly ElsewhereItem[]; total: number }; choice: { topic?: string; country?: string } }

/** On the page of a topic or country: the newest on it from other sites. Nothing if nothing is known. */
export function ElsewhereSection({ found: { items, total }, choice: { topic = '', country } }: Props) {
  const { t } = useTranslation('elsewhere')
  const language = useLanguage()
  if (items.length === 0) return null
  const list = elsewhereQuery.at(pathTo('elsewhere', language), { topic, country: country ?? null, page: 1 })
  return (
    <section aria-labelledby="elsewhere">
      <div className="section-head">
        <h2 id="elsewhere">{t('section.title')}</h2>
        {total > items.length && <a href={list.to()}>{t('section.all', { count: total })}</a>}
      </div>
      <ElsewhereList items={items} />
      <p className="small">{t('section.note')}</p>
    </section>
  )
}
