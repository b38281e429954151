import { expect, test } from 'vitest'
import { parsePartialDate } from './parse-partial-date.ts'

test.for([
  ['2021', '2021'],
  [' 2021 ', '2021'],
  ['2021-03', '2021-03'],
  ['2021-03-15', '2021-03-15'],
  ['2021-3-5', '2021-03-05'],
  ['2021/03', '2021-03'],
  ['marzo de 2021', '2021-03'],
  ['Marzo 2021', '2021-03'],
  ['marzo del 2021', '2021-03'],
  ['mar-2021', '2021-03'],
  ['mar. 2021', '2021-03'],
  ['setiembre 2021', '2021-09'],
  ['sept. 2021', '2021-09'],
  ['March 2021', '2021-03'],
  ['March, 2021', '2021-03'],
  ['março de 2021', '2021-03'],
  ['août 2021', '2021-08'],
  ['décembre 2021', '2021-12'],
  ['15 de marzo de 2021', '2021-03-15'],
  ['15 marzo 2021', '2021-03-15'],
  ['1º de mayo de 2021', '2021-05-01'],
  ['1.º de mayo de 2021', '2021-05-01'],
  ['1ero de mayo de 2021', '2021-05-01'],
  ['1ro de marzo de 2021', '2021-03-01'],
  ['2do de marzo de 2021', '2021-03-02'],
  ['primero de marzo de 2021', '2021-03-01'],
  ['1.º de marzo de 2021', '2021-03-01'],
  ['First of March 2021', '2021-03-01'],
  ['lunes 14 de marzo de 2021', '2021-03-14'],
  ['Miércoles, 3 de marzo de 2021', '2021-03-03'],
  ['sáb. 6 de marzo de 2021', '2021-03-06'],
  ['martes 2 de mar. de 2021', '2021-03-02'],
  ['Monday, March 15, 2021', '2021-03-15'],
  ['Tue 16 Mar 2021', '2021-03-16'],
  ['segunda-feira, 15 de março de 2021', '2021-03-15'],
  ['mercredi 3 mars 2021', '2021-03-03'],
  ['lunes 15/03/2021', '2021-03-15'],
  ['14-III-2021', '2021-03-14'],
  ['14.xii.2021', '2021-12-14'],
  ['14-Ⅲ-2021', '2021-03-14'],
  ['III/2021', '2021-03'],
  ['20210304', '2021-03-04'],
  ['2021-03-14T00:00:00Z', '2021-03-14'],
  ['2021-03-14T23:59:59.999-05:00', '2021-03-14'],
  ['2021-03-14 10:30', '2021-03-14'],
  ['año 2019', '2019'],
  ['Año: 2019', '2019'],
  ['the year 2019', '2019'],
  ['marzo del año 2019', '2019-03'],
  ['agosto de 2.021', '2021-08'],
  ['2.021', '2021'],
  ['١٤/٠٣/٢٠٢١', '2021-03-14'],
  ['१४ मार्च २०२१', null],
  ['१४-०३-२०२१', '2021-03-14'],
  ['𝟐𝟎𝟐𝟏', '2021'],
  ['15th March 2021', '2021-03-15'],
  ['the 3rd of March, 2021', '2021-03-03'],
  ['March 15, 2021', '2021-03-15'],
  ['03/2021', '2021-03'],
  ['3.2021', '2021-03'],
  ['15/03/2021', '2021-03-15'],
  ['15.3.2021', '2021-03-15'],
  ['15-03-2021', '2021-03-15'],
  ['03/15/2021', '2021-03-15'],
  ['03/04/2021', '2021-04-03'],
  ['１５／０３／２０２１', '2021-03-15'],
  ['29/02/2024', '2024-02-29'],
] as const)('%s is %s', ([typed, date]) => {
  expect(parsePartialDate(typed)).toEqual(date ? { ok: true, date } : { ok: false, reason: 'unknown' })
  if (date) expect(parsePartialDate(date)).toEqual({ ok: true, date })
})

test.for([
  '',
  'ayer',
  'marzo',
  '21',
  '03/21',
  '30/02/2021',
  '29 de febrero de 2023',
  '2021-13',
  '2021-00',
  '15 marzo abril 2021',
  '2021 2022',
  '1 2 3 2021',
  'marzo de 20211',
  'lunes',
  'lunes 2021',
  'lunes de marzo de 2021',
  '14032021',
  '20211304',
  '202103',
  '14-XIII-2021',
  '14-III-21',
  'lunes 14 de marzo de 21',
  'año 19',
  'año',
  'primero de 2021',
  '2021-03-14T',
  '12.021.3',
  '32/01/2021',
])('%j is not a date', (typed) => expect(parsePartialDate(typed)).toEqual({ ok: false, reason: 'unknown' }))

test('03/04/2021 is 3 April, and ambiguous where the month may come first', () => {
  expect(parsePartialDate('03/04/2021', { monthMayComeFirst: true })).toEqual({ ok: false, reason: 'ambiguous' })
  expect(parsePartialDate('04/04/2021', { monthMayComeFirst: true })).toEqual({ ok: true, date: '2021-04-04' })
  expect(parsePartialDate('15/03/2021', { monthMayComeFirst: true })).toEqual({ ok: true, date: '2021-03-15' })
  expect(parsePartialDate('3 April 2021', { monthMayComeFirst: true })).toEqual({ ok: true, date: '2021-04-03' })
})

test('every day of some years is parsed in each of its forms', () => {
  for (let at = Date.UTC(2023, 0, 1); at < Date.UTC(2025, 0, 1); at += 86_400_000) {
    const date = new Date(at).toISOString().slice(0, 10)
    const [year, month, day] = date.split('-')
    const long = (locale: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(at)
    const forms = [
      `${day}/${month}/${year}`,
      `${Number(day)}.${Number(month)}.${year}`,
      ...['es-CL', 'en-GB', 'en-US', 'pt-BR', 'fr'].map(long),
    ]
    for (const form of forms) expect(parsePartialDate(form), form).toEqual({ ok: true, date })
  }
})

test.each(['0000', '0000-01-01', '0021', 'marzo de 0021', '14/3/0202'])('%s is a half-typed year, not a date', (typed) => {
  expect(parsePartialDate(typed)).toEqual({ ok: false, reason: 'unknown' })
})
