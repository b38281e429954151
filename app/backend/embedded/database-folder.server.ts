/**
 * Finds the folder of a data folder's database: inside it, or (if started as root, with a data folder that only root may enter) under
 * /var/lib/caja, in a place named by a file in the data folder. A moved data folder keeps its database. Refuses to start if the database is
 * missing or belongs to another folder: an empty database is created only for an empty folder.
 */
import { spawnSync } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import {
  accessSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { StartRefusal } from '../env.server.ts'

/** The operating system account that runs Postgres; empty for the account of this process. */
export type PostgresAccount = { uid?: number; gid?: number }
type Print = (message: string) => void

const locationFileOf = (folder: string) => path.join(folder, 'postgres-is-at')
const read = (file: string) => readFileSync(file, 'utf8').trim()
const hasDatabase = (databaseFolder: string) => existsSync(path.join(databaseFolder, 'postgres/PG_VERSION'))
/** Resolves symbolic links, for comparison. */
const realPathOf = (folder: string) => (existsSync(folder) ? realpathSync(folder) : folder)

/** The database folder of a data folder that has been used before. */
export const databaseFolderOf = (folder: string): string => (existsSync(locationFileOf(folder)) ? read(locationFileOf(folder)) : folder)

/** Refuses a folder that this account may not use. */
export function refuseForbiddenFolder(folder: string) {
  try {
    if (existsSync(folder)) accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    const secrets = path.join(folder, 'secrets.json')
    if (existsSync(secrets)) accessSync(secrets, constants.R_OK | constants.W_OK)
  } catch {
    throw new StartRefusal(
      `The data folder ${folder} belongs to another account (user id ${statSync(folder).uid}). ` +
        'Start Caja under that account, give the folder to this one (chown -R), or set another CAJA_DATA_DIR.',
    )
  }
}

/** `account` is the account for Postgres if this process is root, else empty. Creates the folder if there is none. */
export function findDatabaseFolder(folder: string, account: PostgresAccount, print: Print): string {
  mkdirSync(folder, { recursive: true })
  const databaseFolder = existsSync(locationFileOf(folder))
    ? folderElsewhere(folder, account)
    : hasDatabase(folder)
      ? folderInside(folder, account)
      : newDatabaseFolder(folder, account, print)
  if (hasDatabase(databaseFolder)) fixOwnership(path.join(databaseFolder, 'postgres'), account, print)
  return databaseFolder
}

function folderElsewhere(folder: string, account: PostgresAccount): string {
  const databaseFolder = read(locationFileOf(folder))
  if (account.uid === undefined)
    throw new StartRefusal(
      `The database of ${folder} lives in ${databaseFolder}, because it was started as root. Start it as root again; ` +
        'or make a backup as root (npm run backup) and restore it as yourself (docs/operate.md).',
    )
  if (!hasDatabase(databaseFolder)) {
    if (hasRun(folder)) throw new StartRefusal(databaseIsMissing(folder, databaseFolder))
    mkdirSync(databaseFolder, { recursive: true, mode: 0o755 })
  }
  const last = lastFolderOf(databaseFolder)
  if (last && last !== realPathOf(folder) && existsSync(locationFileOf(last)) && read(locationFileOf(last)) === databaseFolder)
    throw new StartRefusal(
      `${folder} is a copy of ${last}, and its database was not copied along: it lives in ${databaseFolder}, for ${last}. ` +
        `To have a second installation, make a backup of ${last} (npm run backup) and restore it into an empty folder (npm run restore).`,
    )
  recordUser(databaseFolder, folder)
  return databaseFolder
}

function folderInside(folder: string, account: PostgresAccount): string {
  if (!canAccessFolder(folder, account))
    throw new StartRefusal(
      `The database is in ${folder}, but the account that runs Postgres for root (user id ${account.uid}) may not enter there. ` +
        'Let it pass through the folders above (chmod o+x), or move the folder to where it may.',
    )
  return folder
}

/** Inside the data folder if Postgres can access it, else in a new place that a file in the data folder names. */
function newDatabaseFolder(folder: string, account: PostgresAccount, print: Print): string {
  if (hasRun(folder)) throw new StartRefusal(databaseIsMissing(folder, path.join(folder, 'postgres')))
  if (canAccessFolder(folder, account)) return folder
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 12)
  const databaseFolder = path.join('/var/lib/caja', `${name}-${randomUUID().slice(0, 8)}`)
  mkdirSync(databaseFolder, { recursive: true, mode: 0o755 })
  writeFileSync(locationFileOf(folder), `${databaseFolder}\n`)
  recordUser(databaseFolder, folder)
  print(`Only root may enter this folder and Postgres does not run as root, so the database lives in ${databaseFolder}`)
  return databaseFolder
}

