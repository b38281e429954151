import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import type { ResourceFile } from '#app/features/media/storage/resource-file.ts'
import { type AttachmentInput, attachment } from '#app/features/resources/model/schema.ts'
import { i18nOf } from '#app/i18n/i18n.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { Player } from './player.tsx'
import { toParagraphs } from './transcript.ts'
import type { Transcript } from './types.ts'

const ids = { video: crypto.randomUUID(), poster: crypto.randomUUID(), es: crypto.randomUUID(), fr: crypto.randomUUID() }
const file = (more: Partial<ResourceFile>): ResourceFile => ({
  id: crypto.randomUUID(),
  assetId: '',
  name: 'file',
  mediaType: 'video/mp4',
  size: 20_000_000,
  role: 'original',
  derivedFrom: null,
  width: null,
  height: null,
  pages: null,
  textState: null,
  isPublished: true,
  ...more,
})
const original = file({ id: ids.video, name: 'mensaje.mp4', width: 1280, height: 720 })
const made = (role: ResourceFile['role'], name: string, size: number) => file({ role, name, size, derivedFrom: ids.video })
const tracks = [file({ id: ids.es, name: 'es.vtt', role: 'captions' }), file({ id: ids.fr, name: 'fr.vtt', role: 'captions' })]
const captions = [
  { language: 'fr' as const, file: ids.fr },
  { language: 'es' as const, file: ids.es },
]
const said = (language: Transcript['language'], text: string): Transcript => ({
  attachment: 'a',
  language,
  paragraphs: toParagraphs([{ start: 83.4, end: 90, text }]),
})

function show(language: Language, more: Partial<AttachmentInput>, files: ResourceFile[], transcripts: Transcript[] = []): string {
  const shown = attachment.parse({ id: 'a', kind: 'video', file: ids.video, title: { es: 'Un mensaje' }, language: 'fr', ...more })
  return renderToStaticMarkup(
    <MemoryRouter initialEntries={[`/${language}/videos/x`]}>
      <I18nextProvider i18n={i18nOf(language)}>
        <Player attachment={shown} files={files} transcripts={transcripts} />
      </I18nextProvider>
    </MemoryRouter>,
  )
}

test('a video has its dimensions and facts before it loads', () => {
  const html = show('en', { seconds: 222, alsoSpoken: ['ht', 'es'], captions }, [original, ...tracks])
  expect(html).toMatch(/<video[^>]* width="1280" height="720"/)
  expect(html).toContain('3:42 long · Spoken in French · Haitian Creole and Spanish also heard · Captions: French and Spanish')
})

test.each([
  ['es', 'es'],
  ['en', 'fr'],
] as const)('for a reader of %s, the default captions are in %s', (reader, shown) => {
  const html = show(reader, { captions }, [original, ...tracks])
  expect([...html.matchAll(/<track [^>]*srcLang="(\w+)"[^>]* default=""/g)].map(([, language]) => language)).toEqual([shown])
  expect(html).toContain('label="Français"')
  expect(html).toContain('label="Español"')
})

test('smaller versions are offered with their sizes', () => {
  const html = show('en', {}, [original, made('480p', 'light.mp4', 3_000_000), made('audio', 'sound.m4a', 1_000_000)])
  expect(html).toMatch(/<a href="[^"]*mensaje\.mp4" data-rendition="" aria-current="true">Full version \(20 MB\)/)
  expect(html).toMatch(/<a href="[^"]*light\.mp4" data-rendition="">Light version \(480p, 3 MB\)/)
  expect(html).toMatch(/<a href="[^"]*sound\.m4a" data-rendition="">Audio only \(1 MB\)/)
  expect(show('en', {}, [original])).not.toContain('data-rendition')
  // The audio version of a short video can be larger than the video.
  expect(show('en', {}, [original, made('audio', 'sound.m4a', 21_000_000)])).not.toContain('data-rendition')
})

test('the job’s poster is used if none was chosen', () => {
  const chosen = file({ id: ids.poster, name: 'chosen.jpg', role: 'poster' })
  const taken = made('poster', 'taken.jpg', 9_000)
  expect(show('es', {}, [original, taken])).toMatch(/poster="[^"]*taken\.jpg"/)
  expect(show('es', { poster: ids.poster }, [original, taken, chosen])).toMatch(/poster="[^"]*chosen\.jpg"/)
})

test("the reader's language is open, the others a click away; where it is missing, the one spoken is", () => {
  const transcripts = [said('pt', 'Olá.'), said('fr', 'Bonjour.'), said('es', 'Hola.')]
  const order = (html: string) =>
    [...html.matchAll(/<details class="[^"]*"( open="")?>.*?<span data-start="83.4">(\S+?)\.</g)].map((m) => [m[2], Boolean(m[1])])
  expect(order(show('es', {}, [original], transcripts))).toEqual([
    ['Hola', true],
    ['Bonjour', false],
    ['Olá', false],
  ])
  expect(order(show('en', {}, [original], transcripts))[0]).toEqual(['Bonjour', true])
  expect(show('en', {}, [original], transcripts)).toContain('<ol class="transcript-lines" lang="fr"')
  expect(show('es', {}, [original], transcripts)).toMatch(/href="\/files\/[^"]*mensaje\.mp4#t=83"/)
})

test('an external video shows our own text and links, and loads nothing from the other site', () => {
  const html = show('en', { file: null, external: 'https://vimeo.com/76979871/8272103f6e' }, [], [said('fr', 'Bonjour.')])
  expect(html).toContain('This video is on Vimeo. If you play it here, Vimeo learns that you watch it.')
  expect(html).toContain('data-frame="https://player.vimeo.com/video/76979871?dnt=1&amp;h=8272103f6e"')
  expect(html).toContain('href="https://vimeo.com/76979871/8272103f6e#t=83s"')
  expect(html).not.toMatch(/(src|srcset|poster)="https?:/)
  expect(html).not.toMatch(/<(iframe|video)/)
})

test('without a file, or with an address that is not a video, nothing is shown', () => {
  expect(show('en', { file: null, external: 'https://example.org/video' }, [])).toBe('')
})

test('of a very long video only the transcript in the reader’s language is on the page', () => {
  const long = (language: Transcript['language'], word: string) => said(language, `${word} `.repeat(8_000))
  const html = show('es', { captions }, [original, ...tracks], [long('fr', 'bonjour'), long('es', 'hola')])
  expect(html).toContain('hola hola')
  expect(html).not.toContain('bonjour')
  expect(html).toMatch(/<a href="[^"]*fr\.vtt" hrefLang="fr">Transcripción en francés \(archivo de subtítulos\)/)
})
