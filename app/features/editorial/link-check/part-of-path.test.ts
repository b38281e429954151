import { expect, test } from 'vitest'
import { findPart } from '#app/features/resources/model/parts.ts'
import { partOfPath } from './part-of-path.ts'

test('the part of the form with a field', () => {
  expect(partOfPath('experience', 'lessons')).toBe('lessons')
  expect(partOfPath('experience', 'cost.description')).toBe('cost')
  expect(partOfPath('video', 'attachments[0].external')).toBe('files')
  for (const [kind, path] of [
    ['experience', 'sources[2].url'],
    ['course', 'url'],
    ['document', 'sourceUrl'],
    ['experience', 'platforms[0].url'],
  ] as const) {
    const part = findPart(kind, partOfPath(kind, path))
    expect(
      part?.fields.map(({ name }) => name),
      `${kind} ${path}`,
    ).toContain(path.split(/[.[]/)[0])
  }
})
