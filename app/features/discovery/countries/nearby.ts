/** Where else to look, from a country that has shared nothing yet. */
type Place = { iso3: string; subregion: string; tileX: number; tileY: number }

/**
 * Countries with something to read, of the same subregion first and nearest on the tile map first within each. Nearness
 * is by tiles, so it says "close by", never "shares a border".
 */
export function findNearby<T extends Place>(from: Place, all: readonly T[], counts: Readonly<Record<string, number>>, limit = 4): T[] {
  const distance = (to: Place) => Math.hypot(to.tileX - from.tileX, to.tileY - from.tileY)
  const isElsewhere = (to: Place) => Number(to.subregion !== from.subregion)
  return all
    .filter(({ iso3 }) => iso3 !== from.iso3 && (counts[iso3] ?? 0) > 0)
    .sort((a, b) => isElsewhere(a) - isElsewhere(b) || distance(a) - distance(b) || a.iso3.localeCompare(b.iso3))
    .slice(0, limit)
}
