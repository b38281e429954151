import { expect, test } from 'vitest'
import { exchangeReport, gmailReport, personsReply, postfixReport, qmailReport } from '../../../../../tests/fixtures/mail-reports.ts'
import { readMessage } from './read-message.server.ts'

const read = (source: string) => readMessage(Buffer.from(source))
const id = 'digest-2026-11-30-0c1d@caja.test'

test.each([
  ['Postfix', postfixReport({ id })],
  ['Exchange', exchangeReport({ id })],
  ['Gmail', gmailReport({ id })],
])('a report of %s names the mail that failed for good', async (_, source) => {
  const { report } = await read(source)
  expect(report).toMatchObject({ result: 'failed', isPermanent: true })
  expect(report?.messageIds).toContain(id)
})

test('a report says whether the address failed, or a server that could not be reached', async () => {
  expect((await read(postfixReport({ id, status: '4.4.1' }))).report).toMatchObject({ result: 'failed', isPermanent: false })
  expect((await read(postfixReport({ id, status: '4.4.1', action: 'delayed' }))).report).toMatchObject({ result: 'other' })
  expect((await read(postfixReport({ id, status: '2.1.5', action: 'delivered' }))).report).toMatchObject({ result: 'other' })
  expect((await read(postfixReport({ id, status: '2.1.5', action: 'relayed' }))).report).toMatchObject({ result: 'other' })
  // Without a status the answer of the server decides; its wording does not.
  expect((await read(postfixReport({ id }).replace(/Status: .*\r\n/, ''))).report).toMatchObject({ isPermanent: true })
  expect(
    (
      await read(
        postfixReport({ id })
          .replace(/Status: .*\r\n/, '')
          .replace('smtp; 550', 'smtp; 451'),
      )
    ).report,
  ).toMatchObject({
    isPermanent: false,
  })
})

test('reports for addresses beyond ASCII, and with the returned headers in base64, are read', async () => {
  const international = postfixReport({ id, to: 'josé@peña.example' })
    .replace('report-type=delivery-status', 'report-type=global-delivery-status')
    .replace('Content-Type: message/delivery-status', 'Content-Type: message/global-delivery-status')
    .replace('Content-Type: text/rfc822-headers', 'Content-Type: message/global-headers')
  expect((await read(international)).report).toMatchObject({ result: 'failed', messageIds: [id] })
  const source = postfixReport({ id })
  const start = source.indexOf('From: Caja')
  const end = source.lastIndexOf('\r\n--9F2A')
  const encoded = `${source.slice(0, start).replace(/text\/rfc822-headers\r\n/, 'text/rfc822-headers\r\nContent-Transfer-Encoding: base64\r\n')}${Buffer.from(source.slice(start, end)).toString('base64')}${source.slice(end)}`
  expect((await read(encoded)).report?.messageIds).toEqual([id])
})

test('prose is no report: it is an automatic mail that names nothing', async () => {
  expect(await read(qmailReport({ id }))).toMatchObject({ report: null, isAutomatic: true, answers: [] })
})

test('an answer of a person names what it answers', async () => {
  const message = await read(personsReply({ id }))
  expect(message).toMatchObject({ isAutomatic: false, report: null, from: { address: 'ana@ministerio.example' } })
  expect(message.answers).toContain(id)
})

test.each([
  'Auto-Submitted: auto-replied (vacation)',
  'Auto-Submitted: auto-generated',
  'Precedence: auto_reply',
  'Precedence: bulk',
  'X-Autoreply: yes',
  'X-Autorespond: Vacaciones',
  'X-Auto-Response-Suppress: All',
  'X-Auto-Response-Suppress: DR, OOF, AutoReply',
  'List-Id: <lista.ministerio.example>',
  'Return-Path: <>',
])('an answer with "%s" is automatic', async (header) => {
  expect((await read(personsReply({ id, headers: [header] }))).isAutomatic).toBe(true)
})

test.each(['Auto-Submitted: no', 'Precedence: normal', 'X-Auto-Response-Suppress: None', 'X-Priority: 1'])(
  'an answer with "%s" is a person’s',
  async (header) => {
    expect((await read(personsReply({ id, headers: [header] }))).isAutomatic).toBe(false)
  },
)

test.each(['Respuesta automática: Novedades', 'Automatic reply: News', 'Fuera de la oficina', 'Out of Office: News', 'Auto: News'])(
  'a subject such as "%s"',
  async (subject) => {
    const message = await read(
      personsReply({ id }).replace(/Subject: .*/, `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`),
    )
    expect(message.isAutomatic).toBe(!subject.startsWith('Auto:'))
  },
)

test('a read receipt is no answer', async () => {
  const receipt = [
    'From: ana@ministerio.example',
    'Subject: Leído: Novedades',
    `In-Reply-To: <${id}>`,
    'Content-Type: multipart/report; report-type=disposition-notification; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'Leído.',
    '--b',
    'Content-Type: message/disposition-notification',
    '',
    'Disposition: manual-action/MDN-sent-manually; displayed',
    `Original-Message-ID: <${id}>`,
    '--b--',
  ].join('\r\n')
  expect(await read(receipt)).toMatchObject({ isAutomatic: true, report: null })
})

test('what is no mail is refused, and what is cut is read as far as it goes', async () => {
  await expect(read('')).rejects.toThrow()
  await expect(read('\r\n\r\n')).rejects.toThrow()
  const nested = Array.from({ length: 500 }, (_, depth) => `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n`).join(
    '',
  )
  await expect(read(`From: a@b.example\r\n${nested}`)).rejects.toThrow()
  const report = postfixReport({ id })
  for (const length of [10, 400, 900, 1_500, report.length - 5]) await read(report.slice(0, length)).catch(() => null)
  expect((await read(report.slice(0, report.length - 60))).report?.messageIds).toEqual([id])
})

test('of a message of very many lines the beginning is read', async () => {
  const { text } = await read(`From: ana@ministerio.example\r\n\r\nHola${'\n'.repeat(200_000)}Adiós`)
  expect(text).toContain('Hola')
  expect(text).not.toContain('Adiós')
})

test.each([
  ['Mon, 30 Nov 2026 23:30:00 -0600', '2026-11-30'],
  ['1 Dec 2026 00:10:00 +0000', '2026-12-01'],
  ['Mon, 31 Feb 2026 10:00:00 +0000', '2026-03-03'],
  ['ayer', null],
  ['Mon, 30 Nov 1026 23:30:00 -0600', null],
])('the day of "%s" is that of the writer', async (date, day) => {
  expect((await read(personsReply({ id, headers: [`Date: ${date}`] }))).writtenOn).toBe(day)
})

test('a mail without a plain text is read from its page', async () => {
  const page =
    '<head><style>p{}</style></head><p>Le env&iacute;o<br>el <b>informe</b>.</p><script>x<div class="gmail_quote">El lunes…</div>'
  const source = personsReply({ id }).replace('text/plain', 'text/html').replace('Muy útil, gracias.', page)
  expect((await read(source)).text.trim()).toBe('Le envío\nel informe.')
})
