import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { canMove } from '#app/features/core/kinds/states.ts'
import type { Draft } from '#app/features/resources/revisions/draft-queries.server.ts'

/**
 * Submits the draft, or tells why it cannot be submitted yet; withdraws a submission whose review has not started. `requests`: number of
 * open requests from editors.
 */
export function SubmitPanel({ draft, gapCount, requests }: { draft: Draft; gapCount: number; requests: number }) {
  const { t } = useTranslation('workspace')
  const maySubmit = canMove(draft.state, 'submitted', 'owner')
  const mayWithdraw = canMove(draft.state, 'draft', 'owner')
  if (!maySubmit && !mayWithdraw) return null
  const isReady = gapCount === 0 && draft.clearance !== null && (draft.kind !== 'video' || draft.consent !== null)
  return (
    <section aria-labelledby="submit">
      <h2 id="submit">{t('submit.title')}</h2>
      <Form method="post">
        <input type="hidden" name="revision" value={draft.revision} />
        {maySubmit && (
          <>
            <p>{!isReady ? t('submit.notReady') : requests > 0 ? t('submit.requested', { count: requests }) : t('submit.ready')}</p>
            <button
              type="submit"
              className={requests > 0 ? 'button button-secondary' : 'button'}
              name="intent"
              value="submit"
              disabled={!isReady}
            >
              {t('submit.button')}
            </button>
          </>
        )}
        {mayWithdraw && (
          <>
            <p>{t('submit.waiting')}</p>
            <button type="submit" className="button button-secondary" name="intent" value="withdraw">
              {t('submit.withdraw')}
            </button>
          </>
        )}
      </Form>
    </section>
  )
}
