import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { formatDay } from '#app/i18n/format.ts'
import { type Language, type Localized, pickText } from '#app/i18n/languages.ts'
import { findZone } from '#app/lib/zoned-time.server.ts'
import { parseCertificateCode } from './certificate-code.ts'

/**
 * Issues the certificate of a registration of one's own, or returns the one that exists. `token` is that of a mail. Refusals:
 * `event_not_closed`, `did_not_attend`, `name_missing`, `not_found`, `link_altered`, `link_expired`.
 */
export async function issueCertificate(db: Db, registration: string, token: string | null): Promise<string> {
  const { rows } = await sql<{ code: string }>`select private.issue_certificate(${registration}, ${token}) as code`.execute(db)
  return rows[0]?.code ?? ''
}

/** `gone`: signed here, and its registration was deleted. `anonymous`: the name was removed after two years. Days are written on the server. */
export type Certificate = { code: string } & (
  | { status: 'gone' }
  | {
      status: 'valid' | 'withdrawn' | 'anonymous'
      name: string
      title: { text: string; language: Language } | null
      slug: string | null
      day: string
      /** The length of all sessions together. */
      minutes: number
      issued: string
      withdrawn: string | null
    }
)

type Row = {
  status: 'valid' | 'withdrawn' | 'anonymous'
  name: string
  issuedAt: Date
  withdrawnAt: Date | null
  slug: string | null
  title: Localized | null
  zone: string
  startsAt: Date
  minutes: number
}

/** What the certificate with a code says. Refusal: `certificate_altered`. */
export async function verifyCertificate(db: Db, typed: string, language: Language): Promise<Certificate> {
  const code = parseCertificateCode(typed)
  const { rows } = await sql<Row>`
    select status, name, issued_at as "issuedAt", withdrawn_at as "withdrawnAt", slug, title, zone, starts_at as "startsAt", minutes
    from private.verify_certificate(${code})`.execute(db)
  const [row] = rows
  if (!row) return { code, status: 'gone' }
  const { status, name, slug, title, minutes } = row
  const zone = findZone(row.zone) ?? 'UTC'
  return {
    ...{ code, status, name, slug },
    title: pickText(title, language),
    day: formatDay(row.startsAt, language, zone),
    minutes,
    issued: formatDay(row.issuedAt, language, zone),
    withdrawn: row.withdrawnAt && formatDay(row.withdrawnAt, language, zone),
  }
}
