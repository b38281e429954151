/**
 * Values that people, tools and attackers send, for parameters, fields and parts of paths. A seeded generator chooses them, so that a run
 * can be repeated.
 */

/** Random numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const uuid = '00000000-0000-4000-8000-000000000000'

// biome-ignore format: a list to look through
const fixed = [
  '', ' ', '0', '1', '-1', '2147483648', '9007199254740993', '1e309', 'NaN', 'null', 'undefined', 'true', '[]', '{}', '[object Object]',
  'a', 'ñandú', 'pensión', '¿pensión?', '«cuidados»', '"sin cerrar', "' or 1=1 --", "'; drop table people; --", '\\', '%', '%_%', '%00', '\u0000', 'a\u0000b',
  '\ud800', '\udc00x', '\uFFFE', '\uFFFF', '\u0001\u0002', '\u0085', '\u200B', '\u00AD', '\u202E', '\f', '\v', '\r\n', '\n\n\n', '😀', '👩‍👧‍👦', 'שלום', 'ﷺ'.repeat(50),
  '../../etc/passwd', '..%2f..%2f', '/es', '//evil.example', 'https://evil.example', 'javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd',
  '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '{{7*7}}', '#{7*7}', uuid, uuid.toUpperCase(), `${uuid}x`, 'ana@example.org', 'ana@educación.example',
  '2026-02-30', '2026-13-01', '0000-00-00', '99999-01-01', '24:61', 'es', 'en', 'pt', 'bol', 'HND', 'experience', 'video', 'topic', 'on', 'yes', 'save', 'next', 'page',
  'a'.repeat(300), 'a '.repeat(2_000), '>'.repeat(4_000), '['.repeat(3_000), '*_'.repeat(2_000), '`'.repeat(3_000), '| '.repeat(1_000), '1.'.repeat(1_000), '\n> '.repeat(1_000), '- '.repeat(1_000),
  '('.repeat(2_000), '&'.repeat(500), ':'.repeat(500), '!'.repeat(500), '<-> '.repeat(300), '٣٢١', '1.241.465', '8 000', '2031-2035', 'é'.repeat(500), 'e\u0301'.repeat(500),
]

export type Pick = {
  value: () => string
  one: <T>(from: readonly T[]) => T
  chance: (part: number) => boolean
  whole: (below: number) => number
}

export function picker(random: () => number): Pick {
  const whole = (below: number) => Math.floor(random() * below)
  const one = <T>(from: readonly T[]): T => from[whole(from.length)] as T
  const chance = (part: number) => random() < part
  const noise = () => Array.from({ length: whole(60) }, () => String.fromCharCode(whole(chance(0.5) ? 0x250 : 0xffff))).join('')
  return { whole, one, chance, value: () => (chance(0.15) ? noise() : chance(0.1) ? one(fixed) + one(fixed) : one(fixed)) }
}
