import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatMomentIn, formatNumber } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { ListTable } from '#app/ui/list-table.tsx'
import type { ListedCampaign } from './campaigns.server.ts'
import { campaignZone } from './schema.ts'

export function CampaignTable({ campaigns }: { campaigns: readonly ListedCampaign[] }) {
  const { t } = useTranslation(['campaigns', 'following'])
  const language = useLanguage()
  return (
    <ListTable
      caption={t('list.title')}
      rows={campaigns}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'sentences',
          label: t('list.campaign'),
          cell: ({ id, sentences }) => (
            <a href={pathTo('campaign', language, { id })}>{pickText(sentences, language)?.text.slice(0, 80) || t('list.untitled')}</a>
          ),
        },
        { key: 'audience', label: t('form.audience'), cell: ({ audience }) => t(`following:audience.${audience}`) },
        { key: 'chosen', label: t('list.resources'), cell: ({ chosen }) => formatNumber(chosen, language) },
        {
          key: 'state',
          label: t('list.state'),
          cell: ({ state, sendAt }) =>
            sendAt ? `${t(`state.${state}`)} · ${formatMomentIn(sendAt, campaignZone, language)}` : t(`state.${state}`),
        },
      ]}
    />
  )
}
