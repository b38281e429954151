import type { Claims, Databases, Db } from '#app/db/clients.server.ts'
import { moderatePost } from '#app/features/discovery/discussion/staff/moderate.server.ts'
import { writePost } from '#app/features/discovery/discussion/write-posts.server.ts'
import { closeEvent } from '#app/features/programme/events/closing/close-event.server.ts'
import { askSpeakers, voteForQuestion } from '#app/features/programme/events/questions/event-questions.server.ts'
import { makeRegistrationLink } from '#app/features/programme/events/registration/registration-link.server.ts'
import type { SeedClosing, SeedParticipant, SeedQuestion } from './events/types.ts'

/**
 * Registers the participants, who entered through the door or not, and closes the event as an editor does. Nobody can register for an event
 * that is over: their rows are inserted as the door leaves them, so that no mail goes out.
 */
export async function closeSeedEvent(databases: Databases, claims: Claims, event: string, closing: SeedClosing): Promise<void> {
  const { people, questions, outcome, minutes, others } = closing
  const ids: Record<SeedParticipant['came'], string[]> = { attended: [], followed: [], absent: [] }
  for (const { who, came } of people) {
    const row = 'account' in who ? await memberRow(databases.service, who.account) : visitorRow(who.country, who.number)
    const { id } = await databases.service
      .insertInto('event_registrations')
      .values({ resource_id: event, state: came === 'attended' ? 'attended' : 'no_show', ...row })
      .returning('id')
      .executeTakeFirstOrThrow()
    ids[came].push(id)
  }
  await askAll(databases, claims, event, questions)
  await databases.asUser(claims, (db) =>
    closeEvent(db, event, {
      ...{ intent: 'close', base: 0, recording: '', minutesDocument: '', minutes, outcome, others },
      ...{ attended: ids.attended, followed: ids.followed, halves: [], keptAttended: [], keptFollowed: [] },
    }),
  )
}

async function memberRow(service: Db, email: string) {
  const person = await service.selectFrom('people').select(['id', 'language']).where('email', '=', email).executeTakeFirstOrThrow()
  const post = await service
    .selectFrom('post_holders')
    .innerJoin('posts', 'posts.id', 'post_holders.post_id')
    .innerJoin('institutions', 'institutions.id', 'posts.institution_id')
    .select('institutions.country_iso3 as country')
    .where('post_holders.person_id', '=', person.id)
    .executeTakeFirst()
  return { person_id: person.id, email_key: email, language: person.language, country: post?.country ?? null }
}

/** Questions and votes by the links of mails, as participants without an account have them; an editor lets them pass and answers. */
async function askAll(databases: Databases, claims: Claims, event: string, questions: readonly SeedQuestion[]): Promise<void> {
  const { service, visitor } = databases
  const linkOf = async (country: string, number: number) =>
    (await makeRegistrationLink(service, visitorRow(country, number).email, new Date(), 'es')).split('/').at(-1) ?? ''
  for (const { by, part, question: body, answer, votes, ...asked } of questions) {
    const { name } = visitorRow(by.country, by.number)
    const subject = await visitor.selectFrom('published_resources').select('id').where('slug', '=', asked.case).executeTakeFirstOrThrow()
    const token = await linkOf(by.country, by.number)
    await askSpeakers(visitor, event, token, { subject: subject.id, anchor: part, name, body, language: 'es' })
    const post = await service
      .selectFrom('discussion_posts')
      .select('id')
      .where('occasion_id', '=', event)
      .where('body', '=', body)
      .executeTakeFirstOrThrow()
    await databases.asUser(claims, async (db) => {
      await moderatePost(db, { intent: 'approve', post: post.id })
      const answered = { resourceId: subject.id, questionId: post.id, name: 'Equipo editorial (demostración)', body: answer }
      await writePost(db, { ...answered, language: 'es' })
    })
    for (const { country, number } of votes) await voteForQuestion(visitor, event, await linkOf(country, number), post.id, true)
  }
}

function visitorRow(country: string, number: number) {
  const email = `participante.${country.toLowerCase()}.${number}@demo.caja`
  return { email, email_key: email, name: `Participante de demostración ${number} (${country})`, language: 'es', country }
}
