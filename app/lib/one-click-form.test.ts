import { expect, test } from 'vitest'
import { oneClickForm } from './one-click-form.ts'
import { parseForm } from './parse-form.ts'

test.each([
  ['List-Unsubscribe=One-Click', true],
  ['', true],
  ['List-Unsubscribe=No', false],
  ['something=else', false],
])('%s leaves: %s', (form, ok) => expect(parseForm(new URLSearchParams(form), oneClickForm).ok).toBe(ok))
