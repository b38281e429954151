import { expect, test } from 'vitest'
import { type AddressName, addresses, addressOfRoute, pathTo, routeIdOf, translatePath } from './addresses.ts'
import { languages } from './languages.ts'

const names = Object.keys(addresses) as AddressName[]
const paramsIn = (path: string) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name)

test('every address has every language, under that language', () => {
  for (const name of names) for (const language of languages) expect(addresses[name][language]).toMatch(new RegExp(`^/${language}(/|$)`))
})

test('an address has the same parameters in every language', () => {
  for (const name of names) expect(paramsIn(addresses[name].en)).toEqual(paramsIn(addresses[name].es))
})

test('all addresses are different', () => {
  const paths = names.flatMap((name) => languages.map((language) => addresses[name][language].replace(/:\w+/g, ':')))
  expect(new Set(paths).size).toBe(paths.length)
})

test('addresses are lower case, without accents and without a slash at the end; only calendars have an ending', () => {
  for (const name of names)
    for (const language of languages) expect(addresses[name][language].replace(/:\w+/g, 'x')).toMatch(/^(\/[a-z0-9-]+)+(\.ics)?$/)
})

test('a path is built from its parameters', () => {
  expect(pathTo('home', 'es')).toBe('/es')
  expect(pathTo('experience', 'en', { slug: 'renta-dignidad' })).toBe('/en/experiences/renta-dignidad')
  expect(pathTo('recommendation', 'es', { evaluation: '1819ai', number: 2 })).toBe('/es/recomendaciones/1819ai/2')
})

test('a parameter is encoded and cannot change the path', () => {
  expect(pathTo('experience', 'es', { slug: '../entrar?a=b#c' })).toBe('/es/experiencias/..%2Fentrar%3Fa%3Db%23c')
  expect(translatePath('experience', { slug: 'a/b' }, 'en')).toBe('/en/experiences/a%2Fb')
})

test('the language switch leads to the same page', () => {
  expect(translatePath('recommendation', { evaluation: '1819ai', number: '2' }, 'en')).toBe('/en/recommendations/1819ai/2')
  expect(translatePath('search', {}, 'es')).toBe('/es/buscar')
})

test('a route id gives its address in every language, and other ids give none', () => {
  for (const name of names) for (const language of languages) expect(addressOfRoute(routeIdOf(name, language))).toBe(name)
  for (const id of ['root', 'routes/machine/robots', 'not-found.es', 'home']) expect(addressOfRoute(id)).toBeNull()
})
