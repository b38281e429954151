import { useTranslation } from 'react-i18next'
import { ResourceCard } from '#app/features/resources/published/resource-card.tsx'
import type { Similar } from './find-similar.server.ts'
import { ReasonText } from './reason-text.tsx'

/** The section of similar resources; nothing if there are none. */
export function SimilarSection({
  likes,
  kind,
  children,
}: {
  likes: readonly Similar[]
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

/** Cards, each with the reasons for the similarity. `under` is shown below each card. */
export function SimilarCards({ likes, under }: { likes: readonly Similar[]; under?: (like: Similar) => React.ReactNode }) {
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
