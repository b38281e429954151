import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeText } from '#app/lib/decode-text.ts'
import { matchAttendance } from './match-attendance.ts'
import { maxRows, parseAttendance } from './parse-attendance.ts'

const peopleOf = (text: string) => {
  const parsed = parseAttendance(text)
  return parsed.ok ? parsed.people.map(({ name, email }) => `${name}|${email ?? ''}`) : parsed.problem
}
const two = ['Ana Pérez|ana@x.org', 'Björn Müller|']

test.for([
  [
    'Zoom, meeting',
    'Name (Original Name),User Email,Total Duration (Minutes),Guest\r\nAna Pérez,Ana@X.org,62,Yes\r\n"Björn Müller (Bjorn)",,12,Yes\r\n',
  ],
  [
    'Zoom, with the summary of the host above',
    'Meeting ID,Topic,Start Time,User Email,Duration (Minutes),Participants\n123,Cuidados,2026-11-03,host@x.org,90,2\n\nName (Original Name),User Email,Join Time\nAna Pérez,ana@x.org,10:00\nAna Pérez,ana@x.org,10:30\nBjörn Müller,,10:01\n',
  ],
  [
    'Zoom, webinar: who did not come is left out',
    'Attended,User Name (Original Name),First Name,Last Name,Email\nYes,Ana Pérez,Ana,Pérez,ana@x.org\nNo,Otra Persona,Otra,Persona,otra@x.org\nYes,Björn Müller,Björn,Müller,--\n',
  ],
  [
    'Teams, with sections',
    '1. Summary\nMeeting title\tCuidados\nAttended participants\t2\n\n2. Participants\nName\tFirst Join\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole\nAna Pérez (Guest)\t11/3/26\t1h 2m\tana@x.org\t\tOrganizer\nBjörn Müller\t11/3/26\t4m\t\t\tPresenter\n\n3. In-Meeting Activities\nName\tJoin Time\tLeave Time\tDuration\tEmail\tRole\nAna Pérez\t11/3/26\t11/3/26\t1h\tana@x.org\tOrganizer\n',
  ],
  ['Teams, old', 'Full Name\tUser Action\tTimestamp\nAna Pérez\tJoined\t11/3/26\nAna Pérez\tLeft\t11/3/26\n', ['Ana Pérez|']],
  ['Excel in Spanish: semicolons', 'Nombre;Apellidos;Correo electrónico\nAna;Pérez;ana@x.org\nBjörn;Müller;\n'],
  ['Excel’s first line', 'sep=;\r\nNombre completo;Correo\r\nAna Pérez;ana@x.org\r\nBjörn Müller;\r\n'],
  ['no header', 'Ana Pérez,ana@x.org\nBjörn Müller,\n'],
  ['a column of names', '1. Ana Pérez\n2. Björn Müller\n', ['Ana Pérez|', 'Björn Müller|']],
  ['a column of addresses', 'ana@x.org\nANA@x.org\nb@x.org', ['|ana@x.org', '|b@x.org']],
  ['as mail programs write it', 'Ana Pérez <ana@x.org>\nBjörn Müller', two],
  ['a comma within a name', 'Name,Email\n"Pérez, Ana",ana@x.org\n', ['Pérez, Ana|ana@x.org']],
  [
    'a quotation mark that is not closed',
    'Name,Email\nAna "la jefa,ana@x.org\n"Beto,b@x.org\n',
    ['Ana "la jefa|ana@x.org', '"Beto|b@x.org'],
  ],
  ['a quotation mark written twice', 'Name,Email\n"Ana ""la jefa"" Pérez",ana@x.org\n', ['Ana "la jefa" Pérez|ana@x.org']],
  ['nothing', ' \n\n;;;\n', 'empty'],
  ['a header only', 'Name,Email\n', 'empty'],
] as [string, string, (string[] | 'empty')?][])('%s', ([, text, expected]) => {
  expect(peopleOf(text)).toEqual(expected ?? two)
})

