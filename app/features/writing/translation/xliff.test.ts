import fc from 'fast-check'
import { expect, test } from 'vitest'
import { resourceContent } from '#app/features/resources/model/schema.ts'
import { readUnits } from './import-xliff.server.ts'
import { parseXliff } from './parse-xliff.ts'
import { type TranslationPage, translationPage } from './translation-page.ts'
import { writeXliff } from './write-xliff.ts'
import { anchorOfUnit, languageOfTag, largestXliff, parseOriginal, unitOf } from './xliff-names.ts'

const id = '6f1b2a34-0000-4000-8000-000000000001'
const notes = { label: (path: string) => path, length: String, stale: (before: string) => before, machine: 'm' }
const makePage = (source: string, target: string): TranslationPage => {
  const content = resourceContent.parse({
    kind: 'experience',
    originalLanguage: 'es',
    title: { es: 'El primer pago' },
    challenges: [{ id: 'two', challenge: 'funding' }],
  })
  const page = translationPage({ id, revision: 3, kind: 'experience', content }, 'en')
  const field = { type: 'markdown' as const, maxLength: 12_000, outdatedSource: null, by: null, at: null }
  const state = target ? ('current' as const) : ('missing' as const)
  return {
    ...page,
    parts: [
      {
        name: 'context',
        fields: [
          { ...field, anchor: 'context', path: 'context', source, saved: target, state },
          { ...field, anchor: 'challenges[#two].howMet', path: 'challenges[0].howMet', source: target, saved: source, state: 'current' },
        ],
      },
    ],
  }
}
const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => parseXliff(bytes(text))

/** Any text a person may paste: Markdown, markup, spaces at both ends, emoji, characters that XML forbids. */
const anyText = fc
  .oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '<b>', '&amp;', '&', '"', "'", ']]>', '<![CDATA[', '<!--', '-->', '<!DOCTYPE x>', '<?php', '\n', '\r\n', '\r', '\t', '  ', '\u0007',
        '\uFFFE', '\uFFFD', '👩‍👧', '# Título', '- uno', '**dos**', '[x](https://caja.test/?a=1&b=2)', '\u2028', '\u00A0', 'ñ',
      ),
      { maxLength: 14 },
    )
    .map((pieces) => pieces.join('')),
)
  // Neither can be stored, so no text contains them.
  .map((text) => text.toWellFormed().replaceAll('\0', '')) // biome-ignore format: a list of pieces reads better in few lines

test('every text is the same after export and import', () => {
  fc.assert(
    fc.property(anyText, anyText, (source, target) => {
      const parsed = read(writeXliff(makePage(source, target), notes))
      expect(parsed).toMatchObject({ ok: true })
      if (!parsed.ok) return
      expect(parsed.file.units.map((unit) => [unit.source, unit.target])).toEqual([
        [source, target || null],
        [target, source || null],
      ])
    }),
    { numRuns: 500 },
  )
})

test('the file names resource, revision, languages and states', () => {
  const text = writeXliff(makePage('Uno', 'One'), notes)
  const parsed = read(text)
  expect(parsed).toMatchObject({ ok: true, file: { from: 'es', to: 'en' } })
  expect(parsed.ok && parseOriginal(parsed.file.original)).toEqual({ id, revision: 3 })
  expect(text).toContain('state="final"')
  // One element per line, so that errors have a useful line number.
  const damaged = text.replace('One</target>', 'One</goal>')
  expect(refusalOf(damaged)).toMatchObject({ key: 'not_xml', line: damaged.slice(0, damaged.indexOf('</goal>')).split('\n').length })
  expect(writeXliff(makePage('Uno', ''), notes)).toContain('state="initial"')
})

test('a unit id is converted to its field and back', () => {
  for (const anchor of ['title', 'cost.description', 'ledger[#k-3].before', 'attachments[#1a2b].alt']) {
    expect(unitOf(anchor)).toMatch(/^[\w.:-]+$/)
    expect(anchorOfUnit(unitOf(anchor))).toBe(anchor)
  }
})

const file = (body: string, { version = '2.0', root = 'xliff' } = {}) =>
  `<?xml version="1.0"?>\n<${root} xmlns="urn:oasis:names:tc:xliff:document:2.0" version="${version}" srcLang="es" trgLang="en">\n<file id="f" original="caja:${id}/3">\n${body}\n</file>\n</${root}>`
const unit = (inside: string, name = 'context') => `<unit id="${name}"><segment>${inside}</segment></unit>`
const refusalOf = (text: string) => {
  const parsed = read(text)
  return parsed.ok ? null : parsed.refusal
}

