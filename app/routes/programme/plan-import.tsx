/** Imports the follow-up plan of an evaluation: a file is read, an editor corrects what was understood, and publishes it at once. */
import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { revalidateUnlessOffline, submitOrReportOffline } from '#app/components/offline-action.ts'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm, type SentForm } from '#app/components/resubmit-form.tsx'
import { columnRoles } from '#app/features/programme/plan-import/columns.ts'
import { ExportedForm } from '#app/features/programme/plan-import/exported-form.tsx'
import { PlanForm } from '#app/features/programme/plan-import/plan-form.tsx'
import { confirmedPlan, publishPlan } from '#app/features/programme/plan-import/publish-plan.server.ts'
import {
  type ExportedPlan,
  parseExportedPlan,
  parseGrid,
  type Reading,
  readSource,
  understandGrid,
} from '#app/features/programme/plan-import/reading.server.ts'
import { importSchema } from '#app/features/programme/plan-import/schema.ts'
import { SourceForm } from '#app/features/programme/plan-import/source-form.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { isLanguage } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { languageContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/plan-import'

export function loader({ context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  return { title: textsIn(context.get(languageContext))('plan-import:title'), origin: context.get(servicesContext).publicUrl }
}

export async function action({ request, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, importSchema)
  if (!sent.ok) return withReading(sent.refused)
  const { input, form } = sent
  const language = context.get(languageContext)
  if (input.intent === 'read') {
    const result = await readSource(await bytesOf(form), input.language)
    if (!result.ok) return sent.refuse({ errors: { file: result.problem } }, statuses[result.problem] ?? 422)
    return sent.refuse({ error: null, reading: result.reading, exported: result.exported }, 200)
  }
  if (input.intent === 'publishExport') {
    const plan = parseExportedPlan(input.plan)
    if (!plan) return sent.refuse({ errors: { file: 'validation.planNotExport' } }, 422)
    const saved = await sent.save((db) => publishPlan(db, input.slug, plan))
    if (!saved.ok) return saved.refused
    if (!saved.value) return sent.refuse({ error: 'evaluation_exists', exported: exportedOf(input.plan, input.slug) })
    throw redirect(pathTo('evaluation', language, { evaluation: input.slug }))
  }
  const grid = parseGrid(input.grid)
  if (!grid) return sent.refuse({ errors: { file: 'validation.planUnreadable' } }, 422)
  const roles = Object.fromEntries(input.columns.map(({ heading, role }) => [heading, role]))
  const reading = understandGrid(grid, input.language, roles)
  if (reading.isTooLong) return sent.refuse({ errors: { file: 'validation.planTooLong' } }, 413)
  if (input.intent === 'columns') return sent.refuse({ error: null, reading }, 200)
  const plan = confirmedPlan(input, reading)
  if (plan.recommendations.length === 0) return sent.refuse({ errors: { code: 'validation.planNoRecommendation' }, reading }, 422)
  const saved = await sent.save((db) => publishPlan(db, input.slug, plan))
  if (!saved.ok) return saved.refused
  if (!saved.value) return sent.refuse({ error: 'evaluation_exists', reading })
  throw redirect(pathTo('evaluation', language, { evaluation: input.slug }))
}

const statuses: Record<string, number> = {
  'validation.planMissing': 400,
  'validation.planBusy': 503,
  'validation.planTooLong': 413,
  'validation.planTooComplex': 413,
  'validation.planTooManyColumns': 422,
}

/** A file that is too large is refused before the action: the page stays, and says so. */
export async function clientAction({ serverAction }: Route.ClientActionArgs) {
  const answer = await submitOrReportOffline({ serverAction })
  return 'errors' in answer ? answer : { ...answer, errors: {} as FieldErrors, sent: [] as SentForm }
}
export const shouldRevalidate = revalidateUnlessOffline

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'planImport', origin: loaderData.origin }) : []

export default function PlanImport({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation('plan-import')
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { reading = null, exported = null } = (answer ?? {}) as { reading?: Reading | null; exported?: ExportedPlan | null }
  const errors = answer?.errors ?? {}
  const sent: Record<string, string> = Object.fromEntries(answer?.sent ?? [])
  // After the columns are read again, the new proposal counts, not what the form showed before.
  const kept = sent.intent === 'publish' ? sent : {}
  return (
    <>
      <p className="eyebrow">
        <a href={pathTo('actions', language)}>{t('back')}</a>
      </p>
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <ErrorSummary errors={errors} labelOf={(name) => labelOf(name, t)} />
      <Refusal error={answer?.error} />
      {exported ? (
        <ExportedForm exported={exported} errors={errors} />
      ) : reading ? (
        <PlanForm key={`${reading.grid.length}-${JSON.stringify(reading.columns)}`} reading={reading} sent={kept} errors={errors} />
      ) : (
        <SourceForm errors={errors} sent={sent} />
      )}
    </>
  )
}

/** The file, or what was pasted. */
async function bytesOf(form: FormData): Promise<Uint8Array> {
  const file = form.get('file')
  if (file instanceof File && file.size > 0) return new Uint8Array(await file.arrayBuffer())
  const pasted = form.get('pasted')
  return new TextEncoder().encode(typeof pasted === 'string' ? pasted : '')
}

type Refused = Extract<Awaited<ReturnType<typeof receiveForm<typeof importSchema>>>, { ok: false }>['refused']

/** A form that was refused shows again what was read of the file. */
function withReading(refused: Refused) {
  const sent: Record<string, string> = Object.fromEntries(refused.data.sent)
  const grid = sent.grid ? parseGrid(sent.grid) : null
  if (!grid || !isLanguage(sent.language)) return refused
  const roles = Object.fromEntries(
    Object.entries(sent).flatMap(([name, heading]) => {
      const role = columnRoles.find((each) => each === sent[name.replace(/\.heading$/, '.role')])
      return /^columns\[\d+\]\.heading$/.test(name) && role ? [[heading, role] as const] : []
    }),
  )
  return data({ ...refused.data, reading: understandGrid(grid, sent.language, roles) }, refused.init ?? undefined)
}

const exportedOf = (text: string, slug: string): ExportedPlan | null => {
  const plan = parseExportedPlan(text)
  return plan && { plan: text, slug, code: plan.code, recommendations: plan.recommendations.length, actions: 0 }
}

function labelOf(name: string, t: ReturnType<typeof useTranslation<'plan-import'>>['t']): string | null {
  if (name === 'file') return t('source.file')
  if (name === 'code' || name === 'slug' || name === 'publishedOn') return t(`head.${name}`)
  if (name === 'title') return t('head.name')
  const place = /^recommendations\[(\d+)\](?:\.actions\[(\d+)\])?/.exec(name)
  if (!place) return null
  return place[2] === undefined
    ? t('recommendation.at', { place: Number(place[1]) + 1 })
    : t('action.at', { place: Number(place[1]) + 1, action: Number(place[2]) + 1 })
}
