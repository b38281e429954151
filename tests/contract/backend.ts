/**
 * The backend under test: the embedded one, or the Supabase project in the environment (SUPABASE_URL, its keys and DATABASE_URL, as in
 * .env.example). They differ in how a test gets the mailed code.
 */
import { createClient } from '@supabase/supabase-js'
import { type Backend, startBackend } from '#app/backend/backend.server.ts'
import { type HostedEnvironment, readEnvironment } from '#app/backend/env.server.ts'
import { seed } from '#seed/seed.ts'
import { askForCode } from '../factories/people.ts'
import { startThrowawayBackend } from '../fixtures/throwaway-backend.ts'

/** `proofOf` requests a sign-in mail and returns its code and token. */
export type Subject = {
  name: string
  backend: Backend
  proofOf: (email: string) => Promise<{ token: string; tokenHash: string }>
  stop: () => Promise<void>
}

export async function startSubject(): Promise<Subject> {
  const environment = readEnvironment()
  if (environment.mode === 'embedded') {
    const { backend, stop } = await startThrowawayBackend(54_430)
    const proofOf = async (email: string) => {
      const token = await askForCode(backend, email)
      const mail = await backend.databases.service
        .selectFrom('private.mailbox')
        .select('text')
        .where('recipient', '=', email)
        .orderBy('id', 'desc')
        .executeTakeFirstOrThrow()
      return { token, tokenHash: /token_hash=([^\s&]+)/.exec(mail.text)?.[1] ?? '' }
    }
    return { name: 'embedded', backend, proofOf, stop }
  }
  const backend = await startBackend({ environment, siteUrl: () => 'http://127.0.0.1:3000', print: () => {}, onAuthMail: async () => {} })
  await seed(backend, { withCases: false, print: () => {} })
  return { name: environment.SUPABASE_URL, backend, proofOf: proofFrom(environment), stop: backend.close }
}

/** A project's mail cannot be read from here; its administrator API returns the same code and token. */
const proofFrom = ({ SUPABASE_URL, SUPABASE_SECRET_KEY }: HostedEnvironment) => {
  const { auth } = createClient(SUPABASE_URL, SUPABASE_SECRET_KEY, { auth: { persistSession: false } })
  return async (email: string) => {
    const { data, error } = await auth.admin.generateLink({ type: 'magiclink', email })
    if (error) throw error
    return { token: data.properties.email_otp, tokenHash: data.properties.hashed_token }
  }
}
