/** One question with its answers, and what the reader may do with it. Works without script. */
import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { isStaff } from '#app/features/core/person/person.ts'
import { AnswerForm } from '#app/features/discovery/discussion/answer-form.tsx'
import { describeQuestions } from '#app/features/discovery/discussion/describe-parts.server.ts'
import { getQuestion } from '#app/features/discovery/discussion/find-questions.server.ts'
import { QuestionArticle } from '#app/features/discovery/discussion/question-article.tsx'
import { questionSchema } from '#app/features/discovery/discussion/schema.ts'
import { moderatePost } from '#app/features/discovery/discussion/staff/moderate.server.ts'
import { ModerationForms } from '#app/features/discovery/discussion/staff/moderation-forms.tsx'
import { writePost } from '#app/features/discovery/discussion/write-posts.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { knownValue } from '#app/lib/known-value.ts'
import { isUuid } from '#app/lib/uuid.ts'
import { languageContext, readerContext, servicesContext, sessionContext } from '#app/middleware/contexts.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import resourceCss from '#app/styles/bundles/resource.css?url'
import { Notice } from '#app/ui/notice.tsx'
import type { Route } from './+types/question'

const dones = ['asked', 'sent', 'answered', 'answer-sent', 'approve', 'hide'] as const

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const { person } = context.get(sessionContext)
  const found = isUuid(params.id) ? await context.get(readerContext)((db) => getQuestion(db, params.id, person !== null)) : null
  if (!found) throw data(null, { status: 404 })
  const { subject, rights, hiddenReasons } = found
  const [question] = subject
    ? describeQuestions([found.question], subject, language)
    : [{ ...found.question, part: null, isPartGone: false }]
  const title = pickText(subject?.content.title, language)
  const t = textsIn(language)
  return {
    question,
    subject: subject && { id: subject.id, kind: subject.kind, slug: subject.slug, institution: subject.institution },
    title,
    rights,
    hiddenReasons,
    name: person?.name ?? '',
    isStaff: isStaff(person),
    done: knownValue(dones, url.searchParams.get('done')),
    page: {
      title: t('discussion:question.heading', { title: title?.text ?? t('discussion:question.withdrawn') }),
      params: { id: params.id },
      origin: context.get(servicesContext).publicUrl,
    },
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const language = context.get(languageContext)
  const sent = await receiveForm({ request, context }, questionSchema)
  if (!sent.ok) return sent.refused
  const { input } = sent
  if (!isUuid(params.id)) throw data(null, { status: 404 })
  const saved = await sent.save(async (db): Promise<(typeof dones)[number]> => {
    if (input.intent !== 'answer') {
      await moderatePost(db, input)
      return input.intent
    }
    const found = await getQuestion(db, params.id, false)
    const { isPublic } = await writePost(db, {
      resourceId: found?.resourceId ?? params.id,
      questionId: params.id,
      name: input.name,
      body: input.answer,
      language,
    })
    return isPublic ? 'answered' : 'answer-sent'
  })
  if (!saved.ok) return saved.refused
  throw redirect(`${pathTo('question', language, { id: params.id })}?done=${saved.value}`)
}

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: resourceCss }]
/** Search engines index the page of the resource, which shows the same. */
export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? [...pageMeta({ ...loaderData.page, address: 'question' }), { name: 'robots', content: 'noindex' }] : []

export default function QuestionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('discussion')
  const language = useLanguage()
  const { question, subject, title, rights, hiddenReasons, name, isStaff: mayModerate, done } = loaderData
  const errors = actionData?.errors ?? {}
  const typed = Object.fromEntries(actionData?.sent ?? [])
  if (!question) return null
  const isRefusedAnswer = typed.intent === 'answer'
  const mayWrite = rights.mayAnswer || rights.isOwn
  return (
    <div className="wrap page narrow discussion-page">
      <p className="eyebrow">
        {subject && (
          <a
            href={pathTo(subject.kind, language, { slug: subject.slug })}
            lang={title?.language === language ? undefined : title?.language}
          >
            {title?.text}
          </a>
        )}
      </p>
      <h1>{t('question.title')}</h1>
      {done && !actionData && (
        <Notice tone="success">
          <p>{t(`done.${done}`)}</p>
        </Notice>
      )}
      <ErrorSummary
        errors={errors}
        labelOf={(name) => t(name === 'answer' ? 'answer.answer' : name === 'name' ? 'ask.name' : 'moderation.reason')}
      />
      <Refusal error={actionData?.error} />
      {!subject && (
        <Notice tone="info">
          <p>{t('question.withdrawnNote')}</p>
        </Notice>
      )}
      <QuestionArticle
        question={question}
        institution={subject?.institution ?? null}
        isOwnPage
        under={(post) => (
          <>
            {hiddenReasons[post.id] && <p className="small">{t('post.hiddenReason', { reason: hiddenReasons[post.id] })}</p>}
            {mayModerate && (
              <ModerationForms
                post={post.id}
                state={post.state}
                isChecked
                name={post.shownAs}
                refused={typed.intent === 'hide' && typed.post === post.id ? { reason: typed.reason ?? '', errors } : null}
              />
            )}
          </>
        )}
      />
      {subject && question.state === 'published' && (mayWrite || isRefusedAnswer) && (
        <section aria-labelledby="answer">
          <h2 id="answer">{t(rights.mayAnswer ? 'answer.title' : 'answer.replyTitle')}</h2>
          <AnswerForm
            isReply={!rights.mayAnswer}
            values={{ name: typed.name ?? name, answer: typed.answer ?? '' }}
            errors={isRefusedAnswer ? errors : {}}
          />
        </section>
      )}
      {subject && (
        <p>
          <a href={pathTo('discussion', language, { id: subject.id })}>{t('question.others')}</a>
        </p>
      )}
    </div>
  )
}
