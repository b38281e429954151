import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import { expect, test } from 'vitest'
import { kinds } from '#app/features/core/kinds/kinds.ts'
import { resourceContent } from '#app/features/resources/model/schema.ts'
import { formatApa } from './apa.ts'
import { formats } from './format.server.ts'
import { toName } from './names.ts'
import { type Citable, type CslItem, toCsl } from './to-csl.ts'

const texts = { site: 'Caja, caja de herramientas', editors: 'Equipo editorial de Caja', video: 'Video' }
const citable = (content: object, more: Partial<Citable> = {}): Citable => ({
  id: '7d9c2c52-0f0b-4a44-9f0e-1b6b8b7a3c11',
  content: resourceContent.parse({ originalLanguage: 'es', title: { es: 'Ñandú & niñez: «qué contar»' }, ...content }),
  institution: { names: { es: 'Secretaría de Desarrollo Social, Honduras', en: 'Secretariat of Social Development, Honduras' } },
  isSeed: false,
  publishedAt: new Date('2026-03-14T12:00:00Z'),
  address: 'https://caja.example/es/documentos/x',
  ...more,
})
const report = citable({
  kind: 'document',
  authors: ['Pérez Ñúñez, Ana María', 'CEPAL', 'Ministerio de Salud, Perú'],
  publisher: 'Naciones Unidas',
  year: 2022,
  symbol: 'LC/TS.2022/1',
  attachments: [{ id: 'a', kind: 'document', file: null, title: {}, language: 'es', pages: 64 }],
})
const apa = (item: Citable, language: 'es' | 'en' = 'es') =>
  formatApa(toCsl(item, language, { ...texts, ...(language === 'en' && { site: 'Caja, a toolbox' }) }), language)
    .map(({ text, isItalic }) => (isItalic ? `*${text}*` : text))
    .join('')

test.for([
  ['Pérez, Ana María', { family: 'Pérez', given: 'Ana María' }],
  ['de la Cruz, Juana', { family: 'de la Cruz', given: 'Juana' }],
  ['CEPAL', { literal: 'CEPAL' }],
  ['Ana Pérez', { literal: 'Ana Pérez' }],
  ['Ministerio de Salud, Perú', { literal: 'Ministerio de Salud, Perú' }],
  ['Secretaría de Desarrollo Social, Gobierno de Honduras', { literal: 'Secretaría de Desarrollo Social, Gobierno de Honduras' }],
  ['Ministério da Saúde, Brasil', { literal: 'Ministério da Saúde, Brasil' }],
  ['Bundesministerium für Arbeit, Berlin', { literal: 'Bundesministerium für Arbeit, Berlin' }],
  ['CEPAL, Santiago', { literal: 'CEPAL, Santiago' }],
  ['PÉREZ, ANA', { family: 'PÉREZ', given: 'ANA' }],
  ['Müller-Lüdenscheidt, Jürgen', { family: 'Müller-Lüdenscheidt', given: 'Jürgen' }],
  ['Gonçalves dos Santos, João', { family: 'Gonçalves dos Santos', given: 'João' }],
  ['Bolivia, Estado Plurinacional de, UDAPE', { literal: 'Bolivia, Estado Plurinacional de, UDAPE' }],
] as const)('%s', ([author, name]) => expect(toName(author)).toEqual(name))

test.for([
  'ONU Mujeres, Chile',
  'Oxfam, América Latina',
  'Save the Children, UK',
  'Save the Children, U.K.',
  'The Cochrane Collaboration, UK',
  'Alcaldía de Bogotá, D.C.',
  'Colectivo X, Quito',
  'Red Y, Lima',
  'Müller and Söhne, GmbH',
  'Editorial Planeta, S.A.',
  'Techo, EE. UU.',
  'Cáritas, Brasil',
  'Cruz Roja, Côte d’Ivoire',
  'Cámara Chilena de la Construcción, Gerencia de Estudios',
  'World Bank, Washington',
  'The World Bank, Social Protection',
  'OXFAM, Great Britain',
  'Gender & Work, Inc.',
  'UNICEF, Nueva York',
  'CEPAL, División de Desarrollo Social',
  'MIDES, División de Evaluación',
  'Banco Mundial, Washington',
])('%s is an institution', (author) => expect(toName(author)).toEqual({ literal: author }))

