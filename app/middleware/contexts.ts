/** What a request carries through middleware, loaders and actions. */
import { createContext } from 'react-router'
import type { Backend } from '#app/backend/backend.server.ts'
import type { Jobs } from '#app/backend/jobs.server.ts'
import type { Claims, Db } from '#app/db/clients.server.ts'
import type { Person } from '#app/features/core/person/person.ts'
import type { MachineTranslator } from '#app/features/writing/translation/machine-translator.ts'
import type { Language } from '#app/i18n/languages.ts'

export type Services = Backend & {
  jobs: Jobs
  publicUrl: string
  trustProxy: boolean
  /** None is bundled; without one, nobody is offered a machine's draft. */
  machineTranslator?: MachineTranslator
}
export const servicesContext = createContext<Services>()

export const requestIdContext = createContext<string>('')
/** The network address the request came from, for rate limits only. */
export const clientAddressContext = createContext<string>('')
/** The other end of the connection, whatever the request says of itself. */
export const peerAddressContext = createContext<string>('')
/** Why the door did not take the request (server/door): it is answered without being read any further. */
export const refusalContext = createContext<{ status: number; error: string } | null>(null)
export const languageContext = createContext<Language>('es')

/** `problem` says why there is no person although a session cookie came: it ran out, or was altered. */
export type Session = { person: Person | null; claims: Claims | null; accessToken: string | null; problem: 'session_ended' | null }
export const sessionContext = createContext<Session>({ person: null, claims: null, accessToken: null, problem: null })

/** Cookies of a session that was refreshed or has ended, for the answer, whatever it will be. */
export const sessionCookiesContext = createContext<Headers>(new Headers())

/** Runs reading work with the rights of whoever asks: as the visitor, or in a transaction as the signed-in person. */
export type RunAsReader = <T>(work: (db: Db) => Promise<T>) => Promise<T>
export const readerContext = createContext<RunAsReader>()
