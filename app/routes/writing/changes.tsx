/** Compares two versions of a resource field by field and word by word: `?from=3&to=5`; `view=words` shows them one below the other. */
import { useTranslation } from 'react-i18next'
import { data, Link } from 'react-router'
import { pageMeta } from '#app/components/page-meta.ts'
import { ChangeList } from '#app/features/resources/revisions/change-list.tsx'
import { findChanges } from '#app/features/resources/revisions/find-changes.ts'
import { getRevision } from '#app/features/resources/revisions/history.server.ts'
import { findChoices } from '#app/features/writing/editor/choices.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { requireSharer } from '#app/middleware/guards.server.ts'
import { requireDraftAnd } from '#app/middleware/require-draft.server.ts'
import type { Route } from './+types/changes'

export const middleware: Route.MiddlewareFunction[] = [requireSharer]

const numberIn = (query: URLSearchParams, name: string): number | null => {
  const number = Number(query.get(name))
  return Number.isSafeInteger(number) && number > 0 && number < 2_147_483_647 ? number : null
}

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const read = context.get(readerContext)
  const language = context.get(languageContext)
  const { draft, more } = await requireDraftAnd(read, params.id, async (db, { id, revision, kind }) => {
    const to = numberIn(url.searchParams, 'to') ?? revision
    const from = numberIn(url.searchParams, 'from') ?? Math.max(1, to - 1)
    return {
      before: await getRevision(db, id, from),
      after: await getRevision(db, id, to),
      choices: await findChoices(db, language, kind),
    }
  })
  const { before, after, choices } = more
  if (!before || !after) throw data(null, { status: 404 })
  const side = ({ number, savedAt, author, note }: typeof before) => ({ number, savedAt, author, note })
  return {
    id: draft.id,
    name: pickText(draft.content.title, language),
    before: side(before),
    after: side(after),
    /** Names of sources and files come from the later version, or from the earlier one if removed since. */
    content: { ...after.content, sources: [...after.content.sources, ...before.content.sources] },
    changes: findChanges(before.content, after.content),
    choices,
    files: Object.fromEntries(draft.files.map((file) => [file.id, file.name])),
    view: url.searchParams.get('view') === 'words' ? ('words' as const) : ('sides' as const),
    title: textsIn(language)('revisions:changes.page', { title: pickText(draft.content.title, language)?.text ?? '' }),
    origin: context.get(servicesContext).publicUrl,
  }
}

export const meta: Route.MetaFunction = ({ loaderData, params }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'changes', params, origin: loaderData.origin }) : []

export default function Changes({ loaderData }: Route.ComponentProps) {
  const { id, name, before, after, content, changes, choices, files, view } = loaderData
  const { t } = useTranslation(['revisions', 'core'])
  const language = useLanguage()
  const { momentOf } = useMoments()
  const home = pathTo('changes', language, { id })
  const addressOf = (from: number, to: number, as: string) => `${home}?from=${from}&to=${to}&view=${as}`
  const sideOf = ({ number, savedAt, author, note }: typeof before) => (
    <>
      <strong>{t('changes.side', { number })}</strong>
      <span className="small" suppressHydrationWarning>
        {t('history.by', { name: author || t('core:somebody'), when: momentOf(savedAt) })}
        {note && ` · ${note}`}
      </span>
    </>
  )
  return (
    <div className="changes">
      <p className="eyebrow">
        <Link to={pathTo('history', language, { id })}>{t('history.title')}</Link>
      </p>
      <h1>{t('changes.title')}</h1>
      <p className="lead" lang={name?.language}>
        {name?.text}
      </p>
      <p>
        {t('changes.between', { from: before.number, to: after.number })}
        {' · '}
        {changes.length === 0 ? t('changes.none') : t('changes.count', { count: changes.length })}
      </p>
      <nav className="view-switch" aria-label={t('changes.view')}>
        <Link to={addressOf(before.number, after.number, 'sides')} aria-current={view === 'sides' ? 'true' : undefined}>
          {t('changes.sides')}
        </Link>
        <Link to={addressOf(before.number, after.number, 'words')} aria-current={view === 'words' ? 'true' : undefined}>
          {t('changes.words')}
        </Link>
        <Link to={addressOf(after.number, before.number, view)}>{t('changes.swap')}</Link>
      </nav>
      {changes.length > 0 && (
        <ChangeList
          changes={changes}
          content={content}
          choices={choices}
          files={files}
          view={view}
          before={sideOf(before)}
          after={sideOf(after)}
        />
      )}
    </div>
  )
}
