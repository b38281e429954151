import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { StartRefusal } from '../env.server.ts'

const secretsSchema = z.object({
  databasePassword: z.string().min(1),
  jwtSecret: z.string().min(1),
  publishableKey: z.string().min(1),
  secretKey: z.string().min(1),
})

type Secrets = z.infer<typeof secretsSchema>

/** The secrets of an embedded installation, created once and stored beside its data. Refuses a file that is empty, cut or invalid. */
export function readSecrets(folder: string): Secrets {
  const file = path.join(folder, 'secrets.json')
  if (existsSync(file)) return parseSecrets(file)
  const random = () => randomBytes(24).toString('hex')
  const secrets = {
    databasePassword: random(),
    jwtSecret: random() + random(),
    publishableKey: `sb_publishable_${random().slice(0, 22)}_${random().slice(0, 8)}`,
    secretKey: `sb_secret_${random().slice(0, 22)}_${random().slice(0, 8)}`,
  }
  mkdirSync(folder, { recursive: true })
  // Written to a temporary file and renamed, so that an interrupted start leaves no incomplete file.
  const fresh = `${file}.new`
  writeFileSync(fresh, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  renameSync(fresh, file)
  return secrets
}

function parseSecrets(file: string): Secrets {
  try {
    return secretsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (cause) {
    throw new StartRefusal(
      `${file} cannot be read: it is empty, cut or not ours. Put it back from a backup; without it the database of this folder stays closed.`,
      { cause },
    )
  }
}
