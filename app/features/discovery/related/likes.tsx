import { useTranslation } from 'react-i18next'
import { ResourceCard } from '#app/features/resources/published/resource-card.tsx'
import type { Like } from './find-likes.server.ts'
import { ReasonText } from './reason-text.tsx'

/** The section below a resource for what is like it; nothing where nothing is. */
export function LikesSection({
  likes,
  kind,
  children,
}: {
  likes: readonly Like[]
  kind: 'experience' | 'other'
  children: React.ReactNode
}) {
  const { t } = useTranslation('related')
  if (likes.length === 0) return null
  return (
    <section className="likes" aria-labelledby="likes">
      <h2 id="likes">{t(`title.${kind}`)}</h2>
      {children}
    </section>
  )
}

/** Each with why it is like it. `under` stands under each card. */
export function LikeCards({ likes, under }: { likes: readonly Like[]; under?: (like: Like) => React.ReactNode }) {
  return (
    <ul className="pickable">
      {likes.map((like) => (
        <li key={like.card.id}>
          <ResourceCard card={like.card}>
            <ReasonText shared={like.shared} />
          </ResourceCard>
          {under?.(like)}
        </li>
      ))}
    </ul>
  )
}
