/**
 * Composes a mail in the recipient's language as plain text and as HTML: a few short paragraphs, optional titled links, and at most one
 * main link.
 */
import type { Mail } from '#app/backend/mail.server.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { plainLine } from './mail-texts.server.ts'

/** Characters: a title of 160 and the words around it. */
const maxSubjectLength = 240
const maxNoteLength = 400

type Parts = {
  to: string
  language: Language
  subject: string
  paragraphs: string[]
  code?: string
  /** `note` is the line below the title. It says, for example, why the item is in the mail. */
  items?: (Link & { note?: string })[]
  link?: Link
  /** The address was typed into a form, perhaps by another person: the footer says so. */
  isTyped?: boolean
  /** Instead of the usual one. */
  footer?: string
  /** More at the end, such as how to get no more of these mails. */
  links?: Link[]
}
type Link = { label: string; url: string }

export function composeMail(parts: Parts): Mail {
  const { to, language, subject: given, paragraphs, code, items: listed = [], link, isTyped = false, links = [] } = parts
  const subject = plainLine(given, maxSubjectLength)
  const items = listed.map(({ label, url, note }) => ({ label: plainLine(label), url, note: note && plainLine(note, maxNoteLength) }))
  const footer = parts.footer ?? textsIn(language)(isTyped ? 'mail:footer.typed' : 'mail:footer.known')
  const text = [
    ...paragraphs,
    ...(code ? [code] : []),
    ...items.map(({ label, url, note }) => `• ${label}\n${note ? `  ${note}\n` : ''}  ${url}`),
    ...(link ? [`${link.label}:\n${link.url}`] : []),
    '--',
    footer,
    ...links.map(({ label, url }) => `${label}:\n${url}`),
  ].join('\n\n')
  const html = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head><body style="margin:0;background:#fbf8f2;color:#16202e;font:16px/1.5 Georgia,serif">
<main style="display:block;max-width:34em;margin:0 auto;padding:24px">
<p style="font-weight:bold;color:#9c3b1b">Caja</p>
<h1 style="margin:0 0 16px;font-size:22px;line-height:1.3">${escapeHtml(subject)}</h1>
${paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('\n')}
${code ? `<p style="font:bold 32px monospace;letter-spacing:.2em">${escapeHtml(code)}</p>` : ''}
${items.length > 0 ? `<ul style="padding-left:20px">${items.map(({ label, url, note }) => `<li style="margin:8px 0"><a href="${escapeHtml(url)}" style="color:#9c3b1b">${escapeHtml(label)}</a>${note ? `<br><span style="font-size:14px;color:#566072">${escapeHtml(note)}</span>` : ''}</li>`).join('')}</ul>` : ''}
${link ? `<p><a href="${escapeHtml(link.url)}" style="color:#9c3b1b">${escapeHtml(link.label)}</a></p>` : ''}
<p style="border-top:1px solid #e3dccd;padding-top:12px;font-size:14px;color:#566072">${escapeHtml(footer)}</p>
${links.map(({ label, url }) => `<p style="font-size:14px"><a href="${escapeHtml(url)}" style="color:#566072">${escapeHtml(label)}</a></p>`).join('\n')}
</main></body></html>`
  return { to, subject, text, html }
}

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
