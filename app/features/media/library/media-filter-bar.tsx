import { useTranslation } from 'react-i18next'
import { FilterBar } from '#app/components/filter-bar.tsx'
import { StateLinks } from '#app/components/state-links.tsx'
import { fileLanguageName, fileLanguages } from '#app/i18n/file-languages.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { MediaPage } from './find-media.server.ts'
import { mediaKinds, type mediaQuery, problems, sorts } from './media-query.ts'

type Props = { list: ReturnType<typeof mediaQuery.at>; counts: Pick<MediaPage, 'kinds' | 'languages' | 'problems'> }

/** What files lack, as links with counts; and a form for the rest. */
export function MediaFilterBar({ list, counts }: Props) {
  const { t } = useTranslation('library')
  const reader = useLanguage()
  const { problem: lacking, language } = list.values
  const counted = <Value extends string>(value: Value, name: string, count: number | undefined) => ({
    value,
    label: t('filters.counted', { name, number: formatNumber(count ?? 0, reader) }),
  })
  const shownLanguages = fileLanguages.filter((code) => counts.languages[code] || code === language)
  return (
    <>
      <StateLinks
        label={t('filters.problem')}
        states={problems.map((problem) => ({
          to: list.to({ problem: lacking === problem ? null : problem }),
          text: t(`problem.${problem}`),
          isCurrent: lacking === problem,
          count: counts.problems[problem] ?? 0,
        }))}
        isCounted
      />
      {lacking && <p className="small">{t(`problemNote.${lacking}`)}</p>}
      <FilterBar
        list={list}
        fields={{
          q: { label: t('filters.q') },
          kind: { label: t('filters.kind'), options: mediaKinds.map((kind) => counted(kind, t(`kind.${kind}`), counts.kinds[kind])) },
          language: {
            label: t('filters.language'),
            options: shownLanguages.map((code) => counted(code, fileLanguageName(code, reader), counts.languages[code])),
          },
          sort: { label: t('filters.sort'), options: sorts.map((sort) => ({ value: sort, label: t(`sort.${sort}`) })) },
        }}
      />
    </>
  )
}
