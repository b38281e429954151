import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { Contact } from './find-contacts.server.ts'
import { PromiseList } from './promise-list.tsx'

type Props = {
  contacts: readonly Contact[]
  /** What is said if there are none. */
  empty: string
  /** The level of each contact's heading. */
  heading?: 'h2' | 'h3'
}

/** Contacts, newest first. Each leads to its page, where staff correct it and close promises. */
export function ContactTimeline({ contacts, empty, heading = 'h3' }: Props) {
  if (contacts.length === 0) return <p className="empty empty-column">{empty}</p>
  return (
    <ol className="contact-log">
      {contacts.map((contact) => (
        <li key={contact.id}>
          <ContactSummary contact={contact} heading={heading} />
        </li>
      ))}
    </ol>
  )
}

function ContactSummary({ contact, heading: Heading }: { contact: Contact; heading: 'h2' | 'h3' }) {
  const { t } = useTranslation('contacts')
  const language = useLanguage()
  const { id, kind, happenedOn, note, isShared, participants, post, institution, promises } = contact
  return (
    <>
      <Heading className="contact-title">
        <a href={pathTo('contact', language, { id })}>
          {t(`kind.${kind}`)}, {formatDate(happenedOn, language)}
        </a>{' '}
        <span className="chip">{t(isShared ? 'isShared' : 'isForStaff')}</span>
      </Heading>
      <p className="small">
        {[pickText(post, language)?.text, pickText(institution, language)?.text, participants.map(({ name }) => name).join(', ')]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className="source-text">{note}</p>
      {promises.length > 0 && <PromiseList promises={promises} />}
    </>
  )
}
