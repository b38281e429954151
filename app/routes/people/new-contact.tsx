/** Records a contact: first the post is searched, then one form. The page of a person or an institution leads straight to the form. */
import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { FilterBar } from '#app/components/filter-bar.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { ContactForm, contactLabelOf } from '#app/features/people/contacts/contact-form.tsx'
import { postQuery } from '#app/features/people/contacts/contact-query.ts'
import { findPostsToContact, getContactForm, type PostChoice } from '#app/features/people/contacts/find-contacts.server.ts'
import { recordContact } from '#app/features/people/contacts/record-contact.server.ts'
import { contactSchema } from '#app/features/people/contacts/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { isUuid } from '#app/lib/uuid.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/new-contact'

export async function loader({ url, context }: Route.LoaderArgs) {
  const me = personOf(context)
  if (!me) return null
  const language = context.get(languageContext)
  const post = url.searchParams.get('post') ?? ''
  const filters = postQuery.read(url.searchParams)
  const page = await context.get(readerContext)(async (db) => ({
    form: isUuid(post) ? await getContactForm(db, post, language) : null,
    posts: await findPostsToContact(db, filters.q, language),
  }))
  if (post !== '' && !page.form) throw data(null, { status: 404 })
  const chosen = url.searchParams.get('person') ?? ''
  return {
    ...page,
    filters,
    chosen: isUuid(chosen) ? chosen : null,
    ownId: me.person.id,
    today: new Date().toISOString().slice(0, 10),
    title: textsIn(language)('contacts:record'),
    origin: context.get(servicesContext).publicUrl,
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, contactSchema)
  if (!sent.ok) return sent.refused
  const { input } = sent
  const saved = await sent.save((db) => recordContact(db, input))
  if (!saved.ok) return saved.refused
  throw redirect(`${pathTo('contact', context.get(languageContext), { id: saved.value })}?done=recorded`)
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'newContact', origin: loaderData.origin }) : []

export default function NewContact({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation('contacts')
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { form, posts, filters, chosen, ownId, today, title } = loaderData
  const errors = answer?.errors ?? {}
  return (
    <>
      <p className="back">
        <a href={pathTo('contacts', language)}>{t('list.title')}</a>
      </p>
      <h1>{title}</h1>
      {form ? (
        <>
          <p className="person-place">
            {pickText(form.post.titles, language)?.text},{' '}
            <a href={pathTo('institution', language, { id: form.post.institutionId })}>{pickText(form.post.institution, language)?.text}</a>
          </p>
          <ErrorSummary errors={errors} labelOf={(name) => contactLabelOf(t, name)} />
          <Refusal error={answer?.error} />
          <ContactForm form={form} ownId={ownId} chosen={chosen} today={today} errors={errors} sent={answer?.sent ?? []} />
        </>
      ) : (
        <>
          <p className="lead">{t('choose.lead')}</p>
          <FilterBar list={postQuery.at(pathTo('newContact', language), filters)} fields={{ q: { label: t('choose.search') } }} />
          {filters.q !== '' && <PostChoices posts={posts} />}
        </>
      )}
    </>
  )
}

function PostChoices({ posts }: { posts: readonly PostChoice[] }) {
  const { t } = useTranslation('contacts')
  const language = useLanguage()
  if (posts.length === 0) return <p className="empty empty-column">{t('choose.none')}</p>
  return (
    <ul className="owned-list">
      {posts.map(({ id, titles, institution, country, holder }) => (
        <li key={id}>
          <a href={`${pathTo('newContact', language)}?post=${id}`}>
            {holder ?? t('choose.vacant')}, {pickText(titles, language)?.text}
          </a>
          <span className="small block">
            {[pickText(institution, language)?.text, pickText(country, language)?.text].filter(Boolean).join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}
