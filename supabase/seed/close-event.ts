import type { Claims, Databases, Db } from '#app/db/clients.server.ts'
import { closeEvent } from '#app/features/programme/events/closing/close-event.server.ts'
import type { SeedClosing, SeedParticipant } from './events/types.ts'

/**
 * Registers the participants, who entered through the door or not, and closes the event as an editor does. Nobody can register for an event
 * that is over: their rows are inserted as the door leaves them, so that no mail goes out.
 */
export async function closeSeedEvent(databases: Databases, claims: Claims, event: string, closing: SeedClosing): Promise<void> {
  const { people, outcome, minutes, others } = closing
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

function visitorRow(country: string, number: number) {
  const email = `participante.${country.toLowerCase()}.${number}@demo.caja`
  return { email, email_key: email, name: `Participante de demostración ${number} (${country})`, language: 'es', country }
}
