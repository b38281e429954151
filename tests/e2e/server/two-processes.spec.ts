/** Two processes of one site: changes made in one are visible in the other. */
import { test as base, expect } from '@playwright/test'
import { beginUpload, type HttpPerson, sampleVideo, sendPart, signInByHttp, tusHeaders } from '../../fixtures/http-person.ts'
import { type SecondProcess, startSecondProcess } from '../../fixtures/second-process.ts'
import { texts } from '../texts.ts'

const test = base.extend<object, { second: SecondProcess; person: HttpPerson }>({
  second: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are needed
    async ({}, use) => {
      const second = await startSecondProcess(process.env.E2E_DATA_DIR ?? '', { TRUST_PROXY: '1' })
      await use(second)
      await second.stop()
    },
    { scope: 'worker' },
  ],
  // An account that no other file uses, so that its code is not used up.
  person: [async ({ second }, use) => use(await signInByHttp(second.url, 'instancias@demo.caja', '10.9.9.9')), { scope: 'worker' }],
})

test('a session opened in one process is valid in the other, and ends in both', async ({ baseURL, second }) => {
  const first = baseURL ?? ''
  const person = await signInByHttp(first, 'lectora.instancias@demo.caja', '10.9.9.8')
  for (const at of [first, second.url]) expect((await person.ask(`${at}/es/espacio`)).status).toBe(200)
  expect((await person.post(`${second.url}/es/salir`, {})).status).toBe(302)
  for (const at of [first, second.url]) expect((await person.ask(`${at}/es/espacio`)).status).toBe(302)
})

test('an upload begun in one process continues in the other, and is readable in both', async ({ baseURL, second, person }) => {
  const first = baseURL ?? ''
  const video = await sampleVideo()
  const half = Math.floor(video.length / 2)
  const resource = await person.startVideo()
  const address = await beginUpload(person, first, resource, video.length, 'dos-procesos.mp4')
  expect((await sendPart(person, `${first}${address}`, 0, video.subarray(0, half))).status).toBe(204)
  const asked = await person.ask(`${second.url}${address}`, { method: 'HEAD', headers: tusHeaders })
  expect(asked.headers.get('upload-offset')).toBe(String(half))
  expect((await sendPart(person, `${second.url}${address}`, half, video.subarray(half))).status).toBe(204)
  expect((await person.ask(`${first}${address}/complete`, { method: 'POST' })).status).toBe(200)
  const page = await (await person.ask(`${second.url}/es/espacio/recursos/${resource}/files`)).text()
  const file = /\/files\/[0-9a-f-]{36}\/dos-procesos[^"?]*/.exec(page)?.[0] ?? ''
  for (const at of [first, second.url]) {
    const bytes = await (await person.ask(at + file)).arrayBuffer()
    expect(Buffer.from(bytes).equals(video)).toBe(true)
  }
})

test('a publication in one process replaces the cached page of the other', async ({ baseURL, second, person }) => {
  const word = `zq${crypto.randomUUID().slice(0, 8)}`
  const forms = await (await person.ask(`${second.url}/es/gestion/recomendaciones`)).text()
  const form = forms.slice(forms.lastIndexOf('name="action" value="1819ai/'))
  const value = (name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(form)?.[1] ?? ''
  const [, recommendation] = /^(1819ai\/\d+)\//.exec(value('action')) ?? []
  const at = [baseURL ?? '', second.url].map((one) => `${one}/es/recomendaciones/${recommendation}`)
  const read = (address: string) => fetch(address).then((response) => response.text())
  for (const address of at) expect(await read(address)).not.toContain(word)
  const saved = await person.post(`${second.url}/es/gestion/recomendaciones`, {
    intent: 'action',
    action: value('action'),
    version: value('version').replaceAll('&#x2B;', '+'),
    status: 'under-way',
    'note.es': word,
    'note.en': word,
  })
  expect(saved.status).toBe(302)
  for (const address of at) await expect.poll(() => read(address)).toContain(word)
})

test('a job runs once, whichever process took the request', async ({ baseURL, second }) => {
  const asked = await Promise.all(
    [baseURL ?? '', second.url, baseURL ?? '', second.url].map(async (at, index) => {
      const email = `${crypto.randomUUID()}@demo.caja`
      const sent = await fetch(`${at}/es/correccion`, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: at, 'x-forwarded-for': `10.9.8.${index}` },
        body: new URLSearchParams({ wrong: 'Una cifra', email }),
      })
      expect(sent.status).toBe(302)
      return email
    }),
  )
  const subject = texts.es.corrections.mail.receipt.subject
  const mails = async (email: string) => (await (await fetch(`${baseURL}/dev/mailbox?to=${email}`)).text()).split(subject).length - 1
  for (const email of asked) await expect.poll(() => mails(email)).toBeGreaterThan(0)
  expect(await Promise.all(asked.map(mails))).toEqual([1, 1, 1, 1])
})
