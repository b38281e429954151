import { useTranslation } from 'react-i18next'
import { useLanguage } from '#app/i18n/use-language.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { followPath } from './subjects.ts'

type Props = {
  subject: string
  /** What is followed, for people who hear only the link. */
  name: string
}

/** In the rail of a resource. */
export function FollowSection(props: Props) {
  const { t } = useTranslation('following')
  return (
    <section aria-labelledby="follow">
      <h2 id="follow">{t('button.label')}</h2>
      <p>{t('button.text')}</p>
      <FollowLink {...props} />
    </section>
  )
}

/** Leads to the form with which one follows something. A link, so that cached pages are the same for everybody. */
export function FollowLink({ subject, name }: Props) {
  const { t } = useTranslation('following')
  return (
    <p className="follow-link">
      <LinkButton variant="secondary" href={followPath(useLanguage(), subject)} rel="nofollow" aria-label={t('button.one', { name })}>
        {t('button.label')}
      </LinkButton>
    </p>
  )
}

/** The same for a search, in a list of links. */
export function FollowSearchLink({ subject }: Pick<Props, 'subject'>) {
  const { t } = useTranslation('following')
  return (
    <a href={followPath(useLanguage(), subject)} rel="nofollow">
      {t('button.search')}
    </a>
  )
}
