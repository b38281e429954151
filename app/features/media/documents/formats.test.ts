import { expect, test } from 'vitest'
import { acceptedTypes } from '#app/features/media/storage/media-types.ts'
import { formatOf, wrongFormatOf } from './formats.ts'

test('every accepted document type has a name', () => {
  const { mediaTypes, extensions } = acceptedTypes.document
  expect(mediaTypes.map((mediaType) => `.${formatOf(mediaType)}`)).toEqual(extensions)
})

test.for([
  ['application/zip', 'zip'],
  ['application/x-cfb', 'old'],
  ['application/vnd.ms-word.document.macroenabled.12', 'macros'],
  ['video/mp4', 'video'],
  ['image/png', 'image'],
  ['application/x-msdownload', 'program'],
  ['application/wasm', 'other'],
  [null, 'unknown'],
] as const)('%s is %s', ([mediaType, disguise]) => expect(wrongFormatOf(mediaType)).toBe(disguise))
