import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'

/** On the profile page: how much a person follows, to see, change, download and delete. */
export function OwnFollowing({ count }: { count: number }) {
  const { t } = useTranslation('following')
  const language = useLanguage()
  return (
    <section aria-labelledby="own-following">
      <h2 id="own-following">{t('profile.title')}</h2>
      <p className="small">{t('profile.text', { count })}</p>
      <p>
        <a href={pathTo('ownFollowing', language)}>{t('profile.link')}</a>
      </p>
      <p>
        <a href={pathTo('ownFollowingJson', language)} download>
          {t('profile.download')}
        </a>
      </p>
    </section>
  )
}
