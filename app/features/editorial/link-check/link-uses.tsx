import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useFieldLabels } from '#app/features/resources/model/field-labels.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { LinkRow, LinkUse } from './find-links.server.ts'
import { partOfPath } from './part-of-path.ts'

/** The uses of an address, each with a link to the page where it can be corrected. */
export function LinkUses({ row: { uses, useCount } }: { row: Pick<LinkRow, 'uses' | 'useCount'> }) {
  const { t } = useTranslation('link-check')
  return (
    <div className="link-uses">
      <p className="small">{t('row.usedIn')}</p>
      <ul>
        {uses.map((use) => (
          <li key={`${use.usedIn} ${use.id} ${use.path} ${use.country} ${JSON.stringify(use.title)}`}>
            <Use use={use} />
          </li>
        ))}
        {useCount > uses.length && <li>{t('row.more', { count: useCount - uses.length })}</li>}
      </ul>
    </div>
  )
}

function Use({ use: { usedIn, id, kind, title, path, country } }: { use: LinkUse }) {
  const { t } = useTranslation('link-check')
  const language = useLanguage()
  const { labelOfPath } = useFieldLabels()
  const name = pickText(title, language)?.text ?? ''
  if (usedIn === 'institution') return t('row.institution', { name })
  if (!id || !kind || !path) return country ? t('row.platformCountry', { name, country }) : t('row.platform', { name })
  const field = labelOfPath(path)
  return (
    <>
      <Link to={pathTo('review', language, { id })}>{name}</Link> · {field} ·{' '}
      <Link to={pathTo('draftPart', language, { id, part: partOfPath(kind, path) })} aria-label={t('row.editOf', { field, title: name })}>
        {t('row.edit')}
      </Link>
    </>
  )
}
