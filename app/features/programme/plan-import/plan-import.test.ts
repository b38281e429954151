import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { Language } from '#app/i18n/languages.ts'
import { evaluation } from '#seed/reference/evaluation-1819ai.ts'
import { makeZip } from '../../../../tests/fixtures/make-zip.ts'
import { findHeadings, proposeRoles, roleOfHeading } from './columns.ts'
import { readFileTables } from './read-file.ts'
import { readEvaluation, readPlan } from './read-plan.ts'
import { parseExportedPlan } from './reading.server.ts'
import { readResponse, readStatus, readTarget } from './understand.ts'

async function importPlan(bytes: Uint8Array, language: Language = 'en', evaluatedIn: number | null = 2022) {
  const read = await readFileTables(bytes)
  if (!read.ok) throw new Error(read.problem)
  return readPlan(read.grid, proposeRoles(findHeadings(read.grid.tables)), { language, evaluatedIn })
}
const fromText = (text: string, language?: Language, evaluatedIn?: number | null) => importPlan(Buffer.from(text), language, evaluatedIn)
const problemOf = async (bytes: Uint8Array) => {
  const read = await readFileTables(bytes)
  return read.ok ? null : read.problem
}
const doubtsOf = ({ doubts }: Awaited<ReturnType<typeof importPlan>>) => doubts.map(({ number, code, cell }) => `${number} ${code} ${cell}`)

test('1819AI is imported from its source cell by cell as it is seeded', async () => {
  const source = await readFile('tests/fixtures/files/follow-up-plan-1819AI.txt')
  const read = await readFileTables(source)
  if (!read.ok) throw new Error(read.problem)
  expect(readEvaluation(read.grid)).toEqual({ code: evaluation.code, title: evaluation.title.en, publishedOn: evaluation.date })
  const { recommendations, doubts } = await importPlan(source)
  expect(recommendations.map(({ number }) => number)).toEqual(evaluation.recommendations.map(({ number }) => number))
  for (const [index, seeded] of evaluation.recommendations.entries()) {
    const imported = recommendations[index]
    expect(imported?.title.en).toBe(seeded.asPublished.title)
    expect(imported?.asPublished.targetDate).toBe(seeded.asPublished.targetDate)
    expect(imported?.target).toBe(seeded.targetYear === null ? null : String(seeded.targetYear))
    expect(imported?.response).toBeNull()
    expect(imported?.responsible.en).toMatch(/^(SSD|DDS) and the Mexico Office$/)
    expect(imported?.text.en?.length).toBeGreaterThan(200)
    // One action for each bullet, in the order of the source: those of which the seed names countries name them too.
    expect(imported?.actions).toHaveLength(seeded.actions.length)
    for (const [place, action] of seeded.actions.entries())
      for (const country of action.country ?? []) expect(imported?.actions[place]?.text.en).toContain(namedAs[country])
    const flagged = doubts.filter(({ number, action }) => number === seeded.number && action === null)
    for (const { field, published } of seeded.asPublished.flags)
      expect(flagged.some(({ code, cell }) => code.startsWith(field === 'title' ? 'title' : 'target') && cell === published)).toBe(true)
  }
  expect(doubts.map(({ number, code, cell }) => [number, code, cell.slice(0, 12)])).toEqual([
    [2, 'titleShort', 'SI'],
    [3, 'shifted', '<p>The proje'],
    [3, 'targetUnread', '15-Jul-05'],
  ])
})

const namedAs: Record<string, string> = {
  ...{ HND: 'Honduras', PER: 'Peru', MEX: 'Mexic', DOM: 'Dominican Republic', HTI: 'Haiti', COL: 'Colombia', PRY: 'Paraguay', CUB: 'Cuba' },
}

const undp = (number: number, response: string, rows: string) => `
  <table><tr><td colspan="4"><b>Evaluation Recommendation ${number}.</b> Use <i>data</i> better in region ${number}.</td></tr>
  <tr><td colspan="4">Management Response: ${response}</td></tr>
  <tr><th>Key Action</th><th>Responsible</th><th>DueDate</th><th>Status</th></tr>${rows}</table>`

