/**
 * Limits on the Markdown of one text. Markdown parsers are recursive in depth and quadratic in marks: 4,000 `>` overflow the stack, and a
 * table of 700 columns and 600 rows fills the memory. This check reads a text once, in linear time, before any parser.
 */

/** Nesting levels of quotes, lists and footnotes. */
const maxBlockDepth = 16
/** Nesting levels of brackets (links, pictures, references) and of emphasis (in characters) in one paragraph. */
const maxBracketDepth = 32
const maxEmphasisDepth = 100
/** Rows times columns: a parser fills a short row up to the width of its table. */
const maxCells = 5_000
/** Marks and lines of one text together. The longest text of the form has 12,000 characters, and a page shows six at once. */
const maxMarks = 2_000
/** A line, and a list or quote that it opens, costs the parser more than a mark, because the parser checks the open blocks above it. */
const marksOfLine = 2
/** A bare address (without link marks) costs the parser more than a mark: the parser looks for one at each of these. */
const bareAddress = /www\.|:\/\/|@/gi
const marksOfBareAddress = 4
/** In characters; only damaged data is longer. */
const maxLength = 100_000

const marks = new Set('*_~[]()<>`|!^&\\')
const isSpace = (character: string | undefined) => character === ' ' || character === '\t'

/** Whether a text can be parsed and rendered safely. The depth is estimated from the marks, rather too high than too low. */
export function isWithinMarkdownLimits(text: string): boolean {
  if (text.length > maxLength) return false
  const block = newBlock()
  let count = 0
  let depth = 0
  for (const line of text.split(/\r\n|\r|\n/)) {
    const start = readContainers(line, depth)
    count += marksOfLine * (1 + start.opened)
    if (start.end === line.length) Object.assign(block, newBlock())
    else {
      depth = start.depth
      count += readInline(line.slice(start.end), block)
    }
    if (start.depth > maxBlockDepth || block.deepest > maxBracketDepth || block.emphasis > maxEmphasisDepth) return false
    if (count > maxMarks || block.columns * block.lines > maxCells) return false
  }
  return true
}

/** The open marks of a paragraph or table, and its number of lines. `deepest` counts brackets. */
type Block = { lines: number; columns: number; brackets: number; deepest: number; open: Record<string, number>; emphasis: number }
const newBlock = (): Block => ({ lines: 0, columns: 0, brackets: 0, deepest: 0, open: { '*': 0, _: 0, '~': 0 }, emphasis: 0 })

/**
 * The quotes, list items and footnotes that a line opens, where its own text begins, and its depth. `before` is the depth of the line
 * above.
 */
function readContainers(line: string, before: number): { opened: number; end: number; depth: number } {
  let [end, indent, opened] = [0, 0, 0]
  while (opened <= maxBlockDepth) {
    for (; isSpace(line[end]); end += 1) indent += line[end] === '\t' ? 4 : 1
    const length = lengthOfContainerMark(line, end)
    if (length === 0) break
    end += length
    opened += 1
  }
  // An indented line belongs to the items above it, each of which takes two columns or more.
  return { opened, end, depth: opened + Math.min(Math.floor(Math.max(0, indent - opened) / 2), before) }
}

/** Length in characters; 0 where no quote, item or footnote begins. */
function lengthOfContainerMark(line: string, at: number): number {
  const character = line[at] ?? ''
  if (character === '>') return 1
  if ('-+*'.includes(character) && character) return (isSpace(line[at + 1]) || at + 1 === line.length) && !isRule(line, at) ? 1 : 0
  return /^(?:\d{1,9}[.)](?=[ \t]|$)|\[\^[^\]]{1,200}\]:)/.exec(line.slice(at, at + 210))?.[0].length ?? 0
}

/** Whether the line is a thematic break (`* * *`). */
function isRule(line: string, from: number): boolean {
  const character = line[from]
  if (character === '+') return false
  let count = 0
  for (let at = from; at < line.length; at += 1) {
    if (line[at] === character) count += 1
    else if (!isSpace(line[at])) return false
  }
  return count >= 3
}

/** Adds a line to its block, and returns its number of marks. */
function readInline(text: string, block: Block): number {
  let count = marksOfBareAddress * (text.match(bareAddress)?.length ?? 0)
  let pipes = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] as string
    if (!marks.has(character)) continue
    count += 1
    if (character === '\\') at += 1
    else if (character === '|') pipes += 1
    else if (character === '[') block.brackets += 1
    else if (character === ']') block.brackets = Math.max(0, block.brackets - 1)
    else if (character in block.open) {
      const from = at
      while (text[at + 1] === character) at += 1
      count += at - from
      readRun(block, character, at + 1 - from, isText(text[from - 1]), isText(text[at + 1]))
    }
    block.deepest = Math.max(block.deepest, block.brackets)
  }
  block.lines += 1
  block.columns = Math.max(block.columns, pipes + 1)
  return count
}

const isText = (character: string | undefined) => character !== undefined && !/\s/.test(character)

/** A run of `*`, `_` or `~` right after text closes open emphasis; right before text, the rest of the run opens more. */
function readRun(block: Block, character: string, length: number, closes: boolean, opens: boolean): void {
  const open = block.open[character] ?? 0
  const closed = closes ? Math.min(open, length) : 0
  block.open[character] = open - closed + (opens ? length - closed : 0)
  block.emphasis = Math.max(
    block.emphasis,
    Object.values(block.open).reduce((sum, one) => sum + one, 0),
  )
}
