/** A person's saved searches. The search page posts here too, to save one. */
import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import type { Tx } from '#app/db/clients.server.ts'
import type { Person } from '#app/features/core/person/person.ts'
import { openSearch, removeSearch, renameSearch, saveSearch } from '#app/features/discovery/search/saved/change-saved-searches.server.ts'
import { findSavedSearches } from '#app/features/discovery/search/saved/find-saved-searches.server.ts'
import { SavedSearchList } from '#app/features/discovery/search/saved/saved-search-list.tsx'
import { type SavedSearchChange, savedSearchSchema } from '#app/features/discovery/search/saved/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/saved-searches'

const dones = ['save', 'rename', 'remove'] as const

export async function loader({ url, context }: Route.LoaderArgs) {
  const me = personOf(context)
  if (!me) return null
  const language = context.get(languageContext)
  const done = url.searchParams.get('done')
  return {
    searches: await context.get(readerContext)((db) => findSavedSearches(db, me.person, language)),
    done: dones.find((known) => known === done) ?? null,
    title: textsIn(language)('saved-searches:title'),
    origin: context.get(servicesContext).publicUrl,
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const language = context.get(languageContext)
  const sent = await receiveForm({ request, context }, savedSearchSchema, { typed: ['name'] })
  if (!sent.ok) return sent.refused
  const { input, me } = sent
  const done = await sent.save((db) => change(db, me.person, input))
  if (!done.ok) return done.refused
  if (input.intent === 'open') throw redirect(pathTo('search', language) + (done.value ? `?${done.value}` : ''))
  throw redirect(`${pathTo('savedSearches', language)}?done=${input.intent}`)
}

/** Returns the address to redirect to when a search is opened, else null. */
async function change(db: Tx, person: Person, input: SavedSearchChange): Promise<string | null> {
  if (input.intent === 'open') return openSearch(db, person, input)
  if (input.intent === 'save') await saveSearch(db, person, input)
  else if (input.intent === 'rename') await renameSearch(db, person, input)
  else await removeSearch(db, person, input)
  return null
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'savedSearches', origin: loaderData.origin }) : []

export default function SavedSearches({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation('saved-searches')
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { searches, done } = loaderData
  const sent = Object.fromEntries(answer?.sent ?? [])
  const refused = sent.id ? { id: sent.id, name: sent.name ?? '', errors: answer?.errors ?? {} } : null
  return (
    <>
      <header className="page-header">
        <h1>{t('title')}</h1>
      </header>
      <DoneNotice text={done && !answer ? t(`done.${done}`) : null} />
      <Refusal error={answer?.error} />
      {searches.length === 0 ? (
        <p>
          {t('empty')} <a href={pathTo('search', language)}>{t('toSearch')}</a>
        </p>
      ) : (
        <SavedSearchList searches={searches} refused={refused} />
      )}
    </>
  )
}
