import { useTranslation } from 'react-i18next'
import { Form, Link } from 'react-router'
import { SelectField } from '#app/components/form-field.tsx'
import { kinds } from '#app/features/core/kinds/kinds.ts'
import { states } from '#app/features/core/kinds/states.ts'
import { Checkbox } from '#app/ui/checkbox.tsx'
import type { Reviewer } from './assignment.server.ts'
import { isFiltered, type QueueFilter } from './queue-filter.ts'
import { serviceTarget } from './service-target.ts'

type Props = { filter: QueueFilter; countries: { value: string; label: string }[]; reviewers: Reviewer[]; home: string }

export function QueueFilterForm({ filter, countries, reviewers, home }: Props) {
  const { t } = useTranslation(['review', 'common', 'workspace'])
  return (
    <Form method="get" className="queue-filter" role="search" aria-label={t('review:queue.filter')} key={JSON.stringify(filter)}>
      <SelectField name="state" label={t('review:queue.state')} defaultValue={filter.state ?? ''}>
        <option value="">{t('review:queue.waiting')}</option>
        {states.map((state) => (
          <option key={state} value={state}>
            {t(`workspace:state.${state}`)}
          </option>
        ))}
      </SelectField>
      <SelectField name="kind" label={t('review:queue.kind')} defaultValue={filter.kind ?? ''}>
        <option value="">{t('review:queue.any')}</option>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`common:kind.${kind}`)}
          </option>
        ))}
      </SelectField>
      <SelectField name="country" label={t('review:queue.country')} defaultValue={filter.country ?? ''}>
        <option value="">{t('review:queue.any')}</option>
        {countries.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
      <SelectField name="reviewer" label={t('review:queue.reviewer')} defaultValue={filter.reviewer ?? ''}>
        <option value="">{t('review:queue.any')}</option>
        <option value="me">{t('review:queue.me')}</option>
        <option value="nobody">{t('review:queue.nobody')}</option>
        {reviewers
          .filter(({ isMe }) => !isMe)
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </SelectField>
      <div className="queue-filter-end">
        <Checkbox name="late" value="yes" defaultChecked={filter.isLate} label={t('review:queue.late', { target: serviceTarget })} />
        <p className="button-row">
          <button type="submit" className="button button-secondary">
            {t('review:queue.apply')}
          </button>
          {isFiltered(filter) && <Link to={home}>{t('review:queue.clear')}</Link>}
        </p>
      </div>
    </Form>
  )
}
