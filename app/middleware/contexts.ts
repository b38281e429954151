/** The values that a request carries through middleware, loaders and actions. */
import { createContext } from 'react-router'
import type { Backend } from '#app/backend/backend.server.ts'
import type { ImapAccount } from '#app/backend/imap-url.ts'
import type { Jobs } from '#app/backend/jobs.server.ts'
import type { Claims, Db } from '#app/db/clients.server.ts'
import type { Person } from '#app/features/core/person/person.ts'
import type { MachineTranslator } from '#app/features/writing/translation/machine-translator.ts'
import type { Language } from '#app/i18n/languages.ts'

export type Services = Backend & {
  jobs: Jobs
  publicUrl: string
  /** Public. */
  contactEmail: string
  trustProxy: boolean
  /** The mailbox that a job reads; null if none is configured. */
  imapAccount: ImapAccount | null
  /** Where mail for that mailbox is sent to; null if it is not known. */
  mailboxAddress: string | null
  /** Optional; without one, the interface offers no machine translation. */
  machineTranslator?: MachineTranslator
}
export const servicesContext = createContext<Services>()

export const requestIdContext = createContext<string>('')
/** Set by a loader whose page says something else from then on although nothing is published, such as the start of an event. */
export const pageExpiryContext = createContext<Date | null>(null)
/** Set by pages that other sites may show in a frame: these sites (sources of `frame-ancestors`), or any if the list is empty. */
export const framingContext = createContext<readonly string[] | null>(null)
/** The client asks for headers only: the page is made as for GET, but nobody reads it. */
export const isHeadContext = createContext<boolean>(false)
/** The client's network address, for rate limits only. */
export const clientAddressContext = createContext<string>('')
/** The other end of the connection, independent of the request's headers. */
export const peerAddressContext = createContext<string>('')
/** The reason why the HTTP server refused the request (server/http); it is answered without reading more of it. */
export const refusalContext = createContext<{ status: number; error: string } | null>(null)
export const languageContext = createContext<Language>('es')

/** `problem` says why there is no person although a session cookie came: the session expired or the cookie was altered. */
export type Session = { person: Person | null; claims: Claims | null; accessToken: string | null; problem: 'session_ended' | null }
export const sessionContext = createContext<Session>({ person: null, claims: null, accessToken: null, problem: null })

/** Cookies of a refreshed or ended session, to set on any response. */
export const sessionCookiesContext = createContext<Headers>(new Headers())

/** Runs a read with the reader's rights: as the visitor, or in a transaction as the signed-in person. */
export type RunAsReader = <T>(work: (db: Db) => Promise<T>) => Promise<T>
export const readerContext = createContext<RunAsReader>()
