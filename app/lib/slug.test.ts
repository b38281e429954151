import { expect, test } from 'vitest'
import { toSlug } from './slug.ts'

test.each([
  ['Pensión Garantizada Universal', 'pension-garantizada-universal'],
  ['  ¿Qué  cambió?  ', 'que-cambio'],
  ['Niñez & juventud (2019–2024)', 'ninez-juventud-2019-2024'],
  ['Proteção à infância', 'protecao-a-infancia'],
  ['../../etc/passwd', 'etc-passwd'],
  ['Œuvre sociale', 'oeuvre-sociale'],
  ['Æbelø', 'aebelo'],
  ['Straße, STRAẞE', 'strasse-strasse'],
  ['Łódź', 'lodz'],
  ['ﬁnanciación', 'financiacion'],
  ['Đorđe Işık Ÿ', 'dorde-isik-y'],
  ['Þingvellir', 'thingvellir'],
  ['İzmir', 'izmir'],
  ['ＡＢＣ １２', 'abc-12'],
  ['pro\u00adtección', 'proteccion'],
])('%s becomes %s', (text, slug) => expect(toSlug(text)).toBe(slug))

test.each(['', '¿?', 'é', '日本'])('%j becomes a slug too', (text) => expect(toSlug(text)).toMatch(/^[a-z0-9-]{2,80}$/))

test('a long title is cut, and does not end with a hyphen', () => {
  const slug = toSlug(`${'a'.repeat(69)} ${'b'.repeat(80)}`)
  expect(slug).toBe('a'.repeat(69))
  expect(toSlug('palabra '.repeat(40)).length).toBeLessThanOrEqual(70)
})
