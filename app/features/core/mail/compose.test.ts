import { expect, test } from 'vitest'
import { composeMail } from './compose.server.ts'

const mail = composeMail({
  to: 'quien@caja.test',
  language: 'es',
  subject: 'Tres recursos',
  paragraphs: ['Hola & adiós', '<script>alert(1)</script>'],
  code: '123456',
  items: [
    { label: 'Pensión «básica»', url: 'https://caja.test/es/actualizar/a?b=1&c=2' },
    { label: 'Otro', url: 'https://caja.test/otro' },
  ],
  link: { label: 'Todos', url: 'https://caja.test/todos' },
})

test('a mail has the same content as plain text and as HTML in its language', () => {
  for (const said of ['Hola & adiós', '123456', 'Otro', 'https://caja.test/otro', 'Todos', 'https://caja.test/todos'])
    expect(mail.text).toContain(said)
  expect(mail.text).toContain('https://caja.test/es/actualizar/a?b=1&c=2')
  for (const said of ['Hola &#38; adiós', '123456', '>Otro</a>', 'href="https://caja.test/otro"', '>Todos</a>'])
    expect(mail.html).toContain(said)
  expect(mail.html).toContain('<html lang="es">')
})

test('text that people wrote is escaped in a mail', () => {
  expect(mail.html).not.toContain('<script>')
  expect(mail.html).toContain('a?b=1&#38;c=2')
})
