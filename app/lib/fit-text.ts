/** Prepares titles for drawing: without pictographs, which appear as empty boxes if no font has them. */

/** Emoji with their joiners and modifiers, control characters, non-characters. */
const undrawable =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{Cc}\p{Co}\p{Cn}\ufffd]|\u200d|\ufe0e|\ufe0f|\u20e3/gu
/** Characters with the property Extended_Pictographic that are drawn as letters. */
const kept = /^[©®™]$/u

export const drawable = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .replace(undrawable, (found) => (kept.test(found) ? found : ''))
    .replace(/ {2,}/g, ' ')
    .trim()

export type Fitted = { size: number; lines: string[] }

/** `sizes` in pixels from the largest; `widthOf` measures a text at a size. */
type Room = { sizes: readonly number[]; width: number; height: number; lineHeight: number; widthOf: (text: string, size: number) => number }

/** Uses the largest size at which the whole text fits; else cuts it with an ellipsis at the smallest. */
export function fitText(text: string, room: Room): Fitted {
  for (const size of room.sizes) {
    const lines = wrap(text, room.width, (part) => room.widthOf(part, size))
    if (lines.length * size * room.lineHeight <= room.height) return { size, lines }
  }
  const size = room.sizes.at(-1) ?? 40
  const most = Math.max(1, Math.floor(room.height / (size * room.lineHeight)))
  const lines = wrap(text, room.width, (part) => room.widthOf(part, size)).slice(0, most)
  let last = lines[most - 1] ?? ''
  while (last && room.widthOf(`${last}…`, size) > room.width)
    last = last.includes(' ') ? last.replace(/\s+\S*$/, '') : [...last].slice(0, -1).join('')
  lines[most - 1] = `${last.replace(/[\s,;:.]+$/, '')}…`
  return { size, lines }
}

/** Breaks at spaces; breaks inside a word only if it is wider than the line. */
function wrap(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((one) => breakWord(one, width, widthOf))) {
    const longer = line ? `${line} ${word}` : word
    if (line && widthOf(longer) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line ? [...lines, line] : lines
}

function breakWord(word: string, width: number, widthOf: (text: string) => number): string[] {
  if (widthOf(word) <= width) return [word]
  const parts: string[] = []
  let part = ''
  for (const character of word) {
    if (part && widthOf(part + character) > width) {
      parts.push(part)
      part = character
    } else part += character
  }
  return part ? [...parts, part] : parts
}
