import type { Claims } from '#app/db/clients.server.ts'

/** The person who uploads: the claims for the database, the access token for Storage. */
export type Uploader = { claims: Claims; accessToken: string; personId: string }
