import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ExternalLink } from '#app/components/external-link.tsx'
import { StateLabel } from '#app/features/core/kinds/state-label.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import type { Media } from './get-media.server.ts'

/** Where this file is used, and whether the address of its document still works. */
export function MediaUsage({ media }: { media: Media }) {
  const { t } = useTranslation(['library', 'core'])
  const language = useLanguage()
  const { dayOf } = useMoments()
  const { resourceId, resourceKind, slug, state, liveLanguages, link } = media
  const title = pickText(media.resourceTitle, language)
  const name = <span lang={title?.language}>{title?.text ?? t('core:untitled')}</span>
  const isPublished = media.versions.some((version) => version.isPublished)
  const publicLanguage = liveLanguages.includes(language) ? language : (liveLanguages[0] ?? language)
  return (
    <section aria-labelledby="usage">
      <h2 id="usage">{t('file.usage')}</h2>
      <ul className="media-usage">
        {isPublished && (
          <li>
            {t('file.usedPublished')} <a href={pathTo(resourceKind, publicLanguage, { slug })}>{name}</a>
            {!media.isPublished && <span className="small block">{t('file.notPublished')}</span>}
          </li>
        )}
        {(media.attachment || !isPublished) && (
          <li>
            {t(media.attachment ? 'file.usedDraft' : 'file.usedNowhere')}{' '}
            <Link to={pathTo('review', language, { id: resourceId })}>{name}</Link> <StateLabel state={state} />
          </li>
        )}
      </ul>
      {media.revisions > 0 && <p className="small">{t('file.revisions', { count: media.revisions })}</p>}
      {link && (
        <>
          <h3>{t('file.link')}</h3>
          <p>
            <ExternalLink href={link.url}>{link.url}</ExternalLink>
            <span className="small block">
              {t('file.linkChecked', { when: dayOf(link.checkedAt), outcome: t(`outcome.${link.outcome}`) })}
            </span>
            {link.lastAliveAt && link.outcome !== 'alive' && (
              <span className="small block">{t('file.linkAlive', { when: dayOf(link.lastAliveAt) })}</span>
            )}
            {link.movedTo && (
              <span className="small block">
                {t('file.linkMoved')} <ExternalLink href={link.movedTo}>{link.movedTo}</ExternalLink>
              </span>
            )}
          </p>
        </>
      )}
    </section>
  )
}
