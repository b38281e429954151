/** An institution: posts with current and former holders, resources, memory consents. */
import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { z } from 'zod'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { findCountryOptions } from '#app/features/core/reference/country-options.server.ts'
import { ContactTimeline } from '#app/features/people/contacts/contact-timeline.tsx'
import { findContactsOfInstitution, logNoteReads } from '#app/features/people/contacts/find-contacts.server.ts'
import { OwnedList } from '#app/features/people/directory/owned-list.tsx'
import { MemoryList } from '#app/features/people/hand-over/memory-list.tsx'
import { getInstitution } from '#app/features/people/institutions/find-institutions.server.ts'
import { InstitutionForm, useInstitutionLabels } from '#app/features/people/institutions/institution-form.tsx'
import { PostForm, PostList } from '#app/features/people/institutions/post-list.tsx'
import {
  addPost,
  changeInstitution,
  changePost,
  institutionSchema,
  postSchema,
} from '#app/features/people/institutions/save-institution.server.ts'
import { AssistanceOfInstitution } from '#app/features/programme/technical-assistance/assistance-of-institution.tsx'
import { findAssistanceOfInstitution } from '#app/features/programme/technical-assistance/find-assistances.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { knownValue } from '#app/lib/known-value.ts'
import { isUuid } from '#app/lib/uuid.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/institution'

const dones = ['added', 'changed', 'post-added', 'post-changed'] as const

export async function loader({ params: { id }, url, context }: Route.LoaderArgs) {
  const me = personOf(context)
  if (!me) return null
  const language = context.get(languageContext)
  if (!isUuid(id)) throw data(null, { status: 404 })
  const [institution, countries, contacts, assistances] = await context.get(readerContext)(async (db) => {
    const found = await findContactsOfInstitution(db, id)
    await logNoteReads(db, found)
    return [
      await getInstitution(db, id, language),
      await findCountryOptions(db, language),
      found,
      await findAssistanceOfInstitution(db, id),
    ] as const
  })
  if (!institution) throw data(null, { status: 404 })
  return {
    institution,
    countries,
    contacts,
    assistances,
    isAdmin: me.person.role === 'admin',
    done: knownValue(dones, url.searchParams.get('done')),
    title: pickText(institution.names, language)?.text ?? institution.slug,
    origin: context.get(servicesContext).publicUrl,
  }
}

const intents = z.discriminatedUnion('intent', [
  institutionSchema.extend({ intent: z.literal('change') }),
  postSchema.extend({ intent: z.literal('add-post') }),
  postSchema.extend({ intent: z.literal('change-post'), post: z.uuid() }),
])
const doneOf = { change: 'changed', 'add-post': 'post-added', 'change-post': 'post-changed' } as const

export async function action({ request, params: { id }, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, intents)
  if (!sent.ok) return sent.refused
  if (!isUuid(id)) throw data(null, { status: 404 })
  const { input } = sent
  const saved = await sent.save(async (db) => {
    if (input.intent === 'change') await changeInstitution(db, id, input)
    else if (input.intent === 'add-post') await addPost(db, id, input)
    else await changePost(db, id, input.post, input)
  })
  if (!saved.ok) return saved.refused
  throw redirect(`${pathTo('institution', context.get(languageContext), { id })}?done=${doneOf[input.intent]}`)
}

export const meta: Route.MetaFunction = ({ loaderData, params }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'institution', params, origin: loaderData.origin }) : []

export default function Institution({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation(['institutions', 'hand-over', 'contacts', 'technical-assistance'])
  const language = useLanguage()
  const labels = useInstitutionLabels()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { institution, countries, contacts, assistances, isAdmin, done, title } = loaderData
  const sent = Object.fromEntries(answer?.sent ?? [])
  const errors = answer?.errors ?? {}
  const { names, acronym, url, countryIso3 } = institution
  const record = { nameEs: names.es ?? '', nameEn: names.en ?? '', acronym: acronym ?? '', country: countryIso3 ?? '', url: url ?? '' }
  return (
    <>
      <p className="back">
        <a href={pathTo('institutions', language)}>{t('page.back')}</a>
      </p>
      <h1>{title}</h1>
      <p className="person-place">
        {[acronym, pickText(institution.country, language)?.text ?? t('list.noCountry')].filter(Boolean).join(' · ')}
        {url && (
          <>
            {' · '}
            <a href={url} rel="noopener external">
              {url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
            </a>
          </>
        )}
      </p>
      <DoneNotice text={done && !answer ? t(`page.done.${done}`) : null} />
      <ErrorSummary errors={errors} labelOf={labels} />
      <Refusal error={answer?.error} />
      <section aria-labelledby="posts">
        <h2 id="posts">{t('page.posts')}</h2>
        <PostList
          posts={institution.posts}
          refused={sent.intent === 'change-post' ? { post: sent.post ?? '', values: sent, errors } : null}
        />
        <details open={sent.intent === 'add-post' ? true : undefined}>
          <summary>{t('page.addPost')}</summary>
          <PostForm
            intent="add-post"
            values={sent.intent === 'add-post' ? sent : {}}
            errors={sent.intent === 'add-post' ? errors : {}}
            submit={t('page.addPostSubmit')}
          />
        </details>
      </section>
      <section aria-labelledby="contacts">
        <h2 id="contacts">{t('contacts:list.title')}</h2>
        <ContactTimeline contacts={contacts} empty={t('contacts:institution.none')} />
      </section>
      <section aria-labelledby="assistance">
        <h2 id="assistance">{t('technical-assistance:title')}</h2>
        <AssistanceOfInstitution assistances={assistances} />
      </section>
      <section aria-labelledby="memory">
        <h2 id="memory">{t('hand-over:memory.title')}</h2>
        <MemoryList memory={institution.memory} />
      </section>
      <section aria-labelledby="resources">
        <h2 id="resources">{t('page.resources', { count: institution.resources.length })}</h2>
        <OwnedList resources={institution.resources} empty={t('page.noResources')} withOwner />
      </section>
      {isAdmin && (
        <section aria-labelledby="record">
          <h2 id="record">{t('page.record')}</h2>
          <InstitutionForm
            intent="change"
            countries={countries}
            values={sent.intent === 'change' ? sent : record}
            errors={sent.intent === 'change' ? errors : {}}
            submit={t('page.save')}
          />
        </section>
      )}
    </>
  )
}
