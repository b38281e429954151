import { useTranslation } from 'react-i18next'
import { formatDate } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import type { Contact } from './find-contacts.server.ts'
import { PromiseList } from './promise-list.tsx'

type Props = { contacts: readonly Contact[]; refused: { promise: string; why: string; errors: FieldErrors } | null }

/** Contacts that staff share with an institution, as its officials see them: they close their own promises here. */
export function SharedContacts({ contacts, refused }: Props) {
  const { t } = useTranslation('contacts')
  const language = useLanguage()
  if (contacts.length === 0) return <EmptyState>{t('own.none')}</EmptyState>
  return (
    <ol className="contact-log">
      {contacts.map(({ id, kind, happenedOn, note, post, participants, promises }) => (
        <li key={id}>
          <h2 className="contact-title">
            {t(`kind.${kind}`)}, {formatDate(happenedOn, language)}
          </h2>
          <p className="small">
            {[pickText(post, language)?.text, participants.map(({ name }) => name).join(', ')].filter(Boolean).join(' · ')}
          </p>
          <p className="source-text">{note}</p>
          {promises.length > 0 && <PromiseList promises={promises} mayClose={['institution']} refused={refused} />}
        </li>
      ))}
    </ol>
  )
}
