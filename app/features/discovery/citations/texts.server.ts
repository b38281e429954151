import { textsIn } from '#app/i18n/i18n.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import type { Texts } from './to-csl.ts'

export function citationTexts(language: Language): Texts {
  const t = textsIn(language)
  return { site: t('page:cite.site'), editors: t('page:cite.editors'), video: t('page:cite.video') }
}
