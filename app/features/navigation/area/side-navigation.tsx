import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { useAddress } from '#app/components/use-address.ts'
import { rememberChoice } from '#app/features/navigation/places/navigation-cookie.ts'
import type { NavigationData } from '#app/features/navigation/places/navigation-data.ts'
import {
  currentOf,
  type Group,
  type GroupKey,
  type Place,
  placePath,
  shownGroups,
  type Waiting,
  type WaitingKey,
} from '#app/features/navigation/places/places.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Icon } from '#app/ui/icon.tsx'

type Props = Pick<NavigationData, 'person' | 'waiting' | 'choices'> & { area: 'workspace' | 'staff' }

/**
 * The links of both areas in groups that fold. On wide screens it is beside the page; elsewhere it is a native popover behind
 * one button that names the current place, so that it opens without script too.
 */
export function SideNavigation({ area, person, waiting, choices }: Props) {
  const { t } = useTranslation(['navigation', 'core'])
  const language = useLanguage()
  const here = useAddress()
  const { key } = useLocation()
  const popover = useRef<HTMLDivElement>(null)
  const groups = shownGroups(person)
  const current = groups.flatMap(({ places }) => places).find((place) => currentOf(place, here))

  // biome-ignore lint/correctness/useExhaustiveDependencies: each page that is opened closes the menu it was chosen from
  useEffect(() => {
    if (popover.current?.matches(':popover-open')) popover.current.hidePopover()
  }, [key])

  return (
    <>
      <button type="button" className="area-menu" popoverTarget="area-navigation">
        <Icon name="menu" />
        <span>{t(`area.${area}`)}</span>
        {current && <span className="area-here">{t(`place.${current.key}`)}</span>}
      </button>
      <div id="area-navigation" className="side-navigation" popover="auto" ref={popover}>
        <button
          type="button"
          className="button-quiet side-navigation-close"
          popoverTarget="area-navigation"
          popoverTargetAction="hide"
          aria-label={t('close')}
        >
          <Icon name="close" />
        </button>
        <ul>
          {groups.map((group) => (
            <li key={group.key}>
              {group.places.length > 1 && groups.filter(({ places }) => places.length > 1).length > 1 ? (
                <FoldableGroup
                  group={group}
                  waiting={waiting}
                  isFolded={choices.folded.includes(group.key)}
                  onFold={(isFolded) => rememberFold(group.key, isFolded)}
                />
              ) : (
                <PlaceList places={group.places} waiting={waiting} />
              )}
            </li>
          ))}
        </ul>
        <form method="post" action={pathTo('signOut', language)} className="side-navigation-person">
          <p>
            {person.name}
            <span className="small">{t(`core:role.${person.role}`)}</span>
          </p>
          <button type="submit" className="button-quiet">
            {t('signOut')}
          </button>
        </form>
      </div>
    </>
  )
}

const rememberFold = (group: GroupKey, isFolded: boolean) =>
  rememberChoice(({ folded, ...others }) => ({
    ...others,
    folded: [...folded.filter((key) => key !== group), ...(isFolded ? [group] : [])],
  }))

type GroupProps = { group: Group; waiting: Waiting; isFolded: boolean; onFold: (isFolded: boolean) => void }

/** The group of the current page is open, also where it was folded before. */
function FoldableGroup({ group: { key, places }, waiting, isFolded, onFold }: GroupProps) {
  const { t } = useTranslation('navigation')
  const here = useAddress()
  const sum = places.reduce((total, place) => total + (waiting[place.key] ?? 0), 0)
  const hasCurrent = places.some((place) => currentOf(place, here))
  return (
    <details open={!isFolded || hasCurrent}>
      {/* `toggle` would also report what React opens; a click, also one by keyboard, comes before the change. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button */}
      <summary onClick={({ currentTarget }) => onFold(currentTarget.closest('details')?.open === true)}>
        {t(`group.${key}`)} {sum > 0 && <Count name="group" count={sum} />}
      </summary>
      <PlaceList places={places} waiting={waiting} />
    </details>
  )
}

function PlaceList({ places, waiting }: { places: readonly Place[]; waiting: Waiting }) {
  const { t } = useTranslation('navigation')
  const language = useLanguage()
  const here = useAddress()
  return (
    <ul>
      {places.map((place) => {
        const count = waiting[place.key]
        return (
          <li key={place.key}>
            <Link to={placePath(place, language)} aria-current={currentOf(place, here)}>
              {t(`place.${place.key}`)} {count && <Count name={place.key as WaitingKey} count={count} />}
            </Link>
          </li>
        )
      })}
    </ul>
  )
}

/** A bare number for the eye, with what it counts as its title and for those who hear the page. */
function Count({ name, count }: { name: WaitingKey | 'group'; count: number }) {
  const { t } = useTranslation('navigation')
  const language = useLanguage()
  const number = formatNumber(count, language)
  const text = t(`waiting.${name}`, { count, number })
  return (
    <span className="waiting" title={text}>
      <span aria-hidden="true">{number}</span>
      <span className="visually-hidden">{text}</span>
    </span>
  )
}
