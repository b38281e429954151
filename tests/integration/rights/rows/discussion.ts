import { type RawBuilder, sql } from 'kysely'
import { refusalOf, type Tx } from '#app/db/clients.server.ts'
import { cell, type Row, reads, succeeds, writes } from '../cell.ts'
import type { World } from '../world.ts'

const question = (resourceId: string) => ({ resource_id: resourceId, shown_as: 'Ana', body: '¿Quién lo decidió?', language: 'es' })

const readsPost = (db: Tx, id: string) => reads(db.selectFrom('discussion_posts').select('body').where('id', '=', id))

/** True unless the function refuses. */
const runs = async (db: Tx, call: RawBuilder<unknown>): Promise<boolean> => succeeds(sql`select ${call}`.execute(db))

/** False if the database refuses with `refusal`, because the person is not the author or the resource is not published. */
const allowedUnless = (refusal: string, work: Promise<boolean>): Promise<boolean> =>
  work.catch((error: unknown) => {
    if (refusalOf(error) === refusal) return false
    throw error
  })

/** The id of a question that the person has just asked. */
async function askNow(db: Tx, world: World): Promise<string> {
  const { id } = await db.insertInto('discussion_posts').values(question(world.published.id)).returning('id').executeTakeFirstOrThrow()
  return id
}

