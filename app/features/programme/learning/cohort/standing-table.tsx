import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import type { CountryOption } from '#app/features/core/reference/country-options.server.ts'
import type { Stage } from '#app/features/programme/learning/plan/find-routes.server.ts'
import { useStageName } from '#app/features/programme/learning/plan/use-stage-name.ts'
import { Button } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import type { Member } from './cohort.server.ts'

type Props = { people: readonly Member[]; stages: readonly Stage[]; countries: readonly CountryOption[] }

/** Where each person of a cohort stands: a row for each, a column for each stage. */
export function StandingTable({ people, stages, countries }: Props) {
  const { t } = useTranslation('learning')
  const nameOf = useStageName()
  const standingOf = (member: Member, { id, kind, months }: Stage): string => {
    if (kind === 'survey') return member.hasAnswered ? t('cohort.answered') : '–'
    if (kind !== 'follow-up') return member.attended.includes(id) ? t('cohort.there') : '–'
    const isAnswered = member.followUps[months ?? 0]
    return isAnswered === undefined ? '–' : t(isAnswered ? 'cohort.answered' : 'cohort.sent')
  }
  return (
    <DataTable
      caption={t('cohort.standing')}
      columns={[
        { key: 'person', label: t('cohort.person') },
        { key: 'country', label: t('cohort.country') },
        ...stages.map((stage) => ({ key: stage.id, label: nameOf(stage) })),
        { key: 'remove', label: <span className="visually-hidden">{t('cohort.remove')}</span> },
      ]}
      rows={people.map((member) => {
        const { id, name, email, post, country } = member
        return {
          key: id,
          header: (
            <>
              {name || t('cohort.anonymous')}
              {[post, email].filter(Boolean).map((line) => (
                <span key={line} className="small block">
                  {line}
                </span>
              ))}
            </>
          ),
          cells: [
            countries.find(({ value }) => value === country)?.label ?? country,
            ...stages.map((stage) => standingOf(member, stage)),
            <Form method="post" key="remove">
              <input type="hidden" name="member" value={id} />
              <Button type="submit" variant="quiet-danger" name="intent" value="remove" aria-label={t('cohort.removeOne', { name })}>
                {t('cohort.remove')}
              </Button>
            </Form>,
          ],
        }
      })}
    />
  )
}

/** Stages at which people are present. */
export const isAttended = ({ kind }: Stage): boolean => kind !== 'survey' && kind !== 'follow-up'

/** Staff note who took part in a stage. Those whose registration for an event says it are there already. */
export function AttendanceForms({ people, stages }: Pick<Props, 'people' | 'stages'>) {
  const { t } = useTranslation('learning')
  const nameOf = useStageName()
  return stages.filter(isAttended).map((stage) => (
    <details key={stage.id}>
      <summary>{t('cohort.noteOne', { name: nameOf(stage) })}</summary>
      <Form method="post" className="form" key={people.map(({ attended }) => attended.includes(stage.id)).join()}>
        <input type="hidden" name="stage" value={stage.id} />
        <fieldset>
          <legend>{t('cohort.tookPart')}</legend>
          {people.map(({ id, name, email, attended }) => (
            <label key={id} className="check">
              <input type="checkbox" name="people" value={id} defaultChecked={attended.includes(stage.id)} />{' '}
              {name || email || t('cohort.anonymous')}
            </label>
          ))}
        </fieldset>
        <Button type="submit" variant="secondary" name="intent" value="attendance">
          {t('cohort.noteSave')}
        </Button>
      </Form>
    </details>
  ))
}
