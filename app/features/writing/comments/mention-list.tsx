import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { pathTo } from '#app/i18n/addresses.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import type { Mention } from './mentions.server.ts'

/** Mentions of the signed-in person; for `isStaff` they link to the review. Nothing if there are none. */
export function MentionList({ mentions, isStaff }: { mentions: Mention[]; isStaff: boolean }) {
  const { t } = useTranslation('comments')
  const language = useLanguage()
  const { momentOf } = useMoments()
  if (mentions.length === 0) return null
  return (
    <section className="mentions" aria-labelledby="mentions">
      <h2 id="mentions">{t('mentions.title')}</h2>
      <ul className="plain-list">
        {mentions.map(({ id, resourceId, author, title, body, createdAt }) => (
          <li key={id}>
            <p className="small" suppressHydrationWarning>
              {t('mentions.in', { name: author || t('team'), title: pickText(title, language)?.text ?? '' })} · {momentOf(createdAt)}
            </p>
            <p className="comment-body">{body}</p>
            <Form method="post" className="button-row">
              <a href={`${pathTo(isStaff ? 'review' : 'draft', language, { id: resourceId })}#comment-${id}`}>{t('answer')}</a>
              <button type="submit" className="button-quiet" name="seen" value={id}>
                {t('mentions.seen')}
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  )
}
