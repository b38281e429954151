/**
 * The pages that a browser may prefetch while the pointer rests on a link. Only reading pages: areas behind sign-in are excluded, and so
 * are links to the other language, because following one sets a cookie, and the door of an event, which notes attendance.
 */
import { type AddressName, addresses } from '#app/i18n/addresses.ts'
import { languages } from '#app/i18n/languages.ts'

const notPrefetched = [
  'workspace',
  'queue',
  'signIn',
  'signOut',
  'eventDoor',
  'registrations',
  'certificatePdf',
  'planDocx',
  'planCsv',
  'planJson',
  'evaluationFeed',
] as const satisfies AddressName[]

const rules = {
  prefetch: [
    {
      where: {
        and: [
          { href_matches: languages.flatMap((language) => [addresses.home[language], `${addresses.home[language]}/*`]) },
          { not: { href_matches: notPrefetched.flatMap((name) => languages.map((language) => `${addresses[name][language]}*`)) } },
          { not: { selector_matches: '[hreflang], [download], [rel~="external"]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
}

export const loader = () =>
  new Response(JSON.stringify(rules), {
    headers: { 'content-type': 'application/speculationrules+json', 'cache-control': 'public, max-age=86400' },
  })
