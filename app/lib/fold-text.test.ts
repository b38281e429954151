import { expect, test } from 'vitest'
import { foldText } from './fold-text.ts'

test.for([
  ['¿Pensión?', 'pension'],
  ['«CUIDADOS»…', 'cuidados'],
  ['ágata/berilo', 'agata berilo'],
  ['pen\u00adsión', 'pension'],
  ['pensio\u0301n\u00a0social', 'pension social'],
])('%j folds to %j', ([given, folded]) => {
  expect(foldText(given ?? '')).toBe(folded)
})
