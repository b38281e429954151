import { expect, test } from 'vitest'
import { readPublishedDay } from './published-day.ts'

const now = new Date('2026-11-30T20:00:00Z')

test.each([
  ['Wed, 02 Oct 2002 13:00:00 GMT', '2002-10-02'],
  ['Wed, 23 Jul 14 23:18:39 +0200 +0200', '2014-07-23'],
  ['mié, 03 sep 2025 10:00:00 -0300', '2025-09-03'],
  ['Lun, 3 Ago 2026 9:05', '2026-08-03'],
  ['2 Sep 2026', '2026-09-02'],
  ['2026-09-02T08:00:00-03:00', '2026-09-02'],
  ['2026-09-02T08:00:00.123Z', '2026-09-02'],
  ['2026-09-02 08:00:00', '2026-09-02'],
  ['2 de septiembre de 2025', '2025-09-02'],
  ['September 2, 2025', '2025-09-02'],
  ['02/09/2025', '2025-09-02'],
  ['20250902', '2025-09-02'],
  ['1991', '1991'],
  ['2019-03', '2019-03'],
  ['2026-12-01T01:00:00Z', '2026-12-01'],
  ['2026', '2026'],
])('%s is %s', (written, day) => expect(readPublishedDay(written, now)).toBe(day))

test.each(['', 'ayer', '2099-01-01', '2027', 'Wed, 31 Feb 2024 00:00:00 GMT', '1-1-1', '0000-00-00', '9'.repeat(500)])(
  '%s is no day',
  (written) => expect(readPublishedDay(written, now)).toBeNull(),
)
