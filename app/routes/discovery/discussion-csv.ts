/** The public questions and answers about a resource as a CSV file. */
import { data } from 'react-router'
import { describeQuestions } from '#app/features/discovery/discussion/describe-parts.server.ts'
import { discussionCsv } from '#app/features/discovery/discussion/discussion-csv.ts'
import { findAllQuestions, findSubject } from '#app/features/discovery/discussion/find-questions.server.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { contentDisposition } from '#app/lib/content-disposition.ts'
import { csvStyleOf } from '#app/lib/csv.ts'
import { isUuid } from '#app/lib/uuid.ts'
import { languageContext, readerContext } from '#app/middleware/contexts.ts'
import type { Route } from './+types/discussion-csv'

export async function loader({ params: { id }, url, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const found = isUuid(id)
    ? await context.get(readerContext)(async (db) => {
        const subject = await findSubject(db, id)
        return subject && { subject, questions: await findAllQuestions(db, id) }
      })
    : null
  if (!found) throw data(null, { status: 404 })
  const questions = describeQuestions(found.questions, found.subject, language)
  return new Response(discussionCsv(questions, found.subject.institution, language, csvStyleOf(url.searchParams)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': contentDisposition('attachment', `${textsIn(language)('discussion:export.file')}-${found.subject.slug}.csv`),
      'cache-control': 'public, max-age=0, s-maxage=30, must-revalidate',
    },
  })
}
