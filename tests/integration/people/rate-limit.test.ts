import { expect } from 'vitest'
import { countTowards, refusalOfWait, resetCount, uncount } from '#app/features/people/accounts/rate-limit.server.ts'
import { sendCode } from '#app/features/people/accounts/session.server.ts'
import { tryCode } from '#app/features/people/accounts/try-code.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { askForCode, cookieOf, newEmail, requestWith } from '../../factories/people.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { newClientAddress, newNetwork } from '../../fixtures/new-client-address.ts'
import { test } from '../../fixtures/test.ts'
import { siteUrl } from '../../fixtures/throwaway-backend.ts'

const countAll = (backend: TestBackend, places: string[]) =>
  Promise.all(places.map((place) => countTowards(backend.databases, 'sendCodeFrom', place)))
const passed = (waits: number[]) => waits.filter((wait) => wait === 0).length
const inHex = (number: number) => number.toString(16)

test('sixty codes from sixty addresses of one IPv6 network are counted as from one place, also when asked at once', async ({ backend }) => {
  const network = newNetwork()
  const hosts = Array.from({ length: 60 }, (_, host) => `${network}:7::${inHex(host + 1)}`)
  const waits = await countAll(backend, hosts)
  expect(passed(waits)).toBe(30)
  for (const wait of waits.filter(Boolean)) expect(wait).toBeLessThanOrEqual(15 * 60)
  expect(await countTowards(backend.databases, 'sendCodeFrom', newClientAddress())).toBe(0)
})

test('many networks of one customer have a higher limit together', async ({ backend }) => {
  const network = newNetwork()
  const networks = Array.from({ length: 160 }, (_, number) => `${network}:${inHex(number + 1)}::1`)
  expect(passed(await countAll(backend, networks))).toBe(120)
})

test('an IPv4 address is one place, however it is written', async ({ backend }) => {
  const [third, fourth] = [Math.floor(Math.random() * 256), Math.floor(Math.random() * 256)]
  const plain = `198.18.${third}.${fourth}`
  const mapped = `::ffff:c612:${inHex(third * 256 + fourth)}`
  const waits = await countAll(backend, [
    ...Array<string>(20).fill(plain),
    ...Array<string>(20).fill(`::ffff:${plain}`),
    ...Array<string>(20).fill(mapped),
  ])
  expect(passed(waits)).toBe(30)
})

test('addresses that begin alike are counted apart, however long they are', async ({ backend }) => {
  const long = `${'a'.repeat(220)}${crypto.randomUUID()}`
  for (let count = 0; count < 5; count += 1) expect(await countTowards(backend.databases, 'sendCode', `${long}1@caja.test`)).toBe(0)
  expect(await countTowards(backend.databases, 'sendCode', `${long}1@caja.test`)).toBeGreaterThan(0)
  expect(await countTowards(backend.databases, 'sendCode', `${long}2@caja.test`)).toBe(0)
})

test('what is taken back or reset can be counted again', async ({ backend }) => {
  const [place, email] = [newClientAddress(), newEmail()]
  for (let count = 0; count < 100; count += 1) {
    expect(await countTowards(backend.databases, 'wrongCodeFrom', place)).toBe(0)
    await uncount(backend.databases, 'wrongCodeFrom', place)
  }
  for (let count = 0; count < 5; count += 1) await countTowards(backend.databases, 'wrongCode', email)
  expect(await countTowards(backend.databases, 'wrongCode', email)).toBeGreaterThan(0)
  await resetCount(backend.databases, 'wrongCode', email)
  expect(await countTowards(backend.databases, 'wrongCode', email)).toBe(0)
})

test('a refusal says how long to wait', () => {
  expect(refusalOfWait(61)).toEqual({ error: 'rate_limited', init: { status: 429, headers: { 'retry-after': '61' } } })
  expect(refusalOfWait(7_200).error).toBe('day_limit_reached')
})

const another = (code: string, by = 1) => String((Number(code) + by) % 1_000_000).padStart(6, '0')
const tryFrom = async (backend: TestBackend, email: string, code: string, from = newClientAddress()) => {
  const headers = new Headers()
  const tried = await tryCode({ ...backend, publicUrl: siteUrl }, { email, code }, from, requestWith(''), headers)
  return { ...tried, cookie: cookieOf(headers) }
}

test('five wrong codes burn the right one, from whatever places and also at once; a new code works, once', async ({ backend }) => {
  const email = newEmail()
  const code = await askForCode(backend, email)
  const tries = await Promise.all(Array.from({ length: 20 }, (_, by) => tryFrom(backend, email, another(code, by + 1))))
  expect(tries.filter(({ outcome }) => outcome === 'wrong')).toHaveLength(5)
  expect(tries.filter(({ outcome }) => outcome === 'refused')).toHaveLength(15)
  expect(await tryFrom(backend, email, code)).toMatchObject({ outcome: 'refused', error: 'code_burnt', init: { status: 429 }, cookie: '' })

  // As the page does it.
  expect(await sendCode(backend, email, 'es', siteUrl + pathTo('signInLink', 'es'))).toBe(true)
  await resetCount(backend.databases, 'wrongCode', email)
  const fresh = await askForCode(backend, email)
  for (let by = 1; by <= 4; by += 1) expect((await tryFrom(backend, email, another(fresh, by))).outcome).toBe('wrong')
  expect((await tryFrom(backend, email, fresh)).outcome).toBe('right')
  expect((await tryFrom(backend, email, fresh)).outcome).toBe('wrong')
})

test('wrong codes for many addresses from one place are limited; right ones are not counted', async ({ backend }) => {
  const place = newClientAddress()
  for (let count = 0; count < 3; count += 1) {
    const email = newEmail()
    expect((await tryFrom(backend, email, await askForCode(backend, email), place)).outcome).toBe('right')
  }
  const outcomes: string[] = []
  for (let count = 0; count < 33; count += 1) outcomes.push((await tryFrom(backend, newEmail(), '123456', place)).outcome)
  expect(outcomes.filter((outcome) => outcome === 'wrong')).toHaveLength(30)
  expect(await tryFrom(backend, newEmail(), '123456', place)).toMatchObject({ outcome: 'refused', error: 'rate_limited' })
})
