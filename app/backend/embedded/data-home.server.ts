/**
 * Where the database of a data folder lives: in the folder, or (started as root, where only root may enter) in a place under
 * /var/lib/caja that a note in the folder names. A folder that was moved keeps its database. Where the database of a folder is
 * missing, or is another folder's, the start is refused: an empty database is made only for an empty folder.
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

/** The account that Postgres runs as; empty for that of this process. */
export type Owner = { uid?: number; gid?: number }
type Say = (message: string) => void

const noteIn = (folder: string) => path.join(folder, 'postgres-is-at')
const read = (file: string) => readFileSync(file, 'utf8').trim()
const hasDatabase = (home: string) => existsSync(path.join(home, 'postgres/PG_VERSION'))
/** Compares two paths after following symbolic links. */
const real = (folder: string) => (existsSync(folder) ? realpathSync(folder) : folder)

/** The home of a folder that has run before. */
export const homeOf = (folder: string): string => (existsSync(noteIn(folder)) ? read(noteIn(folder)) : folder)

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

/** `owner` is the account for Postgres where this process is root, else empty. Makes the folder if there is none. */
export function findHome(folder: string, owner: Owner, say: Say): string {
  mkdirSync(folder, { recursive: true })
  const home = existsSync(noteIn(folder))
    ? homeElsewhere(folder, owner)
    : hasDatabase(folder)
      ? homeInside(folder, owner)
      : newHome(folder, owner, say)
  if (hasDatabase(home)) giveToOwner(path.join(home, 'postgres'), owner, say)
  return home
}

function homeElsewhere(folder: string, owner: Owner): string {
  const home = read(noteIn(folder))
  if (owner.uid === undefined)
    throw new StartRefusal(
      `The database of ${folder} lives in ${home}, because it was started as root. Start it as root again; ` +
        'or make a backup as root (npm run backup) and restore it as yourself (docs/operate.md).',
    )
  if (!hasDatabase(home)) {
    if (hasRun(folder)) throw new StartRefusal(databaseIsMissing(folder, home))
    mkdirSync(home, { recursive: true, mode: 0o755 })
  }
  const last = lastFolderOf(home)
  if (last && last !== real(folder) && existsSync(noteIn(last)) && read(noteIn(last)) === home)
    throw new StartRefusal(
      `${folder} is a copy of ${last}, and its database was not copied along: it lives in ${home}, for ${last}. ` +
        `To have a second installation, make a backup of ${last} (npm run backup) and restore it into an empty folder (npm run restore).`,
    )
  noteOwner(home, folder)
  return home
}

function homeInside(folder: string, owner: Owner): string {
  if (!canEnter(folder, owner))
    throw new StartRefusal(
      `The database is in ${folder}, but the account that runs Postgres for root (user id ${owner.uid}) may not enter there. ` +
        'Let it pass through the folders above (chmod o+x), or move the folder to where it may.',
    )
  return folder
}

/** In the folder where Postgres can reach it, else in a new place with a note in the folder. */
function newHome(folder: string, owner: Owner, say: Say): string {
  if (hasRun(folder)) throw new StartRefusal(databaseIsMissing(folder, path.join(folder, 'postgres')))
  if (canEnter(folder, owner)) return folder
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 12)
  const home = path.join('/var/lib/caja', `${name}-${randomUUID().slice(0, 8)}`)
  mkdirSync(home, { recursive: true, mode: 0o755 })
  writeFileSync(noteIn(folder), `${home}\n`)
  noteOwner(home, folder)
  say(`Only root may enter this folder and Postgres does not run as root, so the database lives in ${home}`)
  return home
}

/** Files came after a first start; the identity of the database is noted at the end of it. */
function hasRun(folder: string): boolean {
  const storage = path.join(folder, 'storage')
  return existsSync(identityIn(folder)) || (existsSync(storage) && readdirSync(storage).length > 0)
}

const databaseIsMissing = (folder: string, expected: string) =>
  `${folder} was in use before, but its database is not in ${expected}: the folder was copied without it. ` +
  'Put the database back, or restore a backup into an empty folder (npm run restore). To start empty, set another CAJA_DATA_DIR.'

const identityIn = (folder: string) => path.join(folder, 'database.json')

/** Remembers which database (by Postgres's own `system_identifier`) is this folder's, and refuses any other. */
export function refuseOtherDatabase(folder: string, systemIdentifier: string) {
  const file = identityIn(folder)
  const known = existsSync(file) ? (JSON.parse(read(file)) as { systemIdentifier: string }).systemIdentifier : null
  if (known && known !== systemIdentifier)
    throw new StartRefusal(
      `The database in ${homeOf(folder)} is not the one that belongs to ${folder}: it was put there from elsewhere. ` +
        'Put the right one back, or restore a backup into an empty folder (npm run restore).',
    )
  if (!known) writeFileSync(file, `${JSON.stringify({ systemIdentifier })}\n`)
}

const ownerNote = (home: string) => path.join(home, 'belongs-to')
const noteOwner = (home: string, folder: string) => writeFileSync(ownerNote(home), `${real(folder)}\n`)
const lastFolderOf = (home: string) => (existsSync(ownerNote(home)) ? real(read(ownerNote(home))) : null)

/** May the account pass through every folder above, and into it? */
export const canEnter = (folder: string, owner: Owner): boolean => owner.uid === undefined || may(folder, '-x', owner)
export const may = (target: string, flag: '-x', owner: Owner): boolean =>
  spawnSync('/bin/sh', ['-c', `test ${flag} "$1"`, 'sh', target], { ...owner, cwd: '/' }).status === 0

/** Postgres must own its files. Files that root copied are given to its account; files of any other account are refused. */
function giveToOwner(data: string, { uid = process.getuid?.(), gid }: Owner, say: Say) {
  const found = statSync(data).uid
  if (uid === undefined || found === uid) return
  if (found !== 0 || gid === undefined)
    throw new StartRefusal(
      `The database in ${data} belongs to another account (user id ${found}; Postgres would run as ${uid}). ` +
        `Start Caja under that account, or give it the files (chown -R ${uid} ${data}).`,
    )
  say('The database was copied by root: its files are given to the account that runs Postgres')
  for (const entry of ['', ...readdirSync(data, { recursive: true, encoding: 'utf8' })]) chownSync(path.join(data, entry), uid, gid)
}
