import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { NavigationData } from '#app/features/navigation/places/navigation-data.ts'
import { placePath, shownGroups, type WaitingKey } from '#app/features/navigation/places/places.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'

/** The places where something waits for the person, in the order of the navigation, each with what waits there in words. */
export function WaitingList({ person, waiting }: Pick<NavigationData, 'person' | 'waiting'>) {
  const { t } = useTranslation(['start', 'navigation'])
  const language = useLanguage()
  const places = shownGroups(person)
    .flatMap((group) => group.places)
    .filter(({ key }) => waiting[key])
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{t('waiting.title')}</h2>
      {places.length === 0 ? (
        <p className="empty">{t('waiting.none')}</p>
      ) : (
        <ul className="start-list">
          {places.map((place) => (
            <li key={place.key}>
              <Link to={placePath(place, language)}>{t(`navigation:place.${place.key}`)}</Link>
              <WaitingText name={place.key as WaitingKey} count={waiting[place.key] ?? 0} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function WaitingText({ name, count }: { name: WaitingKey; count: number }) {
  const { t } = useTranslation('navigation')
  const language = useLanguage()
  return <p className="small">{t(`waiting.${name}`, { count, number: formatNumber(count, language) })}</p>
}