test('the shape of UNDP: a table for each recommendation, the response above its key actions', async () => {
  const html = `<html><body><h1>Management response</h1>${undp(1, 'Se acepta la recomendación y se incorpora al plan de trabajo anual.', '<tr><td>1.1 Publish figures.</td><td>Unit A</td><td>2023/06</td><td>Completed</td></tr><tr><td>1.2 Train.</td><td>Unit B</td><td>2024/12</td><td>Overdue-Initiated</td></tr>')}
    ${undp(2, 'Rejected', '<tr><td>2.1 None.</td><td rowspan="2">Unit C</td><td></td><td>No Longer Applicable</td></tr><tr><td>2.2 Study.</td><td>soon</td><td>?</td></tr>')}</body></html>`
  const plan = await fromText(html)
  expect(plan.recommendations).toMatchObject([
    {
      ...{ number: 1, title: { en: 'Use data better in region 1.' }, response: 'accepted', target: null },
      reason: { en: 'Se acepta la recomendación y se incorpora al plan de trabajo anual.' },
      actions: [
        { text: { en: '1.1 Publish figures.' }, responsible: { en: 'Unit A' }, target: '2023-06', status: 'done' },
        { text: { en: '1.2 Train.' }, responsible: { en: 'Unit B' }, target: '2024-12', status: 'under-way' },
      ],
    },
    {
      ...{ number: 2, response: 'rejected', reason: {} },
      actions: [
        { responsible: { en: 'Unit C' }, target: null, status: 'dropped' },
        { text: { en: '2.2 Study.' }, responsible: {}, target: null, status: 'planned' },
      ],
    },
  ])
  expect(doubtsOf(plan)).toEqual(['2 targetUnread soon', '2 statusUnread ?'])
})

test('Spanish headings, columns in another order, one row for each action, the recommendation repeated or left blank', async () => {
  const plan = await fromText(
    [
      'Estado;Medida clave;Plazo;Recomendación;Unidad responsable;Respuesta de la administración;Observaciones',
      'En curso;Contratar;31/12/2024;"Recomendación 1: Mejorar los registros";DDS;Aceptada parcialmente;Falta personal',
      'No iniciada;Capacitar;2025;;México;;',
      'Ya no aplicable;Viajar;2023-05;"Recomendación 2: Difundir";DDS;Rechazada;',
      'Aplicada;Escribir;2023;"Recomendación 2: Difundir";DDS;;',
    ].join('\r\n'),
    'es',
  )
  expect(plan.recommendations).toMatchObject([
    {
      ...{ number: 1, title: { es: 'Mejorar los registros' }, response: 'partly' },
      actions: [
        {
          text: { es: 'Contratar' },
          target: '2024-12-31',
          status: 'under-way',
          responsible: { es: 'DDS' },
          note: { es: 'Falta personal' },
        },
        { text: { es: 'Capacitar' }, target: '2025', status: 'planned', responsible: { es: 'México' }, note: {} },
      ],
    },
    { number: 2, response: 'rejected', actions: [{ status: 'dropped' }, { status: 'done' }] },
  ])
  expect(doubtsOf(plan)).toEqual(['2 titleShort Difundir'])
})

test('a table without numbers, its text as title, response and reason in one cell', async () => {
  const long = `Strengthen the statistical offices of the region. ${'They need people and time. '.repeat(12)}`.trim()
  const plan = await fromText(
    `Recommendations\tManagement response\tPlanned actions\tWho\tWhen\n${long}\tPartially accepted, because the budget is small.\t1. Hire\n${'Short advice for all'}\tUnder consideration\t- One action\tUN-Habitat\tDecember 2024\n`,
  )
  expect(plan.recommendations).toMatchObject([
    {
      ...{ number: 1, title: { en: 'Strengthen the statistical offices of the region' }, text: { en: long } },
      ...{ response: 'partly', reason: { en: 'Partially accepted, because the budget is small.' }, actions: [{ text: { en: '1. Hire' } }] },
    },
    {
      number: 2,
      response: 'under-consideration',
      responsible: { en: 'UN-Habitat' },
      target: '2024-12',
      actions: [{ text: { en: 'One action' } }],
    },
  ])
})

