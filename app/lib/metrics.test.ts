import { expect, test } from 'vitest'
import { toExposition } from './metrics.ts'

test('each gauge has its help, type and value on a line, and the text ends with a new line', () => {
  expect(toExposition([{ name: 'a_bytes', help: 'Bytes of a.', value: 12.5 }])).toBe(
    '# HELP a_bytes Bytes of a.\n# TYPE a_bytes gauge\na_bytes 12.5\n',
  )
})
