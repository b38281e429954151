/** Why an offer and a request fit each other, and what has to be talked about. */
import type { Localized } from '#app/i18n/languages.ts'

type Format = 'virtual' | 'in-person' | 'hybrid'
/** Of an offer and a request together: `topics`, `challenges` and `languages` are those they share; the days are those in which both can. */
export type Shared = {
  topics: Localized[]
  challenges: Localized[]
  languages: string[]
  firstDay: string
  lastDay: string
  formats: { offer: Format; request: Format }
  people: { offer: number; request: number }
}

export type ReasonName = 'topic' | 'challenge' | 'language' | 'dates' | 'format' | 'people'
/** `fits` in the order of their weight, and `differs` in the same order. A difference of subject is not named. */
export type Reasons = { fits: ReasonName[]; differs: ReasonName[] }

export function reasonsOf({ topics, challenges, languages, firstDay, lastDay, formats, people }: Shared): Reasons {
  const is: Record<ReasonName, boolean> = {
    topic: topics.length > 0,
    challenge: challenges.length > 0,
    language: languages.length > 0,
    dates: firstDay <= lastDay,
    format: formats.offer === formats.request || formats.offer === 'hybrid' || formats.request === 'hybrid',
    people: people.offer >= people.request,
  }
  const names = Object.keys(is) as ReasonName[]
  return {
    fits: names.filter((name) => is[name]),
    differs: names.filter((name) => !is[name] && name !== 'topic' && name !== 'challenge'),
  }
}
