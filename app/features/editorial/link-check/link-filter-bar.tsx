import { useTranslation } from 'react-i18next'
import { FilterBar } from '#app/components/filter-bar.tsx'
import type { CountryOption } from '#app/features/core/reference/country-options.server.ts'
import { type linkQuery, usedIn } from './link-query.ts'

type Props = { list: ReturnType<typeof linkQuery.at>; countries: readonly CountryOption[] }

export function LinkFilterBar({ list, countries }: Props) {
  const { t } = useTranslation(['link-check', 'common'])
  return (
    <FilterBar
      list={list}
      fields={{
        country: { label: t('filters.country'), options: countries },
        kind: {
          label: t('filters.kind'),
          options: usedIn.map((one) => ({
            value: one,
            label: one === 'institution' || one === 'platform' ? t(`filters.${one}`) : t(`common:kinds.${one}`),
          })),
        },
      }}
    />
  )
}
