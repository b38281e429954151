import { createContext, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { ExternalLink } from '#app/components/external-link.tsx'

/** By the address of a page that is gone: the copy an archive has of it. Read with the resource, so no link costs a query. */
export const ArchivedCopies = createContext<Readonly<Record<string, string>>>({})

/** Beside a link that leads nowhere any more. */
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
