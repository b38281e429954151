/** The official's part of the main journey, step by step, through the real form. */
import type { Page } from '@playwright/test'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import type { Language } from './helpers.ts'
import { expect, expectAccessible, fixture } from './helpers.ts'
import { texts } from './texts.ts'

const plain = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** A label with or without "(optional)". */
const label = (text: string) => new RegExp(`^${plain(text)}( \\(.+\\))?$`)

/** Starts an experience and leaves the browser at its first part. Returns the draft's id. */
export const startExperience = (page: Page, language: Language, title: string) => startResource(page, language, 'experience', title)

export async function startResource(page: Page, language: Language, kind: Kind, title: string): Promise<string> {
  const t = texts[language]
  await page.getByRole('link', { name: t.workspace.home.start }).click()
  await expect(page.getByRole('heading', { level: 1, name: t.workspace.new.title })).toBeVisible()
  await page.locator(`input[name="kind"][value="${kind}"]`).check()
  await page.getByLabel(t.workspace.new.name, { exact: true }).fill(title)
  await page.getByRole('button', { name: t.workspace.new.submit }).click()
  await expect(page.getByRole('heading', { level: 1, name: texts[language].model.part.basics.title })).toBeVisible()
  return /([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
}

/** Fills and saves every part with the values of `subject`, and checks each page with axe. */
export async function fillExperience(page: Page, language: Language, subject: { summary: string; topic: string; about: string }) {
  const t = texts[language]
  const next = async () => {
    await expectAccessible(page)
    await page.getByRole('button', { name: t.editor.save.next }).click()
  }
  const onPart = (name: keyof typeof t.model.part) =>
    expect(page.getByRole('heading', { level: 1, name: t.model.part[name].title })).toBeVisible()
  const fill = (name: string, text: string) => page.getByLabel(label(name)).fill(text)

  await onPart('basics')
  await fill(t.model.field.summary, subject.summary)
  await fill(t.model.field.yearFrom, '2022')
  await page.getByRole('checkbox', { name: subject.topic, exact: true }).check()
  await next()

  await onPart('context')
  await fill(t.model.field.context, `${subject.about} — ${t.model.field.context}.`)
  await fill(t.model.field.whatWasDone, `${subject.about} — ${t.model.field.whatWasDone}.`)
  await next()

  await onPart('ledger')
  await fill(t.model.field.ledger.date, '2022-02')
  const step = page.getByRole('group', { name: `${t.model.list.ledger.item} 1` })
  await step.getByRole('checkbox').first().check()
  await fill(t.model.field.ledger.before, `${t.model.field.ledger.before}: ${subject.about}`)
  await fill(t.model.field.ledger.after, `${t.model.field.ledger.after}: ${subject.about}`)
  await fill(t.model.field.ledger.decidedBy, subject.about)
  await next()

  await onPart('challenges')
  await page.getByLabel(label(t.model.field.challenges.challenge)).selectOption({ index: 1 })
  await fill(t.model.field.challenges.howMet, subject.about)
  await next()

  await onPart('results')
  await page.getByRole('button', { name: t.model.list.sources.add }).click()
  const source = page.getByRole('group', { name: `${t.model.list.sources.item} 1` })
  await source.getByLabel(label(t.model.field.sources.title)).fill('Informe anual 2024')
  await source.getByLabel(label(t.model.field.sources.publisher)).fill('Secretaría')
  const result = page.getByRole('group', { name: `${t.model.list.results.item} 1` })
  await result.getByLabel(label(t.model.field.results.label)).fill(subject.about)
  await result.getByLabel(label(t.model.field.results.value)).fill('2.007')
  await result.getByLabel(label(t.model.field.results.unit)).fill(language === 'es' ? 'comunidades' : 'communities')
  await result.getByLabel(label(t.model.field.results.asOf)).fill('2024-12')
  await result.getByLabel(label(t.model.field.results.source)).selectOption({ index: 1 })
  await next()

  await onPart('cost')
  await fill(t.model.field.cost.description, subject.about)
  await fill(t.model.field.cost.financing, subject.about)
  await next()

  await onPart('lessons')
  await fill(t.model.field.lessons, subject.about)
  await fill(t.model.field.differently, subject.about)
  await next()

  await onPart('transferability')
  await fill(t.model.field.transferability.preconditions, subject.about)
  await fill(t.model.field.transferability.minimumInstitution, subject.about)
  await page.getByLabel(label(t.model.field.transferability.orderOfCost)).selectOption('medium')
  await fill(t.model.field.transferability.time, subject.about)
  await fill(t.model.field.transferability.doNotCopyIf, subject.about)
  await next()

  await onPart('links')
  await page.getByLabel(label(t.model.field.recommendations.recommendation)).selectOption('1819ai/2')
  await fill(t.model.field.recommendations.note, subject.about)
  await next()
  await onPart('files')
}

/** Uploads a PDF, a short MP4 and its captions. */
export async function attachFiles(page: Page, language: Language) {
  const t = texts[language]
  const send = async (title: string, file: string) => {
    const panel = page.getByRole('form', { name: title, exact: true })
    await panel.getByLabel(t.uploads.file).setInputFiles(fixture(file))
    await panel.getByRole('button', { name: t.uploads.send }).click()
  }
  await send(t.uploads.document.title, 'policy.pdf')
  await expect(page.getByRole('heading', { level: 2, name: 'policy.pdf' })).toBeVisible()
  await send(t.uploads.video.title, 'message.mp4')
  await expect(page.getByRole('heading', { level: 2, name: 'message.mp4' })).toBeVisible()
  await send(t.uploads.captions.title, 'broken.vtt')
  await expect(page.getByRole('alert')).toContainText(texts[language].captions.problem.reversed)
  await send(t.uploads.captions.title, 'message.es.vtt')
  await expect(page.getByRole('link', { name: texts[language].captions.tracks.edit.split('{{')[0] })).toBeVisible()
  await expectAccessible(page)
}

/** Records the clearance and submits. */
export async function clearAndSubmit(page: Page, language: Language) {
  const t = texts[language]
  await page.getByRole('link', { name: texts[language].editor.outline.overview }).click()
  await expect(page.getByText(texts[language].editor.gaps.none)).toBeVisible()
  await page.getByLabel(t.workspace.clearance.who).fill('Dirección de Planificación')
  await page.getByLabel(t.workspace.clearance.when).fill(new Date().toISOString().slice(0, 10))
  await page.getByRole('checkbox', { name: t.workspace.clearance.consent }).check()
  await expectAccessible(page)
  await page.getByRole('button', { name: t.workspace.clearance.submit, exact: true }).click()
  await expect(page.getByText(t.workspace.submit.ready)).toBeVisible()
  await page.getByRole('button', { name: t.workspace.submit.button }).click()
  await expect(page.getByText(t.workspace.draft.submitted)).toBeVisible()
}

/** Fills in the parts of an event that say what, when and for whom, and leaves the form at the links. */
export async function describeSession(page: Page, language: Language, description: string): Promise<void> {
  const t = texts[language]
  const next = () => page.getByRole('button', { name: t.editor.save.next }).click()
  const heading = (name: string) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await heading(t.model.part.session.title)
  await page.locator('[name="question"]').fill(description)
  await page.locator('[name="description"]').fill(description)
  await page.locator('#f-spokenIn summary').click()
  await page.locator('input[name="spokenIn"][value="es"]').check()
  await next()
  await heading(t.model.part.sessions.title)
  await page.locator('[name="sessions[0].date"]').fill(`${new Date().getUTCFullYear() + 1}-03-10`)
  await page.locator('[name="sessions[0].time"]').fill('10:00')
  await page.locator('[name="sessions[0].zone"]').selectOption('America/Santiago')
  await page.locator('[name="sessions[0].minutes"]').fill('90')
  await page.locator('[name="format"]').selectOption('virtual')
  await next()
  await heading(t.model.part.registration.title)
  await page.locator('[name="audience"]').selectOption('anyone')
  await next()
}
