/** What was found as the quick search shows it, in the reader's words, with the page on which this person works with it. */
import { type Answer, nameOption, type Option } from '#app/features/discovery/search/suggestions/describe.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { type Language, pickText } from '#app/i18n/languages.ts'
import { showEmail } from '#app/lib/show-email.server.ts'
import type { Found } from './find-anything.server.ts'

const order = ['resource', 'person', 'institution', 'concept'] as const

export function describeFound(found: readonly Found[], language: Language, isStaff: boolean): Answer {
  const t = textsIn(language)
  const groups = order
    .map((group) => ({
      label: t(`navigation:search.group.${group}`),
      options: found.filter((one) => one.group === group).map((one) => optionOf(one, language, isStaff)),
    }))
    .filter(({ options }) => options.length > 0)
  return { status: t('navigation:search.count', { count: found.length }), groups }
}

function optionOf(found: Found, language: Language, isStaff: boolean): Option {
  return nameOption({ ...found, href: hrefOf(found, language, isStaff), notes: notesOf(found, language) }, language)
}

function notesOf({ group, about }: Found, language: Language): (string | null)[] {
  const t = textsIn(language)
  switch (group) {
    case 'resource':
      return [t(`common:kind.${about.kind}`), about.state && t(`core:state.${about.state}`)]
    case 'person':
      return [showEmail(about.email), t(`core:role.${about.role}`)]
    case 'institution':
      return [about.acronym, pickText(about.country, language)?.text ?? null]
    case 'concept':
      return [t(`concepts:scheme.${about.scheme}`)]
  }
}

function hrefOf({ group, key, about }: Found, language: Language, isStaff: boolean): string {
  switch (group) {
    case 'resource':
      if (about.state === null) return pathTo(about.kind, language, { slug: about.slug })
      return pathTo(isStaff ? 'review' : 'draft', language, { id: key })
    case 'person':
      return pathTo('person', language, { id: key })
    case 'institution':
      return pathTo('institution', language, { id: key })
    case 'concept':
      return isStaff ? pathTo('thesaurusConcept', language, { scheme: about.scheme, slug: key }) : pathTo('topic', language, { slug: key })
  }
}
