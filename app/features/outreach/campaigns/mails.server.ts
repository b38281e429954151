/** The mails of a campaign: to each recipient, to the editor as a test, and as a preview. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Mail } from '#app/backend/mail.server.ts'
import type { Db } from '#app/db/clients.server.ts'
import { composeMail } from '#app/features/core/mail/compose.server.ts'
import type { MailJob } from '#app/features/core/mail/mail-job.server.ts'
import { mailTexts } from '#app/features/core/mail/mail-texts.server.ts'
import { toLanguage } from '#app/features/core/person/person.ts'
import { bulkMailHeaders } from '#app/features/outreach/digests/bulk-mail.server.ts'
import { makeFollowingToken } from '#app/features/outreach/following/following-link.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { type Language, languages, pickText } from '#app/i18n/languages.ts'
import { type Campaign, getCampaign } from './campaigns.server.ts'

type Given = { to: string; language: Language; publicUrl: string /** Of the recipient's link. */; token: string; isTest?: boolean }

/** In one language. Resources in another language say so. */
export function composeCampaign(
  campaign: Pick<Campaign, 'audience' | 'sentences' | 'resources'>,
  { to, language, publicUrl, token, isTest = false }: Given,
): Mail {
  const t = mailTexts(language)
  const sentences = campaign.sentences[language] ?? ''
  const first = pickText(campaign.resources[0]?.title, language)?.text ?? ''
  const subject = t('campaigns:mail.subject', { first })
  return composeMail({
    to,
    language,
    subject: isTest ? t('campaigns:mail.test', { subject }) : subject,
    paragraphs: [t(`digests:mail.opening.${campaign.audience}`), sentences].filter(Boolean),
    items: campaign.resources.map(({ kind, slug, title, summary }) => {
      const shown = pickText(title, language)
      const inOther =
        shown && shown.language !== language ? t('common:language.in', { language: t(`common:language.${shown.language}`) }) : ''
      return {
        label: shown?.text ?? '',
        url: publicUrl + pathTo(kind, language, { slug }),
        note: [t(`common:kind.${kind}`), inOther, pickText(summary, language)?.text ?? ''].filter(Boolean).join(' · '),
      }
    }),
    footer: t('campaigns:mail.footer', { audience: t(`following:audience.${campaign.audience}`) }),
    links: [
      { label: t('digests:mail.change'), url: publicUrl + pathTo('following', language, { token }) },
      { label: t('campaigns:mail.leave'), url: publicUrl + pathTo('leaveCampaigns', language, { token }) },
      { label: t('digests:mail.leave'), url: publicUrl + pathTo('leaveFollowing', language, { token }) },
    ],
  })
}

const payload = z.object({ campaign: z.uuid(), follower: z.uuid() })

type State = 'waiting' | 'sent' | 'bounced' | 'left-out'
const endMail = (db: Db, { campaign, follower }: z.output<typeof payload>, became: State) =>
  sql`select private.end_campaign_mail(${campaign}, ${follower}, ${became})`.execute(db)

export const campaignJob: MailJob<typeof payload> = {
  id: 'send-campaign',
  payload,
  claim: async ({ campaign, follower }, { databases }) => {
    const { rows } = await sql<{ claimed: boolean }>`
      select private.claim_campaign_mail(${campaign}, ${follower}) as claimed`.execute(databases.service)
    return rows[0]?.claimed ?? false
  },
  release: (input, { databases }) => endMail(databases.service, input, 'waiting'),
  afterRefusal: (input, { databases }) => endMail(databases.service, input, 'bounced'),
  afterSend: (input, { databases }) => endMail(databases.service, input, 'sent'),
  compose: async (input, { db, publicUrl, contactEmail }) => {
    const campaign = await getCampaign(db, input.campaign)
    // Who left or was suspended since the campaign began gets nothing.
    const { rows } = await sql<{ email: string; language: string }>`
      select coalesce(people.email, followers.email) as email, followers.language from followers left join people on people.id = person_id
      where followers.id = ${input.follower} and suspended_at is null and left_campaigns_at is null and people.left_at is null
        and exists (select from follow_consents where follower_id = followers.id and withdrawn_at is null)`.execute(db)
    const [recipient] = rows
    if (!campaign || campaign.resources.length === 0 || !recipient) {
      await endMail(db, input, 'left-out')
      return null
    }
    const language = toLanguage(recipient.language)
    const token = await makeFollowingToken(db, recipient.email)
    return {
      ...composeCampaign(campaign, { to: recipient.email, language, publicUrl, token }),
      ...bulkMailHeaders({
        ...{ publicUrl, contactEmail, language, token, leaves: 'leaveCampaigns' },
        id: `campaign-${input.campaign}-${input.follower}`,
      }),
    }
  },
}

const test = z.object({ campaign: z.uuid(), person: z.uuid(), language: z.enum(languages) })

/** To the editor who asks for it; its links lead to what they follow themselves. */
export const campaignTestJob: MailJob<typeof test> = {
  id: 'send-campaign-test',
  payload: test,
  compose: async ({ campaign: id, person, language }, { db, publicUrl }) => {
    const campaign = await getCampaign(db, id)
    const editor = await db
      .selectFrom('people')
      .select('email')
      .where('id', '=', person)
      .where('role', 'in', ['editor', 'admin'])
      .executeTakeFirst()
    if (!campaign || !editor) return null
    return composeCampaign(campaign, {
      to: editor.email,
      language,
      publicUrl,
      token: await makeFollowingToken(db, editor.email),
      isTest: true,
    })
  },
}
