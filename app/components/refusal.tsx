import { useTranslation } from 'react-i18next'
import { refusalText } from '#app/i18n/find-text.ts'
import { Notice } from '#app/ui/notice.tsx'
import { SignInAgain } from './sign-in-again.tsx'

type Props = { error: string | null | undefined; children?: React.ReactNode }

/** Why an action was refused; keys are `errors:refusal.*`. `children` tell what to do. */
export function Refusal({ error, children }: Props) {
  const { i18n } = useTranslation('errors')
  if (!error) return null
  return (
    <Notice tone="error">
      <p>{refusalText(i18n, error)}</p>
      {error === 'session_ended' && (
        <p>
          <SignInAgain />
        </p>
      )}
      {children}
    </Notice>
  )
}
