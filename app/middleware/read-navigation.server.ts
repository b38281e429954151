/** The navigation data for the layouts of the workspace and the staff area. */
import type { RouterContextProvider } from 'react-router'
import { countWaiting } from '#app/features/navigation/places/count-waiting.server.ts'
import { readNavigationCookie } from '#app/features/navigation/places/navigation-cookie.ts'
import type { NavigationData } from '#app/features/navigation/places/navigation-data.ts'
import { shownGroups } from '#app/features/navigation/places/places.ts'
import { showEmail } from '#app/lib/show-email.server.ts'
import { readerContext, sessionContext } from './contexts.ts'

type Asked = { request: Request; context: Readonly<RouterContextProvider> }

/** Null if the session has ended: the page then only shows the typed text again. */
export async function readNavigation({ request, context }: Asked): Promise<NavigationData | null> {
  const { person } = context.get(sessionContext)
  if (!person) return null
  return {
    person: { name: person.name || showEmail(person.email), role: person.role },
    waiting: await context.get(readerContext)((db) => countWaiting(db, shownGroups(person))),
    choices: readNavigationCookie(request.headers.get('cookie')),
    // Known before the page is rendered, so that the name of the shortcut does not change after loading.
    isMac: /Macintosh|iPhone|iPad/.test(request.headers.get('user-agent') ?? ''),
  }
}
