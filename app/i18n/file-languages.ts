/** The languages that are spoken or written in files: more than those of the interface. */
import { type Language, languageNames, languages } from './languages.ts'

/** ISO 639 codes: the region's official languages, and the most spoken of its peoples' own. */
export const fileLanguages = [...languages, 'pt', 'fr', 'ht', 'nl', 'gn', 'qu', 'ay', 'pap', 'srn'] as const
export type FileLanguage = (typeof fileLanguages)[number]

/** Each language's own name for itself, for lists one chooses from. (Intl does not know all of them.) */
export const fileLanguageOwnNames: Record<FileLanguage, string> = {
  ...languageNames,
  pt: 'Português',
  fr: 'Français',
  ht: 'Kreyòl ayisyen',
  nl: 'Nederlands',
  gn: 'Avañe’ẽ',
  qu: 'Runasimi',
  ay: 'Aymar aru',
  pap: 'Papiamentu',
  srn: 'Sranantongo',
}

const names = new Map<Language, Intl.DisplayNames>()

/** Browsers do not all know these; what the server writes, the browser must write too. */
const ownNames: Record<Language, Partial<Record<FileLanguage, string>>> = {
  es: { pap: 'papiamento', srn: 'sranan tongo' },
  en: { pap: 'Papiamento', srn: 'Sranan Tongo' },
}

/** The language's name as the reader calls it, in lower case where theirs is written so: «portugués», “Portuguese”. */
export function fileLanguageName(code: FileLanguage, reader: Language): string {
  const known = names.get(reader) ?? new Intl.DisplayNames(reader, { type: 'language' })
  names.set(reader, known)
  return ownNames[reader][code] ?? known.of(code) ?? code
}
