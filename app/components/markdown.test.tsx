import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { isWithinMarkdownLimits } from '#app/lib/markdown-limits.ts'
import { processorMs } from '../../tests/fixtures/processor-time.ts'
import { Markdown } from './markdown.tsx'

const repeated = (unit: string, length = 12_000) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
const half = (open: string, close: string, times: number) => `${open.repeat(times)}a${close.repeat(times)}`
const steps = (line: (depth: number) => string, depth: number) => Array.from({ length: depth }, (_, index) => line(index)).join('\n')

test.each([
  ['quotes', repeated('>')],
  ['quotes with spaces', repeated('> ')],
  ['items', `${repeated('- ', 4_000)}a`],
  ['items with another mark', repeated('+ ')],
  ['numbered items', repeated('1. ')],
  ['items in quotes', repeated('> - ')],
  ['items, one deeper on each line', steps((depth) => `${'  '.repeat(depth)}- a`, 60)],
  ['quotes, one deeper on each line', steps((depth) => `${'>'.repeat(depth)} a`, 60)],
  ['footnotes in footnotes', repeated('[^1]: ')],
  ['emphasis', half('*', '*', 3_000)],
  ['emphasis of two kinds', half('_*', '*_', 1_500)],
  ['emphasis that crosses', `${repeated('*a **b ', 4_000)}${repeated('c* d** ', 4_000)}`],
  ['brackets', half('[', ']', 3_000)],
  ['links', half('[', '](b)', 1_000)],
  ['pictures', half('![', '](b)', 1_000)],
  ['open brackets', repeated('[')],
  ['references', repeated('[a] ')],
  ['footnote marks', repeated('[^1]')],
  ['stars between letters', repeated('a*')],
  ['backticks of growing number', steps((depth) => '`'.repeat(depth), 150)],
  ['tags', repeated('<a ')],
  ['addresses without marks', repeated('_www.')],
  ['e-mail addresses', repeated('a@b.c ')],
  ['pipes', repeated('|')],
  ['a table of many rows and columns', `${'|a'.repeat(700)}\n${'|-'.repeat(700)}\n${'|\n'.repeat(600)}`],
  ['empty lines', repeated('\n')],
  ['lines that underline nothing', repeated('===\n', 5_000)],
  ['lists in lists', repeated('- a\n  - ', 4_000)],
  ['numbered lists in lists', repeated('\n1. a\n   1. b\n', 4_000)],
  ['lines that end in a break', `- ${repeated('a  \n', 5_000)}`],
])('%s: too much to be parsed, shown as typed', (_, text) => {
  expect(isWithinMarkdownLimits(text)).toBe(false)
  expect(renderToStaticMarkup(<Markdown text={text} />)).toContain('<p class="as-typed">')
})

test.each([
  ['a list with four levels', '- a\n    - b\n        - c\n            - d\n- e'],
  ['a quote of a quote', '> > Dicho\n> > dos veces\n\n> una'],
  ['a table', `|Año|Monto|Fuente|\n|-|-|-|\n${'|2019|1.200|Ley [1]|\n'.repeat(60)}`],
  ['lines to write on', 'Nombre: ______________________________ Fecha: ______________________________\n'.repeat(20)],
  ['rules', '- - - - - - - - - - - - - - - - - - - -\n\n* * *\n\n'.repeat(10)],
  ['a long list of links', '- **Ley 123** ([texto](https://example.org/ley)): «cuidados»[^1]\n'.repeat(80)],
  ['a list of three hundred items', '- Un paso de la reforma, con su fecha\n'.repeat(300)],
  ['twelve thousand characters of prose', 'La *pensión* (no contributiva) llegó a 75,9 % de los hogares. '.repeat(190)],
])('%s is an ordinary text', (_, text) => {
  expect(isWithinMarkdownLimits(text)).toBe(true)
  expect(renderToStaticMarkup(<Markdown text={text} />)).not.toContain('as-typed')
})

const token = fc.constantFrom(
  ...['>', '> ', '- ', '+ ', '1. ', '*', '**', '_', '~~', '[', '![', ']', '](b)', '[^1]', '[^1]: ', '|', 'a|b\n-|-\n', '`', '<', '<a '],
  ...['http://a.b ', 'www.', 'a@b.c', '&amp;', '\\', '(', ')', 'a', ' ', '\n', '\n\n', '    ', '\t', '[a]: b\n', '# ', '---\n', '- a\n'],
)
const word = fc.array(token, { minLength: 1, maxLength: 4 }).map((tokens) => tokens.join(''))

test('any text within the limits is rendered, without an overflow and in less than two seconds', () => {
  const length = fc.nat(6_000)
  fc.assert(
    fc.property(word, length, word, length, (first, firstLength, second, secondLength) => {
      const text = `${repeated(first, firstLength)}a${repeated(second, secondLength)}`
      // Texts beyond the limits do not count as runs.
      fc.pre(isWithinMarkdownLimits(text))
      expect(processorMs(() => renderToStaticMarkup(<Markdown text={text} />))).toBeLessThan(2_000)
    }),
    { numRuns: 60 },
  )
})
