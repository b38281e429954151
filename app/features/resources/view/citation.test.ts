import { expect, test } from 'vitest'
import { cite } from './citation.ts'

const base = { author: 'CNSS', year: '2026', title: 'Del artículo 63 al primer pago', site: 'Caja', address: 'https://caja.example/es/x' }

test('a reference names author, year, title, site and address', () => {
  expect(cite(base)).toBe('CNSS (2026). Del artículo 63 al primer pago. Caja. https://caja.example/es/x')
})

test('a title that ends in a full stop gets no second one', () => {
  expect(cite({ ...base, title: 'Algo.' })).toContain('. Algo. Caja.')
})
