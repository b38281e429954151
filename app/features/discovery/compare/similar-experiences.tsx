import { useTranslation } from 'react-i18next'
import type { Similar } from '#app/features/discovery/related/find-similar.server.ts'
import { SimilarCards, SimilarSection } from '#app/features/discovery/related/similar-cards.tsx'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { CompareCheckbox, CompareForm } from './compare-form.tsx'

/** Below an experience: similar experiences with checkboxes, to compare with it. */
export function SimilarExperiences({ likes, slug }: { likes: readonly Similar[]; slug: string }) {
  const { t } = useTranslation('compare')
  const language = useLanguage()
  return (
    <SimilarSection likes={likes} kind="experience">
      <CompareForm slug={slug} hint={t('like.choose')}>
        <SimilarCards
          likes={likes}
          under={({ card }) => <CompareCheckbox slug={card.slug} title={pickText(card.title, language)?.text ?? ''} />}
        />
      </CompareForm>
    </SimilarSection>
  )
}
