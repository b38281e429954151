/** What the pages of all kinds of resource read: the resource, its labels and transcripts; or where it has moved. */
import { data, type RouterContextProvider, redirect } from 'react-router'
import { findCurrentSlug, getPublished } from '#app/features/catalogue/queries.server.ts'
import { getApa } from '#app/features/citations/queries.server.ts'
import { findPageStarts } from '#app/features/documents/queries.server.ts'
import { findLikes, type Like } from '#app/features/likeness/find-likes.server.ts'
import { documentsOf } from '#app/features/resources/documents-of.ts'
import type { Kind } from '#app/features/resources/kinds.ts'
import { labelsOfPublished } from '#app/features/resources/labels.server.ts'
import type { ResourceViewProps } from '#app/features/resources/resource-view.tsx'
import { readTranscripts } from '#app/features/resources/transcripts.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { pickText } from '#app/i18n/languages.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'

/** A row of cards. */
const mostLikes = 3

const slugPattern = /^[a-z0-9-]{2,80}$/

export async function loadResource(context: Readonly<RouterContextProvider>, kind: Kind, slug: string) {
  if (!slugPattern.test(slug)) throw data(null, { status: 404 })
  const language = context.get(languageContext)
  const { publicUrl, openObject } = context.get(servicesContext)
  const view = await context.get(readerContext)(
    async (db): Promise<(ResourceViewProps & { likes: Like[] }) | { movedTo: string } | null> => {
      const published = await getPublished(db, kind, slug)
      if (!published) {
        const movedTo = await findCurrentSlug(db, kind, slug)
        return movedTo ? { movedTo } : null
      }
      const { id, content, files, isSeed, confirmedAt, lastPublishedAt, languages } = published
      return {
        content,
        files,
        labels: await labelsOfPublished(db, published),
        transcripts: await readTranscripts(db, openObject, content),
        // An experience can be compared with what is like it; of anything else, whatever is on the same subject helps.
        likes: await findLikes(db, [id], { limit: mostLikes, ...(kind === 'experience' && { kinds: ['experience'] }) }),
        pageStarts: await findPageStarts(db, documentsOf(content)),
        publication: {
          place: { origin: publicUrl, slug },
          isSeed,
          confirmedAt,
          publishedAt: lastPublishedAt,
          languages,
          citation: { id, apa: await getApa(db, id, language, publicUrl) },
        },
      }
    },
  )
  if (!view) throw data(null, { status: 404 })
  if ('movedTo' in view) throw redirect(pathTo(kind, language, { slug: view.movedTo }), 301)
  const text = (of: typeof view.content.title) => pickText(of, language)?.text ?? ''
  const { likes, ...shown } = view
  return {
    view: shown,
    likes,
    page: { title: text(view.content.title), description: text(view.content.summary), address: kind, params: { slug }, origin: publicUrl },
  }
}
