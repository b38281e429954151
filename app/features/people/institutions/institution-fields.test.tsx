import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { createRoutesStub } from 'react-router'
import { expect, test } from 'vitest'
import { i18nOf } from '#app/i18n/i18n.server.ts'
import { texts } from '#app/i18n/resources/es.ts'
import { InstitutionFields } from './institution-fields.tsx'

const institutions = [
  { id: 'a', label: 'MIDES', country: 'URY' },
  { id: 'b', label: 'MIDIS', country: 'PER' },
]
const countries = [
  { value: 'ARG', label: 'Argentina' },
  { value: 'PER', label: 'Perú' },
  { value: 'URY', label: 'Uruguay' },
]

function show(typed: Record<string, string>): string {
  const Stub = createRoutesStub([
    { path: '*', Component: () => <InstitutionFields institutions={institutions} countries={countries} typed={typed} errors={{}} /> },
  ])
  return renderToStaticMarkup(
    <I18nextProvider i18n={i18nOf('es')}>
      <Stub initialEntries={['/es/x']} />
    </I18nextProvider>,
  )
}
const { request: verify } = texts.verification

test('before a country is chosen the institutions stand by country', () => {
  expect(show({})).toMatch(/<optgroup label="Uruguay"><option value="a">MIDES<\/option><\/optgroup><optgroup label="Perú">/)
})

test('once a country is chosen only its institutions are offered, and a name can be written', () => {
  const shown = show({ country: 'PER' })
  expect(shown).toContain('MIDIS')
  expect(shown).not.toContain('MIDES')
  expect(shown).toContain(verify.notListed)
  expect(shown).toContain('name="institutionName"')
})

test('a country without institutions says so and offers none of other countries', () => {
  const shown = show({ country: 'ARG' })
  expect(shown).not.toMatch(/MIDIS|MIDES/)
  expect(shown).toContain(verify.noneInCountry)
})

test('an institution of the list needs no name', () => {
  expect(show({ country: 'PER', institution: 'b' })).not.toContain('name="institutionName"')
})
