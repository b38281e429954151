import { useTranslation } from 'react-i18next'
import type { CountryOption } from '#app/features/core/reference/country-options.server.ts'
import { sortByText } from '#app/i18n/format.ts'
import { type Localized, pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { assistanceStates, modalities } from './states.ts'

type Choices = {
  countries: readonly CountryOption[]
  topics: readonly { slug: string; labels: Localized }[]
  recommendations: readonly { id: string; code: string; number: number; titles: Localized }[]
}

/** The fields that the filters of visitors and of staff share. */
export function useFilterFields({ countries, topics, recommendations }: Choices) {
  const { t } = useTranslation('technical-assistance')
  const language = useLanguage()
  return {
    q: { label: t('filter.search') },
    country: { label: t('filter.country'), options: countries },
    topic: {
      label: t('filter.topic'),
      options: sortByText(
        topics.map(({ slug, labels }) => ({ value: slug, label: pickText(labels, language)?.text ?? slug })),
        ({ label }) => label,
        language,
      ),
    },
    state: { label: t('filter.state'), options: assistanceStates.map((value) => ({ value, label: t(`state.${value}`) })) },
    modality: { label: t('filter.modality'), options: modalities.map((value) => ({ value, label: t(`modality.${value}`) })) },
    recommendation: {
      label: t('filter.recommendation'),
      options: recommendations.map(({ id, code, number, titles }) => ({
        value: id,
        label: `${code} · ${number}. ${pickText(titles, language)?.text ?? ''}`,
      })),
    },
  }
}
