import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { formatDay } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'

type Props = {
  /** Since when the person has an address. */
  since: Date | null
  /** The address, right after it was made. */
  address: string | null
}

/** The personal address by which a calendar program reads the changes of government: made, replaced, revoked. */
export function CalendarAddress({ since, address }: Props) {
  const { t } = useTranslation('transitions')
  const language = useLanguage()
  return (
    <section aria-labelledby="calendar">
      <h2 id="calendar">{t('calendar.title')}</h2>
      <p>{t('calendar.lead')}</p>
      {address ? (
        <Notice tone="success" title={t('calendar.made')}>
          <p>
            <code>{address}</code>
          </p>
          <p>{t('calendar.once')}</p>
        </Notice>
      ) : (
        since && <p className="small">{t('calendar.since', { when: formatDay(since, language, null) })}</p>
      )}
      <Form method="post" className="button-row" preventScrollReset>
        <Button type="submit" variant="secondary" name="intent" value="make-calendar">
          {t(since ? 'calendar.again' : 'calendar.make')}
        </Button>
        {since && (
          <button type="submit" className="button-quiet" name="intent" value="revoke-calendar">
            {t('calendar.revoke')}
          </button>
        )}
      </Form>
    </section>
  )
}
