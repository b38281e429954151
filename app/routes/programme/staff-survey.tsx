/** The survey of needs of a learning route, for staff: its questions, then the picture of the answers and proposed groups. */
import { useTranslation } from 'react-i18next'
import { data, Form, redirect } from 'react-router'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { SelectField } from '#app/components/form-field.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { findCountryOptions } from '#app/features/core/reference/country-options.server.ts'
import { getRoute } from '#app/features/programme/learning/plan/find-routes.server.ts'
import { keysOf, proposeGroups } from '#app/features/programme/learning/survey/count-answers.ts'
import { OpenForm, QuestionForm, QuestionList } from '#app/features/programme/learning/survey/question-forms.tsx'
import { surveySchema, typedSurveyFields } from '#app/features/programme/learning/survey/schema.ts'
import {
  addQuestion,
  addUsualQuestions,
  getSurvey,
  openSurvey,
  removeQuestion,
} from '#app/features/programme/learning/survey/survey.server.ts'
import { ProposedGroups, SurveyPicture } from '#app/features/programme/learning/survey/survey-picture.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { findText } from '#app/i18n/find-text.ts'
import { formatDate } from '#app/i18n/format.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { knownValue } from '#app/lib/known-value.ts'
import { isUuid } from '#app/lib/uuid.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import { Button } from '#app/ui/button.tsx'
import type { Route } from './+types/staff-survey'

const dones = ['add-question', 'usual', 'remove-question', 'open'] as const

export async function loader({ params: { id }, url, context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  const language = context.get(languageContext)
  const found = isUuid(id)
    ? await context.get(readerContext)(async (db) => {
        const route = await getRoute(db, id)
        return route && { route, survey: await getSurvey(db, id), countries: await findCountryOptions(db, language) }
      })
    : null
  if (!found) throw data(null, { status: 404 })
  const name = pickText(found.route.titles, language)?.text ?? ''
  const grouping = found.survey.questions.filter((question) => keysOf(question).length > 0)
  return {
    ...found,
    name,
    grouping,
    groupedBy:
      grouping.find((question) => question.id === url.searchParams.get('group')) ??
      grouping.find(({ kind }) => kind === 'choice') ??
      grouping[0] ??
      null,
    done: knownValue(dones, url.searchParams.get('done')),
    title: textsIn(language)('learning:survey.title', { title: name }),
    origin: context.get(servicesContext).publicUrl,
  }
}

export async function action({ request, params: { id }, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, surveySchema, { typed: typedSurveyFields })
  if (!sent.ok) return sent.refused
  if (!isUuid(id)) throw data(null, { status: 404 })
  const { input } = sent
  const saved = await sent.save<unknown>(async (db) => {
    switch (input.intent) {
      case 'add-question':
        return addQuestion(db, id, input)
      case 'usual':
        return addUsualQuestions(db, id)
      case 'remove-question':
        return removeQuestion(db, id, input.question)
      default:
        return openSurvey(db, id, input.closesOn)
    }
  })
  if (!saved.ok) return saved.refused
  throw redirect(`${pathTo('staffSurvey', context.get(languageContext), { id })}?done=${input.intent}`)
}

export const meta: Route.MetaFunction = ({ loaderData, params }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'staffSurvey', params, origin: loaderData.origin }) : []

export default function StaffSurvey({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t, i18n } = useTranslation('learning')
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { route, survey, countries, name, grouping, groupedBy, done } = loaderData
  const { questions, closesOn, isOpen, people, answered } = survey
  const typed = Object.fromEntries(answer?.sent ?? [])
  const errors = answer?.errors ?? {}
  return (
    <>
      <p className="back">
        <a href={pathTo('staffLearningRoute', language, { id: route.id })}>{name}</a>
      </p>
      <h1>{t('survey.heading')}</h1>
      <p className="lead">
        {closesOn === null
          ? t('survey.lead')
          : t(isOpen ? 'survey.isOpen' : 'survey.wasClosed', { date: formatDate(closesOn, language), count: answered.length, people })}
      </p>
      <DoneNotice text={done && !answer ? t(`survey.done.${done}`) : null} />
      <ErrorSummary errors={errors} labelOf={(field) => findText(i18n, 'learning', `survey.${field}`)} />
      <Refusal error={answer?.error} />
      {answered.length > 0 && (
        <section aria-labelledby="picture">
          <h2 id="picture">{t('survey.picture')}</h2>
          <SurveyPicture questions={questions} answered={answered} countries={countries} />
        </section>
      )}
      {answered.length > 0 && groupedBy && (
        <section aria-labelledby="groups">
          <h2 id="groups">{t('survey.groups')}</h2>
          <Form method="get" className="form" key={groupedBy.id}>
            <SelectField name="group" label={t('survey.groupBy')} defaultValue={groupedBy.id}>
              {grouping.map(({ id, texts }) => (
                <option key={id} value={id}>
                  {pickText(texts, language)?.text}
                </option>
              ))}
            </SelectField>
            <Button type="submit" variant="secondary">
              {t('survey.group')}
            </Button>
          </Form>
          <ProposedGroups question={groupedBy} groups={proposeGroups(groupedBy, answered)} />
        </section>
      )}
      <section aria-labelledby="questions">
        <h2 id="questions">{t('survey.questions')}</h2>
        {questions.length === 0 ? (
          <Form method="post">
            <p>{t('survey.none')}</p>
            <Button type="submit" variant="secondary" name="intent" value="usual">
              {t('survey.addUsual')}
            </Button>
          </Form>
        ) : (
          <QuestionList questions={questions} mayChange={closesOn === null} />
        )}
        {closesOn === null && <QuestionForm key={questions.length} typed={typed} errors={errors} />}
      </section>
      {questions.length > 0 && (
        <section aria-labelledby="open">
          <h2 id="open">{t(closesOn === null ? 'survey.openTitle' : 'survey.closesTitle')}</h2>
          <OpenForm closesOn={closesOn} typed={typed} errors={errors} />
        </section>
      )}
    </>
  )
}
