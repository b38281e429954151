/**
 * Every parser of user input takes time linear in its length. Each parser gets its hardest inputs in two sizes, the second twice as long:
 * quadratic growth takes four times as long.
 */
import { expect, test } from 'vitest'
import { firstParagraph } from '#app/features/discovery/compare/first-paragraph.ts'
import { parseCaptions } from '#app/features/media/captions/captions.ts'
import { toPayload, toPlainText } from '#app/features/media/captions/cue-text.ts'
import { parseTime } from '#app/features/media/captions/times.ts'
import { joinPageText } from '#app/features/media/documents/page-text.ts'
import { cleanName } from '#app/features/media/storage/clean-name.ts'
import { fieldNameOf, pathOfAnchor } from '#app/features/resources/model/anchors.ts'
import { parseExternalVideo } from '#app/features/resources/model/external-video.ts'
import { plainText } from '#app/features/resources/model/plain-text.ts'
import { type ResourceContent, resourceContent } from '#app/features/resources/model/schema.ts'
import { parseXliff } from '#app/features/writing/translation/parse-xliff.ts'
import { cleanText } from '#app/lib/clean-text.ts'
import { csvRow } from '#app/lib/csv.ts'
import { firstSentence } from '#app/lib/first-sentence.ts'
import { isWithinMarkdownLimits } from '#app/lib/markdown-limits.ts'
import { parseNumber } from '#app/lib/parse-number.ts'
import { toSlug } from '#app/lib/slug.ts'
import { wordChanges } from '#app/lib/word-changes.ts'
import { processorMs } from '../tests/fixtures/processor-time.ts'

/** Whether the longer input takes more than three times as long. Measured repeatedly, because garbage collection distorts single measurements. */
function grows(read: (text: string) => unknown, [once, twice]: readonly [string, string]): boolean {
  let [short, long] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let attempt = 0; attempt < 4; attempt += 1) {
    short = Math.min(
      short,
      processorMs(() => read(once)),
    )
    long = Math.min(
      long,
      processorMs(() => read(twice)),
    )
    // Forty milliseconds are too short to measure, and too short to notice.
    if (long <= 3 * short + 40) return false
  }
  return true
}

const vtt = (inside: string) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${inside}\n`
const srt = (inside: string) => `1\n00:00:01,000 --> 00:00:02,000\n${inside}\n`
const xliff = (inside: string) =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="es" trgLang="en"><file id="f" original="x">${inside}</file></xliff>`
const unit = (inside: string) => xliff(`<unit id="context"><segment><source>${inside}</source></segment></unit>`)
const bytes = (text: string) => new TextEncoder().encode(text)
const content: ResourceContent = resourceContent.parse({ kind: 'experience', originalLanguage: 'es' })

const parsers: Record<string, (text: string) => unknown> = {
  'Markdown limits': isWithinMarkdownLimits,
  'plain text': plainText,
  'first sentence': firstSentence,
  'first paragraph': firstParagraph,
  'word changes': (text) => wordChanges(text, text.split('').reverse().join('')),
  WebVTT: (text) => parseCaptions(vtt(text)),
  'WebVTT times': (text) => parseCaptions(`WEBVTT\n\n${text}00:01.000 -->${text}\nHola\n`),
  'WebVTT outside of cues': (text) => parseCaptions(`WEBVTT ${text}\n\n${text}`),
  SRT: (text) => parseCaptions(srt(text)),
  'SRT times': (text) => parseCaptions(`1\n00:00:01,000${text}-->${text}00:00:02,000\nHola\n`),
  'the payload of a cue': toPayload,
  'the plain text of a cue': toPlainText,
  'a time': parseTime,
  'XLIFF text': (text) => parseXliff(bytes(unit(text.replace(/[<&]/g, '')))),
  'XLIFF markup': (text) => parseXliff(bytes(unit(text))),
  'XLIFF outside of units': (text) => parseXliff(bytes(xliff(text))),
  'XLIFF before its root': (text) => parseXliff(bytes(`${text}<xliff/>`)),
  'a page of a PDF': (text) => joinPageText([{ str: text, hasEOL: true }]),
  'a file name': cleanName,
  'a cell of CSV': (text) => csvRow([text]),
  'a number': parseNumber,
  'a word for an address': toSlug,
  'a form text': cleanText,
  'the address of a video': parseExternalVideo,
  'the name of a field': fieldNameOf,
  'an anchor': (text) => pathOfAnchor(content, text),
}

/** Inputs that have made a parser slow: openings without an end, runs of one character, missing ends. */
const units = [
  ...[' ', '\t', '\n', '\r\n', ' \n', 'a', 'a\n', 'a\n\n', '1', '1\n\n', '1.', '.', ',', '-', '--', '-->', ' --> ', '00:00:01,000 --> 00:00:02,000\n', '00: ', 'A --> B\n', '#2\n\n', '? --> ?\n'],
  ...['<', '<c ', '<c.', '<font', '<font ', '<b>', '</', '<1:', '<!--', '<!-- -->', '<?x', '<?x ?>', '<![CDATA[', '<!', '&', '&amp', '&amp;', '&#', '&#x1;'],
  ...['{', '{\\', '{\\an8', '[', '![', '[a](', '](', '[#', '[#a', ']', '(', '>', '> ', '*', '*a', 'a*', '_', '`', '|', '||\n', '- ', '1. ', '[^1]', '[^1]: '],
  ...['NOTE\n\n', 'STYLE\n', 'a-\n', '-\n', '"', "'", '=', '\\', '/', '//', 'http://', 'www.', '@', 'a@', '¡', '«', '\u00A0', '\u00AD', '\u200B', '\u0301', '\u0000', '\uD83D', '😀'],
  ...['<group>', '<unit>', '<mrk>', '<group id="a"><unit id="a">', '<note/>', '<a b="c" '],
] // biome-ignore format: a list of pieces reads better in few lines

const half = 30_000
const repeated = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length))

test.each(Object.entries(parsers))('%s: an input twice as long does not take four times as long', { timeout: 120_000 }, (_, read) => {
  expect(units.filter((piece) => grows(read, [repeated(piece, half), repeated(piece, 2 * half)]))).toEqual([])
})
