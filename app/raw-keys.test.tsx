/** Shows every part of every kind, empty, complete and refused, in both languages: no text key appears instead of a text. */
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { createRoutesStub } from 'react-router'
import { expect, test } from 'vitest'
import { Refusal } from '#app/components/refusal.tsx'
import { type Kind, kinds } from '#app/features/core/kinds/kinds.ts'
import { GapList as StaffGapList } from '#app/features/editorial/review/gap-list.tsx'
import { editPart } from '#app/features/resources/model/edit-part.ts'
import { fieldLabels } from '#app/features/resources/model/field-labels.ts'
import { findGaps } from '#app/features/resources/model/gaps.ts'
import { type Part, partsOf } from '#app/features/resources/model/parts.ts'
import { noChoices } from '#app/features/resources/model/reference.ts'
import { attachment, type ResourceContent, resourceContent } from '#app/features/resources/model/schema.ts'
import { FilesPart } from '#app/features/writing/editor/files-part.tsx'
import { GapList } from '#app/features/writing/editor/gap-list.tsx'
import { PartForm } from '#app/features/writing/editor/part-form.tsx'
import { PartOutline } from '#app/features/writing/editor/part-outline.tsx'
import { i18nOf } from '#app/i18n/i18n.server.ts'
import { type Language, languages } from '#app/i18n/languages.ts'
import { texts } from '#app/i18n/resources/es.ts'
import { completeContent } from '../tests/factories/content.ts'
import { rawKeysIn, shownText } from '../tests/fixtures/raw-keys.ts'

const attachments = (['document', 'video', 'image'] as const).map((kind) =>
  attachment.parse({ id: kind, kind, file: crypto.randomUUID(), language: 'es' }),
)
const emptyOf = (kind: Kind, language: Language) => resourceContent.parse({ kind, originalLanguage: language })
/** The factory's examples are named after their fields, which look like keys, so they are replaced. */
const fullOf = (kind: Kind, language: Language): ResourceContent =>
  resourceContent.parse(
    JSON.parse(JSON.stringify(completeContent(kind, { languages: [language] })).replace(/"[\w.]+ (en español|in English)"/g, '"Texto"')),
  )

function show(language: Language, element: React.ReactNode): string {
  const Stub = createRoutesStub([{ path: '*', Component: () => element }])
  return renderToStaticMarkup(
    <I18nextProvider i18n={i18nOf(language)}>
      <Stub initialEntries={[`/${language}/x`]} />
    </I18nextProvider>,
  )
}
const expectWords = (language: Language, element: React.ReactNode, what: string) =>
  expect(rawKeysIn(shownText(show(language, element))), `${what} (${language})`).toEqual([])

const form = (part: Part, content: ResourceContent, errors?: Record<string, string>) => (
  <PartForm
    resourceId="r"
    personId="p"
    part={part}
    content={content}
    revision={1}
    unsaved={null}
    choices={noChoices}
    answer={errors && { ok: false, error: 'incomplete', errors }}
    isLast={false}
  />
)

/** The errors when every input holds nonsense, and when every list and text is too long. */
function refusedOf(part: Part, content: ResourceContent, language: Language): Record<string, string> {
  const names = part.fields.flatMap((field) =>
    field.type === 'list'
      ? Array.from({ length: 45 }, (_, index) => [
          `${field.name}[${index}].id`,
          ...field.item.map(({ name }) => `${field.name}[${index}].${name}`),
        ]).flat()
      : [field.name],
  )
  const edited = editPart(
    content,
    part,
    names.map((name) => [name, name.endsWith('.id') ? `i-${name.length}` : '?'.repeat(12_100)]),
    language,
  )
  return edited.ok ? {} : edited.errors
}

test.for(kinds)('the parts of a %s are shown without text keys', (kind) => {
  for (const language of languages) {
    for (const content of [emptyOf(kind, language), fullOf(kind, language)]) {
      for (const part of partsOf[kind]) {
        expectWords(language, form(part, content), part.name)
        const errors = refusedOf(part, content, language)
        if (part.fields.length > 0) expect(Object.keys(errors), part.name).not.toEqual([])
        expectWords(language, form(part, content, errors), `${part.name} refused`)
      }
      expectWords(
        language,
        <FilesPart resourceId="r" attachments={attachments} files={[]} history={[]} writing={language} answer={undefined} />,
        'files',
      )
    }
  }
})

test.for(kinds)('the gaps of a %s are shown without text keys', (kind) => {
  for (const language of languages) {
    const content = { ...emptyOf(kind, language), attachments }
    const inItems = findGaps(
      partsOf[kind].reduce(
        (current, part) =>
          editPart(
            current,
            part,
            part.fields.map(({ name }) => [`${name}[0].id`, 'a']),
            language,
          ).content,
        content as ResourceContent,
      ),
      language,
    )
    const gaps = [...findGaps(emptyOf(kind, language), language), ...findGaps(content, language), ...inItems]
    expect(gaps.length).toBeGreaterThan(10)
    const shown = show(language, <GapList resourceId="r" gaps={gaps} />)
    expect(rawKeysIn(shownText(shown))).toEqual([])
    expect(shown).not.toContain(i18nOf(language).t('model:otherField'))
    const forStaff = show(language, <StaffGapList gaps={gaps} />)
    expect(rawKeysIn(shownText(forStaff))).toEqual([])
    expect(forStaff).not.toContain(i18nOf(language).t('model:otherField'))
    expectWords(language, <PartOutline resourceId="r" kind={kind} gaps={gaps} requests={[{ part: 'basics' }]} current={null} />, 'outline')
  }
})

test('a new experience names the missing steps, challenges, results and recommendations', () => {
  const shown = (language: Language) =>
    shownText(show(language, <GapList resourceId="r" gaps={findGaps(emptyOf('experience', language), language)} />))
  for (const name of ['ledger', 'challenges', 'results', 'recommendations'] as const)
    for (const language of languages) expect(shown(language)).toContain(i18nOf(language).t(`model:listName.${name}`))
})

test('every field has its own label, by name and in its item', () => {
  for (const language of languages) {
    const { labelOf, labelOfPath } = fieldLabels(i18nOf(language))
    const other = i18nOf(language).t('model:otherField')
    for (const field of kinds.flatMap((kind) => partsOf[kind].flatMap(({ fields }) => fields))) {
      expect(labelOf(field.name), field.name).not.toBe(other)
      if (field.type !== 'list') continue
      for (const { name } of field.item) expect(labelOfPath(`${field.name}[0].${name}`), name).not.toContain(other)
    }
  }
})

test('every refusal has a message, also one without a text of its own', () => {
  for (const language of languages)
    for (const code of [...Object.keys(texts.errors.refusal), 'unheard_of']) expectWords(language, <Refusal error={code} />, code)
})
