import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate } from '#app/i18n/format.ts'
import { formatList } from '#app/i18n/format-list.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { ListedMailCopy } from './mail-copies.server.ts'

type Props = {
  copies: readonly ListedMailCopy[]
  /** The address of the mailbox; null if none is read. */
  address: string | null
}

/** Where to send copies of mails, and the drafts that came of them. Nothing if no mailbox is read and no draft waits. */
export function MailCopyList({ copies, address }: Props) {
  const { t } = useTranslation('contacts')
  const language = useLanguage()
  if (!address && copies.length === 0) return null
  return (
    <section aria-labelledby="mail-copies">
      <h2 id="mail-copies">{t('copies.title')}</h2>
      {address && (
        <p>
          {t('copies.lead')} <a href={`mailto:${address}`}>{address}</a>
        </p>
      )}
      {address && <p className="small">{t('copies.hint')}</p>}
      {copies.length > 0 && (
        <ul className="owned-list">
          {copies.map(({ id, sentOn, firstLine, names }) => (
            <li key={id}>
              <a href={pathTo('mailCopy', language, { id })}>{firstLine}</a>
              <span className="small block">
                {formatDate(sentOn, language)} · {formatList(names, language)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
