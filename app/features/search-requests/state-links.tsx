import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { queryOf, type RequestFilters, type RequestState, requestStates } from './filters.ts'

type Props = { filters: RequestFilters; counts: Record<RequestState, number>; path: string }

/** Requests of one state, or all of them, with how many there are. */
export function StateLinks({ filters, counts, path }: Props) {
  const { t } = useTranslation('discovery')
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <nav aria-label={t('requests.states')}>
      <ul className="request-states">
        {[...requestStates, 'all' as const].map((state) => (
          <li key={state}>
            <Link to={path + queryOf(filters, { state })} aria-current={filters.state === state ? 'true' : undefined}>
              {t(`requests.state.${state}`)} <span className="count">{state === 'all' ? all : counts[state]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
