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
  const { t } = useTranslation(['review', 'core', 'common'])
  return (
    <Form method="get" className="queue-filter" role="search" aria-label={t('queue.filter')} key={JSON.stringify(filter)}>
      <SelectField name="state" label={t('queue.state')} defaultValue={filter.state ?? ''}>
        <option value="">{t('queue.anyWaiting')}</option>
        {states.map((state) => (
          <option key={state} value={state}>
            {t(`core:state.${state}`)}
          </option>
        ))}
      </SelectField>
      <SelectField name="kind" label={t('queue.kind')} defaultValue={filter.kind ?? ''}>
        <option value="">{t('queue.any')}</option>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`common:kind.${kind}`)}
          </option>
        ))}
      </SelectField>
      <SelectField name="country" label={t('queue.country')} defaultValue={filter.country ?? ''}>
        <option value="">{t('queue.any')}</option>
        {countries.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
      <SelectField name="reviewer" label={t('queue.reviewer')} defaultValue={filter.reviewer ?? ''}>
        <option value="">{t('queue.any')}</option>
        <option value="me">{t('queue.me')}</option>
        <option value="nobody">{t('queue.nobody')}</option>
        {reviewers
          .filter(({ isMe }) => !isMe)
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </SelectField>
      <div className="queue-filter-end">
        <Checkbox name="late" value="yes" defaultChecked={filter.isLate} label={t('queue.late', { target: serviceTarget })} />
        <p className="button-row">
          <button type="submit" className="button button-secondary">
            {t('queue.apply')}
          </button>
          {isFiltered(filter) && <Link to={home}>{t('queue.clear')}</Link>}
        </p>
      </div>
    </Form>
  )
}
