import { useTranslation } from 'react-i18next'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import { LanguageLabel } from '#app/ui/language-label.tsx'
import type { Post } from './post.ts'

type Props = { post: Post; by: React.ReactNode; more?: React.ReactNode }

/** One post as it was typed: no HTML, no Markdown and no links, because a link can hide its address. */
export function PostText({ post: { state, body, language, writtenAt, editedAt, isCut }, by, more }: Props) {
  const { t } = useTranslation(['discussion', 'common'])
  const page = useLanguage()
  const { dayOf } = useMoments()
  if (state === 'removed')
    return (
      <p className="post-removed muted">
        {t('post.removed')} · <time dateTime={writtenAt}>{dayOf(writtenAt)}</time>
      </p>
    )
  return (
    <div className="post">
      {state !== 'published' && <p className="post-state small">{t(`post.state.${state}`)}</p>}
      <p className="post-body" lang={language === page ? undefined : language}>
        {body}
        {isCut && '…'}
      </p>
      {more && <p className="small">{more}</p>}
      <p className="post-by small" suppressHydrationWarning>
        {by} · <time dateTime={writtenAt}>{dayOf(writtenAt)}</time>
        {editedAt && ` · ${t('post.edited')}`}
        {language !== page && (
          <>
            {' '}
            <LanguageLabel>{t('common:language.only', { language: t(`common:language.${language}`) })}</LanguageLabel>
          </>
        )}
      </p>
    </div>
  )
}
