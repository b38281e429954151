import { z } from 'zod'
import { composeMail } from '#app/features/core/mail/compose.server.ts'
import type { MailJob } from '#app/features/core/mail/mail-job.server.ts'
import { mailTexts } from '#app/features/core/mail/mail-texts.server.ts'
import { toLanguage } from '#app/features/core/person/person.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { makePackToken } from './find-pack.server.ts'

const payload = z.object({ link: z.uuid() })

/** The link of a pack, to the new post holder. Nothing if the link was withdrawn or has expired. */
export const transitionPackJob: MailJob<typeof payload> = {
  id: 'send-transition-pack',
  payload,
  isMarked: true,
  compose: async ({ link }, { db, publicUrl }) => {
    const found = await db
      .selectFrom('transition_pack_links as links')
      .innerJoin('government_changes as changes', 'changes.id', 'links.change_id')
      .innerJoin('countries', 'countries.iso3', 'changes.country_iso3')
      .innerJoin('institutions', 'institutions.id', 'links.institution_id')
      .select([
        'links.email',
        'links.name',
        'links.language',
        'links.expires_on',
        'countries.short_names as country',
        'institutions.names as institution',
      ])
      .where('links.id', '=', link)
      .executeTakeFirst()
    if (!found || found.expires_on < new Date().toISOString().slice(0, 10)) return null
    const token = await makePackToken(db, link)
    if (!token) return null
    const language = toLanguage(found.language)
    const t = mailTexts(language)
    const country = pickText(found.country, language)?.text ?? ''
    return composeMail({
      to: found.email,
      language,
      subject: t('transitions:mail.pack.subject', { country }),
      paragraphs: [
        ...(found.name ? [t('transitions:mail.pack.greeting', { name: found.name })] : []),
        t('transitions:mail.pack.what', { country, institution: pickText(found.institution, language)?.text ?? '' }),
        t('transitions:mail.pack.until', { when: formatDate(found.expires_on, language) }),
      ],
      link: { label: t('transitions:mail.pack.link'), url: publicUrl + pathTo('transitionPackLink', language, { token }) },
    })
  },
}
