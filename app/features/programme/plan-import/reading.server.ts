/** The steps of an import: a file becomes a grid, the grid a proposal that an editor corrects. Nothing is stored in between. */
import { z } from 'zod'
import type { Language } from '#app/i18n/languages.ts'
import { oneLine } from './cell-text.ts'
import { type ColumnRole, findHeadings, proposeRoles } from './columns.ts'
import { checkGrid, type Grid, type GridProblem } from './grid.ts'
import { type Plan, planSchema, slugOfCode } from './plan.ts'
import { readPlanFile } from './read-file.server.ts'
import { type Roles, readEvaluation, readPlan, type Understood } from './read-plan.ts'

export type Reading = {
  /** As the form carries it. */
  grid: string
  language: Language
  columns: { heading: string; role: ColumnRole }[]
  head: { code: string; slug: string; title: string; publishedOn: string }
} & Understood
export type ExportedPlan = { plan: string; code: string; slug: string; recommendations: number; actions: number }
export type ReadResult =
  | { ok: true; reading: Reading; exported: null }
  | { ok: true; reading: null; exported: ExportedPlan }
  | { ok: false; problem: `validation.plan${Capitalize<GridProblem | 'notExport' | 'noRecommendation'>}` }

const gridSchema = z.object({ tables: z.array(z.array(z.array(z.string()))), before: z.array(z.string()) })

/** Null if it is not a grid within the limits. */
export function parseGrid(text: string): Grid | null {
  try {
    const grid = gridSchema.parse(JSON.parse(text))
    return checkGrid(grid) === null ? grid : null
  } catch {
    return null
  }
}

/** `caja-follow-up-plan` names the format of a JSON file. */
export const planFileSchema = z.object({ format: z.literal('caja-follow-up-plan'), version: z.literal(1), plan: planSchema })

/** Null if it is not a plan that Caja exported. */
export function parseExportedPlan(text: string): Plan | null {
  try {
    return planFileSchema.parse(JSON.parse(text)).plan
  } catch {
    return null
  }
}

/** Reads a file or what was pasted. */
export async function readSource(bytes: Uint8Array, language: Language): Promise<ReadResult> {
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 40))
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (start.startsWith('{')) {
    const text = new TextDecoder().decode(bytes)
    const plan = parseExportedPlan(text)
    if (!plan) return { ok: false, problem: 'validation.planNotExport' }
    const actions = plan.recommendations.reduce((sum, one) => sum + one.actions.length, 0)
    const exported = { plan: text, code: plan.code, slug: slugOfCode(plan.code), recommendations: plan.recommendations.length, actions }
    return { ok: true, reading: null, exported }
  }
  const read = await readPlanFile(bytes)
  if (!read.ok) return { ok: false, problem: problemOf(read.problem) }
  const reading = understandGrid(read.grid, language)
  if (reading.isTooLong) return { ok: false, problem: 'validation.planTooLong' }
  return { ok: true, reading, exported: null }
}

const problemOf = (problem: GridProblem) =>
  `validation.plan${(problem.slice(0, 1).toUpperCase() + problem.slice(1)) as Capitalize<GridProblem>}` as const

/** `roles`: those that an editor chose; without them they are proposed. */
export function understandGrid(grid: Grid, language: Language, roles?: Roles): Reading {
  const headings = findHeadings(grid.tables)
  const chosen = roles ?? proposeRoles(headings)
  const head = readEvaluation(grid)
  const evaluatedIn = head.publishedOn ? Number(head.publishedOn.slice(0, 4)) : null
  return {
    grid: JSON.stringify(grid),
    language,
    columns: headings.map((heading) => ({ heading, role: chosen[heading] ?? 'ignore' })),
    head: { ...head, title: oneLine(head.title), slug: slugOfCode(head.code) },
    ...readPlan(grid, chosen, { language, evaluatedIn }),
  }
}
