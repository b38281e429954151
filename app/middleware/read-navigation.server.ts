/** What the layouts of the workspace and the staff area load for their navigation. */
import type { RouterContextProvider } from 'react-router'
import { countWaiting } from '#app/features/navigation/places/count-waiting.server.ts'
import { readNavigationCookie } from '#app/features/navigation/places/navigation-cookie.ts'
import type { NavigationData } from '#app/features/navigation/places/navigation-data.ts'
import { shownGroups } from '#app/features/navigation/places/places.ts'
import { showEmail } from '#app/lib/show-email.server.ts'
import { readerContext, sessionContext } from './contexts.ts'

type Asked = { request: Request; context: Readonly<RouterContextProvider> }

/** Null where the session has ended: the page then only shows what was typed. */
export async function readNavigation({ request, context }: Asked): Promise<NavigationData | null> {
  const { person } = context.get(sessionContext)
  if (!person) return null
  return {
    person: { name: person.name || showEmail(person.email), role: person.role },
    waiting: await context.get(readerContext)((db) => countWaiting(db, shownGroups(person))),
    choices: readNavigationCookie(request.headers.get('cookie')),
    // Known before the page is written, so that the name of the shortcut does not change under the reader's eyes.
    isMac: /Macintosh|iPhone|iPad/.test(request.headers.get('user-agent') ?? ''),
  }
}
