/** Formats values of a resource for readers: names instead of codes, dates and numbers in the page's language. */
import { useTranslation } from 'react-i18next'
import { fieldNameOf } from '#app/features/resources/model/anchors.ts'
import { useFieldLabels } from '#app/features/resources/model/field-labels.ts'
import { type Field, fieldsByName } from '#app/features/resources/model/parts.ts'
import type { Choices, Option } from '#app/features/resources/model/reference.ts'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import { type FileLanguage, fileLanguageName, fileLanguageOwnName } from '#app/i18n/file-languages.ts'
import { findText } from '#app/i18n/find-text.ts'
import { formatDate, formatDuration, formatNumber } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { isBranch, isTextByLanguage } from './content-shape.ts'

/** Names of files by the id of their row. A missing one has been deleted. */
export type FileNames = Readonly<Record<string, string>>

/** `anchor` names the field; an item of a list is formatted field by field, one per line. Returns an empty text for an empty value. */
export function useValueFormatter(
  content: ResourceContent,
  choices: Choices,
  files: FileNames = {},
): (anchor: string, value: unknown) => string {
  const { t, i18n } = useTranslation('revisions')
  const language = useLanguage()
  const { labelOf } = useFieldLabels()
  const fields = fieldsByName(content.kind)
  const nameIn = (options: readonly Option[] | undefined, value: string) =>
    options?.find((option) => option.value === value)?.label ?? value
  const optionsOf = (field: Field | undefined): readonly Option[] | undefined => {
    switch (field?.type) {
      case 'concept':
      case 'concepts':
        return choices.concepts[field.scheme]
      case 'country':
      case 'countries':
        return choices.countries
      case 'recommendation':
        return choices.recommendations
      case 'platform':
        return choices.platforms
      case 'institution':
        return choices.institutions
      case 'publishedExperience':
        return choices.experiences
      case 'publishedExchange':
        return choices.exchanges
      case 'publishedCourse':
        return choices.courses
      case 'zone':
        return choices.zones
      case 'source':
        return content.sources.map(({ id, title }) => ({ value: id, label: title }))
      default:
        return undefined
    }
  }
  /** The values of a file's item are not typed in, so that no field of the form describes them. */
  const readFileValue = (name: string, value: string | number): string => {
    const key = name.split('.').at(-1)
    if (key === 'kind') return findText(i18n, 'model', `fileKind.${value}`) ?? String(value)
    if (key === 'language' || key === 'alsoSpoken') return fileLanguageOwnName(value as FileLanguage)
    if (key === 'seconds') return formatDuration(Number(value))
    if (key === 'file' || key === 'poster') return files[value] ?? t('changes.fileGone')
    return String(value)
  }
  const read = (name: string, value: unknown): string => {
    const field = fields.get(name)
    if (value === null || value === undefined || value === '') return ''
    if (name.startsWith('attachments.') && (typeof value === 'string' || typeof value === 'number')) return readFileValue(name, value)
    if (typeof value === 'boolean') return t(value ? 'changes.yes' : 'changes.no')
    if (typeof value === 'number') return field?.type === 'year' ? String(value) : formatNumber(value, language)
    if (typeof value === 'string') {
      if (field?.type === 'date') return formatDate(value, language)
      if (field?.type === 'choice') return findText(i18n, 'model', `choice.${name}.${value}`) ?? value
      if (field?.type === 'languages') return fileLanguageName(value as FileLanguage, language)
      const named = nameIn(optionsOf(field), value)
      // The id of a source is meaningless to a reader.
      return field?.type === 'source' && named === value ? t('changes.sourceGone') : named
    }
    if (name === 'attachments.captions' && isBranch(value))
      return `${read(`${name}.language`, value.language)}: ${read(`${name}.file`, value.file)}`
    if (Array.isArray(value))
      return value.map((item) => read(name, item)).join(value.some((item) => isBranch(item) && 'id' in item) ? '\n\n' : '\n')
    if (isTextByLanguage(value)) return pickText(value, content.originalLanguage)?.text ?? ''
    return Object.entries(value)
      .filter(([key]) => key !== 'id')
      .map(([key, inner]) => [labelOf(`${name}.${key}`), read(`${name}.${key}`, inner)] as const)
      .filter(([, text]) => text)
      .map(([label, text]) => `${label}: ${text}`)
      .join('\n')
  }
  return (anchor, value) => read(fieldNameOf(anchor), value)
}
