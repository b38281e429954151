/** Finds what a resource still lacks before it may be submitted or published in a language. */
import type { Language, Localized } from '#app/i18n/languages.ts'
import { parseExternalVideo } from './external-video.ts'
import { type Field, isLocalized, type ListField, type PartName, partsOf } from './parts.ts'
import { getAt } from './paths.ts'
import type { Attachment, ResourceContent } from './schema.ts'

/** `path` leads to the empty field; `field` is its name without indexes, the key of its label. */
export type Gap = { part: PartName; path: string; field: string; reason: 'empty' | 'too_few' | 'no_file' | 'no_captions' }

export function findGaps(content: ResourceContent, language: Language): Gap[] {
  const gaps = partsOf[content.kind].flatMap((part) =>
    part.fields
      .flatMap((field) =>
        field.type === 'list' ? gapsOfList(content, field, language) : gapOf(content, field, field.name, field.name, language),
      )
      .map((gap) => ({ part: part.name, ...gap })),
  )
  return [...gaps, ...gapsOfEvent(content), ...gapsOfExchange(content), ...gapsOfCourse(content), ...gapsOfFiles(content)]
}

type Found = Omit<Gap, 'part'>

function gapsOfList(content: ResourceContent, list: ListField, language: Language): Found[] {
  const items = (getAt(content, list.name) as unknown[] | undefined) ?? []
  const inside = items.flatMap((_, index) =>
    list.item.flatMap((field) => gapOf(content, field, `${list.name}[${index}].${field.name}`, `${list.name}.${field.name}`, language)),
  )
  return items.length < list.minimum ? [{ path: list.name, field: list.name, reason: 'too_few' }, ...inside] : inside
}

function gapOf(content: ResourceContent, field: Exclude<Field, ListField>, path: string, name: string, language: Language): Found[] {
  const value = getAt(content, path)
  if (isLocalized(field)) {
    const text = value as Localized | undefined
    // An optional text that was written in one language is required in this one too.
    const isNeeded = field.required || Object.values(text ?? {}).some(Boolean)
    return isNeeded && !text?.[language] ? [{ path, field: name, reason: 'empty' }] : []
  }
  return field.required && isEmpty(value) ? [{ path, field: name, reason: 'empty' }] : []
}

function gapsOfFiles({ kind, attachments, originalLanguage }: ResourceContent): Gap[] {
  const gaps: Gap[] = []
  if (kind === 'video' && !attachments.some(isVideo))
    gaps.push({ part: 'files', path: 'attachments', field: 'attachments.video', reason: 'no_file' })
  if (kind === 'document' && !attachments.some((file) => file.kind === 'document'))
    gaps.push({ part: 'files', path: 'attachments', field: 'attachments.document', reason: 'no_file' })
  attachments.forEach((file, index) => {
    if (file.kind === 'image' && !file.alt[originalLanguage])
      gaps.push({ part: 'files', path: `attachments[${index}].alt`, field: 'attachments.alt', reason: 'empty' })
    // Only captioned video is published: captions in the spoken language are required.
    if (file.kind === 'video' && !file.captions.some(({ language }) => language === file.language)) {
      gaps.push({ part: 'files', path: `attachments[${index}].captions`, field: 'attachments.captions', reason: 'no_captions' })
    }
  })
  return gaps
}

/** An event for invited countries names them. */
const gapsOfEvent = (content: ResourceContent): Gap[] =>
  content.kind === 'event' && content.audience === 'invited' && content.invited.length === 0
    ? [{ part: 'registration', path: 'invited', field: 'invited', reason: 'empty' }]
    : []

/** What an offer or a request must say so that it can be matched; of a visit it may not be known. */
function gapsOfExchange(content: ResourceContent): Gap[] {
  if (content.kind !== 'exchange' || (content.direction !== 'offer' && content.direction !== 'request')) return []
  const needed = [
    { part: 'exchange', field: 'institution' },
    { part: 'period', field: 'days' },
    { part: 'period', field: 'people' },
    { part: 'period', field: 'payment' },
  ] as const
  return needed.filter(({ field }) => isEmpty(content[field])).map(({ part, field }) => ({ part, path: field, field, reason: 'empty' }))
}

/** A course on fixed dates says them, and one that is paid for says the price. */
function gapsOfCourse(content: ResourceContent): Gap[] {
  if (content.kind !== 'course') return []
  const runs: Gap[] =
    content.schedule === 'fixed' && content.runs.length === 0 ? [{ part: 'dates', path: 'runs', field: 'runs', reason: 'too_few' }] : []
  const price = (['priceAmount', 'priceCurrency'] as const)
    .filter((field) => content.price === 'paid' && isEmpty(content[field]))
    .map((field): Gap => ({ part: 'enrolment', path: field, field, reason: 'empty' }))
  return [...runs, ...price]
}

/** An uploaded video, or one that stays on its site. */
const isVideo = ({ kind, file, external }: Attachment) => kind === 'video' && (file !== null || parseExternalVideo(external) !== null)

const isEmpty = (value: unknown) => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
