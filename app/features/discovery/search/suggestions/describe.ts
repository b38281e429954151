/** Formats suggestions for the browser, with all text in the reader's language: the script has no text of its own. */
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { type Language, type Localized, pickText } from '#app/i18n/languages.ts'
import type { Suggestion } from './find-suggestions.server.ts'

/** `lang` if the label is not in the page's language; `note` says the type, the language, or which name matched. */
export type Option = { label: string; href: string; lang?: Language; note?: string }
export type Answer = { status: string; groups: { label: string; options: Option[] }[] }

const order = ['topic', 'country', 'resource'] as const

export function describe(suggestions: readonly Suggestion[], language: Language): Answer {
  const t = textsIn(language)
  const groups = order
    .map((group) => ({
      label: t(`search:suggest.group.${group}`),
      options: suggestions.filter((one) => one.group === group).map((one) => optionOf(one, language)),
    }))
    .filter(({ options }) => options.length > 0)
  return { status: t('search:suggest.count', { count: suggestions.length }), groups }
}

function optionOf(suggestion: Suggestion, language: Language): Option {
  const kind = suggestion.group === 'resource' ? textsIn(language)(`common:kind.${suggestion.kind}`) : null
  return nameOption({ ...suggestion, href: hrefOf(suggestion, language), notes: [kind] }, language)
}

type Named = { label: Localized; key: string; via: string | null; href: string; notes: (string | null)[] }

/** A named thing in the reader's language, or in another one with a note. A note also names the alternative label that matched. */
export function nameOption({ label: names, key, via, href, notes }: Named, language: Language): Option {
  const t = textsIn(language)
  const label = pickText(names, language)
  const isForeign = label !== null && label.language !== language
  const all = [
    ...notes,
    isForeign && t('common:language.in', { language: t(`common:language.${label.language}`) }),
    via && via !== label?.text && t('search:suggest.via', { name: via }),
  ].filter((note) => typeof note === 'string' && note !== '')
  return {
    label: label?.text ?? key,
    href,
    ...(isForeign && { lang: label.language }),
    ...(all.length > 0 && { note: all.join(' · ') }),
  }
}

const hrefOf = (suggestion: Suggestion, language: Language): string => {
  if (suggestion.group === 'resource') return pathTo(suggestion.kind, language, { slug: suggestion.key })
  if (suggestion.group === 'topic') return pathTo('topic', language, { slug: suggestion.key })
  return pathTo('country', language, { iso3: suggestion.key })
}
