/**
 * Whether the reader may upload files to a resource: everybody who may edit it may. Returns a value instead of a page, because scripts call
 * it.
 */
import type { RouterContextProvider } from 'react-router'
import type { Uploader } from '#app/features/media/storage/uploader.ts'
import { readerContext } from './contexts.ts'
import { personOf } from './guards.server.ts'
import { requireResource } from './require-draft.server.ts'

type UploaderResult = { ok: true; uploader: Uploader } | { ok: false; error: 'session_ended' | 'forbidden'; status: 401 | 403 }

/** Throws 404 for a resource that the reader cannot see. */
export async function requireUploader(context: Readonly<RouterContextProvider>, resourceId: string): Promise<UploaderResult> {
  const signedIn = personOf(context)
  if (!signedIn) return { ok: false, error: 'session_ended', status: 401 }
  const resource = await requireResource(context.get(readerContext), resourceId)
  if (!resource.canEdit) return { ok: false, error: 'forbidden', status: 403 }
  return { ok: true, uploader: { claims: signedIn.claims, accessToken: signedIn.accessToken, personId: signedIn.person.id } }
}
