import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { LinkButton } from '#app/ui/link-button.tsx'

/** To the door of an event, with the token of a mail or as the signed-in person. Not prefetched: opening the door notes attendance. */
export function DoorLink({ slug, token }: { slug: string; token?: string | undefined }) {
  const { t } = useTranslation('registration')
  const language = useLanguage()
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
