import { expect, test } from 'vitest'
import { type CueAction, editCues, startCues } from './edit-cues.ts'

const written = [
  { start: '00:00:01.000', end: '00:00:03.000', settings: 'align:start', text: 'Hola a todas y todos' },
  { start: '00:00:05.000', end: '00:00:06.000', settings: '', text: 'Fin' },
]
const after = (...actions: CueAction[]) => actions.reduce(editCues, startCues(written))
const plain = (state: ReturnType<typeof startCues>) => state.cues.map(({ start, end, text }) => [start, end, text])

test('captions are shown with short times, and a new track begins with one empty caption', () => {
  expect(plain(startCues(written))[0]).toEqual(['00:01.000', '00:03.000', 'Hola a todas y todos'])
  expect(plain(startCues([]))).toEqual([['00:00.000', '00:02.000', '']])
})

test("a caption is split at the cursor, and at the player's time while it is on screen", () => {
  expect(plain(after({ type: 'split', key: 0, cursor: 12, time: 2.25 })).slice(0, 2)).toEqual([
    ['00:01.000', '00:02.250', 'Hola a todas'],
    ['00:02.250', '00:03.000', 'y todos'],
  ])
})

test('a caption is split in proportion to its length if the player is elsewhere, and at the middle space without a cursor', () => {
  expect(plain(after({ type: 'split', key: 0, cursor: 0, time: 9 })).slice(0, 2)).toEqual([
    ['00:01.000', '00:02.200', 'Hola a todas'],
    ['00:02.200', '00:03.000', 'y todos'],
  ])
})

test('a caption without times or text can be split too', () => {
  const state = after({ type: 'set', key: 0, field: 'start', value: 'ya' }, { type: 'set', key: 0, field: 'text', value: '' })
  expect(plain(editCues(state, { type: 'split', key: 0, cursor: 0, time: null })).slice(0, 2)).toEqual([
    ['ya', '00:03.000', ''],
    ['00:03.000', '00:03.000', ''],
  ])
})

test('two captions are joined, from the start of the first to the end of the second', () => {
  expect(plain(after({ type: 'join', key: 0 }))).toEqual([['00:01.000', '00:06.000', 'Hola a todas y todos\nFin']])
  expect(plain(after({ type: 'join', key: 1 }))).toEqual(plain(startCues(written)))
})

test("a new caption takes the free time, at the player's time if that is free", () => {
  expect(plain(after({ type: 'add', after: 0, time: 4.5 }))[1]).toEqual(['00:04.500', '00:05.000', ''])
  expect(plain(after({ type: 'add', after: 0, time: 5.5 }))[1]).toEqual(['00:03.000', '00:05.000', ''])
  expect(plain(after({ type: 'add', after: 1, time: null }))[2]).toEqual(['00:06.000', '00:08.000', ''])
  expect(plain(after({ type: 'add', after: null, time: 0 }))[0]).toEqual(['00:00.000', '00:01.000', ''])
})

test('removing focuses the next caption, and the last caption is replaced by an empty one', () => {
  const removed = after({ type: 'remove', key: 0 })
  expect(plain(removed)).toEqual([['00:05.000', '00:06.000', 'Fin']])
  expect(removed.focus?.key).toBe(1)
  expect(plain(editCues(removed, { type: 'remove', key: 1 }))).toEqual([['00:00.000', '00:02.000', '']])
})

test('every step can be undone', () => {
  const state = after(
    { type: 'remove', key: 0 },
    { type: 'add', after: 1, time: null },
    { type: 'undo' },
    { type: 'undo' },
    { type: 'undo' },
  )
  expect(plain(state)).toEqual(plain(startCues(written)))
})

test('no two captions share a key', () => {
  const state = after(
    { type: 'split', key: 0, cursor: 4, time: null },
    { type: 'add', after: 0, time: null },
    { type: 'replace', cues: written },
    { type: 'add', after: null, time: null },
    { type: 'undo' },
    { type: 'add', after: null, time: null },
  )
  expect(new Set(state.cues.map(({ key }) => key)).size).toBe(state.cues.length)
})

const noted = [
  { start: '1', end: '2', settings: '', text: 'Uno', name: 'a', notes: 'NOTE uno' },
  { start: '2', end: '3', settings: '', text: 'Dos dos', name: 'b', notes: 'NOTE dos' },
]
const namesAfter = (action: CueAction) => editCues(startCues(noted), action).cues.map(({ name, notes, text }) => [name, notes, text])

test('names and notes stay with their caption through every step', () => {
  expect(namesAfter({ type: 'set', key: 0, field: 'text', value: 'Un' })[0]).toEqual(['a', 'NOTE uno', 'Un'])
  expect(namesAfter({ type: 'split', key: 1, cursor: 3, time: null }).slice(1)).toEqual([
    ['b', 'NOTE dos', 'Dos'],
    ['', '', 'dos'],
  ])
  expect(namesAfter({ type: 'join', key: 0 })).toEqual([['a', 'NOTE uno\n\nNOTE dos', 'Uno\nDos dos']])
  expect(namesAfter({ type: 'add', after: 0, time: null })[1]).toEqual(['', '', ''])
  expect(namesAfter({ type: 'remove', key: 0 })).toEqual([['b', 'NOTE uno\n\nNOTE dos', 'Dos dos']])
})