const sheet = (rows: string[]) =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
    .map((row, at) => `<row r="${at + 1}">${row}</row>`)
    .join('')}</sheetData></worksheet>`
const cells = (row: number, ...values: (string | number | null)[]) =>
  values
    .map((value, at) => {
      const place = `${String.fromCharCode(65 + at)}${row}`
      if (value === null) return ''
      return typeof value === 'number'
        ? `<c r="${place}" s="1"><v>${value}</v></c>`
        : `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`
    })
    .join('')
const workbook = (rows: string[], more: Record<string, string> = {}) =>
  makeZip({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
    'xl/workbook.xml':
      '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/styles.xml':
      '<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml': sheet(rows),
    ...more,
  })

test('the shape of the JIU in a workbook: merged cells, dates of the spreadsheet, acceptance apart from implementation', async () => {
  const plan = await importPlan(
    workbook([
      cells(1, 'Follow-up of the review'),
      cells(2, 'No.', 'Recommendation', 'Acceptance', 'Measures taken', 'Implementation status', 'Target date'),
      cells(3, '1', 'Adopt a common policy for all offices', 'Accepted', '• Draft the policy • Send it around', 'In progress', 45657),
      cells(4, null, null, null, 'Adopt it', 'Not started', 46022),
      cells(5, '2', 'Close the second office of the region', 'Not accepted'),
    ]),
    'en',
    2019,
  )
  expect(plan.recommendations).toMatchObject([
    {
      ...{ number: 1, response: 'accepted', target: '2024-12-31' },
      actions: [
        { text: { en: 'Draft the policy' }, status: 'under-way' },
        { text: { en: 'Send it around' }, status: 'under-way' },
        { text: { en: 'Adopt it' }, status: 'planned' },
      ],
    },
    { number: 2, title: { en: 'Close the second office of the region' }, response: 'rejected', actions: [] },
  ])
})

test('headings in both languages', () => {
  for (const [heading, role] of [
    ['Recommendations and proposed actions', 'recommendation'],
    ['ECLAC response and anticipated actions', 'actions'],
    ['Responsible Entity (Division/Unit)', 'responsible'],
    ['Estimated target date for completion', 'target'],
    ['Medidas adoptadas o previstas', 'actions'],
    ['Acción clave', 'action'],
    ['Órgano responsable', 'responsible'],
    ['Fecha límite', 'target'],
    ['DueDate', 'target'],
    ['Situación', 'status'],
    ['Respuesta de la gerencia', 'response'],
    ['Observaciones', 'note'],
    ['Evidencia', 'ignore'],
    ['Budget', 'ignore'],
  ])
    expect([heading, roleOfHeading(heading ?? '')]).toEqual([heading, role])
})

test('words that mean the contrary are not taken for their part', () => {
  expect(['Not accepted', 'No se acepta', 'Partially accepted', 'En examen', 'Not relevant'].map(readResponse)).toEqual([
    ...['rejected', 'rejected', 'partly', 'under-consideration', null],
  ])
  expect(['Not implemented', 'Partially implemented', 'No iniciada', 'Iniciada', 'Overdue', 'Vencida'].map(readStatus)).toEqual([
    ...['planned', 'under-way', 'planned', 'under-way', null, null],
  ])
  expect(readTarget('June 2005', 2022)).toEqual({ target: null, doubt: 'targetImplausible' })
  expect(readTarget('2025/**', 2022)).toEqual({ target: '2025', doubt: 'targetMore' })
  expect(readTarget('n/a', 2022)).toEqual({ target: null, doubt: null })
})

test('a plan has at most 99 recommendations and 600 actions, and reading more ends at once', async () => {
  const bullets = await fromText(`Recommendation,Actions\nRec. 1 Improve all things,${'• a '.repeat(90_000)}\n`)
  expect(bullets).toMatchObject({ isTooLong: true, recommendations: [{ actions: [] }] })
  const many = await fromText(
    `Recommendation,Actions\n${Array.from({ length: 120 }, (_, at) => `Recommend this to all ${at},a`).join('\n')}\n`,
  )
  expect(many.isTooLong).toBe(true)
})

test('text that opens elements and comments without end is read in linear time', async () => {
  for (const piece of ['<script ', '<!--', '<', '<div>', '<td '])
    expect((await readFileTables(Buffer.from(`<table><tr><td>Recommendation<td>Actions<tr><td>${piece.repeat(500_000)}`))).ok).toBeDefined()
})

test('files that hold no plan are refused with the reason', async () => {
  const table = (columns: number) => `Recommendation\tActions${'\tx'.repeat(columns - 2)}\n`
  expect(await problemOf(Buffer.from(''))).toBe('missing')
  expect(await problemOf(Buffer.from('A letter.\nWithout a table.'))).toBe('noTable')
  expect(await problemOf(Buffer.from('<html><p>No table</p></html>'))).toBe('noTable')
  expect(await problemOf(Buffer.from(`<table><tr>${'<td>x</td>'.repeat(500)}</tr></table>`))).toBe('tooManyColumns')
  expect(await problemOf(Buffer.from(table(2) + 'a\tb\n'.repeat(4_000)))).toBe('tooLong')
  expect(await problemOf(Buffer.from(`${table(2)}Rec. 1 ${'x'.repeat(500_000)}\tb\n`))).toBe('tooLong')
  expect(await problemOf(Buffer.from('%PDF-1.7 …'))).toBe('unreadable')
  expect(await problemOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]))).toBe('unreadable')
  expect(await problemOf(workbook([], { 'xl/vbaProject.bin': 'x' }))).toBe('macros')
  const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex')
  expect(await problemOf(Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]))).toBe('encrypted')
  expect(await problemOf(Buffer.concat([ole, Buffer.from('WordDocument', 'utf16le')]))).toBe('oldFormat')
  expect(await problemOf(workbook([]).subarray(0, 400))).toBe('unreadable')
  const bomb = Buffer.alloc(80_000_000, 32)
  expect(await problemOf(makeZip({ 'word/document.xml': bomb }))).toBe('tooComplex')
  expect(await problemOf(makeZip({ 'word/document.xml': bomb }, { declaredSize: 100 }))).toBe('unreadable')
})

test('cells of a workbook: a merged recommendation, escaped characters, a formula and its error', async () => {
  const rows = [
    cells(1, 'No.', 'Recommendation', 'Key actions', 'Target date'),
    cells(2, '1', 'Adopt a common_x000D_&#10;policy for all offices', 'Draft the policy'),
    // The cells below the first of a merged range are there, and empty.
    '<c r="A3"/><c r="B3" t="inlineStr"><is><t></t></is></c><c r="C3" t="inlineStr"><is><t>Send it around</t></is></c>',
    `${cells(4, '2', 'Close the second office of the region')}<c r="C4" t="str"><f>"Move"&amp;" out"</f><v>Move out</v></c><c r="D4" t="e"><v>#REF!</v></c>`,
  ]
  const { recommendations } = await importPlan(workbook(rows), 'en', 2022)
  expect(recommendations).toMatchObject([
    { number: 1, actions: [{ text: { en: 'Draft the policy' } }, { text: { en: 'Send it around' } }] },
    { number: 2, target: null, actions: [{ text: { en: 'Move out' } }] },
  ])
  expect(JSON.stringify(recommendations)).not.toContain('_x000D_')
})

