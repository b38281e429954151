import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { ExternalLink } from '#app/components/external-link.tsx'
import { useMoments } from '#app/i18n/use-moments.ts'
import type { LinkRow } from './find-links.server.ts'
import { LinkUses } from './link-uses.tsx'

/** Outside addresses with their answer, since when, redirects, uses, and a button to check again. */
export function LinkList({ rows }: { rows: readonly LinkRow[] }) {
  return (
    <ul className="link-list">
      {rows.map((row) => (
        <li key={row.url}>
          <article aria-label={row.url}>
            <p className="link-address">
              <ExternalLink href={row.url}>{row.url}</ExternalLink>
            </p>
            <LinkFacts row={row} />
            <LinkUses row={row} />
            <CheckAgain url={row.url} />
          </article>
        </li>
      ))}
    </ul>
  )
}

function LinkFacts({ row }: { row: LinkRow }) {
  const { t } = useTranslation('link-check')
  const { dayOf } = useMoments()
  const { outcome, status, problem, firstFailedAt, lastAliveAt, checkedAt, nextCheckAt, movedTo, copy, hops } = row
  if (!outcome || !checkedAt) return <p className="small">{t('row.notChecked')}</p>
  const day = (moment: Date | string) => dayOf(moment)
  const told = [
    firstFailedAt && t('row.since', { when: day(firstFailedAt) }),
    lastAliveAt ? t('row.lastAlive', { when: day(lastAliveAt) }) : t('row.neverAlive'),
    t('row.checked', { when: day(checkedAt) }),
    nextCheckAt && t('row.next', { when: day(nextCheckAt) }),
  ]
  return (
    <>
      <p className="link-outcome">
        <b>{[t(`outcome.${outcome}`), problem && t(`problem.${problem}`), status].filter(Boolean).join(' · ')}</b>
      </p>
      <p className="small">{told.filter(Boolean).join(' · ')}</p>
      {movedTo && (
        <p className="small">
          {t('row.movedTo')} <ExternalLink href={movedTo}>{movedTo}</ExternalLink>
        </p>
      )}
      {copy?.url && copy.at && (
        <p className="small">
          <ExternalLink href={copy.url}>{t('row.copy', { when: day(copy.at) })}</ExternalLink>
        </p>
      )}
      {copy && !copy.url && <p className="small">{t('row.noCopy')}</p>}
      {hops.length > 1 && (
        <details className="small">
          <summary>{t('row.chain', { count: hops.length })}</summary>
          <ol className="link-chain">
            {hops.map(({ url, status: code }) => (
              <li key={url}>
                {url} <b>{code}</b>
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  )
}

function CheckAgain({ url }: { url: string }) {
  const { t } = useTranslation('link-check')
  return (
    <Form method="post" className="link-check">
      <input type="hidden" name="url" value={url} />
      <button type="submit" className="button-quiet" aria-label={t('row.checkOf', { url })}>
        {t('row.check')}
      </button>
    </Form>
  )
}
