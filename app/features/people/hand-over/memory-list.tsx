import { useTranslation } from 'react-i18next'
import { formatDate } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'

export type MemoryItem = { id: string; name: string; contact: string; how: string; consentedOn: string }

/** Former holders who consented to be contacted, with the name and contact they chose. */
export function MemoryList({ memory }: { memory: readonly MemoryItem[] }) {
  const { t } = useTranslation('hand-over')
  const language = useLanguage()
  if (memory.length === 0) return <p className="empty empty-column">{t('memory.none')}</p>
  return (
    <ul className="memory-list">
      {memory.map(({ id, name, contact, how, consentedOn }) => (
        <li key={id}>
          <b>{name}</b> · <Contact contact={contact} />
          <span className="small block">{t('memory.agreed', { when: formatDate(consentedOn, language), how })}</span>
        </li>
      ))}
    </ul>
  )
}

/** An e-mail address becomes a link; anything else, such as a telephone number, is text. */
function Contact({ contact }: { contact: string }) {
  return /^[^\s@]+@[^\s@]+$/.test(contact) ? <a href={`mailto:${contact}`}>{contact}</a> : <span>{contact}</span>
}
