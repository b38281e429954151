/** The official's part of the main job, step by step, through the real form. */
import type { Page } from '@playwright/test'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import captionsEn from '#locales/en/media/captions.json' with { type: 'json' }
import en from '#locales/en/writing/editor.json' with { type: 'json' }
import workspaceEn from '#locales/en/writing/workspace.json' with { type: 'json' }
import captionsEs from '#locales/es/media/captions.json' with { type: 'json' }
import es from '#locales/es/writing/editor.json' with { type: 'json' }
import workspaceEs from '#locales/es/writing/workspace.json' with { type: 'json' }
import type { Language } from './helpers.ts'
import { expect, expectAccessible, fixture } from './helpers.ts'

export const editorTexts = { es, en }
export const captionTexts = { es: captionsEs, en: captionsEn }
export const workspaceTexts = { es: workspaceEs, en: workspaceEn }

const plain = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** A label, whether or not "(optional)" stands behind it. */
const label = (text: string) => new RegExp(`^${plain(text)}( \\(.+\\))?$`)

/** Starts an experience and leaves the browser at its first part. Returns the draft's id. */
export const startExperience = (page: Page, language: Language, title: string) => startResource(page, language, 'experience', title)

export async function startResource(page: Page, language: Language, kind: Kind, title: string): Promise<string> {
  const t = workspaceTexts[language]
  await page.getByRole('link', { name: t.home.start }).click()
  await expect(page.getByRole('heading', { level: 1, name: t.new.title })).toBeVisible()
  await expectAccessible(page)
  await page.locator(`input[name="kind"][value="${kind}"]`).check()
  await page.getByLabel(t.new.name, { exact: true }).fill(title)
  await page.getByRole('button', { name: t.new.submit }).click()
  await expect(page.getByRole('heading', { level: 1, name: editorTexts[language].part.basics.title })).toBeVisible()
  return /([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
}

/** Fills every part with what `subject` says, saving each, and checks each page with axe. */
export async function fillExperience(page: Page, language: Language, subject: { summary: string; topic: string; about: string }) {
  const t = editorTexts[language]
  const next = async () => {
    await expectAccessible(page)
    await page.getByRole('button', { name: t.save.next }).click()
  }
  const onPart = (name: keyof typeof t.part) => expect(page.getByRole('heading', { level: 1, name: t.part[name].title })).toBeVisible()
  const fill = (name: string, text: string) => page.getByLabel(label(name)).fill(text)

  await onPart('basics')
  await fill(t.field.summary, subject.summary)
  await fill(t.field.yearFrom, '2022')
  await page.getByRole('checkbox', { name: subject.topic, exact: true }).check()
  await next()

  await onPart('context')
  await fill(t.field.context, `${subject.about} — ${t.field.context}.`)
  await fill(t.field.whatWasDone, `${subject.about} — ${t.field.whatWasDone}.`)
  await next()

  await onPart('ledger')
  await fill(t.field.ledger.date, '2022-02')
  const step = page.getByRole('group', { name: `${t.list.ledger.item} 1` })
  await step.getByRole('checkbox').first().check()
  await fill(t.field.ledger.before, `${t.field.ledger.before}: ${subject.about}`)
  await fill(t.field.ledger.after, `${t.field.ledger.after}: ${subject.about}`)
  await fill(t.field.ledger.decidedBy, subject.about)
  await next()

  await onPart('challenges')
  await page.getByLabel(label(t.field.challenges.challenge)).selectOption({ index: 1 })
  await fill(t.field.challenges.howMet, subject.about)
  await next()

  await onPart('results')
  await page.getByRole('button', { name: t.list.sources.add }).click()
  const source = page.getByRole('group', { name: `${t.list.sources.item} 1` })
  await source.getByLabel(label(t.field.sources.title)).fill('Informe anual 2024')
  await source.getByLabel(label(t.field.sources.publisher)).fill('Secretaría')
  const result = page.getByRole('group', { name: `${t.list.results.item} 1` })
  await result.getByLabel(label(t.field.results.label)).fill(subject.about)
  await result.getByLabel(label(t.field.results.value)).fill('2.007')
  await result.getByLabel(label(t.field.results.unit)).fill(language === 'es' ? 'comunidades' : 'communities')
  await result.getByLabel(label(t.field.results.asOf)).fill('2024-12')
  await result.getByLabel(label(t.field.results.source)).selectOption({ index: 1 })
  await next()

  await onPart('cost')
  await fill(t.field.cost.description, subject.about)
  await fill(t.field.cost.financing, subject.about)
  await next()

  await onPart('lessons')
  await fill(t.field.lessons, subject.about)
  await fill(t.field.differently, subject.about)
  await next()

  await onPart('transferability')
  await fill(t.field.transferability.preconditions, subject.about)
  await fill(t.field.transferability.minimumInstitution, subject.about)
  await page.getByLabel(label(t.field.transferability.orderOfCost)).selectOption('medium')
  await fill(t.field.transferability.time, subject.about)
  await fill(t.field.transferability.doNotCopyIf, subject.about)
  await next()

  await onPart('links')
  await page.getByLabel(label(t.field.recommendations.recommendation)).selectOption('1819ai/2')
  await fill(t.field.recommendations.note, subject.about)
  await next()
  await onPart('files')
}

/** Sends a PDF, a short MP4 and its captions. */
export async function attachFiles(page: Page, language: Language) {
  const t = editorTexts[language]
  const send = async (title: string, file: string) => {
    const panel = page.getByRole('form', { name: title, exact: true })
    await panel.getByLabel(t.upload.file).setInputFiles(fixture(file))
    await panel.getByRole('button', { name: t.upload.send }).click()
  }
  await send(t.upload.document.title, 'policy.pdf')
  await expect(page.getByRole('heading', { level: 2, name: 'policy.pdf' })).toBeVisible()
  await send(t.upload.video.title, 'message.mp4')
  await expect(page.getByRole('heading', { level: 2, name: 'message.mp4' })).toBeVisible()
  await send(t.upload.captions.title, 'broken.vtt')
  await expect(page.getByRole('alert')).toContainText(captionTexts[language].problem.reversed)
  await send(t.upload.captions.title, 'message.es.vtt')
  await expect(page.getByRole('link', { name: captionTexts[language].tracks.edit.split('{{')[0] })).toBeVisible()
  await expectAccessible(page)
}

/** Records the clearance and submits. */
export async function clearAndSubmit(page: Page, language: Language) {
  const t = workspaceTexts[language]
  await page.getByRole('link', { name: editorTexts[language].outline.overview }).click()
  await expect(page.getByText(editorTexts[language].gaps.none)).toBeVisible()
  await page.getByLabel(t.clearance.who).fill('Dirección de Planificación')
  await page.getByLabel(t.clearance.when).fill(new Date().toISOString().slice(0, 10))
  await page.getByRole('checkbox', { name: t.clearance.consent }).check()
  await expectAccessible(page)
  await page.getByRole('button', { name: t.clearance.submit, exact: true }).click()
  await expect(page.getByText(t.submit.ready)).toBeVisible()
  await page.getByRole('button', { name: t.submit.button }).click()
  await expect(page.getByText(t.draft.submitted)).toBeVisible()
}
