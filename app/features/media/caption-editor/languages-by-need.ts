import type { Attachment } from '#app/features/resources/model/schema.ts'
import { type FileLanguage, regionalLanguages } from '#app/i18n/file-languages.ts'

/**
 * The order of languages in which captions are offered, those of the region and those the video has: the spoken one first if it has no
 * captions, then the others without captions, then the rest.
 */
export function languagesByNeed({ language: spoken, captions }: Pick<Attachment, 'language' | 'captions'>): FileLanguage[] {
  const rank = (language: FileLanguage) => (captions.some((track) => track.language === language) ? 2 : language === spoken ? 0 : 1)
  const all = new Set<FileLanguage>([...regionalLanguages, spoken, ...captions.map((track) => track.language)])
  return [...all].sort((a, b) => rank(a) - rank(b))
}
