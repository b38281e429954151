/** The mailbox of mails that were stored instead of sent: the newest 50, newest first. */

import { LinkedText } from '#app/features/core/mail/linked-text.tsx'
import { findMail, findRecipients } from '#app/features/core/mail/queries.server.ts'
import { formatMoment } from '#app/i18n/format.ts'
import { servicesContext } from '#app/middleware/contexts.ts'
import type { Route } from './+types/mailbox'

export async function loader({ url, context }: Route.LoaderArgs) {
  const { databases, publicUrl } = context.get(servicesContext)
  const to = url.searchParams.get('to')?.trim().toLowerCase().slice(0, 320) ?? ''
  const mails = await findMail(databases.service, { to })
  return { to, mails, recipients: await findRecipients(databases.service), origin: publicUrl }
}

export const meta: Route.MetaFunction = () => [{ title: 'Mailbox · Caja' }]

export default function Mailbox({ loaderData }: Route.ComponentProps) {
  const { to, mails, recipients, origin } = loaderData
  return (
    <main id="main" className="wrap page mailbox">
      <p className="eyebrow">On this machine only</p>
      <h1>Mailbox</h1>
      <p>Mail that Caja would have sent. Set SMTP_URL to send it instead.</p>
      <form className="mailbox-filter">
        <label htmlFor="to">Recipient</label>
        <input id="to" name="to" type="text" list="recipients" defaultValue={to} autoComplete="off" />
        <datalist id="recipients">
          {recipients.map((recipient) => (
            <option key={recipient} value={recipient} />
          ))}
        </datalist>
        <button className="button" type="submit">
          Show
        </button>
        {to && <a href="/dev/mailbox">Show all</a>}
      </form>
      <h2>{mails.length === 0 ? 'No mail' : `${mails.length} newest`}</h2>
      <ol className="mails">
        {mails.map((mail, index) => (
          <li key={mail.id}>
            <details open={index === 0}>
              <summary>
                <span className="mail-subject">{mail.subject}</span> <span className="mail-recipient">{mail.recipient}</span>{' '}
                <time dateTime={new Date(mail.sentAt).toISOString()}>{formatMoment(mail.sentAt, 'en', null)}</time>
              </summary>
              <pre className="mail-text">
                <LinkedText text={mail.text} origin={origin} />
              </pre>
              {Object.keys(mail.headers as object).length > 0 && (
                <pre className="mail-headers">
                  {Object.entries(mail.headers as Record<string, string>)
                    .map(([name, value]) => `${name}: ${value}`)
                    .join('\n')}
                </pre>
              )}
              <p>
                <a href={`/dev/mailbox/${mail.id}`}>The HTML part, as it is seen</a>
              </p>
            </details>
          </li>
        ))}
      </ol>
    </main>
  )
}
