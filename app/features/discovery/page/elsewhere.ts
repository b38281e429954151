/** The same subject on ECLAC's other platforms: computed addresses first, then the ones entered by the author, without duplicates. */

import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import type { Language, Localized } from '#app/i18n/languages.ts'

export type Elsewhere =
  | { type: 'bpsnc'; id: number; url: string }
  | { type: 'bdips'; iso2: string; url: string }
  | { type: 'link'; id: string; platform: string; label: Localized; url: string }

export function findElsewhere(content: ResourceContent, language: Language): Elsewhere[] {
  const programme = content.kind === 'experience' ? content.programme : null
  const computed: Elsewhere[] = []
  if (programme?.bpsnc) computed.push({ type: 'bpsnc', id: programme.bpsnc, url: bpsncAddress(programme.bpsnc) })
  if (programme?.bdips) computed.push({ type: 'bdips', iso2: programme.bdips, url: bdipsAddress(programme.bdips, language) })
  const taken = new Set(
    computed.flatMap((link) => (link.type === 'bdips' ? [bdipsAddress(link.iso2, 'es'), bdipsAddress(link.iso2, 'en')] : [link.url])),
  )
  const typed = content.platforms.flatMap(({ id, platform, label, url }): Elsewhere[] =>
    url && !taken.has(url) ? [{ type: 'link', id, platform, label, url }] : [],
  )
  return [...computed, ...typed]
}

/** A programme's record in the Non-contributory Social Protection Programmes Database (English only). */
const bpsncAddress = (id: number) => `https://dds.cepal.org/bpsnc/programme?id=${id}`
/** A country's profile in the Institutional Framework Database for Social Policy. */
const bdipsAddress = (iso2: string, language: Language) => `https://dds.cepal.org/bdips/${language}/pais.php?id=${iso2.toLowerCase()}`
