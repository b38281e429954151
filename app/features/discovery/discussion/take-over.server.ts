/** An answer is added to the text that it is about, as a change that goes through review like any other. */
import { Refusal, type Tx } from '#app/db/clients.server.ts'
import type { Person } from '#app/features/core/person/person.ts'
import type { PartName } from '#app/features/resources/model/parts.ts'
import { setAt } from '#app/features/resources/model/paths.ts'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import { findTexts, type TextField } from '#app/features/resources/model/translation.ts'
import { editLatestRevision } from '#app/features/resources/revisions/edit-latest-revision.server.ts'
import { getQuestion } from './find-questions.server.ts'

type Input = { questionId: string; post: string; note: string }

/**
 * The text to which an answer about a part of the page is added: that of the section, or what is true after a step of the ledger. Null if
 * the part has no running text, such as a video.
 */
export function findTextOfPart(content: ResourceContent, anchor: string): TextField | null {
  if (anchor === '') return null
  const step = content.kind === 'experience' ? content.ledger.findIndex(({ id }) => `step-${id}` === anchor) : -1
  const path = step >= 0 ? `ledger[${step}].after` : anchor
  return findTexts(content).find((one) => one.field.type !== 'line' && (one.path === path || one.path.startsWith(`${path}.`))) ?? null
}

/**
 * Adds the words of an answer at the end of the text, in the language in which it was written. Returns the resource and the part of its
 * form. Refuses an answer that is not public (`not_found`), one that stands in the text already (`answer_in_text`), one that does not fit
 * (`answer_too_long`), and persons who may not change the resource (`forbidden`); the database refuses during review.
 */
export async function takeOverAnswer(
  db: Tx,
  person: Pick<Person, 'id'>,
  { questionId, post, note }: Input,
): Promise<{ resourceId: string; part: PartName }> {
  const found = await getQuestion(db, questionId, false)
  const answer = found?.question.answers.find(({ id, state }) => id === post && state === 'published')
  if (!found || !answer) throw new Refusal('not_found')
  const { anchor } = found.question
  let part: PartName | null = null
  await editLatestRevision(
    db,
    person,
    found.resourceId,
    (content) => {
      const target = findTextOfPart(content, anchor)
      if (!target) throw new Refusal('not_found')
      part = target.part
      const before = target.text[answer.language] ?? ''
      if (before.includes(answer.body)) throw new Refusal('answer_in_text')
      const text = [before, answer.body].filter(Boolean).join('\n\n')
      if (text.length > target.field.maxLength) throw new Refusal('answer_too_long')
      return setAt(content, target.path, { ...target.text, [answer.language]: text })
    },
    note,
  )
  if (!part) throw new Refusal('not_found')
  return { resourceId: found.resourceId, part }
}
