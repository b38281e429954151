import fc from 'fast-check'
import { expect, test } from 'vitest'
import { actionStatuses, responses } from '#app/features/core/recommendations/progress.ts'
import { findHeadings, proposeRoles } from '#app/features/programme/plan-import/columns.ts'
import type { Plan } from '#app/features/programme/plan-import/plan.ts'
import { readFileTables } from '#app/features/programme/plan-import/read-file.ts'
import { readEvaluation, readPlan } from '#app/features/programme/plan-import/read-plan.ts'
import { parseExportedPlan } from '#app/features/programme/plan-import/reading.server.ts'
import { type Language, languages } from '#app/i18n/languages.ts'
import { exportTexts } from './export-texts.server.ts'
import { writePlanCsv } from './write-csv.ts'
import { writePlanDocx } from './write-docx.ts'

/** Words that could be taken for something else are among them. */
const word = fc.constantFrom(
  ...[
    'apoyar',
    'la',
    'región',
    'Rec. 3',
    'Accepted',
    'rechazada',
    '2024',
    '=1+1',
    '"comillas"',
    'a;b,c',
    'niñez',
    '<b>',
    '&amp;',
    'Done',
    'nº 4',
  ],
)
const line = (least: number) =>
  fc
    .array(word, { minLength: least, maxLength: 8 })
    .map((words) => words.join(' '))
    .filter((text) => !/^\W/.test(text))
const paragraphs = fc.array(line(3), { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))
const date = fc.constantFrom('2022', '2023-05', '2024-12-31')
const optional = (text: fc.Arbitrary<string>, language: Language) =>
  fc.oneof(
    fc.constant({}),
    text.map((value) => ({ [language]: value })),
  )

const planIn = (language: Language): fc.Arbitrary<Plan> =>
  fc.record({
    code: fc.constantFrom('1819AI', 'RE-7', '2427B'),
    title: line(2).map((text) => ({ [language]: `${text}.` })),
    publishedOn: fc.constantFrom('2021', '2022-09', '2022-09-14'),
    recommendations: fc.uniqueArray(
      fc.record({
        number: fc.integer({ min: 1, max: 99 }),
        title: line(3).map((text) => ({ [language]: `Título ${text}` })),
        text: optional(paragraphs, language),
        response: fc.option(fc.constantFrom(...responses), { nil: null }),
        reason: optional(paragraphs, language),
        responsible: optional(line(1), language),
        target: fc.option(date, { nil: null }),
        asPublished: fc.constant({}),
        actions: fc.array(
          fc.record({
            text: paragraphs.map((text) => ({ [language]: `Acción ${text}` })),
            responsible: optional(line(1), language),
            status: fc.constantFrom(...actionStatuses),
            target: fc.option(date, { nil: null }),
            note: optional(paragraphs, language),
            countries: fc.constant([]),
            asPublished: fc.constant(null),
          }),
          { maxLength: 4 },
        ),
      }),
      { minLength: 1, maxLength: 4, selector: ({ number }) => number },
    ),
  })

/** Without the original cells, which the import adds. */
const shown = ({ code, title, publishedOn, recommendations }: Plan) => ({
  ...{ code, title, publishedOn },
  recommendations: recommendations.map(({ asPublished: _, actions, ...one }) => ({
    ...one,
    actions: actions.map(({ asPublished: __, ...action }) => action),
  })),
})

async function importTable(bytes: Uint8Array, language: Language): Promise<Plan> {
  const read = await readFileTables(bytes)
  if (!read.ok) throw new Error(read.problem)
  const head = readEvaluation(read.grid)
  const roles = proposeRoles(findHeadings(read.grid.tables))
  const { recommendations } = readPlan(read.grid, roles, { language, evaluatedIn: 2021 })
  return { code: head.code, title: { [language]: head.title }, publishedOn: head.publishedOn, recommendations }
}

test.for(languages)('a plan that is exported as CSV is imported as it was (%s)', async (language) => {
  const texts = exportTexts(language)
  await fc.assert(
    fc.asyncProperty(planIn(language), fc.constantFrom('standard', 'comma-decimal'), async (plan, style) => {
      const links = new Map(plan.recommendations.map(({ number }) => [number, ['https://example.org/a', 'https://example.org/b']]))
      const imported = await importTable(Buffer.from(writePlanCsv(plan, language, texts, links, style)), language)
      expect(shown(imported)).toEqual(shown(plan))
    }),
    { numRuns: 60 },
  )
})

test.for(languages)('a plan that is exported for Word is imported as it was (%s)', async (language) => {
  const texts = exportTexts(language)
  await fc.assert(
    fc.asyncProperty(planIn(language), async (plan) => {
      const links = new Map(plan.recommendations.map(({ number }) => [number, [{ title: 'Renta Dignidad', url: 'https://example.org/a' }]]))
      const imported = await importTable(await writePlanDocx({ plan, language, texts, evidence: links }), language)
      expect(shown(imported)).toEqual(shown(plan))
    }),
    { numRuns: 15 },
  )
})

test('a plan that is exported as JSON is imported with both languages and the original cells', () => {
  fc.assert(
    fc.property(planIn('es'), planIn('en'), (plan, { title }) => {
      const both: Plan = { ...plan, title: { ...plan.title, ...title } }
      for (const one of both.recommendations)
        one.asPublished = { title: 'SI', flags: [{ field: 'title', published: 'SI', note: { es: 'x' } }] }
      expect(parseExportedPlan(JSON.stringify({ format: 'caja-follow-up-plan', version: 1, plan: both }))).toEqual(both)
    }),
    { numRuns: 30 },
  )
})
