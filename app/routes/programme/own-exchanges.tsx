/** What an official's institution offers and asks, and its matches. */
import { useTranslation } from 'react-i18next'
import { pageMeta } from '#app/components/page-meta.ts'
import { ExchangeTable } from '#app/features/programme/exchanges/matching/exchange-table.tsx'
import { findOwnExchanges } from '#app/features/programme/exchanges/matching/find-exchanges.server.ts'
import { findMatches } from '#app/features/programme/exchanges/matching/find-matches.server.ts'
import { MatchTable } from '#app/features/programme/exchanges/matching/match-table.tsx'
import { waitsForOwn } from '#app/features/programme/exchanges/matching/waits.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { requireSharer } from '#app/middleware/guards.server.ts'
import type { Route } from './+types/own-exchanges'

export const middleware: Route.MiddlewareFunction[] = [requireSharer]

export async function loader({ context }: Route.LoaderArgs) {
  const [exchanges, matches] = await context.get(readerContext)(async (db) => [await findOwnExchanges(db), await findMatches(db)] as const)
  return {
    ...{ exchanges, matches },
    title: textsIn(context.get(languageContext))('exchanges:own.title'),
    origin: context.get(servicesContext).publicUrl,
  }
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'ownExchanges', origin: loaderData.origin }) : []

export default function OwnExchanges({ loaderData: { exchanges, matches } }: Route.ComponentProps) {
  const { t } = useTranslation('exchanges')
  const language = useLanguage()
  const waiting = matches.filter(waitsForOwn)
  const others = matches.filter((match) => !waitsForOwn(match))
  return (
    <>
      <h1>{t('own.title')}</h1>
      <p className="lead">{t('own.lead')}</p>
      {waiting.length > 0 && (
        <section aria-labelledby="waiting">
          <h2 id="waiting">{t('own.waiting')}</h2>
          <MatchTable caption={t('own.waiting')} matches={waiting} />
        </section>
      )}
      <section aria-labelledby="own">
        <h2 id="own">{t('own.exchanges')}</h2>
        {exchanges.length > 0 ? <ExchangeTable caption={t('own.exchanges')} exchanges={exchanges} /> : <p>{t('own.none')}</p>}
        <p>
          <a href={pathTo('newResource', language)}>{t('own.start')}</a> · <a href={pathTo('exchanges', language)}>{t('own.board')}</a>
        </p>
      </section>
      {others.length > 0 && (
        <section aria-labelledby="matches">
          <h2 id="matches">{t('own.matches')}</h2>
          <MatchTable caption={t('own.matches')} matches={others} />
        </section>
      )}
    </>
  )
}
