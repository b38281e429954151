import { useTranslation } from 'react-i18next'
import { DecisionForm } from './decision-form.tsx'
import type { Facts } from './get-facts.server.ts'
import { ItemFacts } from './item-facts.tsx'

type Props = {
  facts: Facts | null
  year: number
  /** Shown in place of the question once it is answered. */
  answered: React.ReactNode
  form: Omit<React.ComponentProps<typeof DecisionForm>, 'year' | 'successors'>
}

/** A resource's facts, and beside them the question; on a narrow screen a link leads to it. */
export function ItemScreen({ facts, year, answered, form }: Props) {
  const { t } = useTranslation('yearly-update')
  return (
    <div className="update-screen">
      <div>
        {!answered && (
          <p className="update-jump">
            <a href="#answer">{t('item.toAnswer')}</a>
          </p>
        )}
        {facts ? <ItemFacts facts={facts} year={year} /> : <p className="empty">{t('item.offline')}</p>}
      </div>
      <div className="update-answer" id="answer" tabIndex={-1}>
        {answered ?? <DecisionForm {...form} successors={facts?.successors ?? []} year={year} />}
      </div>
    </div>
  )
}
