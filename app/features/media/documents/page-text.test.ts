import { expect, test } from 'vitest'
import { isScan, joinPageText, withoutRunningLines } from './page-text.ts'

const line = (str: string) => ({ str, hasEOL: true })

test('a hyphen at the end of a line is kept, and a word that may only be divided there is also indexed whole', () => {
  const lines = [
    'La coordinación interins-',
    'titucional y el enfoque técnico-',
    'operativo de Ban-  ',
    '  co Mundial 2010-',
    '2015, Mexico-',
    'Cuba',
  ]
  expect(joinPageText(lines.map(line))).toEqual({
    text: 'La coordinación interins-titucional y el enfoque técnico-operativo de Ban-co Mundial 2010-2015, Mexico-Cuba',
    joined: 'interinstitucional técnicooperativo Banco',
  })
})

test('a soft hyphen only divides; a dash after a space does not', () => {
  expect(joinPageText([line('interins\u00AD'), line('titucional'), line('uno -'), line('dos')])).toEqual({
    text: 'interinstitucional uno - dos',
    joined: '',
  })
})

test('control characters, soft hyphens and the marks of extracts are removed', () => {
  expect(joinPageText([line('so\u0000cial\u00AD \uE000registro\uE001\t1')])).toMatchObject({ text: 'so cial registro 1' })
})

test('a page is cut at its maximum length', () => {
  expect(joinPageText([line('a'.repeat(30_000))]).text).toHaveLength(20_000)
})

test.for([
  ['pictures alone', ['', '', ''], true],
  ['pictures that a scanner numbered', ['1', 'pág. 2', '3'], true],
  ['a page that is short', ['Ley 32123 de 2024'], false],
  ['a cover without text and pages with it', ['', 'Una página entera de palabras que se pueden buscar'], false],
] as const)('%s', ([, texts, isIt]) => expect(isScan(texts)).toBe(isIt))

test('running titles and page numbers are removed, and nothing else', () => {
  const page = (number: number, text: string) => [
    { str: `${number} de 3`, hasEOL: false },
    line(' Caja · Guía'),
    line(text),
    line(''),
    line(`Página ${number}`),
  ]
  const pages = withoutRunningLines([page(1, 'Uno'), page(2, 'Dos'), page(3, 'Tres')])
  const textOf = (pieces: Parameters<typeof joinPageText>[0]) => joinPageText(pieces).text
  expect(pages.map(textOf)).toEqual(['Uno', 'Dos', 'Tres'])
  expect(withoutRunningLines([page(1, 'Uno'), page(2, 'Dos')]).map(textOf)).toEqual([
    '1 de 3 Caja · Guía Uno Página 1',
    '2 de 3 Caja · Guía Dos Página 2',
  ])
})
