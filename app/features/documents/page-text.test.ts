import { expect, test } from 'vitest'
import { isScan, joinPageText, withoutRunningLines } from './page-text.ts'

const line = (str: string) => ({ str, hasEOL: true })

test('a word divided at the end of a line is whole again', () => {
  expect(joinPageText([line('la interoperabi-'), line('lidad de los registros')])).toBe('la interoperabilidad de los registros')
})

test('a hyphen that belongs stays', () => {
  expect(joinPageText([line('Mexico-'), line('Cuba'), line('2019-'), line('2021')])).toBe('Mexico- Cuba 2019- 2021')
})

test('control characters, soft hyphens and the marks of extracts are gone', () => {
  expect(joinPageText([line('so\u0000cial\u00AD \uE000registro\uE001\t1')])).toBe('so cial registro 1')
})

test('a page is cut where nobody would read on', () => {
  expect(joinPageText([line('a'.repeat(30_000))])).toHaveLength(20_000)
})

test.for([
  ['pictures alone', ['', '', ''], true],
  ['pictures that a scanner numbered', ['1', 'pág. 2', '3'], true],
  ['a page that is short', ['Ley 32123 de 2024'], false],
  ['a cover without text and pages with it', ['', 'Una página entera de palabras que se pueden buscar'], false],
] as const)('%s', ([, texts, isIt]) => expect(isScan(texts)).toBe(isIt))

test('running titles and page numbers are left out, and nothing else', () => {
  const page = (number: number, text: string) => [
    { str: `${number} de 3`, hasEOL: false },
    line(' Caja · Guía'),
    line(text),
    line(''),
    line(`Página ${number}`),
  ]
  const pages = withoutRunningLines([page(1, 'Uno'), page(2, 'Dos'), page(3, 'Tres')])
  expect(pages.map(joinPageText)).toEqual(['Uno', 'Dos', 'Tres'])
  expect(withoutRunningLines([page(1, 'Uno'), page(2, 'Dos')]).map(joinPageText)).toEqual([
    '1 de 3 Caja · Guía Uno Página 1',
    '2 de 3 Caja · Guía Dos Página 2',
  ])
})
