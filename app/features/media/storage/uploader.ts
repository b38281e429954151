import type { Claims } from '#app/db/clients.server.ts'

/** Who sends a file: the claims for the database, the access token for Storage. */
export type Uploader = { claims: Claims; accessToken: string; personId: string }
