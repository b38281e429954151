import { useTranslation } from 'react-i18next'
import type { Like } from '#app/features/discovery/related/find-likes.server.ts'
import { LikeCards, LikesSection } from '#app/features/discovery/related/likes.tsx'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { PickBox, PickForm } from './pick.tsx'

/** Below an experience: who faced something similar, to tick and put side by side with it. */
export function LikeExperiences({ likes, slug }: { likes: readonly Like[]; slug: string }) {
  const { t } = useTranslation('compare')
  const language = useLanguage()
  return (
    <LikesSection likes={likes} kind="experience">
      <PickForm slug={slug} hint={t('like.choose')}>
        <LikeCards likes={likes} under={({ card }) => <PickBox slug={card.slug} title={pickText(card.title, language)?.text ?? ''} />} />
      </PickForm>
    </LikesSection>
  )
}
