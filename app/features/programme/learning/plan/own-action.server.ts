/** What a person does on the page of their routes, signed in or by the link of a mail. */
import { type Db, Refusal } from '#app/db/clients.server.ts'
import { answerFollowUp } from '#app/features/programme/learning/follow-up/follow-up.server.ts'
import { readAnswers } from '#app/features/programme/learning/survey/read-answers.ts'
import { answerSurvey, findOwnSurveys } from '#app/features/programme/learning/survey/survey.server.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { eraseLearning } from './own-learning.server.ts'
import type { OwnInput } from './own-schema.ts'

/** `form` has the answers of a survey. Returns errors by field, empty if it is saved. Refusals: those of what is done. */
export async function saveOwn(db: Db, input: OwnInput, form: FormData, token: string | null = null): Promise<FieldErrors> {
  switch (input.intent) {
    case 'erase-learning':
      await eraseLearning(db, input.member, token)
      return {}
    case 'answer-follow-up':
      await answerFollowUp(db, input, token)
      return {}
    default: {
      const survey = (await findOwnSurveys(db, token)).find(({ member }) => member === input.member)
      if (!survey) throw new Refusal('not_found')
      const { answers, errors } = readAnswers(survey.questions, form)
      // A closed survey is answered so, whatever was sent.
      if (survey.isOpen && Object.keys(errors).length > 0) return errors
      await answerSurvey(db, input, answers, token)
      return {}
    }
  }
}
