import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { composeMail } from './compose.server.ts'
import { mailTexts, plainLine, quoteParagraphs } from './mail-texts.server.ts'

test.for([
  ['Ana\r\nBcc: otra@caja.test', 'Ana Bcc: otra@caja. test'],
  ['Ana\u2028María\u0085Paz\u00a0Ríos', 'Ana María Paz Ríos'],
  ['\u202Emoc.live\u202C', 'moc. live'],
  ['ev\u200Bil.ex\u00ADample', 'evil. example'],
  ['http://evil.example/x', 'http: //evil. example/x'],
  ['www.evil.example', 'www. evil. example'],
  ['evil。example', 'evil. example'],
  ['Ley 8.213 de 2.ª vuelta', 'Ley 8.213 de 2.ª vuelta'],
  ['Chile Crece Contigo 2.0', 'Chile Crece Contigo 2.0'],
  ['\u0000\u001b[31m', '[31m'],
] as const)('%j is inserted into a mail as %j', ([typed, shown]) => {
  expect(plainLine(typed)).toBe(shown)
})

test('a long text is cut, and a plain text is unchanged', () => {
  expect([...plainLine('ñ'.repeat(5_000))]).toHaveLength(160)
  expect(plainLine(plainLine('a.bc://d\n'))).toBe(plainLine('a.bc://d\n'))
  expect(quoteParagraphs('x'.repeat(5_000)).join('').length).toBeLessThan(1_100)
  expect(quoteParagraphs('Una línea\r\n\r\nOtra: http://evil.example')).toEqual(['Una línea', 'Otra: http: //evil. example'])
})

test('values in texts become plain lines; an e-mail address is unchanged', () => {
  const t = mailTexts('es')
  expect(t('mail:submitted.subject', { title: 'Uno\nhttps://evil.example' })).toBe('Enviado a revisión: Uno https: //evil. example')
  expect(t('verification:mail.workEmail.intro', { email: 'ana@ministerio.example' })).toContain('ana@ministerio.example')
})

test('the subject and the labels of a mail are one line each', () => {
  const mail = composeMail({
    to: 'ana@caja.test',
    language: 'es',
    subject: 'Uno\r\nBcc: otra@caja.test',
    paragraphs: [],
    items: [{ label: 'Dos\nhttps://evil.example', url: 'https://caja.test/dos' }],
  })
  expect(mail.subject).toBe('Uno Bcc: otra@caja. test')
  for (const body of [mail.text, mail.html]) expect(body).not.toContain('https://evil.example')
})

test('every module that composes a mail takes its texts from mail-texts', () => {
  const composing = globSync('app/**/*.server.ts').filter(
    (file) => !file.endsWith('compose.server.ts') && readFileSync(file, 'utf8').includes('composeMail('),
  )
  expect(composing.length).toBeGreaterThan(7)
  expect(composing.filter((file) => /\btextsIn\b/.test(readFileSync(file, 'utf8')))).toEqual([])
})
