/** The follow-up plan of an evaluation as a file: Word, CSV or JSON. */
import { data } from 'react-router'
import { countTowards } from '#app/features/people/accounts/rate-limit.server.ts'
import { exportTexts } from '#app/features/programme/plan-export/export-texts.server.ts'
import { getPlan } from '#app/features/programme/plan-export/get-plan.server.ts'
import { makePlanDocx } from '#app/features/programme/plan-export/make-docx.server.ts'
import { writePlanCsv } from '#app/features/programme/plan-export/write-csv.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { contentDisposition } from '#app/lib/content-disposition.ts'
import { csvStyleOf } from '#app/lib/csv.ts'
import { clientAddressContext, languageContext, servicesContext } from '#app/middleware/contexts.ts'
import type { Route } from './+types/plan-file'

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const

/** By the end of the address. */
const formats: Partial<Record<string, keyof typeof types>> = { word: 'docx', csv: 'csv', json: 'json' }

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const { databases, publicUrl } = context.get(servicesContext)
  const format = formats[url.pathname.split('/').at(-1) ?? '']
  const wait = await countTowards(databases, 'export', context.get(clientAddressContext))
  if (wait)
    return new Response(textsIn(language)('errors:tooMany.text'), {
      status: 429,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'retry-after': String(wait), 'cache-control': 'no-store' },
    })
  const found = await getPlan(databases.visitor, params.evaluation.toLowerCase())
  if (!found || !format) throw data(null, { status: 404 })
  const links = new Map(
    [...found.evidence].map(([number, all]) => [
      number,
      all.map(({ kind, slug, title }) => ({
        title: pickText(title, language)?.text ?? slug,
        url: publicUrl + pathTo(kind, language, { slug }),
      })),
    ]),
  )
  const texts = exportTexts(language)
  const addresses = new Map([...links].map(([number, all]) => [number, all.map(({ url: address }) => address)]))
  const body =
    format === 'json'
      ? `${JSON.stringify({ format: 'caja-follow-up-plan', version: 1, plan: found.plan }, null, 2)}\n`
      : format === 'csv'
        ? writePlanCsv(found.plan, language, texts, addresses, csvStyleOf(url.searchParams))
        : await makePlanDocx({ plan: found.plan, language, texts, evidence: links })
  if (!body) return new Response(null, { status: 503, headers: { 'retry-after': '10', 'cache-control': 'no-store' } })
  return new Response(body, {
    headers: {
      'content-type': types[format],
      'content-language': language,
      'content-disposition': contentDisposition('attachment', `caja-${found.slug}.${format}`),
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
    },
  })
}
