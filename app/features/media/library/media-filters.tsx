import { useTranslation } from 'react-i18next'
import { Form, Link } from 'react-router'
import { StateLinks } from '#app/components/state-links.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { type FileLanguage, fileLanguageName, fileLanguages } from '#app/i18n/file-languages.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { type MediaFilters as Filters, mediaKinds, problems, queryOf, sorts } from './filters.ts'
import type { MediaPage } from './find-media.server.ts'

type Props = { filters: Filters; counts: Pick<MediaPage, 'kinds' | 'languages' | 'problems'> }

/** Problems as links with counts, and a form for the other filters. The address holds everything. */
export function MediaFilters({ filters, counts }: Props) {
  const { t } = useTranslation('library')
  const language = useLanguage()
  const home = pathTo('media', language)
  const counted = (name: string, count: number | undefined) => t('filters.counted', { name, number: formatNumber(count ?? 0, language) })
  const shownLanguages = fileLanguages.filter((code) => counts.languages[code] || code === filters.language)
  return (
    <>
      <StateLinks
        label={t('filters.problem')}
        states={problems.map((problem) => ({
          to: home + queryOf(filters, { problem: filters.problem === problem ? null : problem }),
          text: t(`problem.${problem}`),
          isCurrent: filters.problem === problem,
          count: counts.problems[problem] ?? 0,
        }))}
        isCounted
      />
      {filters.problem && <p className="small">{t(`problemNote.${filters.problem}`)}</p>}
      <Form method="get" action={home} role="search" aria-label={t('filters.label')} className="media-filters" key={queryOf(filters, {})}>
        {filters.problem && <input type="hidden" name="problem" value={filters.problem} />}
        <p className="media-q">
          <label htmlFor="media-q">{t('filters.q')}</label>
          <input id="media-q" type="search" name="q" defaultValue={filters.q} maxLength={100} />
        </p>
        <Choice
          name="kind"
          value={filters.kind}
          any
          options={mediaKinds.map((kind) => [kind, counted(t(`kind.${kind}`), counts.kinds[kind])])}
        />
        <Choice
          name="language"
          value={filters.language}
          any
          options={shownLanguages.map((code: FileLanguage) => [code, counted(fileLanguageName(code, language), counts.languages[code])])}
        />
        <Choice name="sort" value={filters.sort} options={sorts.map((sort) => [sort, t(`sort.${sort}`)])} />
        <p className="button-row">
          <button type="submit" className="button button-secondary">
            {t('filters.apply')}
          </button>
          {(filters.q || filters.kind || filters.language || filters.problem) && <Link to={home}>{t('filters.clear')}</Link>}
        </p>
      </Form>
    </>
  )
}

type ChoiceProps = { name: 'kind' | 'language' | 'sort'; value: string | null; options: [value: string, label: string][]; any?: boolean }
function Choice({ name, value, options, any }: ChoiceProps) {
  const { t } = useTranslation('library')
  return (
    <p>
      <label htmlFor={`media-${name}`}>{t(`filters.${name}`)}</label>
      <select id={`media-${name}`} name={name} defaultValue={value ?? ''}>
        {any && <option value="">{t('filters.any')}</option>}
        {options.map(([one, label]) => (
          <option key={one} value={one}>
            {label}
          </option>
        ))}
      </select>
    </p>
  )
}
