/** The original beside its translation, text by text. `?to=` names the language translated into. */
import { useTranslation } from 'react-i18next'
import { data, Link, redirect } from 'react-router'
import { z } from 'zod'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { KeptForm, sentForm } from '#app/components/kept-form.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { attempt } from '#app/db/clients.server.ts'
import { getDraft } from '#app/features/resources/draft-queries.server.ts'
import { useFieldLabels } from '#app/features/resources/field-labels.ts'
import { saveTranslation } from '#app/features/resources/save-translation.server.ts'
import { TranslationForm } from '#app/features/review/translation-form.tsx'
import { type TranslationAnswer, translationPage } from '#app/features/review/translation-page.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatList } from '#app/i18n/format-list.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { languages, pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { cleanText } from '#app/lib/clean-text.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { readForm } from '#app/lib/read-form.ts'
import { refusalStatus } from '#app/lib/refusal-status.ts'
import { isUuid } from '#app/lib/uuid.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import type { Route } from './+types/translate'

export async function loader({ params, url, context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  const draft = isUuid(params.id) ? await context.get(readerContext)((db) => getDraft(db, params.id)) : null
  if (!draft) throw data(null, { status: 404 })
  const language = context.get(languageContext)
  const page = translationPage(draft, url.searchParams.get('to'))
  const t = textsIn(language)
  const title = t('staff:translate.page', { title: pickText(page.title, language)?.text ?? t('staff:untitled') })
  const others = url.searchParams.getAll('other')
  return {
    page,
    title,
    isSaved: url.searchParams.get('done') === 'saved',
    /** What somebody else changed meanwhile, as far as it still stands in this page. */
    others: page.parts.flatMap(({ fields }) => fields.map(({ path }) => path)).filter((path) => others.includes(path)),
    origin: context.get(servicesContext).publicUrl,
  }
}

const schema = z.object({
  intent: z.enum(['save', 'review']).default('save'),
  to: z.enum(languages),
  base: z.number().int().min(1).max(2_147_483_647),
})

export async function action({ request, params: { id }, context }: Route.ActionArgs) {
  const form = await readForm(request)
  const refuse = (status: number, answer: Partial<TranslationAnswer>) =>
    data({ ok: false, error: null, errors: {}, sent: sentForm(form), latest: null, ...answer } satisfies TranslationAnswer, { status })
  const me = personOf(context)
  if (!me) return refuse(401, { error: 'session_ended' })
  const parsed = parseForm(pick(form, ['intent', 'to', 'base']), schema)
  if (!parsed.ok) throw data(null, { status: 400 })
  if (!isUuid(id)) throw data(null, { status: 404 })
  const { intent, to, base } = parsed.value
  const typed = Object.fromEntries(
    sentForm(form)
      .filter(([name]) => name.startsWith('text:'))
      .map(([name, text]) => [name.slice('text:'.length), cleanText(text)]),
  )
  const { databases } = context.get(servicesContext)
  const outcome = await attempt(() =>
    databases.asUser(me.claims, (db) => saveTranslation(db, me.person, { resourceId: id, base, language: to, typed })),
  )
  if (!outcome.ok) return refuse(refusalStatus(outcome.error), { error: outcome.error })
  const result = outcome.value
  if (!result.ok) {
    if (result.error === 'not_found') throw data(null, { status: 404 })
    if (result.error === 'too_long') return refuse(400, { errors: result.errors })
    const { content: _, ...merge } = result.merge
    return refuse(409, { error: 'edit_conflict', latest: { page: translationPage(result.latest, to), merge } })
  }
  const language = context.get(languageContext)
  if (intent === 'review') throw redirect(`${pathTo('review', language, { id })}?lang=${to}&done=translated`)
  const query = new URLSearchParams([['to', to], ['done', 'saved'], ...result.others.map((path) => ['other', path])])
  throw redirect(`${pathTo('translate', language, { id })}?${query}`)
}

function pick(form: FormData, names: string[]): FormData {
  const picked = new FormData()
  for (const name of names) for (const value of form.getAll(name)) picked.append(name, value)
  return picked
}

export const meta: Route.MetaFunction = ({ loaderData, params }) =>
  loaderData
    ? pageMeta({ title: loaderData.title, address: 'translate', params, origin: loaderData.origin, search: `?to=${loaderData.page.to}` })
    : []

export default function Translate({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation(['staff', 'common'])
  const language = useLanguage()
  const { labelOfPath } = useFieldLabels()
  if (!loaderData) return <KeptForm sent={answer?.sent ?? []} />
  const { page, isSaved, others } = loaderData
  const title = pickText(page.title, language)
  return (
    <>
      <p className="eyebrow">
        <Link to={pathTo('review', language, { id: page.id })} reloadDocument>
          {t('staff:translate.back')}
        </Link>
      </p>
      <h1>
        {t('staff:translate.heading', { from: t(`common:language.${page.from}`), to: t(`common:language.${page.to}`) })}{' '}
        <span lang={title?.language} className="translated-title">
          {title?.text ?? t('staff:untitled')}
        </span>
      </h1>
      <p className="lead">{t('staff:translate.lead')}</p>
      <DoneNotice
        text={others.length > 0 && !answer ? t('staff:translate.merged', { fields: formatList(others.map(labelOfPath), language) }) : null}
      />
      <TranslationForm key={`${page.id}-${page.to}`} page={page} answer={answer} isSaved={isSaved} />
    </>
  )
}