export const discussion: Row = {
  row: 'ask, answer, follow and report; moderation',
  cells: [
    cell('everybody', 'reads an answer', ({ db, world }) => readsPost(db, world.discussion.answer)),
    cell('members', 'asks about a published resource', ({ db, world }) =>
      writes(db.insertInto('discussion_posts').values(question(world.published.id))),
    ),
    cell('homeAndStaff', 'answers a question', ({ db, world }) =>
      allowedUnless(
        'answer_not_author',
        writes(db.insertInto('discussion_posts').values({ ...question(world.published.id), question_id: world.discussion.question })),
      ),
    ),
    cell('officials', 'adds to their own public question', async ({ db, world }) =>
      allowedUnless(
        'question_closed',
        writes(db.insertInto('discussion_posts').values({ ...question(world.published.id), question_id: await askNow(db, world) })),
      ),
    ),
    cell('nobody', 'answers a hidden question', ({ db, world }) =>
      allowedUnless(
        'question_closed',
        writes(db.insertInto('discussion_posts').values({ ...question(world.published.id), question_id: world.discussion.hidden })),
      ),
    ),
    cell('nobody', 'asks in the name of somebody else', ({ db, world }) =>
      writes(db.insertInto('discussion_posts').values({ ...question(world.published.id), author_id: world.bystander.person.id })),
    ),
    cell('nobody', 'asks in public about a draft', ({ db, world }) =>
      allowedUnless('resource_withdrawn', writes(db.insertInto('discussion_posts').values(question(world.draft.id)))),
    ),
    cell('nobody', 'asks about a withdrawn resource', ({ db, world }) =>
      allowedUnless('resource_withdrawn', writes(db.insertInto('discussion_posts').values(question(world.archived.id)))),
    ),
    cell('nobody', 'makes their own question public', ({ db, world }) =>
      writes(db.insertInto('discussion_posts').values({ ...question(world.published.id), state: 'published', published_at: new Date() })),
    ),
    cell('nobody', 'says that they speak for the author', ({ db, world }) =>
      writes(db.insertInto('discussion_posts').values({ ...question(world.published.id), speaks_as: 'author' })),
    ),
    cell('members', 'reads their own question before it is public', async ({ db, world }) => readsPost(db, await askNow(db, world))),
    cell('staff', 'reads a question that waits', ({ db, world }) => readsPost(db, world.discussion.waiting)),
    cell('staff', 'reads a hidden question', ({ db, world }) => readsPost(db, world.discussion.hidden)),
    cell('staff', 'reads a post below a hidden question', ({ db, world }) => readsPost(db, world.discussion.underHidden)),
    cell('staff', 'reads a question about a withdrawn resource', ({ db, world }) => readsPost(db, world.discussion.withdrawn)),
    cell('nobody', 'reads who wrote a post', ({ db }) => reads(db.selectFrom('discussion_posts').select('author_id'))),
    cell('staff', 'is told who wrote a post', ({ db, world }) =>
      runs(db, sql`author from private.find_post_people(array[${world.discussion.question}::uuid])`),
    ),
    cell('homeAndStaff', 'is asked to answer a question', ({ db, world }) =>
      reads({ execute: async () => (await sql`select where private.may_answer(${world.discussion.question})`.execute(db)).rows }),
    ),
    cell('nobody', 'changes the words of a post in the table', ({ db }) =>
      writes(db.updateTable('discussion_posts').set({ body: 'Otra cosa' })),
    ),
    cell('nobody', 'deletes a post from the table', ({ db }) => writes(db.deleteFrom('discussion_posts'))),
    cell('members', 'erases all of their own posts', ({ db }) => runs(db, sql`private.erase_own_discussion()`)),
    cell('staff', 'lets a waiting post pass', ({ db, world }) =>
      runs(db, sql`private.approve_discussion_post(${world.discussion.waiting})`),
    ),
    cell('staff', 'hides a post', ({ db, world }) =>
      runs(db, sql`private.hide_discussion_post(${world.discussion.question}, 'Propaganda')`),
    ),
    cell('members', 'corrects what they have just written', async ({ db, world }) =>
      runs(db, sql`private.edit_discussion_post(${await askNow(db, world)}, '¿Quién lo decidió, y cuándo?')`),
    ),
    cell('nobody', 'corrects the post of somebody else', ({ db, world }) =>
      runs(db, sql`private.edit_discussion_post(${world.discussion.question}, 'Otra cosa')`),
    ),
    cell('members', 'removes their own post', async ({ db, world }) =>
      runs(db, sql`private.remove_discussion_post(${await askNow(db, world)})`),
    ),
    cell('staff', 'removes the post of somebody else, on request', ({ db, world }) =>
      runs(db, sql`private.remove_discussion_post(${world.discussion.answer})`),
    ),
    cell('staff', 'asks an official to answer', ({ db, world }) =>
      runs(db, sql`private.assign_question(${world.discussion.question}, ${world.actors.owner.person.id})`),
    ),
    cell('members', 'reports a post', ({ db, world }) =>
      writes(db.insertInto('discussion_reports').values({ post_id: world.discussion.answer, reason: 'No es cierto' })),
    ),
    cell('nobody', 'reports in the name of somebody else', ({ db, world }) =>
      writes(
        db
          .insertInto('discussion_reports')
          .values({ post_id: world.discussion.answer, reason: 'No es cierto', person_id: world.spare.person.id }),
      ),
    ),
    cell('staff', 'reports a post that only staff may read', ({ db, world }) =>
      writes(db.insertInto('discussion_reports').values({ post_id: world.discussion.hidden, reason: 'No es cierto' })),
    ),
    cell('members', 'reads their own report', async ({ db, me, world }) => {
      await db.insertInto('discussion_reports').values({ post_id: world.discussion.answer, reason: 'No es cierto' }).execute()
      return reads(db.selectFrom('discussion_reports').select('reason').where('person_id', '=', me.id))
    }),
    cell('staff', 'reads the reports of others', ({ db, world }) =>
      reads(db.selectFrom('discussion_reports').select('reason').where('person_id', '=', world.bystander.person.id)),
    ),
    cell('members', 'follows a question', ({ db, world }) =>
      writes(db.insertInto('discussion_follows').values({ question_id: world.discussion.question })),
    ),
    cell('nobody', 'follows an answer', ({ db, world }) =>
      writes(db.insertInto('discussion_follows').values({ question_id: world.discussion.answer })),
    ),
    cell('staff', 'follows a hidden question', ({ db, world }) =>
      writes(db.insertInto('discussion_follows').values({ question_id: world.discussion.hidden })),
    ),
    cell('nobody', 'follows a question in the name of somebody else', ({ db, world }) =>
      writes(db.insertInto('discussion_follows').values({ question_id: world.discussion.question, person_id: world.spare.person.id })),
    ),
    cell('members', 'sees that they follow a question, and stops', async ({ db, me, world }) => {
      await db.insertInto('discussion_follows').values({ question_id: world.discussion.question }).execute()
      const isSeen = await reads(db.selectFrom('discussion_follows').select('question_id').where('person_id', '=', me.id))
      return isSeen && writes(db.deleteFrom('discussion_follows').where('question_id', '=', world.discussion.question))
    }),
    cell('nobody', 'sees which questions somebody else follows', ({ db, world }) =>
      reads(db.selectFrom('discussion_follows').select('question_id').where('person_id', '=', world.bystander.person.id)),
    ),
    cell('nobody', 'ends what others follow in discussions', ({ db }) => writes(db.deleteFrom('discussion_follows'))),
    cell('nobody', 'reads the secret with which a person stops following', ({ db }) =>
      reads(db.selectFrom('discussion_follows').select('leave_token')),
    ),
    cell('staff', 'sees whom they can ask to answer', ({ db }) => runs(db, sql`name from private.find_answerers() limit 1`)),
  ],
}
