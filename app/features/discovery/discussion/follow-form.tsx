import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Button } from '#app/ui/button.tsx'

/** Follows a question, or stops. Visitors are led to sign in and back. */
export function FollowForm({ question, isSignedIn, isFollowing }: { question: string; isSignedIn: boolean; isFollowing: boolean }) {
  const { t } = useTranslation('discussion')
  const language = useLanguage()
  if (!isSignedIn)
    return (
      <p className="small">
        <a href={`${pathTo('signIn', language)}?to=${encodeURIComponent(pathTo('question', language, { id: question }))}`} rel="nofollow">
          {t('actions.signIn')}
        </a>
      </p>
    )
  return (
    <form method="post" className="button-row">
      <Button type="submit" variant="secondary" name="intent" value={isFollowing ? 'unfollow' : 'follow'}>
        {t(isFollowing ? 'actions.unfollow' : 'actions.follow')}
      </Button>
      {!isFollowing && <span className="small">{t('actions.followHint')}</span>}
    </form>
  )
}