test.for([
  ['Latin-1', (text: string) => Buffer.from(text, 'latin1')],
  ['UTF-16 with a mark', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-8 with a mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
] as const)('the list is read in %s', ([, encode]) => {
  expect(peopleOf(decodeText(encode('Nombre;Correo\nAna Pérez;ana@x.org\nBjörn Müller;\n')))).toEqual(two)
})

test('50,000 rows are read, more than the limit refused', () => {
  const rows = (count: number) => `Name,Email\n${Array.from({ length: count }, (_, at) => `Persona ${at},p${at}@x.org`).join('\n')}`
  expect(peopleOf(rows(50_000))).toHaveLength(50_000)
  expect(peopleOf(rows(maxRows + 1))).toBe('tooLong')
})

test('any text is read without an error', () => {
  const piece = fc.oneof(
    fc.constantFrom(',', ';', '\t', '"', '\n', '\r\n', 'Name', 'Email', 'a@x.org', '@', '\uFEFF', 'sep=;'),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const parsed = parseAttendance(pieces.join(''))
      for (const { name, email } of parsed.ok ? parsed.people : []) {
        expect(name.length).toBeLessThanOrEqual(160)
        expect(name || email).toBeTruthy()
      }
    }),
    { numRuns: 500 },
  )
  expect.hasAssertions()
})

const registered = [
  { id: 'ana', name: 'Ana Pérez' },
  { id: 'luis-1', name: 'Luis Soto' },
  { id: 'luis-2', name: 'LUIS SOTO' },
  { id: 'maria', name: 'María José Ñúñez Díaz' },
  { id: 'nameless', name: '' },
]
const match = (list: string, byAddress: Record<string, string> = {}) => {
  const parsed = parseAttendance(list)
  return matchAttendance(parsed.ok ? parsed.people : [], registered, new Map(Object.entries(byAddress)))
}

test('an address is certain; a name alone is certain if there is only one', () => {
  expect(match('Name,Email\nA. P.,ana@x.org\nmaria jose nunez diaz,\n', { 'ana@x.org': 'ana' })).toEqual({
    byEmail: ['ana'],
    byName: ['maria'],
    half: [],
    unknown: [],
  })
})

test('what is not certain is asked', () => {
  const { byName, half, unknown } = match('Name,Email\nAna Pérez,otra@x.org\nLuis Soto,\nÑúñez Díaz,\nMaría,\nNadie Conocido,n@x.org\n')
  expect(byName).toEqual([])
  expect(half).toEqual([
    { name: 'Ana Pérez', email: 'otra@x.org', candidates: ['ana'], likely: 'ana' },
    { name: 'Luis Soto', email: null, candidates: ['luis-1', 'luis-2'], likely: null },
    { name: 'Ñúñez Díaz', email: null, candidates: ['maria'], likely: null },
  ])
  expect(unknown.map(({ name }) => name)).toEqual(['María', 'Nadie Conocido'])
})

test('the country behind a name, and the order of its words, are asked; a second device counts once', () => {
  expect(match('Pérez Ana - MIDES Uruguay\n').half).toMatchObject([{ candidates: ['ana'], likely: null }])
  expect(match('Ana Pérez,ana@x.org\nAna Pérez,\n', { 'ana@x.org': 'ana' })).toEqual({
    byEmail: ['ana'],
    byName: [],
    half: [],
    unknown: [],
  })
})

test('a list of 50,000 people of one name is compared in bounded time', () => {
  const everybody = Array.from({ length: 10_000 }, (_, at) => ({ id: String(at), name: `María García ${at % 90}` }))
  const people = Array.from({ length: 50_000 }, (_, at) => ({ name: `García María ${at % 90} de ${at}`, email: null }))
  expect(matchAttendance(people, everybody, new Map()).byName).toEqual([])
})
