/** One contact: what was said and promised. Staff correct it and close promises; officials of the institution see it if it is shared. */
import { useTranslation } from 'react-i18next'
import { data, Form, redirect } from 'react-router'
import { z } from 'zod'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { TextAreaField } from '#app/components/form-field.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { ContactFacts } from '#app/features/people/contacts/contact-facts.tsx'
import { findNoteReads, getContact, logNoteReads } from '#app/features/people/contacts/find-contacts.server.ts'
import { PromiseList } from '#app/features/people/contacts/promise-list.tsx'
import { changeContact, closePromise, removeContact } from '#app/features/people/contacts/record-contact.server.ts'
import { contactChangeSchema, noteLength, promiseClosingSchema, promiseSides } from '#app/features/people/contacts/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate } from '#app/i18n/format.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { knownValue } from '#app/lib/known-value.ts'
import { isUuid } from '#app/lib/uuid.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import { Checkbox } from '#app/ui/checkbox.tsx'
import type { Route } from './+types/contact'

const dones = ['recorded', 'changed', 'promise'] as const

const intents = z.discriminatedUnion('intent', [
  contactChangeSchema.extend({ intent: z.literal('change') }),
  promiseClosingSchema.safeExtend({ intent: z.literal('promise') }),
  z.object({ intent: z.literal('remove') }),
])

export async function loader({ params: { id }, url, context }: Route.LoaderArgs) {
  const me = personOf(context)
  if (!me) return null
  if (!isUuid(id)) throw data(null, { status: 404 })
  const language = context.get(languageContext)
  const [contact, reads] = await context.get(readerContext)(async (db) => {
    const found = await getContact(db, id)
    if (!found) return [null, []] as const
    await logNoteReads(db, [found])
    return [found, await findNoteReads(db, id)] as const
  })
  if (!contact) throw data(null, { status: 404 })
  return {
    contact,
    reads,
    done: knownValue(dones, url.searchParams.get('done')),
    title: textsIn(language)('contacts:page.title', {
      kind: textsIn(language)(`contacts:kind.${contact.kind}`),
      when: formatDate(contact.happenedOn, language),
    }),
    origin: context.get(servicesContext).publicUrl,
  }
}

export async function action({ request, params: { id }, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, intents)
  if (!sent.ok) return sent.refused
  if (!isUuid(id)) throw data(null, { status: 404 })
  const { input } = sent
  const saved = await sent.save(async (db) => {
    if (input.intent === 'change') await changeContact(db, id, input)
    else if (input.intent === 'promise') await closePromise(db, input)
    else await removeContact(db, id)
  })
  if (!saved.ok) return saved.refused
  const language = context.get(languageContext)
  if (input.intent === 'remove') throw redirect(`${pathTo('contacts', language)}?done=removed`)
  throw redirect(`${pathTo('contact', language, { id })}?done=${input.intent === 'change' ? 'changed' : 'promise'}`)
}

export const meta: Route.MetaFunction = ({ loaderData, params }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'contact', params, origin: loaderData.origin }) : []

export default function ContactPage({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation('contacts')
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { contact, reads, done, title } = loaderData
  const sent = Object.fromEntries(answer?.sent ?? [])
  const errors = answer?.errors ?? {}
  const isChanging = sent.intent === 'change'
  return (
    <>
      <p className="back">
        <a href={pathTo('contacts', language)}>{t('list.title')}</a>
      </p>
      <h1>{title}</h1>
      <DoneNotice text={done && !answer ? t(`done.${done}`) : null} />
      <ErrorSummary errors={errors} labelOf={(name) => t(name === 'why' ? 'why' : 'form.note')} />
      <Refusal error={answer?.error} />
      <ContactFacts contact={contact} />
      <section aria-labelledby="note">
        <h2 id="note">{t('form.note')}</h2>
        <p className="source-text">{contact.note}</p>
        <details open={isChanging ? true : undefined} key={contact.version}>
          <summary>{t('page.change')}</summary>
          <Form method="post" className="form" noValidate preventScrollReset>
            <input type="hidden" name="intent" value="change" />
            <input type="hidden" name="version" value={isChanging ? (sent.version ?? contact.version) : contact.version} />
            <TextAreaField
              name="note"
              label={t('form.note')}
              errors={errors}
              defaultValue={isChanging ? sent.note : contact.note}
              maxLength={noteLength}
              rows={6}
            />
            <Checkbox
              name="shared"
              value="yes"
              defaultChecked={isChanging ? sent.shared === 'yes' : contact.isShared}
              label={t('form.shared')}
              hint={t('form.sharedHint')}
            />
            <button type="submit" className="button button-secondary">
              {t('page.save')}
            </button>
          </Form>
        </details>
      </section>
      {contact.promises.length > 0 && (
        <section aria-labelledby="promises">
          <h2 id="promises">{t('promises')}</h2>
          <PromiseList
            promises={contact.promises}
            mayClose={promiseSides}
            refused={sent.intent === 'promise' ? { promise: sent.promise ?? '', why: sent.why ?? '', errors } : null}
          />
        </section>
      )}
      {reads.length > 0 && (
        <details>
          <summary>{t('page.reads')}</summary>
          <ul className="small">
            {reads.map(({ name, readOn }) => (
              <li key={`${name} ${readOn}`}>
                {formatDate(readOn, language)} · {name}
              </li>
            ))}
          </ul>
        </details>
      )}
      <details>
        <summary>{t('page.remove')}</summary>
        <p>{t('page.removeText')}</p>
        <Form method="post">
          <button type="submit" name="intent" value="remove" className="button button-secondary">
            {t('page.removeSubmit')}
          </button>
        </Form>
      </details>
    </>
  )
}
