import { expect, test } from 'vitest'
import { maxSessions, type ResourceInput, resourceContent } from '#app/features/resources/model/schema.ts'
import { resource as event } from '#seed/events/two-teams.ts'
import { resource as registry } from '#seed/experiences/costa-rica-sinirube.ts'
import type { PackContent } from './find-pack.server.ts'
import { writePack } from './write-pack.server.tsx'

const parsed = <Kind extends 'event' | 'experience'>(kind: Kind, input: ResourceInput) => {
  const content = resourceContent.parse(input)
  if (content.kind !== kind) throw new Error(content.kind)
  return content as Extract<typeof content, { kind: Kind }>
}
const packOf = (change: Partial<PackContent> = {}): PackContent => ({
  event: parsed('event', event.content),
  cases: [{ slug: registry.slug, content: parsed('experience', registry.content) }],
  institutions: { 'imas-cr': { es: 'Instituto Mixto de Ayuda Social', en: 'Joint Social Welfare Institute' } },
  ...change,
})
const write = (pack: PackContent, language: 'es' | 'en' = 'es') =>
  writePack({ pack, slug: 'una-sesion', language, origin: 'https://caja.example' })

test.for(['es', 'en'] as const)('the pack needs nothing else and says when, how to join and what the cases say (%s)', (language) => {
  const html = write(packOf(), language)
  expect(html).not.toMatch(/<(script|img|link|iframe|video)\b|url\(/)
  expect(html).toContain(`<html lang="${language}">`)
  expect(html).toContain(language === 'es' ? '/es/eventos/una-sesion/entrar' : '/en/events/una-sesion/join')
  expect(html).toContain(registry.content.title?.[language])
  expect(html).toContain('Jamaica')
})

test('with the longest texts it stays below 1 MB, and cut texts say so', () => {
  // Characters that take five bytes each in HTML.
  const long = (length: number) => ({ es: '&'.repeat(length), en: '&'.repeat(length) })
  const content = parsed('experience', {
    ...registry.content,
    ...{ title: long(140), summary: long(400), lessons: long(12_000) },
    ...(registry.content.kind === 'experience' && {
      ledger: Array.from({ length: 30 }, (_, at) => ({ id: `step-${at}`, date: '2019', before: long(1_200), after: long(1_200) })),
    }),
  } as ResourceInput)
  const [session] = event.content.sessions ?? []
  const pack = packOf({
    event: parsed('event', {
      ...event.content,
      ...{ title: long(140), summary: long(400), question: long(160), description: long(12_000) },
      speakers: Array.from({ length: 12 }, (_, at) => ({ id: `s${at}`, institution: 'imas-cr', post: long(160) })),
      sessions: Array.from({ length: maxSessions }, (_, at) => ({ ...session, id: `s${at}` })),
    } as ResourceInput),
    cases: [
      { slug: 'uno', content },
      { slug: 'dos', content },
    ],
  })
  const html = write(pack)
  expect(Buffer.byteLength(html)).toBeLessThan(1_000_000)
  expect(Buffer.byteLength(html)).toBeGreaterThan(300_000)
  expect(html).toContain('…')
})
