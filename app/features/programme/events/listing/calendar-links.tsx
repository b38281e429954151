import { useTranslation } from 'react-i18next'
import { useLanguage } from '#app/i18n/use-language.ts'
import { calendarAddresses, type EventChoice } from './events-address.ts'

/** The calendar of these events: to subscribe to, or as a file. `origin` is that of the site. */
export function CalendarLinks({ origin, choice = {} }: { origin: string; choice?: Partial<EventChoice> }) {
  const { t } = useTranslation('events')
  const { file, subscription } = calendarAddresses(origin, useLanguage(), choice)
  return (
    <p className="calendar-links">
      <a href={subscription}>{t('calendar.subscribe')}</a>
      <a href={file} download>
        {t('calendar.download')}
      </a>
    </p>
  )
}
