import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'

type Props = {
  post: string
  /** The part of the page in words. */
  part: string
  /** The name with which the answer is signed. */
  name: string
}

/** For persons who may change the resource: adds an answer to its text. Works without script. */
export function TakeOverForm({ post, part, name }: Props) {
  const { t } = useTranslation('discussion')
  return (
    <details className="post-action small">
      <summary aria-label={t('takeOver.one', { name })}>{t('takeOver.title')}</summary>
      <form method="post" className="form">
        <input type="hidden" name="post" value={post} />
        <p>{t('takeOver.hint', { part })}</p>
        <Button type="submit" variant="secondary" name="intent" value="take-over">
          {t('takeOver.submit')}
        </Button>
      </form>
    </details>
  )
}
