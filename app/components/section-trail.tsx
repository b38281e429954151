import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'

/** `here` is the page's title; `trail` are the levels between the section and the page. */
type Props = { section: 'countries' | 'topics' | 'recommendations'; trail?: { label: string; href: string }[]; here: string }

/** Breadcrumbs from the section to the page. */
export function SectionTrail({ section, trail = [], here }: Props) {
  const { t } = useTranslation()
  const top = { label: t(`nav.${section}`), href: pathTo(section, useLanguage()) }
  return <Breadcrumbs label={t('breadcrumbs')} items={[top, ...trail, { label: here }]} />
}
