import { useTranslation } from 'react-i18next'
import { type Kind, kinds } from '#app/features/core/kinds/kinds.ts'
import { formatList } from '#app/i18n/format-list.ts'
import { useLanguage } from '#app/i18n/use-language.ts'

export type KindCounts = Partial<Record<Kind, number>>

export const totalOf = (counts: KindCounts): number => kinds.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0)

/** Formats counts by kind in words, in the order of the menus; empty if all are zero. */
export function useKindCounts(): (counts: KindCounts) => string {
  const { t } = useTranslation('published')
  const language = useLanguage()
  return (counts) =>
    formatList(
      kinds.flatMap((kind) => (counts[kind] ? [t(`count.${kind}`, { count: counts[kind] })] : [])),
      language,
    )
}
