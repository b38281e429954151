import { useTranslation } from 'react-i18next'
import { formatPeriod } from '#app/i18n/format-range.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Button } from '#app/ui/button.tsx'
import type { OwnParticipation } from './plan.server.ts'

/** A person's own participations, to delete. Works without script. */
export function ParticipationList({ participations }: { participations: readonly OwnParticipation[] }) {
  const { t } = useTranslation('exchanges')
  const language = useLanguage()
  return (
    <ul className="registration-list">
      {participations.map(({ id, host, guest, title, startsOn, endsOn }) => {
        const name = pickText(title, language)?.text ?? t('match.unpublished')
        return (
          <li key={id}>
            <p>
              <strong>{name}</strong>
              <span className="small block">
                {[
                  pickText(guest, language)?.text,
                  pickText(host, language)?.text,
                  startsOn && formatPeriod(startsOn, endsOn ?? '', language),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </p>
            <form method="post" className="button-row">
              <input type="hidden" name="participation" value={id} />
              <Button
                type="submit"
                variant="quiet"
                name="intent"
                value="erase-participation"
                aria-label={t('participation.eraseOne', { name })}
              >
                {t('participation.erase')}
              </Button>
            </form>
          </li>
        )
      })}
    </ul>
  )
}
