import type { Mail } from '#app/backend/mail.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import type { Language } from '#app/i18n/languages.ts'

type Given = {
  publicUrl: string
  /** The mailbox that people read. */
  contactEmail: string | undefined
  language: Language
  token: string
  /** What the button of mail programs leaves: everything, or campaigns only. */
  leaves: 'leaveFollowing' | 'leaveCampaigns'
  /** The same for the same mail. */
  id: string
}

/**
 * The headers of a mail to many: mail programs offer to leave with one click (RFC 2369, RFC 8058). The id is the same if the mail is sent
 * again, so that mail programs show it once.
 */
export const bulkMailHeaders = ({
  publicUrl,
  contactEmail,
  language,
  token,
  leaves,
  id,
}: Given): Pick<Mail, 'headers' | 'messageId' | 'replyTo'> => ({
  // Without a setting the address is one that does not exist.
  ...(contactEmail && !contactEmail.endsWith('.invalid') && { replyTo: contactEmail }),
  messageId: `<${id}@${new URL(publicUrl).hostname}>`,
  headers: {
    'List-Unsubscribe': `<${publicUrl}${pathTo(leaves, language, { token })}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    'List-Id': `Caja <following.${new URL(publicUrl).hostname}>`,
    'Auto-Submitted': 'auto-generated',
  },
})
