/** The follow-up plan of an evaluation as a file: Word, CSV or JSON. */
import { data } from 'react-router'
import { exportTexts } from '#app/features/programme/plan-export/export-texts.server.ts'
import { getPlan } from '#app/features/programme/plan-export/get-plan.server.ts'
import { writePlanCsv } from '#app/features/programme/plan-export/write-csv.ts'
import { writePlanDocx } from '#app/features/programme/plan-export/write-docx.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { pickText } from '#app/i18n/languages.ts'
import { contentDisposition } from '#app/lib/content-disposition.ts'
import { csvStyleOf } from '#app/lib/csv.ts'
import { languageContext, servicesContext } from '#app/middleware/contexts.ts'
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
        : new Uint8Array(await writePlanDocx(found.plan, language, texts, links))
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
