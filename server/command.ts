/** Shared by the backup and restore commands: environment, output and exit. */
import { existsSync } from 'node:fs'
import { type EmbeddedEnvironment, readEnvironment, StartRefusal } from '#app/backend/env.server.ts'

export const print = (message: string) => console.log(`  ${message}`)

/** Returns the environment of the embedded backend; refuses a Supabase project with the message `otherwise`. */
export function requireEmbeddedEnvironment(otherwise: string): EmbeddedEnvironment {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const environment = readEnvironment()
  if (environment.mode === 'embedded') return environment
  throw new StartRefusal(otherwise)
}

/** Prints the progress every few seconds. */
export function showProgress(): (bytes: number, of: number) => void {
  let last = Date.now()
  const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`
  return (bytes, of) => {
    if (Date.now() - last < 3_000) return
    last = Date.now()
    print(`… ${megabytes(bytes)} of ${megabytes(of)}`)
  }
}

/** Runs a command; prints a refusal in one line and exits with code 1. */
export async function runCommand(work: () => Promise<void>) {
  try {
    await work()
  } catch (error) {
    console.error(error instanceof StartRefusal ? `\n  ${error.message}\n` : error)
    process.exitCode = 1
  }
}
