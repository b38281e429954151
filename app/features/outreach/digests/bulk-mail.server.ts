import type { Mail } from '#app/backend/mail.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import type { Language } from '#app/i18n/languages.ts'

type Given = { publicUrl: string; language: Language; token: string /** The same for the same mail. */; id: string }

/**
 * The headers of a mail to many: mail programs offer to leave with one click (RFC 2369, RFC 8058). The id is the same if the mail is sent
 * again, so that mail programs show it once.
 */
export const bulkMailHeaders = ({ publicUrl, language, token, id }: Given): Pick<Mail, 'headers' | 'messageId'> => ({
  messageId: `<${id}@${new URL(publicUrl).hostname}>`,
  headers: {
    'List-Unsubscribe': `<${publicUrl}${pathTo('leaveFollowing', language, { token })}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    'List-Id': `Caja <following.${new URL(publicUrl).hostname}>`,
    'Auto-Submitted': 'auto-generated',
  },
})