/** Files exist after a first start; the identity of the database is recorded at the end of it. */
function hasRun(folder: string): boolean {
  const storage = path.join(folder, 'storage')
  return existsSync(identityFileOf(folder)) || (existsSync(storage) && readdirSync(storage).length > 0)
}

const databaseIsMissing = (folder: string, expected: string) =>
  `${folder} was in use before, but its database is not in ${expected}: the folder was copied without it. ` +
  'Put the database back, or restore a backup into an empty folder (npm run restore). To start empty, set another CAJA_DATA_DIR.'

const identityFileOf = (folder: string) => path.join(folder, 'database.json')

/** Records which database (by Postgres's `system_identifier`) belongs to this folder, and refuses any other. */
export function refuseOtherDatabase(folder: string, systemIdentifier: string) {
  const file = identityFileOf(folder)
  const known = existsSync(file) ? (JSON.parse(read(file)) as { systemIdentifier: string }).systemIdentifier : null
  if (known && known !== systemIdentifier)
    throw new StartRefusal(
      `The database in ${databaseFolderOf(folder)} is not the one that belongs to ${folder}: it was put there from elsewhere. ` +
        'Put the right one back, or restore a backup into an empty folder (npm run restore).',
    )
  if (!known) writeFileSync(file, `${JSON.stringify({ systemIdentifier })}\n`)
}

const usedByFileOf = (databaseFolder: string) => path.join(databaseFolder, 'belongs-to')
const recordUser = (databaseFolder: string, folder: string) => writeFileSync(usedByFileOf(databaseFolder), `${realPathOf(folder)}\n`)
const lastFolderOf = (databaseFolder: string) =>
  existsSync(usedByFileOf(databaseFolder)) ? realPathOf(read(usedByFileOf(databaseFolder))) : null

/** Whether the account has access to the folder and to all folders above it. */
export const canAccessFolder = (folder: string, account: PostgresAccount): boolean =>
  account.uid === undefined || mayAccess(folder, '-x', account)
export const mayAccess = (target: string, flag: '-x', account: PostgresAccount): boolean =>
  spawnSync('/bin/sh', ['-c', `test ${flag} "$1"`, 'sh', target], { ...account, cwd: '/' }).status === 0

/** Postgres must own its files. Files that root copied are given to its account; files of any other account are refused. */
function fixOwnership(data: string, { uid = process.getuid?.(), gid }: PostgresAccount, print: Print) {
  const found = statSync(data).uid
  if (uid === undefined || found === uid) return
  if (found !== 0 || gid === undefined)
    throw new StartRefusal(
      `The database in ${data} belongs to another account (user id ${found}; Postgres would run as ${uid}). ` +
        `Start Caja under that account, or give it the files (chown -R ${uid} ${data}).`,
    )
  print('The database was copied by root: its files are given to the account that runs Postgres')
  for (const entry of ['', ...readdirSync(data, { recursive: true, encoding: 'utf8' })]) chownSync(path.join(data, entry), uid, gid)
}
