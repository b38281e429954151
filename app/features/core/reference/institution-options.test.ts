import { expect, test } from 'vitest'
import { institutionOptions } from './institution-options.ts'

test('institutions of the same name say their country, others do not', () => {
  const ministry = { es: 'Ministerio de Desarrollo Social', en: 'Ministry of Social Development' }
  const options = institutionOptions(
    [
      { slug: 'mides-uy', names: ministry, country: 'URY' },
      { slug: 'mds-py', names: ministry, country: 'PRY' },
      { slug: 'eclac', names: { es: 'CEPAL', en: 'ECLAC' }, country: null },
    ],
    [
      { value: 'PRY', label: 'Paraguay' },
      { value: 'URY', label: 'Uruguay' },
    ],
    'es',
  )
  expect(options).toEqual([
    { value: 'eclac', label: 'CEPAL' },
    { value: 'mds-py', label: 'Ministerio de Desarrollo Social (Paraguay)' },
    { value: 'mides-uy', label: 'Ministerio de Desarrollo Social (Uruguay)' },
  ])
})
