import type { Tx } from '#app/db/clients.server.ts'
import { getDraft } from '#app/features/resources/revisions/draft-queries.server.ts'
import type { FileLanguage } from '#app/i18n/file-languages.ts'
import { trackOf } from './attach-file.server.ts'

/** The asset of a video's captions in a language: new captions become its next version. */
export async function findTrackAsset(db: Tx, resourceId: string, attachment: string, language: FileLanguage): Promise<string | undefined> {
  const draft = await getDraft(db, resourceId)
  const track = draft && trackOf(draft.content, attachment, language)
  return draft?.files.find(({ id }) => id === track)?.assetId
}
