import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatList } from '#app/i18n/format-list.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Button } from '#app/ui/button.tsx'

type Props = { changes: number; units: readonly string[] }

/** On the profile page: what a person changed in follow-up plans, and the reminders that their address gets. */
export function OwnFollowUp({ changes, units }: Props) {
  const { t } = useTranslation('reminders')
  const language = useLanguage()
  if (changes === 0 && units.length === 0) return null
  return (
    <section aria-labelledby="own-follow-up">
      <h2 id="own-follow-up">{t('own.title')}</h2>
      {changes > 0 && <p className="small">{t('own.changes', { count: changes })}</p>}
      {units.length > 0 && (
        <>
          <p className="small">{t('own.units', { units: formatList(units, language) })}</p>
          <form method="post">
            <Button type="submit" variant="secondary" name="intent" value="stop-reminders">
              {t('stop.button')}
            </Button>
          </form>
        </>
      )}
      <p>
        <a href={pathTo('ownFollowUp', language)} download>
          {t('own.download')}
        </a>
      </p>
    </section>
  )
}
