/** Mails about discussions, one recipient each, in the recipient's language. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Jobs } from '#app/backend/jobs.server.ts'
import type { Db } from '#app/db/clients.server.ts'
import { composeMail } from '#app/features/core/mail/compose.server.ts'
import { type MailJob, type MailServices, registerMailJob } from '#app/features/core/mail/mail-job.server.ts'
import { mailTexts, quoteParagraphs } from '#app/features/core/mail/mail-texts.server.ts'
import { toLanguage } from '#app/features/core/person/person.ts'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import { anchorLabel } from '#app/features/resources/published/page-anchors.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { i18nOf } from '#app/i18n/i18n.server.ts'
import { type Language, type Localized, pickText } from '#app/i18n/languages.ts'
import type { PostState, Speaker } from './post.ts'

/** `question` is the id of the question, also where the post is one below it. `content` is null if the resource was withdrawn. */
type Row = {
  question: string
  isQuestion: boolean
  state: PostState
  questionState: PostState
  isAnswered: boolean
  speaksAs: Speaker
  shownAs: string
  body: string
  anchor: string
  hiddenReason: string
  authorId: string | null
  content: ResourceContent | null
}

async function findPost(db: Db, id: string): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select question.id as question, post.question_id is null as "isQuestion", post.state, question.state as "questionState",
      question.answered_at is not null as "isAnswered", post.speaks_as as "speaksAs", post.shown_as as "shownAs", post.body, question.anchor,
      post.hidden_reason as "hiddenReason", post.author_id as "authorId", published.content
    from discussion_posts as post join discussion_posts as question on question.id = coalesce(post.question_id, post.id)
      left join published_resources as published on published.id = post.resource_id
    where post.id = ${id}`.execute(db)
  return rows[0]
}

const findRecipient = async (db: Db, id: string | null): Promise<{ email: string; language: Language } | undefined> => {
  if (!id) return undefined
  const row = await db
    .selectFrom('people')
    .select(['email', 'language'])
    .where('id', '=', id)
    .where('left_at', 'is', null)
    .executeTakeFirst()
  return row && { email: row.email, language: toLanguage(row.language) }
}

/** Writes the answered questions of a resource into the search index. */
export const indexDiscussion = (service: Db, resource: string): Promise<void> =>
  service.transaction().execute(async (db) => void (await sql`select private.index_resource(${resource})`.execute(db)))

const titleOf = (title: Localized | undefined, language: Language) => pickText(title, language)?.text ?? ''

const forPerson = z.object({ post: z.uuid(), person: z.uuid() })

/** To each person who can answer. Null if the question was answered, hidden or removed meanwhile. */
export const questionMailJob: MailJob<typeof forPerson> = {
  id: 'send-question',
  payload: forPerson,
  compose: async ({ post, person }, { db, publicUrl }) => {
    const row = await findPost(db, post)
    const to = await findRecipient(db, person)
    if (!row?.content || !to || row.state !== 'published' || row.isAnswered) return null
    const { language } = to
    const t = mailTexts(language)
    const title = titleOf(row.content.title, language)
    const part = anchorLabel(i18nOf(language), row.content, row.anchor, language)
    return composeMail({
      to: to.email,
      language,
      subject: t('discussion:mail.question.subject', { title }),
      paragraphs: [
        part
          ? t('discussion:mail.question.introPart', { title, part, name: row.shownAs })
          : t('discussion:mail.question.intro', { title, name: row.shownAs }),
        ...quoteParagraphs(row.body),
        t('discussion:mail.question.next'),
      ],
      link: { label: t('discussion:mail.question.link'), url: publicUrl + pathTo('question', language, { id: row.question }) },
    })
  },
}

/** To each person who follows the question, for each new post below it. Null if they have stopped following. */
export const answerMailJob: MailJob<typeof forPerson> = {
  id: 'send-answer',
  payload: forPerson,
  compose: async ({ post, person }, { db, publicUrl }) => {
    const row = await findPost(db, post)
    const to = await findRecipient(db, person)
    if (!row?.content || !to || row.state !== 'published' || row.questionState !== 'published') return null
    const following = await db
      .selectFrom('discussion_follows')
      .select('leave_token')
      .where('question_id', '=', row.question)
      .where('person_id', '=', person)
      .executeTakeFirst()
    if (!following) return null
    const { language } = to
    const t = mailTexts(language)
    const title = titleOf(row.content.title, language)
    return composeMail({
      to: to.email,
      language,
      subject: t('discussion:mail.answer.subject', { title }),
      paragraphs: [
        t('discussion:mail.answer.intro', { title, name: row.shownAs, role: t(`discussion:speaker.${row.speaksAs}`) }),
        ...quoteParagraphs(row.body),
      ],
      items: [
        { label: t('discussion:mail.answer.stop'), url: publicUrl + pathTo('stopFollowing', language, { token: following.leave_token }) },
      ],
      link: {
        label: t('discussion:mail.answer.link'),
        url: `${publicUrl}${pathTo('question', language, { id: row.question })}#post-${post}`,
      },
    })
  },
}

const decided = z.object({ post: z.uuid() })

/** To the author of a post, when an editor let it pass or hid it. */
export const decisionMailJob: MailJob<typeof decided> = {
  id: 'send-post-decision',
  payload: decided,
  compose: async ({ post }, { db, publicUrl }) => {
    const row = await findPost(db, post)
    const to = await findRecipient(db, row?.authorId ?? null)
    if (!row || !to || (row.state !== 'published' && row.state !== 'hidden')) return null
    const { language } = to
    const t = mailTexts(language)
    const title = titleOf(row.content?.title, language)
    const key = row.state
    return composeMail({
      to: to.email,
      language,
      subject: t(`discussion:mail.${key}.subject`, { title }),
      paragraphs: [
        t(`discussion:mail.${key}.intro`, { title }),
        ...(key === 'hidden' ? [...quoteParagraphs(row.hiddenReason), t('discussion:mail.hidden.next')] : []),
      ],
      link: { label: t('discussion:mail.published.link'), url: publicUrl + pathTo('question', language, { id: row.question }) },
    })
  },
}

const indexed = z.object({ resource: z.uuid() })

export async function registerDiscussionJobs(services: MailServices & { jobs: Jobs }): Promise<void> {
  await services.jobs.work({
    id: 'index-discussion',
    payload: indexed,
    handle: ({ resource }) => indexDiscussion(services.databases.service, resource),
  })
  await registerMailJob(services, questionMailJob)
  await registerMailJob(services, answerMailJob)
  await registerMailJob(services, decisionMailJob)
}