test.for([
  'Cámara, Hélder',
  'Núñez Cámara, José',
  'Cámara Núñez, José',
  'Banco, Juan',
  'Service, Robert',
  'SILVA, João',
  'LOPEZ, Ana',
  'LÓPEZ, Santiago',
  'Ortega y Gasset, José',
  'Pérez, Israel',
  'Smith, D. C.',
  'García, S.A.',
  'Chile, María',
  'The, Anne Mei',
  'Who, Anna',
  'Minister, John',
])('%s is a person', (author) => {
  const [family, given] = author.split(', ')
  expect(toName(author)).toEqual({ family, given })
})

test('a document is a report, with its symbol, publisher and pages', () => {
  expect(toCsl(report, 'es', texts)).toMatchObject({
    type: 'report',
    number: 'LC/TS.2022/1',
    publisher: 'Naciones Unidas',
    'number-of-pages': '64',
    issued: { 'date-parts': [[2022]] },
    URL: 'https://caja.example/es/documentos/x',
  })
})

test('a document that was published elsewhere is cited there', () => {
  const elsewhere = citable({ kind: 'document', publisher: 'CEPAL', sourceUrl: 'https://repositorio.cepal.org/x' })
  expect(toCsl(elsewhere, 'es', texts).URL).toBe('https://repositorio.cepal.org/x')
})

test.for([
  ['experience', 'webpage'],
  ['video', 'motion_picture'],
  ['event', 'webpage'],
  ['exchange', 'webpage'],
  ['course', 'webpage'],
] as const)('of the kind %s the type is %s', ([kind, type]) => expect(toCsl(citable({ kind }), 'es', texts).type).toBe(type))

test('APA in Spanish and in English', () => {
  expect(apa(report)).toBe(
    'Pérez Ñúñez, A. M., CEPAL, & Ministerio de Salud, Perú. (2022). *Ñandú & niñez: «qué contar»* (LC/TS.2022/1). Naciones Unidas. https://caja.example/es/documentos/x',
  )
  expect(apa(citable({ kind: 'experience', title: { en: 'What we learned.' } }), 'en')).toBe(
    'Secretariat of Social Development, Honduras. (2026, March). *What we learned*. Caja, a Toolbox. https://caja.example/es/documentos/x',
  )
})

test('a publisher that is the author is named once', () => {
  expect(apa(citable({ kind: 'document', authors: ['CEPAL'], publisher: 'CEPAL', year: 2020 }))).toBe(
    'CEPAL. (2020). *Ñandú & niñez: «qué contar»*. https://caja.example/es/documentos/x',
  )
})

test('content by Caja’s editors has the editors as author', () => {
  expect(apa(citable({ kind: 'experience' }, { isSeed: true }))).toContain('Equipo editorial de Caja. (2026, marzo).')
})

test.for(['bib', 'ris', 'json'] as const)('%s is the same after parsing', (format) => {
  const item = toCsl(report, 'es', texts)
  const [read] = new Cite(formats[format].write(item)).data
  expect(read).toMatchObject({ type: 'report', title: item.title, URL: item.URL, issued: { 'date-parts': [[2022]] } })
  expect(read?.number).toBe('LC/TS.2022/1')
  expect(read?.author).toContainEqual({ family: 'Pérez Ñúñez', given: 'Ana María' })
})

test('BibTeX does not split an institution’s name', () => {
  expect(formats.bib.write(toCsl(report, 'es', texts))).toContain('{Ministerio de Salud, Perú}')
})

test('RIS does not break lines inside words', () => {
  const long = citable({ kind: 'document', publisher: 'CEPAL', title: { es: 'palabra '.repeat(16).trim() } })
  expect(formats.ris.write(toCsl(long, 'es', texts))).toContain('palabra '.repeat(16).trim())
})

test('a video names its speaker in every format', () => {
  const item = toCsl(citable({ kind: 'video', speaker: { name: 'Brown, Joyce' } }), 'es', texts)
  for (const format of ['bib', 'ris', 'json'] as const) expect(formats[format].write(item)).toContain('Brown')
  expect(apa(citable({ kind: 'video', speaker: { name: 'Brown, Joyce' } }))).toContain('[Video]')
})

test.for(kinds.flatMap((kind) => (['bib', 'ris', 'json'] as const).map((format) => [kind, format] as const)))(
  'of the kind %s there is a reference as %s',
  ([kind, format]) => {
    const written = formats[format].write(toCsl(citable({ kind }), 'es', texts))
    expect(written).toContain('niñez')
    expect(written).toContain('https://caja.example/es/documentos/x')
  },
)

