import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { OwnRegistration } from './find-own.server.ts'
import { RegistrationList } from './registration-list.tsx'

/** On the profile page: what a person registered for, to leave, download and delete. */
export function OwnRegistrations({ registrations }: { registrations: readonly OwnRegistration[] }) {
  const { t } = useTranslation('registration')
  const language = useLanguage()
  return (
    <section aria-labelledby="registrations">
      <h2 id="registrations">{t('profile.title')}</h2>
      <p className="small">{registrations.length > 0 ? t('profile.lead') : t('profile.none')}</p>
      <RegistrationList registrations={registrations} level={3} />
      {registrations.length > 0 && (
        <p>
          <a href={pathTo('ownRegistrations', language)} download>
            {t('profile.download')}
          </a>
        </p>
      )}
    </section>
  )
}