test('dates of a workbook that counts days from 1904 are those that it shows', async () => {
  const bytes = workbook(
    [cells(1, 'No.', 'Recommendation', 'Key actions', 'Target date'), cells(2, '1', 'Adopt a common policy', 'Draft it', 45657 - 1462)],
    {
      'xl/workbook.xml':
        '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>',
    },
  )
  const { recommendations } = await importPlan(bytes, 'en', 2022)
  expect(recommendations[0]?.actions[0]?.target ?? recommendations[0]?.target).toBe('2024-12-31')
})

test('a workbook of 80,000 rows is refused, and does not end the thread', async () => {
  const rows = Array.from({ length: 80_000 }, (_, at) => cells(at + 1, 'a', 'b'))
  expect(await problemOf(workbook(rows))).toMatch(/^(noTable|tooLong)$/)
})

test('an exported plan that was altered is refused, not stored half or shown broken', () => {
  const action = { text: { es: 'Hacer' }, responsible: {}, status: 'planned', target: null, note: {}, countries: [], asPublished: null }
  const one = {
    number: 1,
    title: { es: 'Uno' },
    text: {},
    response: null,
    reason: {},
    responsible: {},
    target: null,
    asPublished: {},
    actions: [action],
  }
  const file = (changes: object) =>
    JSON.stringify({
      ...{ format: 'caja-follow-up-plan', version: 1 },
      plan: { code: 'A', title: { es: 'Plan' }, publishedOn: '2024', recommendations: [one], ...changes },
    })
  expect(parseExportedPlan(file({}))).not.toBeNull()
  const deep = `{"plan":${'['.repeat(200_000)}${']'.repeat(200_000)}}`
  for (const text of [
    file({ recommendations: [one, one] }),
    file({ recommendations: [{ ...one, title: { es: 'U\u0000no' } }] }),
    file({ recommendations: [{ ...one, title: { es: 'U\ud800no' } }] }),
    file({ recommendations: [{ ...one, asPublished: { flags: 'x' } }] }),
    file({ recommendations: [{ ...one, asPublished: { flags: [{}] } }] }),
    file({ recommendations: [{ ...one, asPublished: { cells: { a: 'x\u0000' } } }] }),
    file({ recommendations: [{ ...one, asPublished: { cells: 'x'.repeat(200_000) } }] }),
    file({ recommendations: Array.from({ length: 7 }, (_, at) => ({ ...one, number: at + 1, actions: Array(100).fill(action) })) }),
    deep,
    file({ publishedOn: '2024-13' }),
  ])
    expect(parseExportedPlan(text), text.slice(0, 300)).toBeNull()
})
