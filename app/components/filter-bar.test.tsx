import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { createRoutesStub } from 'react-router'
import { expect, test } from 'vitest'
import { i18nOf } from '#app/i18n/i18n.server.ts'
import { flag, oneOf, sortBy, text } from '#app/lib/list-filters.ts'
import { defineListQuery } from '#app/lib/list-query.ts'
import { FilterBar } from './filter-bar.tsx'
import { ListResults } from './list-results.tsx'

const query = defineListQuery({
  filters: {
    tab: oneOf(['open', 'all'], 'open'),
    q: text(),
    kind: oneOf(['a', 'b', 'gone']),
    late: flag('yes'),
    sort: sortBy(['new', 'old']),
  },
  perPage: 10,
})
const kinds = [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B' },
]

function show(search: string, total = 25): string {
  const list = query.at('/es/lista', query.read(new URLSearchParams(search)))
  const Component = () => (
    <>
      <FilterBar list={list} fields={{ q: { label: 'Palabras' }, kind: { label: 'Tipo', options: kinds }, late: { label: 'Tarde' } }} />
      <ListResults list={list} total={total} count={`Hay ${total}`} empty="No hay nada">
        <p>filas</p>
      </ListResults>
    </>
  )
  const Stub = createRoutesStub([{ path: '*', Component }])
  return renderToStaticMarkup(
    <I18nextProvider i18n={i18nOf('es')}>
      <Stub initialEntries={['/es/lista']} />
    </I18nextProvider>,
  )
}

test('the bar keeps what it does not show, shows what is chosen, and clears only its own fields', () => {
  const shown = show('tab=all&q=agua&kind=b&late=yes&sort=old&page=2')
  expect(shown).toContain('<input type="hidden" name="tab" value="all"/>')
  expect(shown).toContain('<input type="hidden" name="sort" value="old"/>')
  expect(shown).not.toContain('type="hidden" name="q"')
  expect(shown).toMatch(/<input[^>]*name="q"[^>]*value="agua"/)
  expect(shown).toMatch(/<option value="b" selected="">B<\/option>/)
  expect(shown).toMatch(/<input type="checkbox"[^>]*checked=""/)
  expect(shown).toContain('href="/es/lista?tab=all&amp;sort=old"')
})

test('a choice that no option names is still shown, so that it can be changed', () => {
  expect(show('kind=gone')).toContain('<option value="gone" selected="">gone</option>')
})

test('without a filter there is nothing to clear, and other pages are links', () => {
  const shown = show('tab=all')
  expect(shown).not.toContain(i18nOf('es').t('common:list.clear'))
  expect(shown).toContain('filas')
  expect(shown).toContain('href="/es/lista?tab=all&amp;page=3"')
})

test('an empty list says why, and a page after the last leads to the first', () => {
  expect(show('', 0)).toContain('No hay nada')
  const shown = show('kind=a&page=9')
  expect(shown).not.toContain('filas')
  expect(shown).toContain('href="/es/lista?kind=a"')
})
