import type { Db } from '#app/db/clients.server.ts'
import type { Outcome } from '#app/features/programme/events/closing/outcome-column.server.ts'
import { formatMomentIn } from '#app/i18n/format.ts'
import { type Language, type Localized, pickText } from '#app/i18n/languages.ts'
import { findZone } from '#app/lib/zoned-time.server.ts'
import { findEvent } from './find-event.server.ts'
import type { PanelProps } from './registration-panel.tsx'
import { nextPhaseAt, phaseOf } from './registration-phase.ts'

/** `expiresAt`: when the panel says something else although nothing changed in the database. */
export type FoundPanel = { id: string; title: Localized; when: string; panel: PanelProps; outcome: Outcome | null; expiresAt: Date | null }

/** What the page of an event says about registration. Null if there is no such event, or it has no session. */
export async function getPanel(
  db: Db,
  slug: string,
  { personId, language, now = new Date() }: { personId: string | null; language: Language; now?: Date },
): Promise<FoundPanel | null> {
  const found = await findEvent(db, slug, personId)
  if (!found) return null
  const { id, title, own, problem, capacity, taken, waiting, audience } = found
  const zone = findZone(found.zone) ?? 'UTC'
  return {
    id,
    title,
    when: formatMomentIn(found.startsAt, zone, language),
    panel: {
      slug,
      phase: phaseOf(found, now),
      places: { capacity, taken, waiting, audience },
      own: own && { ...own, offeredUntil: own.offeredUntil && formatMomentIn(own.offeredUntil, zone, language) },
      problem,
      isSignedIn: personId !== null,
      isOnline: found.isOnline,
      hasMeeting: found.hasMeeting,
    },
    outcome: found.outcome,
    expiresAt: nextPhaseAt(found, now),
  }
}

export const titleOf = (title: Localized, language: Language): string => pickText(title, language)?.text ?? ''
