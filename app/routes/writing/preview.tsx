/** A draft as it will be published, in one of its languages. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { pageMeta } from '#app/components/page-meta.ts'
import { documentsOf } from '#app/features/discovery/page/documents-of.ts'
import { findLabelsOf } from '#app/features/discovery/page/labels.server.ts'
import { ResourceView } from '#app/features/discovery/page/resource-view.tsx'
import { findCaptionPaths, readTranscripts } from '#app/features/discovery/page/transcripts.server.ts'
import { findPageStarts } from '#app/features/media/documents/queries.server.ts'
import { languagesOf } from '#app/features/resources/model/translation.ts'
import { countMachineTexts } from '#app/features/writing/translation/count-machine-texts.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { requireSharer } from '#app/middleware/guards.server.ts'
import { requireDraftAnd } from '#app/middleware/require-draft.server.ts'
import type { Route } from './+types/preview'

export const middleware: Route.MiddlewareFunction[] = [requireSharer]

export async function loader({ params, context }: Route.LoaderArgs) {
  const { publicUrl, openObject } = context.get(servicesContext)
  const { draft, more } = await requireDraftAnd(context.get(readerContext), params.id, async (db, found) => ({
    labels: await findLabelsOf(db, found, context.get(languageContext)),
    captionPaths: await findCaptionPaths(db, found.content),
    pageStarts: await findPageStarts(db, documentsOf(found.content)),
    machineTexts: await countMachineTexts(db, found.id),
  }))
  const { content, files, isSeed } = draft
  const { labels, captionPaths, pageStarts, machineTexts } = more
  const transcripts = await readTranscripts(openObject, content, captionPaths)
  const publication = { place: null, isSeed, confirmedAt: null, publishedAt: null, languages: languagesOf(content) }
  return {
    view: { content, files, labels, transcripts, pageStarts, publication },
    machineTexts,
    title: textsIn(context.get(languageContext))('workspace:preview.title'),
    origin: publicUrl,
  }
}

export const meta: Route.MetaFunction = ({ loaderData, params }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'preview', params, origin: loaderData.origin }) : []

export default function Preview({ loaderData: { view, machineTexts }, params: { id } }: Route.ComponentProps) {
  const { t } = useTranslation(['workspace', 'translation', 'common'])
  const language = useLanguage()
  const isWritten = view.publication.languages.includes(language)
  return (
    <>
      <div className="notice notice-info preview-bar">
        <p>
          <strong>{t('preview.title')}.</strong> {t('preview.text')}
          {!isWritten && ` ${t('preview.notYet', { language: t(`common:language.${language}`) })}`}
        </p>
        <p>
          <Link to={pathTo('draft', language, { id: id ?? '' })}>{t('draft.backToDraft')}</Link>
        </p>
      </div>
      {machineTexts[language] ? (
        <p className="notice notice-warning">{t('translation:machine.label', { count: machineTexts[language] })}</p>
      ) : null}
      <ResourceView {...view} />
    </>
  )
}
