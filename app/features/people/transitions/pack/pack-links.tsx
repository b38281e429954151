import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { formatDate, formatDay } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { ListTable } from '#app/ui/list-table.tsx'
import type { PackLink } from './find-pack.server.ts'

/** To whom the pack was sent, and whether it was opened. An open link can be withdrawn. */
export function PackLinks({ links }: { links: readonly PackLink[] }) {
  const { t } = useTranslation('transitions')
  const language = useLanguage()
  if (links.length === 0) return <p>{t('pack.noLinks')}</p>
  const stateOf = ({ withdrawnAt, isOpen, openedAt, expiresOn }: PackLink) => {
    if (withdrawnAt) return t('pack.withdrawn', { when: formatDay(withdrawnAt, language, null) })
    if (!isOpen) return t('pack.expiredOn', { when: formatDate(expiresOn, language) })
    return openedAt ? t('pack.opened', { when: formatDay(openedAt, language, null) }) : t('pack.notOpened')
  }
  return (
    <ListTable
      caption={t('pack.links')}
      rows={links}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'to',
          label: t('pack.to'),
          cell: ({ name, email, institution }) => (
            <>
              {[name, email].filter(Boolean).join(' · ')}
              <span className="small block">{pickText(institution, language)?.text}</span>
            </>
          ),
        },
        { key: 'sent', label: t('pack.sentOn'), cell: ({ madeAt }) => formatDay(madeAt, language, null) },
        { key: 'until', label: t('pack.expiresOn'), cell: ({ expiresOn }) => formatDate(expiresOn, language) },
        {
          key: 'state',
          label: t('task.state'),
          cell: (link) => (
            <>
              {stateOf(link)}
              {link.isOpen && (
                <Form method="post" preventScrollReset>
                  <input type="hidden" name="link" value={link.id} />
                  <button
                    type="submit"
                    name="intent"
                    value="withdraw"
                    className="button-quiet"
                    aria-label={t('pack.withdrawOf', { email: link.email })}
                  >
                    {t('pack.withdraw')}
                  </button>
                </Form>
              )}
            </>
          ),
        },
      ]}
    />
  )
}
