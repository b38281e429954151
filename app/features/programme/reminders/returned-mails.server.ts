/** Reminders of follow-up plans that come back: after three in a row the address gets no more. */
import { sql } from 'kysely'
import { handleOwnMails, type MailboxHandler } from '#app/features/core/mail/mailbox/handlers.ts'

export const handleReturnedReminders = (publicUrl: string): MailboxHandler =>
  handleOwnMails(publicUrl, [
    {
      // As `actionReminderJob` names them.
      pattern: /^action-reminder-\d{4}-\d\d-\d\d-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/,
      // A server that could not be reached for days says nothing about the address.
      afterReturn: async (db, [mail], isPermanent) => {
        if (!isPermanent) return false
        const { numAffectedRows = 0n } = await sql`
          update reminder_mails set state = 'bounced' where id = ${mail} and state = 'sent'`.execute(db)
        return numAffectedRows > 0n
      },
    },
  ])
