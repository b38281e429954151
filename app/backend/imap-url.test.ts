import { expect, test } from 'vitest'
import { findImapUrlProblem, readImapUrl } from './imap-url.ts'

test('an address names account, folder and encryption', () => {
  expect(readImapUrl('imaps://caja%40cepal.org:p%40ss%3Aw@mail.cepal.org/Rebotes/2026')).toEqual({
    host: 'mail.cepal.org',
    port: 993,
    user: 'caja@cepal.org',
    password: 'p@ss:w',
    folder: 'Rebotes/2026',
    encryption: 'tls',
  })
  expect(readImapUrl('imaps://u:p@mail.cepal.org:1993')).toMatchObject({ port: 1993, folder: 'INBOX' })
  expect(readImapUrl('imap://u:p@[::1]:143/Correo%20devuelto')).toMatchObject({ host: '::1', folder: 'Correo devuelto' })
})

test('a password never goes over a network in the clear', () => {
  expect(readImapUrl('imap://u:p@mail.cepal.org').encryption).toBe('starttls')
  expect(readImapUrl('imap://u:p@127.0.0.1:143').encryption).toBe('none')
  expect(readImapUrl('imap://u:p@localhost').encryption).toBe('none')
  expect(readImapUrl('imap://u:p@localhost.example.org').encryption).toBe('starttls')
})

test.each([
  ['https://u:p@mail.cepal.org', 'must be imaps://'],
  ['mail.cepal.org', 'must be imaps://'],
  ['imaps://u@mail.cepal.org', 'needs a user and a password'],
  ['imaps://u:p%zz@mail.cepal.org', 'write it as %25'],
  ['imaps://u:secreto#1@mail.cepal.org', 'must be imaps://'],
  ['imaps://u:p@mail.cepal.org/a?b', 'write it as %3F'],
])('%s is refused without repeating the password', (value, problem) => {
  expect(findImapUrlProblem(value)).toContain(problem)
  expect(findImapUrlProblem(value)).not.toContain('secreto')
})