test('damaged files are refused with the line', () => {
  expect(refusalOf('hello')).toMatchObject({ key: 'not_xml', line: 1 })
  expect(refusalOf('')).toMatchObject({ key: 'not_xml' })
  expect(refusalOf(file('<unit id="context">\n<segment>'))).toMatchObject({ key: 'not_xml', line: 5 })
  expect(refusalOf(file(unit('<source>a &nope; b</source>')))).toMatchObject({ key: 'not_xml', line: 4 })
  expect(refusalOf(file(unit('<source>a\u0001</source>')))).toMatchObject({ key: 'not_xml', line: 4 })
  expect(refusalOf(file('<unit id=context/>'))).toMatchObject({ key: 'not_xml', line: 4 })
  expect(refusalOf('<html/>')).toMatchObject({ key: 'not_xliff', line: 1, what: '<html>' })
  expect(refusalOf(file('', { version: '1.2' }))).toMatchObject({ key: 'not_xliff', line: 2, what: 'XLIFF 1.2' })
  expect(parseXliff(new Uint8Array([0x3c, 0xe9, 0x3e]))).toMatchObject({ refusal: { key: 'encoding' } })
  expect(parseXliff(new Uint8Array(largestXliff + 1))).toMatchObject({ refusal: { key: 'too_large' } })
})

test('a document type is refused before any entity is read', () => {
  const bomb = '<?xml version="1.0"?>\n<!-- a -->\n<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>\n<x>&b;</x>'
  expect(refusalOf(bomb)).toEqual({ key: 'doctype', line: 3, column: 1 })
})

test('annotations by tools are ignored, inline codes are refused with the line', () => {
  const marked = read(file(unit('<source><mrk id="m1" type="term">Uno</mrk></source><target>O<sm id="s"/>ne<em startRef="s"/></target>')))
  expect(marked).toMatchObject({ ok: true, file: { units: [{ source: 'Uno', target: 'One' }] } })
  for (const code of ['<pc id="1">x</pc>', '<ph id="1"/>', '<sc id="1"/>', '<cp hex="zz"/>'])
    expect(refusalOf(file(`\n${unit(`<source>Uno</source><target>One ${code}</target>`)}`))).toMatchObject({ key: 'inline_code', line: 5 })
})

test('segments of a text are joined', () => {
  const parts = (second: string) =>
    `<unit id="context"><segment><source>Uno.</source><target>One.</target></segment><ignorable><source> </source></ignorable><segment><source>Dos.</source>${second}</segment></unit>`
  expect(read(file(parts('<target>Two.</target>')))).toMatchObject({
    ok: true,
    file: { units: [{ source: 'Uno. Dos.', target: 'One. Two.' }] },
  })
  expect(refusalOf(file(parts('')))).toMatchObject({ key: 'half_translated', line: 4, what: 'context' })
})

test('a unit that is unknown, repeated, too long or has another original is refused with the line', () => {
  const page = makePage('Uno', '')
  const check = (...units: string[]) => {
    const parsed = read(file(units.join('\n')))
    if (!parsed.ok) throw new Error(parsed.refusal.key)
    const result = readUnits(parsed.file, page)
    return result.ok ? result.typed : result.refusal
  }
  const good = unit('<source>Uno</source><target>One</target>')
  expect(check(good)).toEqual({ context: 'One' })
  expect(check(good, unit('<source>x</source>', 'nothing'))).toMatchObject({ key: 'unknown_unit', line: 5, what: 'nothing' })
  expect(check(good, good)).toMatchObject({ key: 'duplicate_unit', line: 5 })
  expect(check(unit('<source>Dos</source>'))).toMatchObject({ key: 'source_altered', line: 4 })
  expect(check(unit(`<source>Uno</source><target>${'x'.repeat(12_001)}</target>`))).toMatchObject({ key: 'too_long', line: 4 })
  expect(check(unit(`<source>Uno</source><target>${'- '.repeat(4_000)}x</target>`))).toMatchObject({ key: 'too_nested', line: 4 })
  expect(check('')).toMatchObject({ key: 'no_unit' })
  expect(check(unit('<source>Uno</source>'))).toEqual({})
  expect(check(unit('<source>Uno</source><target></target>'))).toEqual({})
})

test.each([
  ['groups', (inside: string) => `<group id="a">\n${inside}</group>`],
  ['marks', (inside: string) => `<mrk id="a">\n${inside}</mrk>`],
])('thousands of nested %s are refused with the line', (_, wrap) => {
  const nested = Array.from({ length: 3_000 }).reduce<string>((inside) => wrap(inside), '')
  const refused = refusalOf(file(_ === 'marks' ? unit(`<source>${nested}</source>`) : nested))
  expect(refused).toMatchObject({ key: 'too_complex', line: expect.any(Number) })
  expect(refused?.line).toBeGreaterThan(90)
})

