/** Contacts with institutions, for staff. */
import { useTranslation } from 'react-i18next'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { FilterBar } from '#app/components/filter-bar.tsx'
import { ListResults } from '#app/components/list-results.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { findCountryOptions } from '#app/features/core/reference/country-options.server.ts'
import { contactQuery } from '#app/features/people/contacts/contact-query.ts'
import { ContactTimeline } from '#app/features/people/contacts/contact-timeline.tsx'
import { findContacts, logNoteReads } from '#app/features/people/contacts/find-contacts.server.ts'
import { findMailCopies } from '#app/features/people/contacts/mail-copies/mail-copies.server.ts'
import { MailCopyList } from '#app/features/people/contacts/mail-copies/mail-copy-list.tsx'
import { contactKinds } from '#app/features/people/contacts/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { knownValue } from '#app/lib/known-value.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import type { Route } from './+types/contacts'

export async function loader({ url, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const filters = contactQuery.read(url.searchParams)
  const list = await context.get(readerContext)(async (db) => {
    const found = await findContacts(db, filters)
    await logNoteReads(db, found.contacts)
    return { ...found, copies: await findMailCopies(db), countries: await findCountryOptions(db, language) }
  })
  return {
    ...list,
    filters,
    mailboxAddress: context.get(servicesContext).mailboxAddress,
    done: knownValue(['removed', 'discarded'] as const, url.searchParams.get('done')),
    title: textsIn(language)('contacts:list.title'),
    origin: context.get(servicesContext).publicUrl,
  }
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'contacts', origin: loaderData.origin }) : []

export default function Contacts({
  loaderData: { contacts, total, countries, filters, copies, mailboxAddress, done },
}: Route.ComponentProps) {
  const { t } = useTranslation(['contacts', 'transitions'])
  const language = useLanguage()
  const list = contactQuery.at(pathTo('contacts', language), filters)
  return (
    <>
      <h1>{t('list.title')}</h1>
      <DoneNotice text={done ? t(`done.${done}`) : null} />
      <p className="lead">{t('list.lead')}</p>
      <p className="button-row">
        <LinkButton href={pathTo('newContact', language)}>{t('record')}</LinkButton>
        <LinkButton href={pathTo('contactRhythm', language)} variant="secondary">
          {t('rhythm.title')}
        </LinkButton>
        <LinkButton href={pathTo('transitionTasks', language)} variant="secondary">
          {t('transitions:task.title')}
        </LinkButton>
      </p>
      <MailCopyList copies={copies} address={mailboxAddress} />
      <FilterBar
        list={list}
        fields={{
          q: { label: t('list.search') },
          kind: { label: t('form.kind'), options: contactKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })) },
          country: { label: t('list.country'), options: countries },
          promised: { label: t('list.promised') },
        }}
      />
      <ListResults list={list} total={total} count={t('list.count', { count: total })} empty={t('list.none')}>
        <ContactTimeline contacts={contacts} empty={t('list.none')} heading="h2" />
      </ListResults>
    </>
  )
}
