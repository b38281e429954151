/** What happened to the recommendations of an evaluation as a feed: changes of its plan, and resources that were published in answer. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { type Language, type Localized, pickText } from '#app/i18n/languages.ts'
import { writeAtom } from '#app/lib/atom.ts'
import { xmlElement as element, xmlText as text } from '#app/lib/xml.ts'
import { actionAnchor } from './action-anchor.ts'
import { describeChange } from './describe-change.ts'
import { type Change, findChangesOfEvaluation } from './find-changes.server.ts'

/** Enough for a reader that polls once a week. */
const shownEntries = 40

type Answer = { id: string; kind: Kind; slug: string; title: Localized; publishedAt: Date; numbers: number[] }
type Given = { slug: string; language: Language; origin: string }

async function findAnswers(db: Db, slug: string): Promise<Answer[]> {
  const { rows } = await sql<Answer>`
    select published_resources.id, kind, slug, card -> 'title' as title, first_published_at as "publishedAt", array_agg(number order by number) as numbers
    from published_resources join published_recommendations on resource_id = published_resources.id
    join recommendations on recommendations.id = recommendation_id
    where evaluation = ${slug} group by published_resources.id order by first_published_at desc, published_resources.id limit ${shownEntries}`.execute(
    db,
  )
  return rows
}

/** Null if there is no such evaluation. `updated` is the time of the newest entry. */
export async function writeEvaluationFeed(db: Db, { slug, language, origin }: Given): Promise<{ body: string; updated: Date } | null> {
  const evaluation = await db
    .selectFrom('evaluations')
    .select(['code', 'titles', 'published_on as publishedOn'])
    .where('slug', '=', slug)
    .executeTakeFirst()
  if (!evaluation) return null
  const t = textsIn(language)
  const numberOf = (recommendation: string) => Number(recommendation.split('/')[1])
  const changeEntry = (change: Change) => {
    const number = numberOf(change.recommendation)
    const name = pickText(change.actionTexts, language)
    const why = pickText(change.reasons, language)
    const page = origin + pathTo('recommendation', language, { evaluation: slug, number })
    return {
      at: change.changedAt,
      xml: element(
        'entry',
        {},
        // The same in every language; it does not change with the address of a page.
        element('id', {}, `tag:${new URL(origin).hostname},2026:recommendation-change:${change.id}`),
        element('title', {}, text(`${t('recommendations:number', { number })}: ${describeChange(change, t, language)}`)),
        element('updated', {}, change.changedAt.toISOString()),
        element('link', {
          ...{ rel: 'alternate', type: 'text/html', hreflang: language },
          href: change.action ? `${page}#${actionAnchor(change.action)}` : page,
        }),
        ...(change.evidence ? [element('link', { rel: 'related', href: change.evidence })] : []),
        ...(name || why ? [element('summary', {}, text([name?.text, why?.text].filter(Boolean).join('\n')))] : []),
      ),
    }
  }
  const answerEntry = ({ id, kind, slug: of, title, publishedAt, numbers }: Answer) => ({
    at: publishedAt,
    xml: element(
      'entry',
      {},
      element('id', {}, `urn:uuid:${id}`),
      element('title', {}, text(pickText(title, language)?.text ?? of)),
      element('updated', {}, publishedAt.toISOString()),
      element('link', { rel: 'alternate', type: 'text/html', hreflang: language, href: origin + pathTo(kind, language, { slug: of }) }),
      element('summary', {}, text(t('follow-up:feed.answers', { count: numbers.length, numbers: numbers.join(', ') }))),
    ),
  })
  const entries = [
    ...(await findChangesOfEvaluation(db, slug, shownEntries)).map(changeEntry),
    ...(await findAnswers(db, slug)).map(answerEntry),
  ]
    .toSorted((one, other) => other.at.getTime() - one.at.getTime())
    .slice(0, shownEntries)
  const [year = '2000', month = '01', day = '01'] = evaluation.publishedOn.split('-')
  const updated = entries[0]?.at ?? new Date(`${year}-${month}-${day}T00:00:00Z`)
  const body = writeAtom(
    {
      ...{ title: t('follow-up:feed.title', { code: evaluation.code }), author: t('common:site.name'), language, origin, updated },
      self: pathTo('evaluationFeed', language, { evaluation: slug }),
      page: pathTo('evaluation', language, { evaluation: slug }),
      home: pathTo('home', language),
    },
    entries.map(({ xml }) => xml),
  )
  return { body, updated }
}
