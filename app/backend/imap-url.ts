/** The setting IMAP_URL: `imaps://user:password@host:port/folder`. */
import { isLoopbackHost } from '#app/lib/loopback.ts'

export type ImapAccount = {
  host: string
  port: number
  user: string
  password: string
  folder: string
  /** `tls` from the first byte; `starttls`, without which nothing is sent; `none` on this machine only. */
  encryption: 'tls' | 'starttls' | 'none'
}

/** What is wrong with the address, or null. Never contains the password. */
export function findImapUrlProblem(value: string): string | null {
  const url = URL.parse(value)
  if (!url || !/^imaps?:$/.test(url.protocol) || !url.hostname) return 'must be imaps://user:password@host:port/folder'
  if (!url.username || !url.password) return 'needs a user and a password, with % for special letters'
  if (url.search || url.hash) return 'has a ? or a #: write it as %3F or %23'
  if ([url.username, url.password, url.pathname].some((part) => decode(part) === null))
    return 'has a % that stands for no letter: write it as %25'
  return null
}

/** Throws for an address that `findImapUrlProblem` refuses. */
export function readImapUrl(value: string): ImapAccount {
  const problem = findImapUrlProblem(value)
  if (problem) throw new Error(`IMAP_URL ${problem}`)
  const { protocol, hostname, port, username, password, pathname } = new URL(value)
  const isTls = protocol === 'imaps:'
  return {
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: port ? Number(port) : isTls ? 993 : 143,
    user: decode(username) ?? '',
    password: decode(password) ?? '',
    folder: decode(pathname.slice(1)) || 'INBOX',
    encryption: isTls ? 'tls' : isLoopbackHost(hostname) ? 'none' : 'starttls',
  }
}

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
