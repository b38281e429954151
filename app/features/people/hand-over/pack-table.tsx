import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import type { PackResource } from './get-pack.server.ts'

/** Resources with state, pending matters, and who gave clearance. */
export function PackTable({ resources }: { resources: readonly PackResource[] }) {
  const { t } = useTranslation(['hand-over', 'core', 'common'])
  const language = useLanguage()
  const { dayOf } = useMoments()
  return (
    <DataTable
      caption={t('pack.table')}
      isCaptionHidden
      columns={[
        { key: 'title', label: t('pack.column.title') },
        { key: 'state', label: t('pack.column.state') },
        { key: 'changed', label: t('pack.column.changed') },
        { key: 'waits', label: t('pack.column.waits') },
        { key: 'cleared', label: t('pack.column.cleared') },
      ]}
      rows={resources.map(({ id, kind, title, state, isLive, updatedAt, versions, openComments, clearedBy, clearedOn }) => {
        const text = pickText(title, language)
        return {
          key: id,
          header: (
            <>
              <a href={pathTo('draft', language, { id })} lang={text?.language}>
                {text?.text ?? t('core:untitled')}
              </a>
              <span className="small block">{t(`common:kind.${kind}`)}</span>
            </>
          ),
          cells: [
            `${t(`core:state.${state}`)}${isLive && state !== 'published' ? ` · ${t('pack.live')}` : ''}`,
            `${dayOf(updatedAt)} · ${t('pack.versions', { count: versions })}`,
            t('pack.comments', { count: openComments }),
            clearedBy ? `${clearedBy}${clearedOn ? `, ${formatDate(clearedOn, language)}` : ''}` : t('pack.notCleared'),
          ],
        }
      })}
    />
  )
}
