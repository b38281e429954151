import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import type { Draft } from '#app/features/resources/revisions/draft-queries.server.ts'
import { useAnchorLabel } from '#app/features/resources/revisions/use-anchor-label.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'

type Props = { resourceId: string; part: string; comments: Draft['comments']; content: ResourceContent }

/** Open comments on the current part, beside its form. They are answered in the full thread. */
export function PartComments({ resourceId, part, comments, content }: Props) {
  const { t } = useTranslation('comments')
  const language = useLanguage()
  const labelOfAnchor = useAnchorLabel(content)
  const open = comments.filter((comment) => comment.part === part && !comment.resolvedAt && !comment.replyTo)
  if (open.length === 0) return null
  return (
    <aside className="part-comments" aria-labelledby="part-comments">
      <h2 id="part-comments">{t('onPart', { count: open.length })}</h2>
      <ul>
        {open.map(({ id, anchor, author, body }) => (
          <li key={id}>
            <strong>{author || t('team')}</strong>
            {anchor && ` · ${labelOfAnchor(anchor)}`}: {body}{' '}
            <Link to={`${pathTo('draft', language, { id: resourceId })}#comment-${id}`}>{t('answer')}</Link>
          </li>
        ))}
      </ul>
    </aside>
  )
}
