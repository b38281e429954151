/** One mail to one address about all actions of its units whose target date comes soon or has passed. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '#app/db/clients.server.ts'
import { makeAddressToken } from '#app/features/core/mail/address-link.server.ts'
import { composeMail } from '#app/features/core/mail/compose.server.ts'
import type { MailJob } from '#app/features/core/mail/mail-job.server.ts'
import { mailTexts } from '#app/features/core/mail/mail-texts.server.ts'
import { toLanguage } from '#app/features/core/person/person.ts'
import { actionAnchor } from '#app/features/programme/follow-up/action-anchor.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate } from '#app/i18n/format.ts'
import { formatList } from '#app/i18n/format-list.ts'
import { type Localized, pickText } from '#app/i18n/languages.ts'
import type { RemindedItem } from './units.server.ts'

const payload = z.object({ mail: z.uuid() })

/** What one mail lists; the public pages have the rest. */
const maxItems = 30
/** Milliseconds: a mail that is found again after months must still be able to end the mails. */
const linkValidity = 400 * 24 * 60 * 60_000

type Item = RemindedItem & { evaluation: string; number: number; code: string; texts: Localized }

/** The week of the mail is the day on which it counts what is due. */
async function findItems(db: Db, email: string, week: string): Promise<Item[]> {
  const { rows } = await sql<Item>`
    select items.action, items.recommendation, items.target, items.step, recommendations.evaluation, recommendations.number, code, texts
    from private.reminder_items(${email}, ${week}) as items
    join recommendation_actions as actions on actions.id = items.action
    join recommendations on recommendations.id = items.recommendation
    join evaluations on evaluations.slug = recommendations.evaluation
    order by due, recommendations.evaluation, recommendations.number, position`.execute(db)
  return rows
}

const setState = (db: Db, mail: string, state: 'waiting' | 'sent' | 'empty' | 'bounced') =>
  sql`update reminder_mails set state = ${state}, sent_at = case when ${state} = 'sent' then now() end,
    items = case when ${state} in ('waiting', 'empty') then '[]' else items end where id = ${mail}`.execute(db)

export const actionReminderJob: MailJob<typeof payload> = {
  id: 'send-action-reminder',
  payload,
  claim: async ({ mail }, { databases }) => {
    const { rows } = await sql<{ claimed: boolean }>`select private.claim_reminder(${mail}) as claimed`.execute(databases.service)
    return rows[0]?.claimed ?? false
  },
  release: ({ mail }, { databases }) => setState(databases.service, mail, 'waiting'),
  afterRefusal: ({ mail }, { databases }) => setState(databases.service, mail, 'bounced'),
  afterSend: ({ mail }, { databases }) => setState(databases.service, mail, 'sent'),
  compose: async ({ mail }, { db, publicUrl }) => {
    // An address of several units gets one mail, in the language of the first.
    const { rows } = await sql<{ email: string; week: string; units: string[]; languages: string[] }>`
      select email, week, array_agg(name order by name, units.id) as units, array_agg(language order by name, units.id) as languages
      from reminder_mails join responsible_units as units on email = any (emails) where reminder_mails.id = ${mail}
      group by reminder_mails.id`.execute(db)
    const [recipient] = rows
    const items = recipient ? await findItems(db, recipient.email, recipient.week) : []
    if (!recipient || items.length === 0) {
      await setState(db, mail, 'empty')
      return null
    }
    const listed = items.slice(0, maxItems)
    const told: RemindedItem[] = listed.map(({ action, recommendation, target, step }) => ({ action, recommendation, target, step }))
    await sql`update reminder_mails set items = ${JSON.stringify(told)} where id = ${mail}`.execute(db)
    const { email, week, units } = recipient
    const language = toLanguage(recipient.languages[0] ?? '')
    const t = mailTexts(language)
    const overdue = items.filter(({ step }) => step === 'after').length
    const token = await makeAddressToken(db, 'reminders', email, new Date(Date.now() + linkValidity))
    const stop = publicUrl + pathTo('stopReminders', language, { token })
    return {
      ...composeMail({
        to: email,
        language,
        subject:
          overdue > 0 ? t('reminders:mail.subjectOverdue', { count: overdue }) : t('reminders:mail.subject', { count: items.length }),
        paragraphs: [
          t('reminders:mail.intro', { units: formatList(units, language) }),
          ...(items.length > maxItems ? [t('reminders:mail.more', { count: items.length - maxItems })] : []),
          t('reminders:mail.what'),
        ],
        items: listed.map(({ action, evaluation, number, code, texts, target, step }) => ({
          label: pickText(texts, language)?.text ?? action,
          url: `${publicUrl}${pathTo('recommendation', language, { evaluation, number })}#${actionAnchor(action)}`,
          note: [t(`reminders:mail.step.${step}`, { date: formatDate(target, language) }), t('reminders:mail.of', { code, number })].join(
            ' · ',
          ),
        })),
        footer: t('reminders:mail.footer'),
        links: [{ label: t('reminders:mail.stop'), url: stop }],
      }),
      messageId: `<action-reminder-${week}-${mail}@${new URL(publicUrl).hostname}>`,
      headers: {
        'List-Unsubscribe': `<${stop}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        'Auto-Submitted': 'auto-generated',
      },
    }
  },
}
