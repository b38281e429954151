import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Logo } from '#app/ui/logo.tsx'

export function SiteFooter() {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <footer className="site-footer">
      <div className="wrap cols">
        <div>
          <p className="logo">
            <Logo />
            {t('site.name')}
          </p>
          <p>{t('footer.about')}</p>
          <p className="small">{t('footer.demo')}</p>
          <p className="small">{t('footer.licence')}</p>
        </div>
        <nav aria-labelledby="footer-explore">
          <h2 id="footer-explore">{t('footer.explore')}</h2>
          <ul>
            {(['search', 'experiences', 'videos', 'documents', 'events', 'exchanges', 'courses', 'assistances', 'coverage'] as const).map(
              (section) => (
                <li key={section}>
                  <a href={pathTo(section, language)}>{t(`nav.${section}`)}</a>
                </li>
              ),
            )}
          </ul>
        </nav>
        <nav aria-labelledby="footer-about">
          <h2 id="footer-about">{t('footer.aboutTitle')}</h2>
          <ul>
            <li>
              <a href={pathTo('about', language)}>{t('footer.about_page')}</a>
            </li>
            <li>
              <a href={pathTo('governance', language)}>{t('footer.governance')}</a>
            </li>
            <li>
              <a href={pathTo('openData', language)}>{t('footer.openData')}</a>
            </li>
            <li>
              <a href={pathTo('onYourSite', language)}>{t('footer.onYourSite')}</a>
            </li>
            <li>
              <a href={pathTo('accessibility', language)}>{t('footer.accessibility')}</a>
            </li>
            <li>
              <a href={pathTo('privacy', language)}>{t('footer.privacy')}</a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  )
}
