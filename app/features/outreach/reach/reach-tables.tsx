/** The figures of the page on reach. */
import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import type { ReachFigures } from './reach-figures.server.ts'

export function MailFigures({ audiences }: Pick<ReachFigures, 'audiences'>) {
  const { t } = useTranslation(['about', 'following'])
  const language = useLanguage()
  const number = (value: number) => formatNumber(value, language)
  return (
    <>
      <p>{t('reach.figures.mails.lead')}</p>
      <DataTable
        caption={t('reach.figures.mails.title')}
        isCaptionHidden
        columns={(['audience', 'followers', 'sent', 'bounced', 'replies', 'left'] as const).map((key) => ({
          key,
          label: t(`reach.figures.mails.${key}`),
          isNumeric: key !== 'audience',
        }))}
        rows={audiences.map(({ audience, followers, sent, bounced, replies, left }) => ({
          key: audience,
          header: audience === 'none' ? t('reach.figures.mails.none') : t(`following:audience.${audience}`),
          cells: [number(followers), number(sent), number(bounced), number(replies), number(left)],
        }))}
      />
    </>
  )
}

export function VisitFigures({ figures: { visits, citations, resources, sites, embeds } }: { figures: ReachFigures }) {
  const { t } = useTranslation('about')
  const language = useLanguage()
  const number = (value: number) => formatNumber(value, language)
  return (
    <>
      <p>
        {t('reach.figures.visits.lead', { count: visits, number: number(visits) })}{' '}
        {t('reach.figures.visits.citations', { count: citations, number: number(citations) })}
      </p>
      {resources.length > 0 && (
        <DataTable
          caption={t('reach.figures.visits.resources')}
          columns={[
            { key: 'resource', label: t('reach.figures.visits.resource') },
            { key: 'visits', label: t('reach.figures.visits.visits'), isNumeric: true },
          ]}
          rows={resources.map(({ kind, slug, title, visits: count }) => ({
            key: `${kind}/${slug}`,
            header: (
              <a href={pathTo(kind, language, { slug })}>
                <LocalizedText text={title} />
              </a>
            ),
            cells: [number(count)],
          }))}
        />
      )}
      {sites.length > 0 && <SiteTable caption={t('reach.figures.visits.sites')} count={t('reach.figures.visits.visits')} sites={sites} />}
      {embeds.length > 0 && <SiteTable caption={t('reach.figures.visits.embeds')} count={t('reach.figures.visits.shown')} sites={embeds} />}
    </>
  )
}

function SiteTable({ caption, count, sites }: { caption: string; count: string; sites: ReachFigures['sites'] }) {
  const { t } = useTranslation('about')
  const language = useLanguage()
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'site', label: t('reach.figures.visits.site') },
        { key: 'visits', label: count, isNumeric: true },
      ]}
      rows={sites.map(({ site, visits }) => ({ key: site, header: site, cells: [formatNumber(visits, language)] }))}
    />
  )
}
