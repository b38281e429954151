import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'

/** For a session that ended while a form was open: sign in in another tab, then send the form again. */
export function SignInAgain() {
  const { t } = useTranslation('common')
  return (
    <a href={pathTo('signIn', useLanguage())} target="_blank" rel="noopener">
      {t('signInAgain')}
    </a>
  )
}
