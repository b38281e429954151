/** Finds countries with content near a country without any. */
type Place = { iso3: string; subregion: string; tileX: number; tileY: number }

/**
 * Countries with content: same subregion first, then by distance on the tile map. The map has no borders, so a page may say "close by"
 * but not "neighbouring".
 */
export function findNearby<T extends Place>(from: Place, all: readonly T[], counts: Readonly<Record<string, number>>, limit = 4): T[] {
  const distance = (to: Place) => Math.hypot(to.tileX - from.tileX, to.tileY - from.tileY)
  const isElsewhere = (to: Place) => Number(to.subregion !== from.subregion)
  return all
    .filter(({ iso3 }) => iso3 !== from.iso3 && (counts[iso3] ?? 0) > 0)
    .sort((a, b) => isElsewhere(a) - isElsewhere(b) || distance(a) - distance(b) || a.iso3.localeCompare(b.iso3))
    .slice(0, limit)
}
