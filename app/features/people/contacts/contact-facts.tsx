import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { Contact } from './find-contacts.server.ts'

/** Post, institution, participants and topics of a contact, and who reads it. */
export function ContactFacts({ contact }: { contact: Contact }) {
  const { t } = useTranslation('contacts')
  const language = useLanguage()
  const { post, institution, institutionId, participants, topics, recordedBy, isShared } = contact
  const side = (of: 'institution' | 'staff') => participants.filter((one) => one.side === of)
  return (
    <dl className="fact-list">
      <dt>{t('page.post')}</dt>
      <dd>
        {pickText(post, language)?.text},{' '}
        <a href={pathTo('institution', language, { id: institutionId })}>{pickText(institution, language)?.text}</a>
      </dd>
      <dt>{t('form.people')}</dt>
      <dd>
        <ul className="holders">
          {side('institution').map(({ id, name }) => (
            <li key={id}>
              <a href={pathTo('person', language, { id })}>{name}</a>
            </li>
          ))}
        </ul>
      </dd>
      {side('staff').length > 0 && (
        <>
          <dt>{t('form.staff')}</dt>
          <dd>
            {side('staff')
              .map(({ name }) => name)
              .join(', ')}
          </dd>
        </>
      )}
      {topics.length > 0 && (
        <>
          <dt>{t('form.topics')}</dt>
          <dd>{topics.map(({ labels }) => pickText(labels, language)?.text).join(', ')}</dd>
        </>
      )}
      <dt>{t('page.readers')}</dt>
      <dd>{t(isShared ? 'isShared' : 'isForStaff')}</dd>
      {recordedBy && (
        <>
          <dt>{t('page.recordedBy')}</dt>
          <dd>{recordedBy}</dd>
        </>
      )}
    </dl>
  )
}
