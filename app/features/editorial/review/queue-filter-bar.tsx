import { useTranslation } from 'react-i18next'
import { FilterBar } from '#app/components/filter-bar.tsx'
import { kinds } from '#app/features/core/kinds/kinds.ts'
import { states } from '#app/features/core/kinds/states.ts'
import type { CountryOption } from '#app/features/core/reference/country-options.server.ts'
import type { Reviewer } from './assignment.server.ts'
import type { queueQuery } from './queue-query.ts'
import { serviceTarget } from './service-target.ts'

type Props = { list: ReturnType<typeof queueQuery.at>; countries: readonly CountryOption[]; reviewers: readonly Reviewer[] }

export function QueueFilterBar({ list, countries, reviewers }: Props) {
  const { t } = useTranslation(['review', 'core', 'common'])
  const others = reviewers.filter(({ isMe }) => !isMe).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <FilterBar
      list={list}
      fields={{
        state: {
          label: t('queue.state'),
          any: t('queue.anyWaiting'),
          options: states.map((state) => ({ value: state, label: t(`core:state.${state}`) })),
        },
        kind: { label: t('queue.kind'), options: kinds.map((kind) => ({ value: kind, label: t(`common:kind.${kind}`) })) },
        country: { label: t('queue.country'), options: countries },
        reviewer: {
          label: t('queue.reviewer'),
          options: [{ value: 'me', label: t('queue.me') }, { value: 'nobody', label: t('queue.nobody') }, ...others],
        },
        late: { label: t('queue.late', { target: serviceTarget }) },
      }}
    />
  )
}
