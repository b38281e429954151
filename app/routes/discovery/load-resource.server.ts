/** Loads a resource of any kind with labels and transcripts, or redirects to its new address. */
import { data, type RouterContextProvider, redirect } from 'react-router'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import { citationTexts } from '#app/features/discovery/citations/texts.server.ts'
import { describeParts, describeQuestions } from '#app/features/discovery/discussion/describe-parts.server.ts'
import type { Discussion } from '#app/features/discovery/discussion/part-questions.tsx'
import { describeEvent } from '#app/features/discovery/page/event-texts.server.ts'
import { freshnessOf } from '#app/features/discovery/page/freshness.ts'
import { getResourcePage, type ResourcePage } from '#app/features/discovery/page/get-resource-page.server.ts'
import { labelsOfPublished } from '#app/features/discovery/page/labels.server.ts'
import type { ResourceViewProps } from '#app/features/discovery/page/resource-view.tsx'
import { readTranscripts } from '#app/features/discovery/page/transcripts.server.ts'
import { findSimilar, type Similar } from '#app/features/discovery/related/find-similar.server.ts'
import { cardPath } from '#app/features/outreach/share-card/card-path.ts'
import { describeResource } from '#app/features/outreach/structured-data/describe-resource.ts'
import { findCurrentSlug } from '#app/features/resources/published/queries.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatList } from '#app/i18n/format-list.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { type Language, pickText } from '#app/i18n/languages.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'

/** One row of cards. */
const mostLikes = 3

const slugPattern = /^[a-z0-9-]{2,80}$/

export async function loadResource(context: Readonly<RouterContextProvider>, kind: Kind, slug: string) {
  if (!slugPattern.test(slug)) throw data(null, { status: 404 })
  const language = context.get(languageContext)
  const { publicUrl, openObject } = context.get(servicesContext)
  const found = await context.get(readerContext)(
    async (db): Promise<{ published: ResourcePage; likes: Similar[] } | { movedTo: string } | null> => {
      const published = await getResourcePage(db, kind, slug, { language, origin: publicUrl })
      if (!published) {
        const movedTo = await findCurrentSlug(db, kind, slug)
        return movedTo ? { movedTo } : null
      }
      // Similar experiences only, because they can be compared; for other kinds, resources of any kind on the same subject.
      return {
        published,
        likes: await findSimilar(db, [published.id], { limit: mostLikes, ...(kind === 'experience' && { kinds: ['experience'] }) }),
      }
    },
  )
  if (!found) throw data(null, { status: 404 })
  if ('movedTo' in found) throw redirect(pathTo(kind, language, { slug: found.movedTo }), 301)
  const { published, likes } = found
  const { id, content, files, isSeed, confirmedAt, lastPublishedAt, languages, archivedCopies, pageStarts } = published
  const view: ResourceViewProps = {
    content,
    files,
    labels: { ...labelsOfPublished(published), event: describeEvent(content, language) },
    transcripts: await readTranscripts(openObject, content, published.captionPaths),
    pageStarts,
    archivedCopies,
    publication: {
      place: { origin: publicUrl, slug },
      isSeed,
      confirmedAt,
      publishedAt: lastPublishedAt,
      freshness: freshnessOf(published, new Date()),
      languages,
      citation: { id, apa: published.apa },
    },
  }
  const discussion: Discussion = {
    resourceId: id,
    questions: describeQuestions(published.questions, { kind, slug, content }, language),
    count: published.questionCount,
    institution: published.institution?.names ?? null,
    parts: describeParts(content, language),
  }
  const text = (of: typeof view.content.title) => pickText(of, language)?.text ?? ''
  const title = text(view.content.title)
  const share = { path: cardPath(published.id, language), alt: cardAlt(view, title, language) }
  return {
    view,
    likes,
    discussion,
    share,
    jsonLd: describeResource(
      {
        ...view,
        ...published,
        labels: view.labels,
        transcripts: view.transcripts ?? [],
        origin: publicUrl,
        address: publicUrl + pathTo(kind, language, { slug }),
        picture: publicUrl + share.path,
        trail: [
          { name: 'Caja', address: publicUrl + pathTo('home', language) },
          { name: textsIn(language)(`common:kinds.${kind}`), address: publicUrl + pathTo(`${kind}s`, language) },
        ],
        texts: citationTexts(language),
      },
      language,
    ),
    page: { title, description: text(view.content.summary), address: kind, params: { slug }, origin: publicUrl },
  }
}

/** Alternative text of the share card. */
function cardAlt({ content, labels }: ResourceViewProps, title: string, language: Language): string {
  const t = textsIn(language)
  const kind = t(`common:kind.${content.kind}`)
  const countries = labels.countries
    .filter(({ iso3 }) => content.countries.includes(iso3))
    .map(({ name }) => pickText(name, language)?.text ?? '')
  return countries.length > 0
    ? t('outreach:card.alt', { kind, title, countries: formatList(countries, language) })
    : t('outreach:card.altPlain', { kind, title })
}
