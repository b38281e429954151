import { Link } from 'react-router'
import { formatNumber } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'

type Props = {
  label: string
  states: readonly { to: string; text: string; isCurrent: boolean; count?: number }[]
  /** The numbers are large, each above its label. */
  isCounted?: boolean
}

/** Links that filter a staff list by state, with counts. */
export function StateLinks({ label, states, isCounted = false }: Props) {
  const language = useLanguage()
  return (
    <nav aria-label={label}>
      <ul className={isCounted ? 'state-counts' : 'state-links'}>
        {states.map(({ to, text, isCurrent, count }) => {
          const number = count === undefined ? null : formatNumber(count, language)
          return (
            <li key={to}>
              <Link to={to} aria-current={isCurrent ? 'true' : undefined} preventScrollReset>
                {isCounted && <b>{number}</b>} {text} {!isCounted && number && <span className="count">{number}</span>}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
