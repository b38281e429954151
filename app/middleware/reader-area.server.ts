import type { RouterContextProvider } from 'react-router'
import type { ReaderArea } from '#app/components/reader-area.ts'
import { areaOf } from '#app/features/core/person/person.ts'
import { hasSessionCookie } from '#app/features/people/accounts/session-cookie.ts'
import { sessionContext } from './contexts.ts'

export function readerAreaOf(request: Request, context: Readonly<RouterContextProvider>): ReaderArea {
  const { person, problem } = context.get(sessionContext)
  if (person) return areaOf(person)
  return !problem && hasSessionCookie(request.headers.get('cookie')) ? 'unknown' : null
}
