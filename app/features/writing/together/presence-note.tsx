import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useFieldLabels } from '#app/features/resources/model/field-labels.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import { usePresence } from './use-presence.ts'

type Props = { resourceId: string; part: string; revision: number }

/** Who else has the resource open, and what they have saved since this page was loaded. Announced politely, without interrupting a screen reader. */
export function PresenceNote({ resourceId, part, revision }: Props) {
  const { t } = useTranslation(['together', 'core'])
  const language = useLanguage()
  const { momentOf } = useMoments()
  const { labelOfPart } = useFieldLabels()
  const { others, latest } = usePresence(resourceId, part)
  const isNewer = latest !== null && latest.number > revision && !latest.isOwn
  const somebody = t('core:somebody')
  return (
    <div className="presence" aria-live="polite">
      {others.map((other) => (
        <p key={`${other.name} ${other.part}`} className={other.part === part ? 'presence-here' : undefined}>
          {other.part === part
            ? t('presence.here', { name: other.name || somebody })
            : other.part
              ? t('presence.elsewhere', {
                  name: other.name || somebody,
                  part: labelOfPart(other.part),
                })
              : t('presence.overview', { name: other.name || somebody })}
        </p>
      ))}
      {isNewer && (
        <p>
          {t('presence.saved', {
            name: latest.name || somebody,
            number: latest.number,
            when: momentOf(latest.savedAt),
          })}{' '}
          <Link
            to={`${pathTo('changes', language, { id: resourceId })}?from=${revision}&to=${latest.number}`}
            target="_blank"
            rel="noopener"
          >
            {t('presence.see')}
          </Link>
        </p>
      )}
    </div>
  )
}
