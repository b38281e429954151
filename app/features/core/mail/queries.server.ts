import type { Db } from '#app/db/clients.server.ts'

/** The newest mails that were stored instead of sent (embedded mode without SMTP_URL), of one recipient or of all. */
export const findMail = (service: Db, { to, limit = 50 }: { to?: string; limit?: number }) =>
  service
    .selectFrom('private.mailbox')
    .select(['id', 'recipient', 'subject', 'text', 'html', 'headers', 'sent_at as sentAt'])
    .$if(Boolean(to), (query) => query.where('recipient', '=', to ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

/** Null if there is no such mail. */
export async function getMailHtml(service: Db, id: number): Promise<string | null> {
  const mail = await service.selectFrom('private.mailbox').select('html').where('id', '=', id).executeTakeFirst()
  return mail?.html ?? null
}

/** The first 200 recipients of the mailbox, in alphabetical order. */
export const findRecipients = async (service: Db): Promise<string[]> => {
  const rows = await service.selectFrom('private.mailbox').select('recipient').distinct().orderBy('recipient').limit(200).execute()
  return rows.map(({ recipient }) => recipient)
}
