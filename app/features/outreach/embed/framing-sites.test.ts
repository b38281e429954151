import { expect, test } from 'vitest'
import { readFramingSite } from './framing-sites.server.ts'

test.each([
  ['https://observatoriosocial.cepal.org', 'https://observatoriosocial.cepal.org'],
  ['observatoriosocial.cepal.org/es/pagina?x=1', 'https://observatoriosocial.cepal.org'],
  [' HTTPS://Sitio.Example:8443/ ', 'https://sitio.example:8443'],
  ['*.cepal.org', 'https://*.cepal.org'],
  ['http://*.cepal.org/', 'http://*.cepal.org'],
  ['ministerio-de-educación.example', 'https://xn--ministerio-de-educacin-ggc.example'],
])('%s is %s', (typed, origin) => expect(readFramingSite(typed)).toBe(origin))

test.each([
  '',
  '*',
  'https://*',
  '*.org',
  'https://a.example; script-src *',
  'https://a.example https://b.example',
  'javascript:alert(1)',
  'data:text/html,x',
  "'unsafe-inline'",
  'https://user@a.example',
  'https://a.*.example',
  'localhost',
  `${'a'.repeat(200)}.example`,
])('%s is no site', (typed) => expect(readFramingSite(typed)).toBeNull())