test.for(kinds)('of the kind %s there is a reference in APA style', (kind) => {
  expect(apa(citable({ kind }))).toMatch(/niñez.*https:\/\/caja\.example\/es\/documentos\/x$/)
})

test('TeX commands are escaped, and an unpaired brace is harmless', () => {
  const written = formats.bib.write(toCsl(citable({ kind: 'document', title: { es: 'Salud & 50 % del {PIB_ #1' } }), 'es', texts))
  expect(written).toContain(String.raw`Salud \& 50 \% del \{`)
  expect(written.match(/(?<!\\)\{/g)).toHaveLength(written.match(/(?<!\\)\}/g)?.length ?? 0)
})

const hard: CslItem = {
  id: '7d9c2c52-0f0b-4a44-9f0e-1b6b8b7a3c11',
  type: 'report',
  title: 'Perú: 50 % del PIB & de_la #1 {CEPAL} $5 ~ ^ \\ “qué” "contar" — Ñandú',
  author: [
    { family: 'Gonçalves', given: 'João' },
    { literal: 'Ministerio de Salud, Perú' },
    { literal: 'Trabajo and Familia' },
    { literal: 'Bolivia, Estado Plurinacional de, UDAPE' },
  ],
  issued: { 'date-parts': [[2026, 3]] },
  URL: 'https://caja.example/es/documentos/a_b%20c?x=1&y=2#z',
  language: 'es',
  publisher: 'Naciones Unidas, CEPAL & OPS',
  number: 'LC/TS.2022_1',
}

test('BibTeX is parsed back unchanged: TeX characters, institutional authors, one address', () => {
  const written = formats.bib.write(hard)
  const [read] = new Cite(written).data
  expect(read).toMatchObject({
    title: hard.title,
    publisher: hard.publisher,
    number: hard.number,
    URL: hard.URL,
    issued: { 'date-parts': [[2026, 3]] },
  })
  expect(read?.author).toEqual([
    { family: 'Gonçalves', given: 'João' },
    { family: 'Ministerio de Salud, Perú' },
    { family: 'Trabajo and Familia' },
    { family: 'Bolivia, Estado Plurinacional de, UDAPE' },
  ])
  expect(written.split('https://')).toHaveLength(2)
})

test('a BibTeX key transliterates letters outside ASCII', () => {
  const item = { ...hard, title: 'Œuvre sociale', author: [{ family: 'Łukaß', given: 'Ana' }] }
  expect(formats.bib.write(item)).toMatch(/^@techreport\{lukass2026oeuvre,/)
})

test('BibTeX protects words with capitals', () => {
  const written = formats.bib.write({ ...hard, title: 'Perú y la Ñuñoa del PIB en São Paulo: ¿Qué hizo McDonald?' })
  expect(written).toContain('{Perú y la {Ñuñoa} del {PIB} en {São} {Paulo}: ¿{Qué} hizo {McDonald}?}')
})

test('RIS is parsed back unchanged, with its whole ID and undivided names', () => {
  const written = formats.ris.write(hard)
  const [read] = new Cite(written).data
  expect(read).toMatchObject({ id: hard.id, title: hard.title, publisher: hard.publisher, URL: hard.URL })
  expect(read?.author).toEqual([
    { family: 'Gonçalves', given: 'João' },
    { literal: 'Ministerio de Salud (Perú)' },
    { literal: 'Trabajo and Familia' },
    { literal: 'Bolivia (Estado Plurinacional de – UDAPE)' },
  ])
})

test('CSL-JSON keeps names as they are', () => {
  expect(new Cite(formats.json.write(hard)).data[0]?.author).toEqual(hard.author)
})

test.for(['palabra '.repeat(60).trim(), 'línea una\nlínea dos', 'línea una\r\nlínea dos', 'a\u2028b', 'TI  - falso\nER  - '])(
  'line breaks and long texts stay in their field: %j',
  (text) => {
    const words = text.replace(/\s+/g, ' ').trim()
    const item: CslItem = { ...hard, title: text, abstract: text, author: [{ literal: text }] }
    const ris = formats.ris.write(item).split('\n')
    expect(ris).toContain(`TI  - ${words}`)
    expect(ris).toContain(`AB  - ${words}`)
    expect(ris.filter((line) => !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([''])
    expect(new Cite(formats.bib.write(item)).data[0]?.title).toBe(words)
  },
)
