import { expect, test } from 'vitest'
import { isNotModified } from './not-modified.ts'

const known = { etag: 'W/"a"', lastModified: 'Mon, 02 Nov 2026 10:00:00 GMT' }

test.each([
  [{ ifNoneMatch: 'W/"a"' }, true],
  [{ ifNoneMatch: '"a"' }, true],
  [{ ifNoneMatch: '"x", W/"a"' }, true],
  [{ ifNoneMatch: '*' }, true],
  [{ ifNoneMatch: '"ab"' }, false],
  [{ ifNoneMatch: '' }, false],
  [{ ifModifiedSince: 'Mon, 02 Nov 2026 10:00:00 GMT' }, true],
  [{ ifModifiedSince: 'Tue, 03 Nov 2026 10:00:00 GMT' }, true],
  [{ ifModifiedSince: 'Mon, 02 Nov 2026 09:59:59 GMT' }, false],
  [{ ifModifiedSince: 'yesterday' }, false],
  // The tag takes precedence over the date.
  [{ ifNoneMatch: '"x"', ifModifiedSince: 'Tue, 03 Nov 2026 10:00:00 GMT' }, false],
  [{}, false],
])('%j: %j', (asked, answer) => expect(isNotModified(asked, known)).toBe(answer))

test('a response without a date or tag is always sent', () => {
  expect(isNotModified({ ifModifiedSince: 'Tue, 03 Nov 2026 10:00:00 GMT' }, { etag: '"a"' })).toBe(false)
  expect(isNotModified({ ifNoneMatch: '*' }, {})).toBe(false)
})
