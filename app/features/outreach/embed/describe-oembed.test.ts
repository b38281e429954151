import { expect, test } from 'vitest'
import { describeOembed, fittingSize, frameHtml, oembedPath, toTarget, toXml } from './describe-oembed.ts'

const origin = 'https://caja.example'

test.each([
  ['/es/paises/dom', { subject: 'country', key: 'DOM', language: 'es' }],
  ['/en/countries/DOM', { subject: 'country', key: 'DOM', language: 'en' }],
  ['/es/temas/care-systems?utm=1#x', { subject: 'topic', key: 'care-systems', language: 'es' }],
  ['/en/recommendations/1819ai/2', { subject: 'recommendation', key: '1819ai.2', language: 'en' }],
  ['/es/eventos', { subject: 'events', key: '', language: 'es' }],
  ['/es/cobertura', { subject: 'coverage', key: '', language: 'es' }],
  ['/es/experiencias/renta-dignidad-bolivia', { kind: 'experience', slug: 'renta-dignidad-bolivia', language: 'es' }],
  ['/es/eventos/una-sesion', { kind: 'event', slug: 'una-sesion', language: 'es' }],
])('%s can be embedded', (path, target) => expect(toTarget(origin + path, origin)).toEqual(target))

test.each([
  '/es',
  '/es/acerca',
  '/es/experiencias',
  '/es/eventos/una-sesion/inscripcion',
  '/es/mi-espacio',
  '/es/embed/country/DOM',
  '/xx/paises/dom',
  '/es/paises/%E0%A4%A',
])('%s cannot', (path) => expect(toTarget(origin + path, origin)).toBeNull())

test.each([
  '',
  'x',
  'javascript:alert(1)',
  'https://evil.example/es/paises/dom',
  'https://caja.example.evil.example/es/paises/dom',
  '//caja.example/es/paises/dom',
])('the address %j is of no page of this site', (address) => expect(toTarget(address, origin)).toBeNull())

const embed = { subject: 'resource', key: 'a', size: 'small', theme: 'dark', language: 'es', origin } as const

test('the title of the frame cannot close it', () => {
  const html = frameHtml({ ...embed, title: '"><script>alert(1)</script>' })
  expect(html).toBe(
    '<iframe src="https://caja.example/es/embed/resource/a?size=small&amp;theme=dark" title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;" width="320" height="280" loading="lazy" style="border:0;max-width:100%"></iframe>',
  )
})

test('the largest size that fits is taken, and the smallest is made narrower', () => {
  expect(fittingSize('topic', Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)).toBe('large')
  expect(fittingSize('topic', 500, 600)).toBe('medium')
  expect(fittingSize('topic', 200, 100)).toBe('small')
  const oembed = describeOembed({ ...embed, title: 'Título' }, 200, 100)
  expect([oembed.width, oembed.height]).toEqual([200, 100])
  expect(oembed.html).toContain('width="200" height="100"')
})

test('XML has the same fields', () => {
  const xml = toXml(describeOembed({ ...embed, title: 'A & B' }, 400, 400))
  expect(xml).toContain('<title>A &amp; B</title>')
  expect(xml).toContain('&lt;iframe src="https://caja.example/')
})

test('pages that can be embedded name their description', () => {
  expect(oembedPath('/es/temas/vejez', origin)).toBe('https://caja.example/oembed?url=https%3A%2F%2Fcaja.example%2Fes%2Ftemas%2Fvejez')
  expect(oembedPath('/es/buscar', origin)).toBeNull()
})
