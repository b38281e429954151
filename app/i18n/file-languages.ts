/** The languages that files may be spoken or written in: more than those of the interface. */
import writtenNames from './file-language-names.json' with { type: 'json' }
import { type Language, languages } from './languages.ts'

/** ISO 639 codes: the region's official languages, and the most spoken indigenous and creole languages. Short lists offer only these. */
export const regionalLanguages = [...languages, 'pt', 'fr', 'ht', 'nl', 'gn', 'qu', 'ay', 'pap', 'srn'] as const
/** Other languages of the region's peoples, and all of ISO 639-1. */
// biome-ignore format: a list of codes reads better in few lines
const otherLanguages = [
  'arn', 'cab', 'guc', 'jam', 'kek', 'mam', 'miq', 'nah', 'quc', 'shp', 'yua', 'zap',
  'aa', 'ab', 'ae', 'af', 'ak', 'am', 'an', 'ar', 'as', 'av', 'az', 'ba', 'be', 'bg', 'bi', 'bm', 'bn', 'bo', 'br', 'bs', 'ca', 'ce', 'ch', 'co',
  'cr', 'cs', 'cu', 'cv', 'cy', 'da', 'de', 'dv', 'dz', 'ee', 'el', 'eo', 'et', 'eu', 'fa', 'ff', 'fi', 'fj', 'fo', 'fy', 'ga', 'gd', 'gl', 'gu',
  'gv', 'ha', 'he', 'hi', 'ho', 'hr', 'hu', 'hy', 'hz', 'ia', 'id', 'ie', 'ig', 'ii', 'ik', 'io', 'is', 'it', 'iu', 'ja', 'jv', 'ka', 'kg', 'ki',
  'kj', 'kk', 'kl', 'km', 'kn', 'ko', 'kr', 'ks', 'ku', 'kv', 'kw', 'ky', 'la', 'lb', 'lg', 'li', 'ln', 'lo', 'lt', 'lu', 'lv', 'mg', 'mh', 'mi',
  'mk', 'ml', 'mn', 'mr', 'ms', 'mt', 'my', 'na', 'nb', 'nd', 'ne', 'ng', 'nn', 'no', 'nr', 'nv', 'ny', 'oc', 'oj', 'om', 'or', 'os', 'pa', 'pi',
  'pl', 'ps', 'rm', 'rn', 'ro', 'ru', 'rw', 'sa', 'sc', 'sd', 'se', 'sg', 'si', 'sk', 'sl', 'sm', 'sn', 'so', 'sq', 'sr', 'ss', 'st', 'su', 'sv',
  'sw', 'ta', 'te', 'tg', 'th', 'ti', 'tk', 'tl', 'tn', 'to', 'tr', 'ts', 'tt', 'tw', 'ty', 'ug', 'uk', 'ur', 'uz', 've', 'vi', 'vo', 'wa', 'wo',
  'xh', 'yi', 'yo', 'za', 'zh', 'zu',
] as const
export const fileLanguages = [...regionalLanguages, ...otherLanguages] as const
export type FileLanguage = (typeof fileLanguages)[number]

/** From CLDR 48, completed by hand. Stored, because the lists of server and browser differ, and both must render the same. */
const names: Record<Language | 'own', Record<FileLanguage, string>> = writtenNames

/** A language's own name, for lists of choices. */
export const fileLanguageOwnName = (code: FileLanguage): string => names.own[code]

/** A language's name in the reader's language, in lower case where that language writes it so: «portugués», “Portuguese”. */
export const fileLanguageName = (code: FileLanguage, reader: Language): string => names[reader][code]

/** All file languages for a list of choices: those of the region first, the others in alphabetical order of the reader's language. */
export function languageChoices(reader: Language): { code: FileLanguage; name: string }[] {
  const named = (codes: readonly FileLanguage[]) => codes.map((code) => ({ code, name: fileLanguageName(code, reader) }))
  return [...named(regionalLanguages), ...named(otherLanguages).sort((a, b) => a.name.localeCompare(b.name, reader))]
}
