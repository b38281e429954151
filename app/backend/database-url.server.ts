/** Validates a database address, and completes it for node-postgres. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** The problem with the address; null if it is valid. */
export function findDatabaseUrlProblem(address: string): string | null {
  const url = new URL(address)
  if (url.port === '6543')
    return 'uses port 6543, the pooler’s transaction mode, in which LISTEN and session locks do not work: use its session mode (port 5432 of the same host) or the direct connection'
  if (!url.username || !url.password) return 'must name a user and a password: postgres://user:password@host:port/database'
  return null
}

/**
 * Gives `sslmode` its usual meaning (node-postgres treats `require` as `verify-full`), and adds the certificate authority, a file or its
 * PEM text. With an authority and no `sslmode`, the certificate and its host name are verified.
 */
export function withTls(address: string, authority?: string): string {
  const url = new URL(address)
  if (authority) url.searchParams.set('sslrootcert', authority.includes('-----BEGIN') ? fileOf(authority) : path.resolve(authority))
  if (authority && !url.searchParams.has('sslmode')) url.searchParams.set('sslmode', 'verify-full')
  if (url.searchParams.has('sslmode')) url.searchParams.set('uselibpqcompat', 'true')
  return url.href
}

const files = new Map<string, string>()

/**
 * A certificate is public, but the connection trusts the file: only this process may write it. One file per certificate, deleted when the
 * process ends.
 */
function fileOf(pem: string): string {
  const known = files.get(pem)
  if (known) return known
  const folder = mkdtempSync(path.join(tmpdir(), 'caja-ca-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const file = path.join(folder, 'ca.pem')
  writeFileSync(file, pem.replaceAll('\\n', '\n'), { mode: 0o600 })
  files.set(pem, file)
  return file
}
