/** One concept: its labels in every language, its position, its uses, its history; for administrators, the forms that change it. */
import { useTranslation } from 'react-i18next'
import { data, Link, redirect } from 'react-router'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { schemes } from '#app/features/core/concepts/schemes.ts'
import { changeConcept } from '#app/features/vocabulary/concept-page/change-concept.server.ts'
import { ConceptBody } from '#app/features/vocabulary/concept-page/concept-body.tsx'
import { getConceptPage } from '#app/features/vocabulary/concept-page/get-concept-page.server.ts'
import { conceptChangeSchema, typedInConcept } from '#app/features/vocabulary/concepts/concept-forms.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/concept'

const doneMessages = ['added', 'saved', 'unchanged', 'merged', 'retired', 'restored'] as const

/** Scheme and slug from the address; an invalid one is a 404. */
function nameFrom({ scheme: schemeName, slug }: Route.LoaderArgs['params']) {
  const scheme = schemes.find((one) => one === schemeName)
  if (!scheme || !/^[a-z0-9-]{2,60}$/.test(slug)) throw data(null, { status: 404 })
  return { scheme, slug }
}

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const me = personOf(context)
  if (!me) return null
  const name = nameFrom(params)
  const language = context.get(languageContext)
  const into = url.searchParams.get('into') ?? ''
  const page = await context.get(readerContext)((db) => getConceptPage(db, { ...name, into }, language))
  if (!page) throw data(null, { status: 404 })
  return {
    ...page,
    params: name,
    isAdmin: me.person.role === 'admin',
    done: doneMessages.find((one) => one === url.searchParams.get('done')) ?? null,
    title: pickText(page.concept.prefLabel, language)?.text ?? name.slug,
    origin: context.get(servicesContext).publicUrl,
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, conceptChangeSchema, { typed: typedInConcept })
  if (!sent.ok) return sent.refused
  const name = nameFrom(params)
  const changed = await sent.save((db) => changeConcept(db, name, sent.input))
  if (!changed.ok) return changed.refused
  if (!changed.value.ok) return sent.refuse(changed.value)
  const { at, done } = changed.value
  throw redirect(`${pathTo('thesaurusConcept', context.get(languageContext), { scheme: name.scheme, slug: at })}?done=${done}`)
}

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? pageMeta({ ...loaderData, address: 'thesaurusConcept' }) : [])

export default function Concept({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation('concepts')
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { params, done, title } = loaderData
  return (
    <>
      <p className="concept-back">
        <Link to={`${pathTo('thesaurus', language)}?scheme=${params.scheme}`}>
          {t('list.title')}: {t(`scheme.${params.scheme}`)}
        </Link>
      </p>
      <h1>{title}</h1>
      <DoneNotice text={done && !answer ? t(`done.${done}`) : null} />
      <ConceptBody {...loaderData} answer={answer ?? null} />
    </>
  )
}
