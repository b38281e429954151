import { useTranslation } from 'react-i18next'
import { ExternalLink } from '#app/components/external-link.tsx'
import type { ItemLink } from './get-facts.server.ts'
import { isTroubled, LinkStanding } from './link-standing.tsx'

/** Addresses that are no cited source: those that need a look stand open, the others behind their number. */
export function ItemLinks({ links }: { links: readonly ItemLink[] }) {
  const { t } = useTranslation('yearly-update')
  const troubled = links.filter(isTroubled)
  const others = links.filter((link) => !isTroubled(link))
  return (
    <section aria-labelledby="item-links">
      <h2 id="item-links">{t('item.links')}</h2>
      {troubled.length > 0 && <LinkRows links={troubled} />}
      {others.length > 0 && (
        <details>
          <summary>{t(troubled.length > 0 ? 'item.more' : 'item.untroubled', { count: others.length })}</summary>
          <LinkRows links={others} />
        </details>
      )}
    </section>
  )
}

function LinkRows({ links }: { links: readonly ItemLink[] }) {
  return (
    <ul className="update-facts">
      {links.map((link) => (
        <li key={link.url}>
          <ExternalLink href={link.url}>{link.url}</ExternalLink>
          <LinkStanding link={link} />
        </li>
      ))}
    </ul>
  )
}
