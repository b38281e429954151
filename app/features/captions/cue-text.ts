/** The text of a cue in three dresses: as WebVTT writes it, as people edit it, and plain. */

/** The tags of WebVTT: italics, bold, underline, class, voice, language, ruby, and moments within a cue. */
const tags = /<\/?(?:c|i|b|u|v|lang|ruby|rt)(?:[.\s][^>]*)?>|<\d[\d:.]*>/g

/** Without entities, so that «I+D & más» is written as it is read. */
export const toEditable = (payload: string): string =>
  payload
    .replace(/&nbsp;/g, '\u00A0')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&(?:lrm|rlm);/g, '')
    .replace(/&amp;/g, '&')

/** An empty line would end the cue, an arrow would begin another, and a lone < would swallow what follows. */
export function toPayload(text: string): string {
  // What stands between tags, and the tags themselves, by turns.
  const parts = text.split(new RegExp(`(${tags.source})`, 'g'))
  const escaped = parts
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/-->/g, '--&gt;')))
    .join('')
  return escaped
    .split(/\r\n|\r|\n/)
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== '')
    .join('\n')
}

/** What SRT files carry besides text: fonts, and the positions of other formats. */
export const fromSrt = (text: string): string => text.replace(/<\/?font[^>]*>/gi, '').replace(/\{\\[^}]*\}/g, '')

/** On one line, without tags: for transcripts and search. */
export const toPlainText = (text: string): string => text.replace(tags, '').replace(/\s+/g, ' ').trim()
