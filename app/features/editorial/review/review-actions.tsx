import { useTranslation } from 'react-i18next'
import { Form, useNavigation } from 'react-router'
import { TextAreaField } from '#app/components/form-field.tsx'
import { canMove } from '#app/features/core/kinds/states.ts'
import { languages } from '#app/i18n/languages.ts'
import { type ReviewAnswer, sentValue } from './review-answer.ts'
import type { Review } from './review-page.server.ts'
import { type ReviewIntent, reviewLimits } from './review-schema.ts'

type Props = { review: Review; answer: ReviewAnswer | undefined }

/** The decisions that are possible now. Each form sends its revision: the decision is refused if the text has changed since the page was loaded. */
export function ReviewActions({ review, answer }: Props) {
  const { t } = useTranslation('review')
  const { state, revision } = review.draft
  const seen = lastSeenOf(review)
  const errors = answer?.errors ?? {}
  const open = review.draft.comments.filter(({ isStaff, replyTo, resolvedAt }) => isStaff && !replyTo && !resolvedAt).length
  return (
    <section aria-labelledby="review-decide" className="decide">
      <h2 id="review-decide">{t('decide.title')}</h2>
      {canMove(state, 'in_review', 'staff') && (
        <Decision intent="start-review" revision={revision} seen={seen} submit={t('decide.start')} isQuiet={false}>
          <p className="field-hint">{t('decide.startHint')}</p>
        </Decision>
      )}
      {state !== 'archived' && <Publish review={review} />}
      {canMove(state, 'needs_changes', 'staff') && (
        <Decision intent="request-changes" revision={revision} seen={seen} submit={t('decide.changes')}>
          <TextAreaField
            name="note"
            label={t('decide.changesNote')}
            hint={open > 0 ? t('decide.changesHintOpen', { count: open }) : t('decide.changesHint')}
            required={open === 0}
            maxLength={reviewLimits.note}
            errors={errors}
            defaultValue={sentValue(answer, 'note')}
          />
        </Decision>
      )}
      {canMove(state, 'archived', 'staff') && (
        <details open={sentValue(answer, 'intent') === 'archive' || undefined}>
          <summary>{t('decide.archiveTitle')}</summary>
          <Decision intent="archive" revision={revision} seen={seen} submit={t('decide.archive')}>
            <TextAreaField
              name="reason"
              label={t('decide.archiveReason')}
              hint={t('decide.archiveHint')}
              rows={3}
              maxLength={reviewLimits.note}
              errors={errors}
              defaultValue={sentValue(answer, 'reason')}
            />
          </Decision>
        </details>
      )}
      {state === 'archived' && (
        <Decision intent="restore" revision={revision} seen={seen} submit={t('decide.restore')}>
          <p className="field-hint">{t('decide.restoreHint')}</p>
        </Decision>
      )}
    </section>
  )
}

function Publish({ review }: { review: Review }) {
  const { draft, gaps } = review
  const { t } = useTranslation(['review', 'common'])
  if (!draft.clearance) return <p className="notice notice-warning">{t('decide.notCleared')}</p>
  const complete = languages.filter((code) => gaps[code].length === 0)
  if (complete.length === 0) return <p className="notice notice-info">{t('decide.noneComplete')}</p>
  return (
    <Decision
      intent="publish"
      revision={draft.revision}
      seen={lastSeenOf(review)}
      submit={draft.liveRevision ? t('decide.publishAgain') : t('decide.publish')}
      isQuiet={false}
    >
      <fieldset className="check-list">
        <legend>{t('decide.languages')}</legend>
        {languages.map((code) => {
          const missing = gaps[code].length
          return (
            <div key={code}>
              <label className="check" htmlFor={`publish-${code}`}>
                <input
                  id={`publish-${code}`}
                  type="checkbox"
                  name="languages"
                  value={code}
                  defaultChecked={missing === 0}
                  disabled={missing > 0}
                  aria-describedby={missing > 0 ? `publish-${code}-why` : undefined}
                />{' '}
                {t(`common:language.${code}`)}
              </label>
              {missing > 0 && (
                <p className="small" id={`publish-${code}-why`}>
                  {t('decide.languageIncomplete', { count: missing })} <a href="#review-gaps">{t('decide.seeGaps')}</a>
                </p>
              )}
            </div>
          )
        })}
      </fieldset>
    </Decision>
  )
}

/** The last change of state on the page; 0 if there was none. */
export const lastSeenOf = ({ draft }: Review): number => draft.transitions[0]?.id ?? 0

type DecisionProps = { intent: ReviewIntent; revision: number; seen: number; submit: string; isQuiet?: boolean; children?: React.ReactNode }

function Decision({ intent, revision, seen, submit, isQuiet = true, children }: DecisionProps) {
  const { formData, state } = useNavigation()
  const isSending = state !== 'idle' && formData?.get('intent') === intent
  return (
    <Form method="post" className="form decision" noValidate>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="seen" value={seen} />
      {children}
      <button type="submit" className={isQuiet ? 'button button-secondary' : 'button'} aria-disabled={isSending || undefined}>
        {submit}
      </button>
    </Form>
  )
}
