/** Questions of registered people to the speakers of an event, and their votes. Nobody is told who voted. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { describeParts, describeQuestions } from '#app/features/discovery/discussion/describe-parts.server.ts'
import { findSubject, type Subject } from '#app/features/discovery/discussion/find-questions.server.ts'
import type { Question, ShownQuestion } from '#app/features/discovery/discussion/post.ts'
import { questionColumn } from '#app/features/discovery/discussion/select-questions.server.ts'
import type { Language, Localized } from '#app/i18n/languages.ts'

/** `institution` is that of the case, for answers in its name. `isOwnVote`: the caller voted for it. */
export type EventQuestion = { question: ShownQuestion; institution: Localized | null; votes: number; isOwnVote: boolean }
/** A case, or the event itself, with the parts of its page in words. */
export type AskSubject = { id: string; title: Localized; isEvent: boolean; parts: { value: string; label: string }[]; hasVideo: boolean }
export type EventQuestions = {
  questions: EventQuestion[]
  subjects: AskSubject[]
  /** The caller is on the list of the event. */
  mayAsk: boolean
  isClosed: boolean
  isCancelled: boolean
}

const mostShown = 200

/** Those with the most votes first. `token` is that of a mail; without one the signed-in person is asked. Refusals: `link_altered`, `link_expired`. */
export async function findEventQuestions(
  db: Db,
  event: string,
  { token, isKnown, language }: { token: string | null; isKnown: boolean; language: Language },
): Promise<EventQuestions> {
  const mine = isKnown ? sql`private.find_asking_registration(${event}, ${token})` : sql`null::uuid`
  const { rows } = await sql<{ registration: string | null; isClosed: boolean; isCancelled: boolean; subjects: string[] }>`
    select ${mine} as registration, exists (select from event_closings where resource_id = ${event}) as "isClosed", is_cancelled as "isCancelled",
      array(select cases.id from published_resources as events cross join lateral jsonb_array_elements(events.content -> 'cases') with ordinality as named (item, place)
        join published_resources as cases on cases.kind = 'experience' and cases.slug = named.item ->> 'experience'
        where events.id = ${event} order by place) as subjects
    from events where resource_id = ${event}`.execute(db)
  const { registration = null, isClosed = false, isCancelled = false, subjects: cases = [] } = rows[0] ?? {}
  const own = registration
    ? sql`select question from private.find_own_votes(${registration}, ${token})`
    : sql`select null::uuid where false`
  const { rows: found } = await sql<{ question: Question; resourceId: string; votes: number; isOwnVote: boolean }>`
    select ${questionColumn()} as question, question.resource_id as "resourceId", coalesce(counted.votes, 0) as votes,
      question.id in (${own}) as "isOwnVote"
    from discussion_posts as question left join private.count_event_votes(${event}) as counted on counted.question = question.id
    where question.occasion_id = ${event} and question.question_id is null and question.state = 'published' and question.published_at is not null
    order by coalesce(counted.votes, 0) desc, question.published_at, question.id limit ${mostShown}`.execute(db)
  const subjects: Subject[] = []
  for (const id of [event, ...cases]) {
    const subject = await findSubject(db, id)
    if (subject) subjects.push(subject)
  }
  return {
    questions: found.flatMap(({ question, resourceId, votes, isOwnVote }) => {
      const subject = subjects.find(({ id }) => id === resourceId)
      const [shown] = subject
        ? describeQuestions([question], subject, language)
        : [{ ...question, part: null, isPartGone: false } satisfies ShownQuestion]
      return shown ? [{ question: shown, institution: subject?.institution ?? null, votes, isOwnVote }] : []
    }),
    subjects: subjects.map(({ id, content }) => ({
      id,
      title: content.title,
      isEvent: id === event,
      // The event itself is asked about as a whole.
      parts: id === event ? [] : describeParts(content, language),
      hasVideo: content.attachments.some(({ kind }) => kind === 'video'),
    })),
    mayAsk: registration !== null,
    ...{ isClosed, isCancelled },
  }
}

/** How many public questions an event has. */
export async function countEventQuestions(db: Db, event: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from discussion_posts
    where occasion_id = ${event} and question_id is null and state = 'published' and published_at is not null`.execute(db)
  return rows[0]?.count ?? 0
}

type Asked = { subject: string; anchor: string; name: string; body: string; language: Language }

/** Returns whether the question is public at once. Refusals are those of `private.ask_speakers`. */
export async function askSpeakers(
  db: Db,
  event: string,
  token: string | null,
  { subject, anchor, name, body, language }: Asked,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    select private.ask_speakers(${event}, ${token}, ${subject}, ${anchor}, ${name}, ${body}, ${language}) as id`.execute(db)
  const { rows: shown } = await sql`select from discussion_posts where id = ${rows[0]?.id ?? null} and state = 'published'`.execute(db)
  return shown.length > 0
}

/** Refusals are those of `private.vote_for_question`. */
export const voteForQuestion = (db: Db, event: string, token: string | null, question: string, wanted: boolean) =>
  sql`select private.vote_for_question(${event}, ${token}, ${question}, ${wanted})`.execute(db)
