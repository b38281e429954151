/** The hand-over pack, to read and print. For the successor, the leaver and staff. */
import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { pageMeta } from '#app/components/page-meta.ts'
import { getPack } from '#app/features/people/hand-over/get-pack.server.ts'
import { findMemory } from '#app/features/people/hand-over/memory.server.ts'
import { MemoryList } from '#app/features/people/hand-over/memory-list.tsx'
import { PackTable } from '#app/features/people/hand-over/pack-table.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate } from '#app/i18n/format.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import { isUuid } from '#app/lib/uuid.ts'
import { languageContext, readerContext, servicesContext, sessionContext } from '#app/middleware/contexts.ts'
import type { Route } from './+types/hand-over-pack'

export async function loader({ params: { id }, context }: Route.LoaderArgs) {
  const { person } = context.get(sessionContext)
  if (!isUuid(id) || !person) throw data(null, { status: 404 })
  const found = await context.get(readerContext)(async (db) => {
    const pack = await getPack(db, id)
    return pack && { pack, memory: pack.institutionId ? await findMemory(db, pack.institutionId) : [] }
  })
  if (!found) throw data(null, { status: 404 })
  return {
    ...found,
    isOwn: found.pack.successorId === person.id,
    title: textsIn(context.get(languageContext))('hand-over:pack.title'),
    origin: context.get(servicesContext).publicUrl,
  }
}

export const meta: Route.MetaFunction = ({ loaderData, params }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'handOverPack', params, origin: loaderData.origin }) : []

export default function HandOverPack({ loaderData: { pack, memory, isOwn } }: Route.ComponentProps) {
  const { t } = useTranslation('hand-over')
  const language = useLanguage()
  const { dayOf } = useMoments()
  const place = [pack.post, pack.institution, pack.country].flatMap((text) => pickText(text, language)?.text ?? []).join(', ')
  const { coAuthorships = 0, workingCopies = 0, follows = 0, assignments = 0, schedules = 0 } = pack.moved
  const counts = { coAuthorships, workingCopies, follows, assignments, schedules }
  return (
    <div className="pack">
      <h1>{t('pack.title')}</h1>
      <p className="lead">{t(pack.way === 'vacant' ? 'pack.leadVacant' : isOwn ? 'pack.lead' : 'pack.leadOther')}</p>
      <dl className="fact-list">
        {place && (
          <>
            <dt>{t('form.post')}</dt>
            <dd>{place}</dd>
          </>
        )}
        <dt>{t('pack.done')}</dt>
        <dd>{dayOf(pack.decidedAt)}</dd>
        {pack.leftOn && (
          <>
            <dt>{t('form.leftOn')}</dt>
            <dd>{formatDate(pack.leftOn, language)}</dd>
          </>
        )}
      </dl>
      {pack.note && (
        <section aria-labelledby="pack-note">
          <h2 id="pack-note">{t('pack.note')}</h2>
          <p className="source-text">{pack.note}</p>
        </section>
      )}
      <section aria-labelledby="pack-resources">
        <h2 id="pack-resources">{t('pack.resources', { count: pack.resources.length })}</h2>
        {pack.resources.length > 0 ? (
          <PackTable resources={pack.resources} />
        ) : (
          <p className="empty empty-column">{t('pack.noResources')}</p>
        )}
        <ul>
          {(['coAuthorships', 'workingCopies', 'follows', 'assignments', 'schedules'] as const).map(
            (what) => counts[what] > 0 && <li key={what}>{t(`pack.moved.${what}`, { count: counts[what] })}</li>,
          )}
        </ul>
      </section>
      <section aria-labelledby="pack-memory">
        <h2 id="pack-memory">{t('memory.ask')}</h2>
        <MemoryList memory={memory} />
      </section>
      <section aria-labelledby="pack-first">
        <h2 id="pack-first">{t('pack.first')}</h2>
        <ol>
          <li>{t('pack.firstRead')}</li>
          <li>{t('pack.firstCheck')}</li>
          <li>{t('pack.firstAsk')}</li>
          <li>
            <a href={pathTo('governance', language)}>{t('pack.governance')}</a>
          </li>
        </ol>
      </section>
    </div>
  )
}
