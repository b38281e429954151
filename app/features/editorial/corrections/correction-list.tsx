import { useTranslation } from 'react-i18next'
import { AnswerForm, type RefusedAnswer } from '#app/features/core/inbox/answer-form.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import type { Correction } from './find-corrections.server.ts'
import { messagePurpose } from './message-purpose.ts'

export type Refused = (RefusedAnswer & { correction: string }) | null

/** Working days within which a first answer is promised. */
export const targetDays = 5

/** Corrections; open ones have a form to answer them. */
export function CorrectionList({ corrections, refused }: { corrections: readonly Correction[]; refused: Refused }) {
  return (
    <ul className="request-list correction-list">
      {corrections.map((correction) => (
        <li key={correction.id}>
          <Item correction={correction} refused={refused?.correction === correction.id ? refused : null} />
        </li>
      ))}
    </ul>
  )
}

function Item({ correction, refused }: { correction: Correction; refused: Refused }) {
  const { t } = useTranslation(['corrections', 'common'])
  const language = useLanguage()
  const { dayOf } = useMoments()
  const { id, about, title, resourceId, wrong, source, state, workingDays, requestedAt, hasAddress, answer, answeredAt, answeredBy } =
    correction
  const named = pickText(title, language)
  const purpose = messagePurpose(about)
  const isLate = state === 'open' && workingDays > targetDays
  return (
    <article aria-labelledby={`correction-${id}`}>
      <h3 id={`correction-${id}`}>
        {about ? (
          <a href={about} lang={named?.language}>
            {named?.text ?? (purpose ? t(`write.${purpose}.title`) : about)}
          </a>
        ) : (
          t('queue.noPage')
        )}
      </h3>
      <p className="correction-wrong" lang={correction.language}>
        {wrong}
      </p>
      {source && (
        <p className="small">
          {t('queue.source')} <span lang={correction.language}>{source}</span>
        </p>
      )}
      <p className="small" suppressHydrationWarning>
        {t(`queue.stateOne.${state}`)} · <time dateTime={requestedAt.toISOString()}>{dayOf(requestedAt)}</time> ·{' '}
        {isLate ? (
          <strong className="correction-late">{t('queue.late', { count: workingDays })}</strong>
        ) : (
          t('queue.waited', { count: workingDays })
        )}
        {' · '}
        {t(`common:language.${correction.language}`)}
        {state === 'open' && ` · ${t(hasAddress ? 'queue.wantsAnswer' : 'queue.noAddress')}`}
      </p>
      {state === 'open' ? (
        <>
          {resourceId && (
            <p className="small">
              <a href={pathTo('review', language, { id: resourceId })}>{t('queue.openResource')}</a>
            </p>
          )}
          <AnswerForm texts="corrections" field="correction" message={correction} refused={refused}>
            <button type="submit" name="intent" value="corrected" className="button">
              {t('queue.markCorrected')}
            </button>
            <button type="submit" name="intent" value="declined" className="button button-secondary">
              {t('queue.decline')}
            </button>
          </AnswerForm>
        </>
      ) : (
        <div className="correction-answer">
          <p lang={correction.language}>{answer}</p>
          <p className="small">
            {[answeredBy, answeredAt && dayOf(answeredAt), hasAddress && t('queue.onItsWay')].filter(Boolean).join(' · ')}
          </p>
        </div>
      )}
    </article>
  )
}
