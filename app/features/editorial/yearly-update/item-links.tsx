import { useTranslation } from 'react-i18next'
import { ExternalLink } from '#app/components/external-link.tsx'
import type { ItemLink } from './get-facts.server.ts'
import { isTroubled, LinkStatusText } from './link-status-text.tsx'

/** Addresses other than sources: failing ones are listed, the others folded. */
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
          <LinkStatusText link={link} />
        </li>
      ))}
    </ul>
  )
}
