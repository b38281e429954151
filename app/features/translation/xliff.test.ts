import fc from 'fast-check'
import { expect, test } from 'vitest'
import { resourceContent } from '#app/features/resources/schema.ts'
import { readUnits } from './import-xliff.server.ts'
import { parseXliff } from './parse-xliff.ts'
import { type TranslationPage, translationPage } from './translation-page.ts'
import { writeXliff } from './write-xliff.ts'
import { anchorOfUnit, largestXliff, parseOriginal, unitOf } from './xliff-names.ts'

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

/** Whatever a person may paste: Markdown, markup, spaces at both ends, emoji, and what XML has no character for. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '<b>', '&amp;', '&', '"', "'", ']]>', '<![CDATA[', '<!--', '-->', '<!DOCTYPE x>', '<?php', '\n', '\r\n', '\r', '\t', '  ', '\u0000', '\u0007',
        '\uFFFE', '\uFFFD', '\uD83D', '👩‍👧', '# Título', '- uno', '**dos**', '[x](https://caja.test/?a=1&b=2)', '\u2028', '\u00A0', 'ñ',
      ),
      { maxLength: 14 },
    )
    .map((pieces) => pieces.join('')),
) // biome-ignore format: a list of pieces reads better in few lines

test('every text goes out and comes back to the character', () => {
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

test('the file says whose texts it holds, of which revision, in which languages and how far they are', () => {
  const text = writeXliff(makePage('Uno', 'One'), notes)
  const parsed = read(text)
  expect(parsed).toMatchObject({ ok: true, file: { from: 'es', to: 'en' } })
  expect(parsed.ok && parseOriginal(parsed.file.original)).toEqual({ id, revision: 3 })
  expect(text).toContain('state="final"')
  // A line for each element, so that a line says where something is wrong.
  const damaged = text.replace('One</target>', 'One</goal>')
  expect(refusalOf(damaged)).toMatchObject({ key: 'not_xml', line: damaged.slice(0, damaged.indexOf('</goal>')).split('\n').length })
  expect(writeXliff(makePage('Uno', ''), notes)).toContain('state="initial"')
})

test('a unit has the name of its field, and back', () => {
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

test('what is damaged is refused with the line', () => {
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

test('marks that tools add are passed over, inline codes are refused with the line', () => {
  const marked = read(file(unit('<source><mrk id="m1" type="term">Uno</mrk></source><target>O<sm id="s"/>ne<em startRef="s"/></target>')))
  expect(marked).toMatchObject({ ok: true, file: { units: [{ source: 'Uno', target: 'One' }] } })
  for (const code of ['<pc id="1">x</pc>', '<ph id="1"/>', '<sc id="1"/>', '<cp hex="zz"/>'])
    expect(refusalOf(file(`\n${unit(`<source>Uno</source><target>One ${code}</target>`)}`))).toMatchObject({ key: 'inline_code', line: 5 })
})

test('segments of a text belong together', () => {
  const parts = (second: string) =>
    `<unit id="context"><segment><source>Uno.</source><target>One.</target></segment><ignorable><source> </source></ignorable><segment><source>Dos.</source>${second}</segment></unit>`
  expect(read(file(parts('<target>Two.</target>')))).toMatchObject({
    ok: true,
    file: { units: [{ source: 'Uno. Dos.', target: 'One. Two.' }] },
  })
  expect(refusalOf(file(parts('')))).toMatchObject({ key: 'half_translated', line: 4, what: 'context' })
})

test('a unit that is not ours, comes twice, is too long or has another original is refused with the line', () => {
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
