import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigation } from 'react-router'
import { SiteHeader } from '#app/components/site-header.tsx'
import { areaOf } from '#app/features/core/person/person.ts'
import type { NavigationData } from '#app/features/navigation/places/navigation-data.ts'
import { QuickSearch } from '#app/features/navigation/quick-search/quick-search.tsx'
import { SideNavigation } from './side-navigation.tsx'

type Props = {
  area: 'workspace' | 'staff'
  /** Null where the session has ended: there is nowhere to go but back to signing in. */
  navigation: NavigationData | null
  children: React.ReactNode
}

/** A page of the workspace or the staff area: the header of the site, the navigation, and the page itself. */
export function Area({ area, navigation, children }: Props) {
  const { t } = useTranslation('navigation')
  const main = useFocusOnNewPage()
  const dropRepeated = useDropRepeatedForm()
  return (
    <>
      <SiteHeader area={areaOf(navigation?.person ?? null)} />
      <div className="wrap area">
        {navigation && (
          <nav className="area-side" aria-label={t(`area.${area}`)}>
            <SideNavigation area={area} {...navigation} />
            <QuickSearch {...navigation} />
          </nav>
        )}
        <main id="main" tabIndex={-1} className={area} ref={main} onSubmitCapture={dropRepeated}>
          {children}
        </main>
      </div>
    </>
  )
}

/** A link that is gone with its page loses the focus: it goes to the part that the address names, or to the whole page. */
function useFocusOnNewPage() {
  const { key, hash } = useLocation()
  const main = useRef<HTMLElement>(null)
  const shown = useRef(key)
  useEffect(() => {
    if (shown.current === key) return
    shown.current = key
    if (document.activeElement && document.activeElement !== document.body) return
    const part = hash && document.getElementById(hash.slice(1))
    if (part && part.tabIndex < 0) part.tabIndex = -1
    ;(part || main.current)?.focus({ preventScroll: true })
  }, [key, hash])
  return main
}

/** A second click on a button while the same form is on its way sends nothing. */
function useDropRepeatedForm() {
  const { state, formData, formMethod } = useNavigation()
  return (event: React.SubmitEvent<HTMLElement>) => {
    if (state !== 'submitting' || formMethod === 'GET' || !formData || !(event.target instanceof HTMLFormElement)) return
    const sent = new FormData(event.target, (event.nativeEvent as SubmitEvent).submitter)
    const isSame = JSON.stringify([...sent]) === JSON.stringify([...formData])
    if (isSame) event.preventDefault()
  }
}
