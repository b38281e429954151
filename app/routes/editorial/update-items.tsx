/** A person's items of the yearly update. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { findMyItems, type Item } from '#app/features/editorial/yearly-update/find-items.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate } from '#app/i18n/format.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { requireSharer } from '#app/middleware/guards.server.ts'
import type { Route } from './+types/update-items'

export const middleware: Route.MiddlewareFunction[] = [requireSharer]

export async function loader({ context, url }: Route.LoaderArgs) {
  return {
    items: await context.get(readerContext)((db) => findMyItems(db, context.get(languageContext))),
    isDone: url.searchParams.get('done') === 'decided',
    title: textsIn(context.get(languageContext))('yearly-update:mine.title'),
    origin: context.get(servicesContext).publicUrl,
  }
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'updateItems', origin: loaderData.origin }) : []

export default function UpdateItems({ loaderData: { items, isDone } }: Route.ComponentProps) {
  const { t } = useTranslation('yearly-update')
  const open = items.filter(({ decision, plannedDecision }) => !decision && !plannedDecision)
  const answered = items.filter(({ decision, plannedDecision }) => decision || plannedDecision)
  return (
    <>
      <header className="page-header">
        <h1>{t('mine.title')}</h1>
        <p className="lead">{t('mine.lead')}</p>
      </header>
      <DoneNotice text={isDone ? t('done.decided') : null} />
      {open.length > 0 ? <List items={open} /> : <p className="empty">{t('mine.none')}</p>}
      {answered.length > 0 && (
        <section>
          <h2>{t('mine.answered')}</h2>
          <List items={answered} />
        </section>
      )}
    </>
  )
}

function List({ items }: { items: readonly Item[] }) {
  const { t } = useTranslation(['yearly-update', 'core', 'common'])
  const language = useLanguage()
  return (
    <ul className="update-list">
      {items.map(({ id, title, kind, decision, plannedDecision, endsOn }) => (
        <li key={id}>
          <Link to={pathTo('updateItem', language, { item: id })}>{pickText(title, language)?.text ?? t('core:untitled')}</Link>
          <span className="small">
            {t(`common:kind.${kind}`)} ·{' '}
            {decision
              ? t(`state.${decision}`)
              : plannedDecision
                ? t(`planned.${plannedDecision}`)
                : t('mine.until', { when: formatDate(endsOn, language) })}
          </span>
        </li>
      ))}
    </ul>
  )
}
