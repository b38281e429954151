import { createContext, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { ExternalLink } from '#app/components/external-link.tsx'

/** Archived copies by the address of a dead page. Loaded with the resource, so a link needs no query. */
export const ArchivedCopies = createContext<Readonly<Record<string, string>>>({})

/** Shown beside a dead link. */
export function ArchivedCopy({ of: url }: { of: string }) {
  const { t } = useTranslation('page')
  const copy = useContext(ArchivedCopies)[url]
  if (!copy) return null
  return (
    <span className="small archived-copy">
      {t('archived.gone')} <ExternalLink href={copy}>{t('archived.copy')}</ExternalLink>
    </span>
  )
}
