import { expect, test } from 'vitest'
import { plainText } from './plain-text.ts'

test('the marks of Markdown are removed, and the words stay', () => {
  expect(plainText('## Resultados\n\n- **Uno** de [la ley](https://example.org/ley)\n1. _dos_\n> `tres`')).toMatch(
    /^Resultados\s+Uno de la ley\s+dos\s+tres$/,
  )
})

test('numbers and dashes inside a sentence stay', () =>
  expect(plainText('De 2019 a 2021 - tres años. 5 * 3')).toContain('De 2019 a 2021 - tres años.'))
