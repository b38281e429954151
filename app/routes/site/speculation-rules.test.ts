import { expect, test } from 'vitest'
import { loader } from './speculation-rules.ts'

test('reading pages in both languages may be prefetched; areas behind sign-in and signing out may not', async () => {
  const response = loader()
  const { prefetch } = await response.json()
  const [included, excluded] = prefetch[0].where.and
  expect(response.headers.get('content-type')).toBe('application/speculationrules+json')
  expect(included.href_matches).toEqual(['/es', '/es/*', '/en', '/en/*'])
  for (const area of [
    '/es/espacio*',
    '/en/workspace*',
    '/es/gestion*',
    '/en/staff*',
    '/es/entrar*',
    '/en/sign-in*',
    '/es/salir*',
    '/en/sign-out*',
  ])
    expect(excluded.not.href_matches).toContain(area)
})
