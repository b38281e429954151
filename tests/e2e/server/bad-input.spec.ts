import { addresses } from '#app/i18n/addresses.ts'
import { expect, expectAccessible, signIn, test } from '../helpers.ts'
import { startExperience } from '../share.ts'
import { texts } from '../texts.ts'

test('unknown addresses get a helpful 404 in the page’s language', async ({ page }) => {
  for (const [address, title] of [
    ['/es/experiencias/no-existe', texts.es.errors.notFound.title],
    ['/en/experiences/does-not-exist', texts.en.errors.notFound.title],
    ['/en/videos/renta-dignidad-bolivia', texts.en.errors.notFound.title],
    ['/es/paises/zzz', texts.es.errors.notFound.title],
    ['/en/recommendations/1819ai/99', texts.en.errors.notFound.title],
    ['/es/espacio-sideral', texts.es.errors.notFound.title],
    ['/es/temas/%F0%9F%98%80', texts.es.errors.notFound.title],
  ] as const) {
    const response = await page.goto(address)
    expect(response?.status(), address).toBe(404)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(page.getByRole('searchbox').first()).toBeVisible()
    expect(await page.content()).not.toMatch(/at \w+ \(|node_modules/)
  }
  await expectAccessible(page)
})

test('unusual searches get a helpful page', async ({ request }) => {
  for (const query of [
    "q=' OR 1=1 --",
    `q=${'pensión '.repeat(1_300)}`,
    'q=de la el',
    'q=%22sin cerrar',
    'q=%F0%9F%98%80',
    'q=%D7%A9%D7%9C%D7%95%D7%9D',
    'page=99999',
    'page=-1',
    'kind=nada&topic=x',
    'q=a&q=b&q=c',
    'year=MMXX',
    'q=%E0%A4%A',
    'q=a%00b',
  ]) {
    const response = await request.get(`/es/buscar?${query}`)
    expect(response.status(), query.slice(0, 40)).toBeLessThan(500)
    expect(await response.text()).toContain('</html>')
  }
})

test('a wrong code and a malformed address are refused with a text', async ({ page }) => {
  await page.goto('/es/entrar')
  await page.getByLabel(texts.es.accounts.signIn.email).fill('no es un correo')
  await page.getByRole('button', { name: texts.es.accounts.signIn.submit }).click()
  await expect(page.getByText(texts.es.validation.email).first()).toBeVisible()
  await page.getByLabel(texts.es.accounts.signIn.email).fill('alguien@example.org')
  await page.getByRole('button', { name: texts.es.accounts.signIn.submit }).click()
  await page.getByLabel(texts.es.accounts.code.label).fill('000 000')
  await page.getByRole('button', { name: texts.es.accounts.code.submit, exact: true }).click()
  await expect(page.getByText(texts.es.validation.wrongCode).first()).toBeVisible()
  await expectAccessible(page)
})

test('an altered cookie means signed out, and leads to sign-in', async ({ page, context, baseURL }) => {
  await context.addCookies([{ name: 'caja-session', value: 'base64-eyJhY2Nlc3NfdG9rZW4iOiJmYWtlIn0', url: baseURL }])
  await page.goto('/es/espacio')
  await expect(page).toHaveURL(/\/es\/entrar\?/)
  await expect(page.getByText(texts.es.accounts.signIn.ended)).toBeVisible()
  expect((await page.goto('/es'))?.status()).toBe(200)
})

test('an address that scripts only write to says so', async ({ request }) => {
  const resource = '00000000-0000-4000-8000-000000000000'
  for (const address of [`/uploads/${resource}`, `/uploads/${resource}/parts/${resource}/complete`]) {
    const answer = await request.get(address)
    expect([answer.status(), answer.headers().allow], address).toEqual([405, 'POST'])
  }
})

test('a draft, the staff area and a form from another site are refused', async ({ page, request }) => {
  expect((await request.get('/es/gestion', { maxRedirects: 0 })).status()).toBe(302)
  await signIn(page, 'academica@demo.caja', 'es')
  for (const address of ['/es/gestion', '/es/espacio/nuevo', '/en/staff/people'])
    expect((await page.goto(address))?.status(), address).toBe(403)
  await expect(page.getByRole('heading', { level: 1, name: texts.en.errors.forbidden.title })).toBeVisible()
  const header = page.getByRole('banner')
  await expect(header.getByRole('link', { name: texts.en.common.account.workspace })).toBeVisible()
  await expect(header.getByRole('link', { name: texts.en.common.account.signIn })).toHaveCount(0)
  expect((await page.goto('/es/espacio/recursos/00000000-0000-4000-8000-000000000000'))?.status()).toBe(403)
  const foreign = await page.request.post('/es/espacio/perfil', {
    form: { intent: 'profile', name: 'X', language: 'es' },
    headers: { origin: 'https://evil.example' },
  })
  expect(foreign.status()).toBe(403)
  expect(await foreign.text()).toContain(texts.es.errors.otherOrigin.title)
})

test('the error summary takes the focus each time a form is refused, also with the same number of errors', async ({ page }) => {
  await signIn(page, 'oficial.costarica@demo.caja', 'es')
  await page.goto('/es/espacio/nuevo')
  const submit = page.getByRole('button', { name: texts.es.workspace.new.submit })
  for (const _ of ['the first time', 'the second']) {
    const answer = page.waitForResponse((response) => response.request().method() === 'POST')
    await submit.click()
    expect((await answer).status()).toBe(400)
    await expect(page.locator('.error-summary')).toBeFocused()
  }
})

test('text survives a session that expires meanwhile', async ({ page, context }) => {
  await signIn(page, 'oficial.costarica@demo.caja', 'es')
  await startExperience(page, 'es', 'Un título que no se pierde')
  const summary = page.getByLabel(texts.es.model.field.summary)
  await summary.fill('Este texto no se puede perder.')
  await context.clearCookies()
  await page.getByRole('button', { name: texts.es.editor.save.stay, exact: true }).click()
  await expect(page.getByText(texts.es.errors.refusal.session_ended)).toBeVisible()
  await expect(summary).toHaveValue('Este texto no se puede perder.')
  await signIn(await context.newPage(), 'oficial.costarica@demo.caja', 'es')
  await page.getByRole('button', { name: texts.es.editor.save.stay, exact: true }).click()
  await expect(page.getByText(texts.es.editor.save.saved.split('{{')[0] ?? '', { exact: false })).toBeVisible()
  await page.reload()
  await expect(summary).toHaveValue('Este texto no se puede perder.')
})

test('a form sent without script after the session ended comes back with its text, on every page of both areas', async ({
  request,
  baseURL,
}) => {
  const note = 'Lo que escribí en una hora'
  const id = '0b0e7a52-3f5c-4d0c-9a64-1f0a5f0f2f11'
  const paths = Object.values(addresses).map(({ es }) => es.replace(/:\w+/g, id))
  // Downloads and the previews of a mail and of a pack have no page.
  const inAreas = paths.filter((path) => /^\/es\/(espacio|gestion)/.test(path) && !/\/(csv|json|xliff|archivo|ver)$|\/vista\//.test(path))
  expect(inAreas.length).toBeGreaterThan(30)
  for (const path of inAreas) {
    const response = await request.post(path, { form: { note }, headers: { origin: baseURL ?? '' } })
    expect(response.status(), path).toBe(401)
    const html = await response.text()
    expect(html, path).toContain(note)
    expect(html, path).toContain(texts.es.common.resubmit.title)
  }
})
