import type { ClosingInput } from '#app/features/programme/events/closing/schema.ts'
import type { EventContent, ResourceContent } from '#app/features/resources/model/schema.ts'

/** Makes the content of an event one to which anybody may still register: a session far in the future, 12 seats. */
export const inTheFuture =
  (changes: Partial<EventContent> = {}) =>
  (content: ResourceContent): ResourceContent =>
    content.kind === 'event'
      ? {
          ...content,
          sessions: [{ id: 'one', date: '2098-03-10', time: '10:00', zone: 'America/Santiago', clock: '', minutes: 90 }],
          registrationUntil: '',
          audience: 'anyone',
          ...changes,
        }
      : content

/** A sent form that closes an event. */
export const closingInput = (changes: Partial<ClosingInput> = {}): ClosingInput => ({
  intent: 'close',
  base: 0,
  recording: '',
  minutesDocument: '',
  minutes: { es: '', en: '' },
  outcome: { es: 'Tres **acuerdos**', en: '' },
  others: 0,
  attended: [],
  followed: [],
  halves: [],
  keptAttended: [],
  keptFollowed: [],
  ...changes,
})
