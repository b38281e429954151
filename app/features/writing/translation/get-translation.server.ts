import type { Db } from '#app/db/clients.server.ts'
import { findGaps } from '#app/features/resources/model/gaps.ts'
import { getDraft } from '#app/features/resources/revisions/draft-queries.server.ts'
import { findTranslators, getAssignment } from './assignments.server.ts'
import { findKnownTexts } from './find-known-texts.server.ts'
import { targetOf, translationPage } from './translation-page.ts'

/** All data of the translation page; null if the person may not see the resource. */
export async function getTranslation(db: Db, id: string, asked: string | null, isStaff: boolean) {
  const draft = await getDraft(db, id)
  if (!draft) return null
  const { to, targets } = targetOf(draft.content, asked)
  const gaps = findGaps(draft.content, to)
  return {
    page: translationPage(draft, asked, await findKnownTexts(db, id, to)),
    targets,
    canEdit: draft.canEdit,
    desk: {
      slug: draft.slug,
      state: draft.state,
      liveLanguages: draft.liveLanguages,
      isLive: draft.liveRevision !== null,
      hasUnpublishedChanges: draft.hasUnpublishedChanges,
      gaps: gaps.map(({ path }) => path),
      assignment: await getAssignment(db, id, to),
      translators: isStaff ? await findTranslators(db, id) : [],
    },
  }
}
export type TranslationDesk = NonNullable<Awaited<ReturnType<typeof getTranslation>>>['desk']
