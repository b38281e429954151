/** Sends the sign-in code and link in our own words: extracts the code and token from the mail of the embedded Auth. */
import type { AuthMail } from '#app/backend/embedded/supabase.server.ts'
import type { SendMail } from '#app/backend/mail.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { languages } from '#app/i18n/languages.ts'
import { composeMail } from './compose.server.ts'
import { mailTexts } from './mail-texts.server.ts'

export async function sendAuthMail(mail: AuthMail, send: SendMail, publicUrl: string): Promise<void> {
  const code = /\b\d{6}\b/.exec(mail.text ?? '')?.[0]
  const token = /[?&]token=([^&\s]+)/.exec(mail.text ?? '')?.[1]
  if (!code || !token) throw new Error('The mail of the embedded Auth has neither a code nor a token.')
  const language = languages.find((candidate) => mail.redirectTo?.includes(`/${candidate}/`)) ?? 'es'
  const t = mailTexts(language)
  await send(
    composeMail({
      isTyped: true,
      to: mail.to,
      language,
      subject: t('mail:code.subject', { code }),
      paragraphs: [t('mail:code.intro')],
      code,
      link: { label: t('mail:code.link'), url: `${publicUrl}${pathTo('signInLink', language)}?token_hash=${token}` },
    }),
  )
}
