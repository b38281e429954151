import { type FileLanguage, fileLanguages } from '#app/i18n/file-languages.ts'
import type { Attachment } from '../schema.ts'

/** All languages that captions may be in: the spoken one first if it is missing, the missing ones before those that are there. */
export function languagesByNeed({ language: spoken, captions }: Pick<Attachment, 'language' | 'captions'>): FileLanguage[] {
  const rank = (language: FileLanguage) => (captions.some((track) => track.language === language) ? 2 : language === spoken ? 0 : 1)
  return [...fileLanguages].sort((a, b) => rank(a) - rank(b))
}
