/** All public questions about one resource, with their answers. */
import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { CsvLinks } from '#app/components/csv-links.tsx'
import { ListResults } from '#app/components/list-results.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { askPath } from '#app/features/discovery/discussion/ask-path.ts'
import { describeQuestions } from '#app/features/discovery/discussion/describe-parts.server.ts'
import { discussionQuery } from '#app/features/discovery/discussion/discussion-query.ts'
import { findQuestions, findSubject } from '#app/features/discovery/discussion/find-questions.server.ts'
import { QuestionArticle } from '#app/features/discovery/discussion/question-article.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { isUuid } from '#app/lib/uuid.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import resourceCss from '#app/styles/bundles/resource.css?url'
import { LinkButton } from '#app/ui/link-button.tsx'
import type { Route } from './+types/discussion'

export async function loader({ params: { id }, url, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const filters = discussionQuery.read(url.searchParams)
  const found = isUuid(id)
    ? await context.get(readerContext)(async (db) => {
        const subject = await findSubject(db, id)
        return subject && { subject, ...(await findQuestions(db, id, filters)) }
      })
    : null
  if (!found) throw data(null, { status: 404 })
  const { subject, questions, total } = found
  const title = pickText(subject.content.title, language)
  return {
    subject: { id: subject.id, kind: subject.kind, slug: subject.slug, institution: subject.institution },
    title,
    questions: describeQuestions(questions, subject, language),
    total,
    filters,
    page: {
      title: textsIn(language)('discussion:list.page', { title: title?.text ?? '' }),
      params: { id },
      origin: context.get(servicesContext).publicUrl,
    },
  }
}

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: resourceCss }]
export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? pageMeta({ ...loaderData.page, address: 'discussion' }) : [])

export default function Discussion({ loaderData: { subject, title, questions, total, filters } }: Route.ComponentProps) {
  const { t } = useTranslation('discussion')
  const language = useLanguage()
  const { id, kind, slug, institution } = subject
  const list = discussionQuery.at(pathTo('discussion', language, { id: id }), filters)
  return (
    <div className="wrap page narrow discussion-page">
      <p className="eyebrow">
        <a href={pathTo(kind, language, { slug })} lang={title?.language === language ? undefined : title?.language}>
          {title?.text}
        </a>
      </p>
      <h1>{t('list.title')}</h1>
      <p className="button-row">
        <LinkButton href={askPath(id, language)} variant="secondary" rel="nofollow">
          {t('section.ask')}
        </LinkButton>
      </p>
      <ListResults list={list} total={total} count={t('list.count', { count: total })} empty={t('section.none')}>
        {questions.map((question) => (
          <QuestionArticle key={question.id} question={question} institution={institution} />
        ))}
      </ListResults>
      {total > 0 && (
        <p className="small">
          <CsvLinks path={pathTo('discussionCsv', language, { id })} label={t('export.csv')} />
        </p>
      )}
    </div>
  )
}
