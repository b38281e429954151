/** A resource's texts as XLIFF 2.1. `?to=` is the target language. */
import { data } from 'react-router'
import { fieldLabels } from '#app/features/resources/model/field-labels.ts'
import { getDraft } from '#app/features/resources/revisions/draft-queries.server.ts'
import { findKnownTexts } from '#app/features/writing/translation/find-known-texts.server.ts'
import { targetOf, translationPage } from '#app/features/writing/translation/translation-page.ts'
import { writeXliff } from '#app/features/writing/translation/write-xliff.ts'
import { i18nOf } from '#app/i18n/i18n.server.ts'
import { contentDisposition } from '#app/lib/content-disposition.ts'
import { isUuid } from '#app/lib/uuid.ts'
import { languageContext, readerContext } from '#app/middleware/contexts.ts'
import type { Route } from './+types/translation-file'

export async function loader({ params: { id }, url, context }: Route.LoaderArgs) {
  const found = isUuid(id)
    ? await context.get(readerContext)(async (db) => {
        const draft = await getDraft(db, id)
        if (!draft) return null
        const { to } = targetOf(draft.content, url.searchParams.get('to'))
        return { slug: draft.slug, page: translationPage(draft, to, await findKnownTexts(db, id, to)) }
      })
    : null
  if (!found) throw data(null, { status: 404 })
  const { page, slug } = found
  const i18n = i18nOf(context.get(languageContext))
  const body = writeXliff(page, {
    label: fieldLabels(i18n).labelOfPath,
    length: (max) => i18n.t('translation:xliff.note.length', { max }),
    stale: (before) => i18n.t('translation:xliff.note.stale', { before }),
    machine: i18n.t('translation:xliff.note.machine'),
  })
  return new Response(body, {
    headers: {
      'content-type': 'application/xliff+xml; charset=utf-8',
      'content-disposition': contentDisposition('attachment', `${slug}.${page.from}-${page.to}.r${page.revision}.xlf`),
      'cache-control': 'no-store',
    },
  })
}
