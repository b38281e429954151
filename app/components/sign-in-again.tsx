import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'

/** For whoever's session ended while they wrote: they sign in beside the page, and send it again from where they are. */
export function SignInAgain() {
  const { t } = useTranslation('common')
  return (
    <a href={pathTo('signIn', useLanguage())} target="_blank" rel="noopener">
      {t('signInAgain')}
    </a>
  )
}
