import { expect, test } from 'vitest'
import { processorMs } from '../../tests/fixtures/processor-time.ts'
import { redact } from './redact.ts'

const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl'

test.each([
  ['GET /es/actualizar/AbC123-x_y', 'GET /es/actualizar/…'],
  ['/en/update/AbC.def?done=1', '/en/update/…?done=1'],
  ['/es/Actualizar/AbC', '/es/Actualizar/…'],
  ['/es/seguir/k3y and /en/following/k3y', '/es/seguir/… and /en/following/…'],
  ['/es/entrar/enlace?token_hash=0123456789abcdef&to=%2Fes', '/es/entrar/enlace?token_hash=…&to=…'],
  ['/es/entrar?to=%2Fes%2Factualizar%2Fk3y', '/es/entrar?to=…'],
  [
    'fetch failed: https://x.supabase.co/storage/v1/object/sign/a/b.pdf?token=abc.def.ghi',
    'fetch failed: https://x.supabase.co/storage/v1/object/sign/a/b.pdf?token=…',
  ],
  [`Error: ${jwt} is not valid`, 'Error: … is not valid'],
  [`authorization: Bearer ${jwt}`, 'authorization: Bearer …'],
  ['cookie: caja-session=base64-abc; caja-session.1=def; caja-language=es', 'cookie: caja-session=…; caja-session.1=…; caja-language=es'],
  ['{"token_hash":"abc","kind":"video"}', '{"token_hash":"…","kind":"video"}'],
  [JSON.stringify({ message: JSON.stringify({ access_token: 'abc' }) }), '{"message":"{\\"access_token\\":\\"…\\"}"}'],
  ['postgresql://caja_user:s3cr3t@db.example:5432/postgres', 'postgresql://caja_user:…@db.example:5432/postgres'],
  ['smtps://user:p%40ss@mail.example', 'smtps://user:…@mail.example'],
  ['Key (email)=(ana.perez@ministerio.gob.hn) already exists.', 'Key (email)=(…) already exists.'],
  ['ana@educación.example and josé@x.example', '… and …'],
  ['/dev/mailbox?to=ana%40x.example', '/dev/mailbox?to=…'],
])('%s', (text, logged) => expect(redact(text)).toBe(logged))

test.each([
  '/es/experiencias/renta-dignidad-bolivia',
  '/es/buscar?q=pensi%C3%B3n&country=bol&topic=care&page=2',
  '{"level":50,"id":"0b5c7e4e-6b5f-4d0a-9a5b-0b8f3c1f2a11","status":500,"code":"42501"}',
  'at loader (file:///srv/caja/build/server/index.js:123:45)',
  'duplicate key value violates unique constraint "revisions_resource_id_number_key"',
])('%s is unchanged', (text) => expect(redact(text)).toBe(text))

test.each([
  ['letters', (size: number) => 'a'.repeat(size)],
  ['at signs', (size: number) => 'a@'.repeat(size / 2)],
  ['dots after an at sign', (size: number) => `a@${'b.'.repeat(size / 2)}`],
  ['questions', (size: number) => '?token='.repeat(size / 7)],
  ['beginnings of tokens', (size: number) => 'eyJ'.repeat(size / 3)],
  ['slashes', (size: number) => `x://${':/'.repeat(size / 2)}`],
  ['spaces', (size: number) => `bearer${' '.repeat(size)}`],
])('%s take time in proportion to their length', (_, make) => {
  const timeOf = (size: number) => {
    const text = make(size)
    return Math.min(...Array.from({ length: 3 }, () => processorMs(() => redact(text))))
  }
  expect(timeOf(100_000)).toBeLessThan(4 * timeOf(50_000) + 100)
})
