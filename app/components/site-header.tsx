import { useTranslation } from 'react-i18next'
import { type AddressName, pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Logo } from '#app/ui/logo.tsx'
import { HeaderSearch } from './header-search.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import type { ReaderArea } from './reader-area.ts'
import { useAddress } from './use-address.ts'

/** The main navigation, in order. */
const sections = [
  'experiences',
  'videos',
  'documents',
  'events',
  'exchanges',
  'countries',
  'topics',
  'recommendations',
] as const satisfies AddressName[]

/** `area` is the signed-in reader's; if it is unknown, the header offers neither the area nor signing in. */
export function SiteHeader({ area }: { area: ReaderArea }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const here = useAddress()
  const links = sections.map((section) => (
    <li key={section}>
      <a href={pathTo(section, language)} aria-current={here === section ? 'page' : undefined}>
        {t(`nav.${section}`)}
      </a>
    </li>
  ))
  return (
    <header className="site-header">
      <a className="skip-link" href="#main">
        {t('skip')}
      </a>
      <div className="wrap bar">
        <a className="logo" href={pathTo('home', language)}>
          <Logo />
          {t('site.name')}
        </a>
        <nav className="site-nav" aria-label={t('nav.label')}>
          <ul>{links}</ul>
        </nav>
        <div className="site-tools">
          <HeaderSearch />
          <LanguageSwitch />
          {area === 'unknown' ? null : area ? (
            <a className="chip" href={pathTo('start', language)}>
              {t(`account.${area}`)}
            </a>
          ) : (
            <a className="chip" href={pathTo('signIn', language)}>
              {t('account.signIn')}
            </a>
          )}
        </div>
        <details className="site-menu" name="header">
          <summary>{t('nav.menu')}</summary>
          <nav aria-label={t('nav.label')}>
            <ul>{links}</ul>
          </nav>
        </details>
      </div>
    </header>
  )
}
