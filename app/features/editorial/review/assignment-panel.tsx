import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { SelectField } from '#app/components/form-field.tsx'
import { useMoments } from '#app/i18n/use-moments.ts'
import type { Review } from './review-page.server.ts'

/** Who reviews the resource: take it, assign it, release it. */
export function AssignmentPanel({ review: { draft, assignment, reviewers } }: { review: Review }) {
  const { t } = useTranslation('review')
  const { dayOf } = useMoments()
  const assign = (reviewer: string | null, children: React.ReactNode) => (
    <Form method="post" className="form" preventScrollReset>
      <input type="hidden" name="intent" value="assign" />
      <input type="hidden" name="revision" value={draft.revision} />
      <input type="hidden" name="current" value={assignment?.id ?? ''} />
      {reviewer !== null && <input type="hidden" name="reviewer" value={reviewer} />}
      {children}
    </Form>
  )
  const others = reviewers.filter(({ id }) => id !== assignment?.id)
  return (
    <section aria-labelledby="review-assignment">
      <h2 id="review-assignment">{t('assignment.title')}</h2>
      <p suppressHydrationWarning>
        {assignment
          ? t(assignment.isMe ? 'assignment.me' : 'assignment.since', {
              name: assignment.name,
              when: dayOf(assignment.since),
            })
          : t('assignment.none')}
      </p>
      {assignment &&
        assign(
          '',
          <button type="submit" className="button-quiet">
            {t('assignment.release')}
          </button>,
        )}
      {others.length > 0 &&
        assign(
          null,
          <>
            <SelectField name="reviewer" label={t('assignment.give')}>
              {others.map(({ id, name, isMe }) => (
                <option key={id} value={id}>
                  {isMe ? t('assignment.take') : name}
                </option>
              ))}
            </SelectField>
            <button type="submit" className="button button-secondary">
              {t('assignment.giveButton')}
            </button>
          </>,
        )}
    </section>
  )
}
