/**
 * Proves that a requester receives mail at the ministry, with a code that is valid once and for a day. A job creates and mails it with
 * the service connection, because the person must not be able to read it elsewhere.
 */
import { createHash, randomInt } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '#app/db/clients.server.ts'
import { composeMail } from '#app/features/core/mail/compose.server.ts'
import type { MailJob } from '#app/features/core/mail/mail-job.server.ts'
import { mailTexts } from '#app/features/core/mail/mail-texts.server.ts'
import { toLanguage } from '#app/features/core/person/person.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { codeField } from '#app/lib/code-field.ts'
import { showEmail } from '#app/lib/show-email.server.ts'

export const workEmailCodeSchema = z.object({ code: codeField })

export type Proof = 'proven' | 'wrong' | 'expired'
export async function proveWorkEmail(db: Db, code: string): Promise<Proof> {
  const { rows } = await sql<{ proof: Proof }>`select private.verify_work_email(${code}) as proof`.execute(db)
  return rows[0]?.proof ?? 'expired'
}

const payload = z.object({ request: z.uuid() })

/** Composes null if the address is the sign-in address, is proven, or the request is decided. A new code replaces the old one. */
export const workEmailCodeJob: MailJob<typeof payload> = {
  id: 'send-work-email-code',
  payload,
  compose: async ({ request }, { databases, publicUrl }) => {
    const asked = await databases.service
      .selectFrom('verification_requests as request')
      .innerJoin('people', 'people.id', 'request.person_id')
      .select(['request.work_email as workEmail', 'people.email', 'people.language'])
      .where('request.id', '=', request)
      .where('decision', 'is', null)
      .where('work_email_verified_at', 'is', null)
      .executeTakeFirst()
    if (!asked || asked.workEmail.toLowerCase() === asked.email) return null
    const code = String(randomInt(1_000_000)).padStart(6, '0')
    const made = { code_hash: createHash('sha256').update(`${request}:${code}`).digest('hex'), sent_at: new Date(), tries: 0 }
    await databases.service
      .insertInto('private.work_email_codes')
      .values({ request_id: request, ...made })
      .onConflict((conflict) => conflict.column('request_id').doUpdateSet(made))
      .execute()
    const language = toLanguage(asked.language)
    const t = mailTexts(language)
    return composeMail({
      isTyped: true,
      to: asked.workEmail,
      language,
      subject: t('verification:mail.workEmail.subject', { code }),
      paragraphs: [t('verification:mail.workEmail.intro', { email: showEmail(asked.email) }), t('verification:mail.workEmail.notYou')],
      code,
      link: { label: t('verification:mail.workEmail.link'), url: `${publicUrl}${pathTo('profile', language)}?code=${code}#verify` },
    })
  },
}
