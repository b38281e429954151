import { useTranslation } from 'react-i18next'
import { useMoments } from '#app/i18n/use-moments.ts'
import type { Review } from './review-page.server.ts'

/** Every move of the resource: who, when, on which revision, and why. */
export function TransitionHistory({ transitions }: Pick<Review['draft'], 'transitions'>) {
  const { t } = useTranslation(['review', 'core'])
  const { momentOf } = useMoments()
  return (
    <section aria-labelledby="review-history">
      <h2 id="review-history">{t('history.title')}</h2>
      {transitions.length === 0 && <p className="empty">{t('history.none')}</p>}
      <ol className="history">
        {transitions.map(({ id, from, to, note, revision, happenedAt, actor }) => (
          <li key={id}>
            <b>{t('history.move', { from: t(`core:state.${from}`), to: t(`core:state.${to}`) })}</b>
            <span className="small block" suppressHydrationWarning>
              {t('history.who', { name: actor ?? '', when: momentOf(happenedAt), revision })}
            </span>
            {note && <p className="comment-body">{note}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}
