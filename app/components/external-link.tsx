import { useTranslation } from 'react-i18next'

type Props = { href: string; children: React.ReactNode; className?: string; lang?: string }

/** A link to another site, labelled as external. */
export function ExternalLink({ href, children, className, lang }: Props) {
  const { t } = useTranslation()
  return (
    <a href={href} rel="external" className={className} lang={lang}>
      {children}
      <span aria-hidden="true">{' ↗'}</span>
      <span className="visually-hidden"> {t('external')}</span>
    </a>
  )
}
