/** Shared by the commands beside the server: environment, output and exit. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { type Backend, startBackend } from '#app/backend/backend.server.ts'
import { type EmbeddedEnvironment, readEnvironment, StartRefusal } from '#app/backend/env.server.ts'
import { claimFolder, releaseFolder, runningProcessId, waitUntilOpen } from './run-file.ts'

export const print = (message: string) => console.log(`  ${message}`)

/** Returns the environment of the embedded backend; refuses a Supabase project with the message `otherwise`. */
export function requireEmbeddedEnvironment(otherwise: string): EmbeddedEnvironment {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const environment = readEnvironment()
  if (environment.mode === 'embedded') return environment
  throw new StartRefusal(otherwise)
}

/**
 * Runs `work` on the backend of the environment: a Supabase project, or the embedded one, whether a server runs on its folder or not.
 * Without `mayBegin` it refuses a folder that has no installation.
 */
export async function withBackend<Result>(mayBegin: boolean, work: (backend: Backend) => Promise<Result>): Promise<Result> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const environment = readEnvironment()
  const folder = environment.mode === 'embedded' ? path.resolve(environment.CAJA_DATA_DIR) : null
  if (folder && !mayBegin && !existsSync(path.join(folder, 'secrets.json')))
    throw new StartRefusal(`There is no installation of Caja in ${folder}. Set CAJA_DATA_DIR to where it is.`)
  const isRunning = folder !== null && runningProcessId(folder) > 0
  if (folder && isRunning) await waitUntilOpen(folder, print)
  else if (folder) claimFolder(folder)
  try {
    const backend = await startBackend({
      environment: isRunning && environment.mode === 'embedded' ? { ...environment, CAJA_BESIDE: '1' } : environment,
      siteUrl: () => 'http://127.0.0.1',
      print,
      onAuthMail: async () => {},
    })
    return await work(backend).finally(backend.close)
  } finally {
    if (folder && !isRunning) releaseFolder(folder)
  }
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
