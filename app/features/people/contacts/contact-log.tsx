import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import type { Contact } from '#app/features/people/directory/get-person-record.server.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'

/** Recorded contacts with a person, newest first. */
export function ContactLog({ contacts }: { contacts: readonly Contact[] }) {
  const { t } = useTranslation('directory')
  const language = useLanguage()
  if (contacts.length === 0) return <p className="empty empty-column">{t('person.noContacts')}</p>
  return (
    <ol className="contact-log">
      {contacts.map(({ id, happenedOn, note, recordedBy }) => (
        <li key={id}>
          <p className="small">
            {formatDate(happenedOn, language)} · {recordedBy}
          </p>
          <p className="source-text">{note}</p>
          <Form method="post" preventScrollReset>
            <input type="hidden" name="contact" value={id} />
            <button
              type="submit"
              name="intent"
              value="remove-contact"
              className="button-quiet"
              aria-label={t('person.removeContactOf', { when: formatDate(happenedOn, language), start: note.slice(0, 40) })}
            >
              {t('person.removeContact')}
            </button>
          </Form>
        </li>
      ))}
    </ol>
  )
}
