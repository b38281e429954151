import { useTranslation } from 'react-i18next'
import { FilterBar } from '#app/components/filter-bar.tsx'
import { kinds } from '#app/features/core/kinds/kinds.ts'
import type { CountryOption } from '#app/features/core/reference/country-options.server.ts'
import { languages } from '#app/i18n/languages.ts'
import { type matrixQuery, matrixStates } from './matrix-query.ts'

type Props = {
  list: ReturnType<typeof matrixQuery.at>
  countries: readonly CountryOption[]
  translators: readonly { id: string; name: string }[]
}

export function MatrixFilterBar({ list, countries, translators }: Props) {
  const { t } = useTranslation(['translation', 'common'])
  return (
    <FilterBar
      list={list}
      fields={{
        to: { label: t('filter.to'), options: languages.map((code) => ({ value: code, label: t(`common:language.${code}`) })) },
        state: {
          label: t('filter.state'),
          options: matrixStates.map((state) => ({ value: state, label: t(`filter.states.${state}`) })),
        },
        kind: { label: t('filter.kind'), options: kinds.map((kind) => ({ value: kind, label: t(`common:kind.${kind}`) })) },
        country: { label: t('filter.country'), options: countries },
        translator: { label: t('filter.translator'), options: translators.map(({ id, name }) => ({ value: id, label: name })) },
        live: { label: t('filter.live') },
      }}
    />
  )
}