test('more elements or attributes than any resource has are refused before parsing', () => {
  expect(refusalOf(file('<note/>'.repeat(200_000)))).toMatchObject({ key: 'too_complex' })
  const attributes = Array.from({ length: 20_000 }, (_, index) => `a${index}=""`).join(' ')
  expect(refusalOf(file(`\n<unit ${attributes}/>`))).toMatchObject({ key: 'too_complex', line: 5 })
})

test.each(['<!-- -->', '<?x y?>', '<![CDATA[x]]>', '&#65;', '&amp;'])('a file with very many %s is refused before parsing', (piece) => {
  expect(refusalOf(file(`<unit id="a"><segment><source>${piece.repeat(250_000)}</source></segment></unit>`))).toMatchObject({
    key: 'too_complex',
  })
})

test.each([`&#${'9'.repeat(400)};`, `&#${'0'.repeat(20)};`, `&#x${'0'.repeat(20)};`, `&#x${'f'.repeat(40)};`])(
  'a reference to an invalid character is refused in any notation: %s',
  (what) => {
    expect(refusalOf(file(`<unit id="a"><segment><source>${what}</source></segment></unit>`))).toMatchObject({ key: 'bad_character', what })
  },
)

test.each([
  '&#0;',
  '&#x0;',
  '&#xD83E;',
  '&#55358;',
  '&#x1B;',
  '&#xFFFE;',
  '&#x110000;',
  '<cp hex="D83E"/>',
  '<cp hex="DFFF"/>',
  '<cp hex="0000"/>',
])('%s is not a valid character, and is refused with the line', (written) => {
  expect(refusalOf(file(`\n\n${unit(`<source>Uno</source><target>A${written}B</target>`)}`))).toMatchObject({
    key: 'bad_character',
    line: 6,
  })
})

test('characters that XML cannot represent, and emoji, are kept as code points', () => {
  expect(read(file(unit('<source>Uno</source><target>A<cp hex="1F642"/>&#x1F642;&#10;</target>')))).toMatchObject({
    file: { units: [{ target: 'A🙂🙂\n' }] },
  })
})

const ordered = (first: string, second: string) =>
  file(
    `<unit id="context"><segment><source>Uno. </source><target${first}>One. </target></segment><segment><source>Dos. </source><target${second}>Two. </target></segment></unit>`,
  )

test('parts are joined in the translator’s order', () => {
  const targetOf = (first: string, second: string) => read(ordered(first, second))
  expect(targetOf('', '')).toMatchObject({ file: { units: [{ source: 'Uno. Dos. ', target: 'One. Two. ' }] } })
  expect(targetOf(' order="2"', ' order="1"')).toMatchObject({ file: { units: [{ source: 'Uno. Dos. ', target: 'Two. One. ' }] } })
  for (const [first, second] of [
    [' order="2"', ''],
    ['', ' order="3"'],
    [' order="x"', ''],
  ] as const)
    expect(refusalOf(ordered(first, second))).toMatchObject({ key: 'bad_order', line: 4 })
})

test('other tools’ additions around the texts are ignored', () => {
  const foreign = `<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" version="2.1" srcLang="es-419" trgLang="en-US">
<x:file id="f" original="caja:${id}/3"><mda:metadata><mda:metaGroup><mda:meta type="tool">x</mda:meta></mda:metaGroup></mda:metadata>
<x:group id="g"><x:unit id="context" translate="yes"><x:notes><x:note>n</x:note></x:notes><x:originalData><x:data id="d">&lt;</x:data></x:originalData>
<x:segment id="s" state="translated" subState="tool:x"><x:source xml:lang="es">Uno</x:source><x:target xml:lang="en">One</x:target></x:segment></x:unit></x:group></x:file></x:xliff>`
  for (const text of [
    foreign,
    `\uFEFF${foreign.replaceAll('\n', '\r\n')}`,
    foreign.replaceAll('document:2.0', 'document:2.2').replace('"2.1"', '"2.2"'),
  ])
    expect(read(text)).toMatchObject({ ok: true, file: { from: 'es-419', to: 'en-US', units: [{ source: 'Uno', target: 'One' }] } })
  const wide = Buffer.from(`\uFEFF${foreign}`, 'utf16le')
  expect(parseXliff(wide)).toMatchObject({ ok: true })
})

test('the region of a language is ignored', () => {
  expect(['en-US', 'EN', 'en_GB', 'en-Latn-JM'].map(languageOfTag)).toEqual(['en', 'en', 'en', 'en'])
  expect(languageOfTag('')).toBe('')
})
