import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { pathTo } from '#app/i18n/addresses.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { ListTable } from '#app/ui/list-table.tsx'
import type { ListedInstitution } from './find-institutions.server.ts'

export function InstitutionTable({ institutions }: { institutions: readonly ListedInstitution[] }) {
  const { t } = useTranslation('institutions')
  const language = useLanguage()
  return (
    <ListTable
      caption={t('list.heading')}
      className="institution-table"
      rows={institutions}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'name',
          label: t('list.name'),
          cell: ({ id, names, acronym }) => (
            <>
              <Link to={pathTo('institution', language, { id })}>{pickText(names, language)?.text}</Link>
              {acronym && <span className="small"> {acronym}</span>}
            </>
          ),
        },
        {
          key: 'country',
          label: t('list.country'),
          cell: ({ country }) => pickText(country, language)?.text ?? <span className="small">{t('list.noCountry')}</span>,
        },
        {
          key: 'posts',
          label: t('list.posts'),
          cell: ({ posts, vacant }) => (
            <>
              {t('list.postCount', { count: posts })}
              {vacant > 0 && <span className="small block">{t('list.vacantCount', { count: vacant })}</span>}
            </>
          ),
        },
        {
          key: 'resources',
          label: t('list.resources'),
          cell: ({ resources }) => t('list.resourceCount', { count: resources }),
        },
      ]}
    />
  )
}
