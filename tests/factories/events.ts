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
