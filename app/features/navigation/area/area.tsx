import { useTranslation } from 'react-i18next'
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
  return (
    <>
      <SiteHeader area={areaOf(navigation?.person ?? null)} />
      <div className="wrap area">
        {navigation && (
          <nav className="area-side" aria-label={t(`area.${area}`)}>
            <SideNavigation {...navigation} />
            <QuickSearch {...navigation} />
          </nav>
        )}
        <main id="main" tabIndex={-1} className={area}>
          {children}
        </main>
      </div>
    </>
  )
}
