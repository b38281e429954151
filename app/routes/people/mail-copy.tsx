/** A copy of a mail that the person sent to an official: they confirm or correct it as a contact, or throw it away. */
import { useTranslation } from 'react-i18next'
import { data, Form, redirect } from 'react-router'
import { z } from 'zod'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { ContactForm, contactLabelOf } from '#app/features/people/contacts/contact-form.tsx'
import { getContactForm } from '#app/features/people/contacts/find-contacts.server.ts'
import {
  type CopyPost,
  confirmMailCopy,
  discardMailCopy,
  getMailCopy,
} from '#app/features/people/contacts/mail-copies/mail-copies.server.ts'
import { contactSchema } from '#app/features/people/contacts/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate } from '#app/i18n/format.ts'
import { formatList } from '#app/i18n/format-list.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { isUuid } from '#app/lib/uuid.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { Route } from './+types/mail-copy'

const intents = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('discard') }),
  contactSchema.safeExtend({ intent: z.literal('record') }),
])

export async function loader({ params: { id }, url, context }: Route.LoaderArgs) {
  const me = personOf(context)
  if (!me) return null
  const language = context.get(languageContext)
  const asked = url.searchParams.get('post')
  const page = await context.get(readerContext)(async (db) => {
    const copy = isUuid(id) ? await getMailCopy(db, id) : null
    if (!copy) return null
    const institutions = new Set(copy.posts.map(({ institutionId }) => institutionId))
    // With several institutions, each is a contact of its own.
    const post = copy.posts.find((one) => one.id === asked) ?? (institutions.size === 1 ? copy.posts[0] : undefined)
    return { copy, form: post ? await getContactForm(db, post.id, language) : null }
  })
  if (!page) throw data(null, { status: 404 })
  return {
    ...page,
    ownId: me.person.id,
    today: new Date().toISOString().slice(0, 10),
    isNext: url.searchParams.get('done') === 'recorded',
    title: textsIn(language)('contacts:copies.page'),
    origin: context.get(servicesContext).publicUrl,
  }
}

export async function action({ request, params: { id }, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, intents)
  if (!sent.ok) return sent.refused
  if (!isUuid(id)) throw data(null, { status: 404 })
  const { input } = sent
  const language = context.get(languageContext)
  if (input.intent === 'discard') {
    const discarded = await sent.save((db) => discardMailCopy(db, id))
    if (!discarded.ok) return discarded.refused
    throw redirect(`${pathTo('contacts', language)}?done=discarded`)
  }
  const saved = await sent.save((db) => confirmMailCopy(db, id, input))
  if (!saved.ok) return saved.refused
  const { contact, isLast } = saved.value
  throw redirect(`${isLast ? pathTo('contact', language, { id: contact }) : pathTo('mailCopy', language, { id })}?done=recorded`)
}

export const meta: Route.MetaFunction = ({ loaderData, params }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'mailCopy', params, origin: loaderData.origin }) : []

export default function MailCopyPage({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation('contacts')
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { copy, form, ownId, today, isNext, title } = loaderData
  const errors = answer?.errors ?? {}
  const inInstitution = copy.posts.filter(({ institutionId }) => institutionId === form?.post.institutionId)
  return (
    <>
      <p className="back">
        <a href={pathTo('contacts', language)}>{t('list.title')}</a>
      </p>
      <h1>{title}</h1>
      <DoneNotice text={isNext && !answer ? t('copies.next') : null} />
      <p className="lead">{t('copies.pageLead', { when: formatDate(copy.sentOn, language) })}</p>
      {!copy.isProven && <Notice tone="warning">{t('copies.notProven')}</Notice>}
      <ErrorSummary errors={errors} labelOf={(name) => contactLabelOf(t, name)} />
      <Refusal error={answer?.error} />
      {copy.unknownAddresses.length > 0 && (
        <Notice tone="info" title={t('copies.unknown')}>
          <ul>
            {copy.unknownAddresses.map((address) => (
              <li key={address}>{address}</li>
            ))}
          </ul>
          <p>
            {t('copies.unknownHint')} <a href={pathTo('people', language)}>{t('copies.toPeople')}</a>
          </p>
        </Notice>
      )}
      {!form && <PostList posts={copy.posts} text={copy.note} />}
      {form && (
        <>
          <p className="person-place">
            {pickText(form.post.titles, language)?.text},{' '}
            <a href={pathTo('institution', language, { id: form.post.institutionId })}>{pickText(form.post.institution, language)?.text}</a>
          </p>
          <ContactForm
            form={form}
            ownId={ownId}
            chosen={null}
            given={{
              kind: 'mail',
              happenedOn: copy.sentOn,
              note: copy.note,
              people: inInstitution.flatMap(({ people }) => people.map(({ id }) => id)),
            }}
            today={today}
            errors={errors}
            sent={answer?.sent ?? []}
          />
        </>
      )}
      <Form method="post">
        <p className="small">{t('copies.discardHint')}</p>
        <Button type="submit" variant="secondary" name="intent" value="discard">
          {t('copies.discard')}
        </Button>
      </Form>
    </>
  )
}

/** The mail went to several institutions: one contact for each. */
function PostList({ posts, text }: { posts: readonly CopyPost[]; text: string }) {
  const { t } = useTranslation('contacts')
  const language = useLanguage()
  return (
    <>
      <p className="source-text">{text}</p>
      <h2>{t('copies.choose')}</h2>
      {posts.length === 0 ? (
        <p>{t('copies.nobody')}</p>
      ) : (
        <ul className="owned-list">
          {posts.map(({ id, titles, institution, people }) => (
            <li key={id}>
              <a href={`?post=${id}`}>
                {formatList(
                  people.map(({ name }) => name),
                  language,
                )}
                , {pickText(titles, language)?.text}
              </a>
              <span className="small block">{pickText(institution, language)?.text}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
