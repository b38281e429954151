import { expect, test } from 'vitest'
import { z } from 'zod'
import { parseMomentField } from './moment-field.ts'

const field = z.string().transform(parseMomentField)

test.for([
  ['', null],
  [' 83 ', 83],
  ['1:23', 83],
  ['1.23', 83],
  ['1:02:03', 3_723],
  ['0:00', 0],
] as const)('%j is %j seconds', ([typed, seconds]) => {
  expect(field.safeParse(typed)).toMatchObject({ success: true, data: seconds })
})

test.each(['1:75', 'pronto', '-3', '1:2:3:4', '9999999', ':', '1:', '27777:46'])('%j is no time of a video', (typed) => {
  expect(field.safeParse(typed).error?.issues[0]?.message).toBe('validation.moment')
})
