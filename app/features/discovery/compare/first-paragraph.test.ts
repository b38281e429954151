import { expect, test } from 'vitest'
import { firstParagraph } from './first-paragraph.ts'

const long = 'palabra '.repeat(60).trim()

test('a long text is split after its first paragraph', () => {
  expect(firstParagraph(`Uno.\n\n${long}\n\nTres.`)).toEqual({ first: 'Uno.', rest: `${long}\n\nTres.` })
})

test.for([long, `Uno.\n\nDos.`, `- uno\n- dos\n\n${long}`, `Uno[^1].\n\n${long}\n\n[^1]: Nota`, `# Título\n\n${long}`, ''])(
  '%j is not split',
  (text) => expect(firstParagraph(text)).toBeNull(),
)
