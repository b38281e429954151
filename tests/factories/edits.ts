/** Random edits of an experience, as two people might make them, for property tests. */
import fc from 'fast-check'
import {
  type Experience,
  type LedgerStep,
  ledgerStep,
  type ResourceContent,
  resourceContent,
} from '#app/features/resources/model/schema.ts'
import type { Language } from '#app/i18n/languages.ts'
import { completeContent } from './content.ts'

export type Edit = (content: Experience) => Experience

/** An experience with four steps, `s0` to `s3`, and two results. */
export const experienceToEdit = (): Experience => {
  const made = completeContent('experience') as Experience
  const [step, figure] = [made.ledger[0], made.results[0]]
  return resourceContent.parse({
    ...made,
    topics: ['care-systems', 'pensions', 'cash-transfers'],
    ledger: [0, 1, 2, 3].map((place) => ({ ...step, id: `s${place}` })),
    results: [0, 1].map((place) => ({ ...figure, id: `r${place}` })),
  }) as Experience
}

const text = fc
  .string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('a', 'é', 'ñ', ' ', '\n', '3', '.') })
  .map((made) => `x${made}x`)
const language = fc.constantFrom<Language>('es', 'en')
const stepId = fc.constantFrom('s0', 's1', 's2', 's3')

const onStep =
  (id: string, change: (step: LedgerStep) => LedgerStep): Edit =>
  (content) => ({
    ...content,
    ledger: content.ledger.map((step) => (step.id === id ? change(step) : step)),
  })

const writing: fc.Arbitrary<Edit> = fc
  .record({ field: fc.constantFrom('title', 'context', 'whatWasDone', 'lessons', 'differently'), language, text })
  .map(({ field, language, text }) => (content) => ({
    ...content,
    [field]: { ...(content[field as 'title'] as object), [language]: text },
  }))

const writingInStep: fc.Arbitrary<Edit> = fc
  .record({ id: stepId, field: fc.constantFrom('before', 'after', 'resistance'), language, text })
  .map(({ id, field, language, text }) =>
    onStep(id, (step) => ({ ...step, [field]: { ...(step[field as 'before'] as object), [language]: text } })),
  )

const changingValue: fc.Arbitrary<Edit> = fc.oneof(
  fc.integer({ min: 1950, max: 2030 }).map(
    (yearTo): Edit =>
      (content) => ({ ...content, yearTo }),
  ),
  fc.integer({ min: 0, max: 99 }).map(
    (amount): Edit =>
      (content) => ({ ...content, cost: { ...content.cost, amount } }),
  ),
  fc
    .record({ id: stepId, year: fc.integer({ min: 1990, max: 2026 }) })
    .map(({ id, year }) => onStep(id, (step) => ({ ...step, date: String(year) }))),
)

const choosingTopics: fc.Arbitrary<Edit> = fc
  .subarray(['care-systems', 'pensions', 'cash-transfers', 'disability', 'older-persons'])
  .map((topics) => (content) => ({ ...content, topics }))

const removingStep: fc.Arbitrary<Edit> = stepId.map((gone) => (content) => ({
  ...content,
  ledger: content.ledger.filter(({ id }) => id !== gone),
}))

/** `who` distinguishes the items that two people add, like the random ids of the form. */
const addingStep = (who: string): fc.Arbitrary<Edit> =>
  fc.record({ place: fc.nat({ max: 4 }), name: fc.nat({ max: 9 }), text }).map(({ place, name, text }) => (content) => {
    const id = `${who}${name}`
    if (content.ledger.some((step) => step.id === id)) return content
    const added = ledgerStep.parse({ ...content.ledger[0], ...emptyStep, id, before: { es: text } })
    return { ...content, ledger: content.ledger.toSpliced(place, 0, added) }
  })

const emptyStep = { before: {}, after: {}, decidedBy: {}, resistance: {}, workaround: {} }

const movingStep: fc.Arbitrary<Edit> = fc.record({ from: fc.nat({ max: 3 }), to: fc.nat({ max: 3 }) }).map(({ from, to }) => (content) => {
  const [moved] = content.ledger.slice(from, from + 1)
  return moved ? { ...content, ledger: content.ledger.toSpliced(from, 1).toSpliced(to, 0, moved) } : content
})

export const editsBy = (who: string): fc.Arbitrary<Edit[]> =>
  fc.array(fc.oneof(writing, writingInStep, changingValue, choosingTopics, removingStep, addingStep(who), movingStep), { maxLength: 6 })

export const afterAll = (content: Experience, edits: Edit[]): ResourceContent => edits.reduce((edited, edit) => edit(edited), content)
