import { expect, test } from 'vitest'
import { isOfArea, joinOptions } from './options.ts'

const screens = {
  label: 'Pantallas',
  options: [
    { label: 'Tesauro', href: '/es/gestion/tesauro', note: 'Vocabulario' },
    { label: 'Mis datos', href: '/es/espacio/perfil', note: 'Mi espacio' },
  ],
}
const found = (typed: string) => ({
  typed,
  answer: {
    status: '',
    groups: [
      {
        label: 'Recursos',
        options: [
          { label: 'Pensión básica', href: '/a' },
          { label: 'Registro', href: '/b', note: 'también «Pensionado»' },
          { label: 'Otra cosa', href: '/c' },
        ],
      },
    ],
  },
})
const hrefs = (groups: ReturnType<typeof joinOptions>) => groups.flatMap(({ options }) => options.map(({ href }) => href))

test('screens are found by their own name and that of their group; nothing typed finds them all', () => {
  expect(hrefs(joinOptions(screens, null, 'vocab'))).toEqual(['/es/gestion/tesauro'])
  expect(hrefs(joinOptions(screens, null, ''))).toEqual(['/es/gestion/tesauro', '/es/espacio/perfil'])
  expect(joinOptions(screens, null, 'nada')).toEqual([])
})

test('the answer to these words is shown whole; one to fewer letters is narrowed until the next comes', () => {
  expect(hrefs(joinOptions(screens, found('pens'), 'pens'))).toEqual(['/a', '/b', '/c'])
  expect(hrefs(joinOptions(screens, found('pe'), 'pensio'))).toEqual(['/a', '/b'])
  expect(hrefs(joinOptions(screens, found('pens'), 'registros'))).toEqual([])
})

test('an answer that could not be had leaves the screens', () => {
  expect(hrefs(joinOptions(screens, { typed: 'tes', answer: null }, 'tes'))).toEqual(['/es/gestion/tesauro'])
})

test('pages of the two areas are opened in place, all others as a document', () => {
  expect(isOfArea('/es/gestion', 'es')).toBe(true)
  expect(isOfArea('/es/espacio/perfil', 'es')).toBe(true)
  expect(isOfArea('/es/gestiones', 'es')).toBe(false)
  expect(isOfArea('/es/temas/cuidados', 'es')).toBe(false)
})
