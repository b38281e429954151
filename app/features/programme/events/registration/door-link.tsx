import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { LinkButton } from '#app/ui/link-button.tsx'

type Props = { slug: string; hasMeeting: boolean; token?: string | undefined }

/**
 * To the door of an event, with the token of a mail or as the signed-in person; a sentence while the meeting has no address. Not prefetched:
 * opening the door notes attendance.
 */
export function DoorLink({ slug, hasMeeting, token }: Props) {
  const { t } = useTranslation('registration')
  const language = useLanguage()
  if (!hasMeeting) return <p className="muted">{t('door.pending')}</p>
  const query = token ? `?${new URLSearchParams({ t: token })}` : ''
  return (
    <p>
      <LinkButton href={pathTo('eventDoor', language, { slug }) + query} rel="nofollow">
        {t('door.enter')}
      </LinkButton>
      <span className="small block">{t('door.opens')}</span>
    </p>
  )
}
