import { expect, test } from 'vitest'
import { fieldsOfMetadata } from '#app/features/media/uploads/upload-fields.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { filesForm } from './files-form.ts'

const spoken = (...heard: string[]) =>
  parseForm(
    new URLSearchParams([['intent', 'spoken'], ['attachment', 'a1'], ['language', 'es'], ...heard.map((code) => ['alsoSpoken', code])]),
    filesForm,
  )

test.each([[[]], [['ht']], [['ht', 'gn']]])('other languages heard in a video: %j', (heard) => {
  expect(spoken(...heard)).toEqual({ ok: true, value: { intent: 'spoken', attachment: 'a1', language: 'es', alsoSpoken: heard } })
})

test('more than six further languages, or an invalid one, are refused with a message', () => {
  const many = spoken('en', 'pt', 'fr', 'ht', 'nl', 'gn', 'qu')
  expect(many.ok ? {} : many.errors).toEqual({ alsoSpoken: 'validation.alsoSpoken' })
  const none = spoken('ht', 'klingon')
  expect(none.ok ? {} : none.errors).toEqual({ 'alsoSpoken[1]': 'validation.id' })
})

test('an uploaded file has them as codes joined by commas', () => {
  const sent = (alsoSpoken: string | null) => fieldsOfMetadata({ kind: 'video', language: 'es', alsoSpoken })
  expect(sent('ht,gn').data?.alsoSpoken).toEqual(['ht', 'gn'])
  expect(sent(null).data?.alsoSpoken).toEqual([])
  expect(sent('ht,klingon').success).toBe(false)
})
