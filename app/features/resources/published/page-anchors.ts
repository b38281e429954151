/**
 * The parts of a published content to which something can be attached, such as a question: a section of its page, a step of its ledger, a
 * second of a video. The key of a part is made of ids that stay when the content is published again: `lessons`, `step-{id}`,
 * `video-{attachment}@{second}`. An empty key means the whole resource.
 */
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import { findSectionIds } from '#app/features/resources/publishing/section-texts.ts'
import type { TextSource } from '#app/i18n/find-text.ts'
import { formatDate, formatDuration } from '#app/i18n/format.ts'
import { type Language, pickText } from '#app/i18n/languages.ts'
import { sectionTitles } from './section-titles.ts'

/** Parts beside the text of the page, which only repeat what is elsewhere. */
const besides = ['', 'answers', 'elsewhere', 'speakers']

/** Seconds of the longest video whose length is unknown. */
const longestVideo = 24 * 60 * 60 - 1

const moment = /^video-([a-z0-9-]{1,40})@(\d{1,5})$/

/** The key of a second of a video; `attachment` is the id of the attachment. */
export const momentAnchor = (attachment: string, seconds: number): string => `video-${attachment}@${Math.floor(seconds)}`

/** The attachment and the second of a key; null unless it is that of a second of a video. */
export function parseMoment(anchor: string): { attachment: string; seconds: number } | null {
  const [, attachment, seconds] = moment.exec(anchor) ?? []
  return attachment === undefined ? null : { attachment, seconds: Number(seconds) }
}

/** The keys of all parts in the order of the page; a video is named by its first second. */
export function findAnchors(content: ResourceContent): string[] {
  const steps = content.kind === 'experience' ? content.ledger.map(({ id }) => `step-${id}`) : []
  const videos = content.attachments.filter(({ kind }) => kind === 'video').map(({ id }) => momentAnchor(id, 0))
  const [firstStep] = steps
  const sections = findSectionIds(content).flatMap((anchor) =>
    anchor === firstStep ? ['ledger', ...steps] : anchor.startsWith('step-') ? [] : [anchor],
  )
  return [...sections.filter((anchor) => !besides.includes(anchor)), ...(content.sources.length > 0 ? ['sources'] : []), ...videos]
}

/**
 * Whether the content has the part. A second must be within the length of the video, where that is known. `known` are the keys of all parts,
 * for callers that ask about several.
 */
export function hasAnchor(content: ResourceContent, anchor: string, known?: readonly string[]): boolean {
  const at = parseMoment(anchor)
  if (!at) return anchor === '' || (known ?? findAnchors(content)).includes(anchor)
  const video = content.attachments.find(({ kind, id }) => kind === 'video' && id === at.attachment)
  return video !== undefined && at.seconds <= (video.seconds ?? longestVideo)
}

/** What follows the path of the resource's page: `#lessons`, `?t=83#video-message`. */
export function anchorAddress(anchor: string): string {
  const at = parseMoment(anchor)
  if (!at) return anchor && `#${anchor}`
  return `${at.seconds > 0 ? `?t=${at.seconds}` : ''}#video-${at.attachment}`
}

/**
 * The part in words, for a reader of `language`, whose texts `instance` has. Null for the whole resource and for a part that is not there.
 * `known` as for `hasAnchor`.
 */
export function anchorLabel(
  instance: TextSource,
  content: ResourceContent,
  anchor: string,
  language: Language,
  known?: readonly string[],
): string | null {
  const { t } = instance
  if (anchor === '' || !hasAnchor(content, anchor, known)) return null
  const at = parseMoment(anchor)
  if (at) {
    const title = pickText(content.attachments.find(({ id }) => id === at.attachment)?.title, language)?.text
    const video = title ? t('published:part.video', { title }) : t('common:kind.video')
    return at.seconds > 0 ? t('published:part.moment', { video, time: formatDuration(at.seconds) }) : video
  }
  const step = content.kind === 'experience' ? content.ledger.findIndex(({ id }) => `step-${id}` === anchor) : -1
  if (step < 0 || content.kind !== 'experience') return sectionTitles(instance)(content.kind, anchor)
  const date = content.ledger[step]?.date
  return date
    ? t('published:part.stepOf', { number: step + 1, date: formatDate(date, language) })
    : t('published:part.step', { number: step + 1 })
}
