import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countryCode, firstOf, flag, id, oneOf, sortBy, text } from './list-filters.ts'
import { defineListQuery, type ListFilters } from './list-query.ts'

const query = defineListQuery({
  filters: {
    q: text(20),
    state: oneOf(['open', 'closed', 'all'], 'open'),
    kind: oneOf(['video', 'event']),
    country: firstOf(oneOf(['none']), countryCode),
    owner: id,
    late: flag('yes'),
    sort: sortBy(['newest', 'title']),
  },
  perPage: 25,
})
const read = (search: string) => query.read(new URLSearchParams(search))
const nothing: ListFilters<typeof query> = {
  q: '',
  state: 'open',
  kind: null,
  country: null,
  owner: null,
  late: false,
  sort: 'newest',
  page: 1,
}
const owner = '0b0e7a52-3f5c-4d0c-9a64-1f0a5f0f2f11'

test('an address says what is asked', () => {
  expect(read(`q=padrón&state=all&kind=video&country=hnd&owner=${owner}&late=yes&sort=title&page=3`)).toEqual({
    q: 'padrón',
    state: 'all',
    kind: 'video',
    country: 'HND',
    owner,
    late: true,
    sort: 'title',
    page: 3,
  })
})

test('unknown parameters and values that mean nothing are left out', () => {
  expect(read('state=lost&kind=poem&country=Honduras&owner=me&late=1&sort=best&page=-2&colour=red&q=%00%20')).toEqual(nothing)
  for (const page of ['0', '1.5', '1e3', '٣', '99999999999', ' 2', '']) expect(read(`page=${encodeURIComponent(page)}`).page).toBe(1)
})

test('text without a letter or digit means nothing, because lists ignore punctuation', () => {
  for (const sent of ['%', '_', '\\', "'", '¿?', '… —', '😀']) {
    expect(read(`?${new URLSearchParams({ q: sent })}`), sent).toEqual(nothing)
  }
  expect(read('?q=50%25').q).toBe('50%')
})

test('an address is written without what it means anyway', () => {
  expect(query.write(nothing)).toBe('')
  expect(query.write(read('state=open&sort=newest&page=1&kind=video'))).toBe('?kind=video')
})

test('another filter keeps the others and begins at the first page', () => {
  const filters = read('kind=video&sort=title&page=4')
  expect(query.write(filters, { state: 'closed' })).toBe('?state=closed&kind=video&sort=title')
  expect(query.write(filters, { page: 5 })).toBe('?kind=video&sort=title&page=5')
  expect(query.write(filters, { kind: null, sort: 'newest' })).toBe('')
  expect(query.write(filters, { page: filters.page }, { done: 'closed' })).toBe('?kind=video&sort=title&page=4&done=closed')
})

test('an order and a page leave nothing out', () => {
  expect(query.isFiltered(read('sort=title&page=3'))).toBe(false)
  expect(query.isFiltered(read('late=yes'))).toBe(true)
  expect(query.isFiltered(read('late=yes'), ['kind', 'country'])).toBe(false)
})

test('filters are cleared by name, and the others stay', () => {
  const list = query.at('/es/gestion', read('q=agua&state=all&late=yes&sort=title&page=2'))
  expect(list.without(['q', 'late'])).toBe('/es/gestion?state=all&sort=title')
  expect(list.without(['kind', 'sort'])).toBeNull()
})

test('a page is a limit and an offset, and an empty list has one page', () => {
  expect(query.window(read('page=3'))).toEqual({ limit: 25, offset: 50 })
  expect([0, 1, 25, 26, 51].map(query.pagesOf)).toEqual([1, 1, 1, 2, 3])
})

const names = ['q', 'state', 'kind', 'country', 'owner', 'late', 'sort', 'page', '__proto__', 'constructor']
const sent = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('open', 'all', 'video', 'none', 'chl', 'yes', 'title', '7', '99999', owner, owner.toUpperCase()),
)
const anySearch = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 6 })), sent), { maxLength: 12 })
  .map((pairs) => new URLSearchParams(pairs))

test('any address is read, and what was read is the same after it was written', () => {
  fc.assert(
    fc.property(anySearch, (params) => {
      const filters = query.read(params)
      expect(Object.keys(filters).sort()).toEqual(Object.keys(nothing).sort())
      expect(read(query.write(filters, { page: filters.page }))).toEqual(filters)
    }),
    { numRuns: 1_000 },
  )
})

test('text that is no query at all is read as well', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (search) => {
      const filters = read(search)
      expect(query.write(filters)).toBe(query.write(read(query.write(filters))))
    }),
  )
})
