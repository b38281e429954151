import { useTranslation } from 'react-i18next'
import { Notice } from '#app/ui/notice.tsx'
import { SignInAgain } from './sign-in-again.tsx'

type Props = { error: string | null | undefined; children?: React.ReactNode }

/** Why something was not done, in words; keys are `errors:refusal.*`. `children` say what to do about it. */
export function Refusal({ error, children }: Props) {
  const { t, i18n } = useTranslation('errors')
  if (!error) return null
  const key = i18n.exists(`errors:refusal.${error}`) ? error : 'forbidden'
  return (
    <Notice tone="error">
      <p>{t(`refusal.${key}` as 'refusal.forbidden')}</p>
      {error === 'session_ended' && (
        <p>
          <SignInAgain />
        </p>
      )}
      {children}
    </Notice>
  )
}
