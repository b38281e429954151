/**
 * Where signed-in people can go: one definition for the side navigation and the quick search. A new screen is one line here, its name in
 * both languages, and a count in `count-waiting.server.ts` if something waits there. The groups are rooms of the code, in the order of
 * daily use. Guards and row-level security decide who may open a screen: the rules here only leave out links that would be refused.
 */
import { canShare, isStaff, type Person } from '#app/features/core/person/person.ts'
import { type AddressName, pathTo } from '#app/i18n/addresses.ts'
import type { Language } from '#app/i18n/languages.ts'
import type { Texts } from '#app/i18n/resources/es.ts'

type Reader = Pick<Person, 'role'>
type Rule = (person: Reader) => boolean
export type PlaceKey = keyof Texts['navigation']['place']
export type GroupKey = keyof Texts['navigation']['group']

/** Addresses without parameters. */
type Screen = { [Name in AddressName]: Parameters<typeof pathTo<Name>> extends [Name, Language] ? Name : never }[AddressName]

export type Place = {
  key: PlaceKey
  address: Screen
  /** A part of the page, for what has no page of its own. */
  part?: string
  /** Pages that belong to this one: it is marked on them too. */
  within?: readonly AddressName[]
  /** Found by the quick search only. */
  isAction?: true
  may: Rule
}
export type Group = { key: GroupKey; places: readonly Place[] }

const everyone: Rule = () => true
const isOfficial: Rule = ({ role }) => role === 'official'
const isAdmin: Rule = ({ role }) => role === 'admin'

const draftPages = ['draft', 'draftPart', 'captions', 'preview', 'history', 'changes'] as const

const groups: readonly Group[] = [
  { key: 'start', places: [{ key: 'start', address: 'start', may: everyone }] },
  {
    key: 'editorial',
    places: [
      { key: 'queue', address: 'queue', within: ['review'], may: isStaff },
      { key: 'serviceTarget', address: 'serviceTarget', may: isStaff },
      { key: 'corrections', address: 'corrections', may: isStaff },
      { key: 'questions', address: 'questions', may: isStaff },
      { key: 'updates', address: 'updates', within: ['update'], may: isStaff },
      { key: 'links', address: 'links', may: isStaff },
    ],
  },
  { key: 'translation', places: [{ key: 'translations', address: 'translations', within: ['translate'], may: isStaff }] },
  {
    key: 'vocabulary',
    places: [
      { key: 'thesaurus', address: 'thesaurus', within: ['newConcept', 'thesaurusConcept'], may: isStaff },
      { key: 'newConcept', address: 'newConcept', isAction: true, may: isAdmin },
    ],
  },
  { key: 'media', places: [{ key: 'media', address: 'media', within: ['mediaFile'], may: isStaff }] },
  {
    key: 'people',
    places: [
      { key: 'verification', address: 'people', part: 'requests', may: isStaff },
      { key: 'people', address: 'people', within: ['person', 'handOver'], may: isStaff },
      { key: 'institutions', address: 'institutions', within: ['institution'], may: isStaff },
      { key: 'contacts', address: 'contacts', within: ['contact', 'mailCopy'], may: isStaff },
      { key: 'newContact', address: 'newContact', isAction: true, may: isStaff },
      { key: 'contactRhythm', address: 'contactRhythm', may: isStaff },
      { key: 'transitionTasks', address: 'transitionTasks', may: isStaff },
      {
        key: 'transitions',
        address: 'transitions',
        within: ['newTransition', 'transitionImport', 'transition', 'transitionPack'],
        may: isStaff,
      },
      { key: 'continuity', address: 'continuity', may: isStaff },
    ],
  },
  {
    key: 'programme',
    places: [
      { key: 'actions', address: 'actions', within: ['planImport', 'plan', 'planRecommendation', 'responsibleUnits'], may: isStaff },
      { key: 'planImport', address: 'planImport', isAction: true, may: isStaff },
      { key: 'staffEvents', address: 'staffEvents', within: ['eventRegistrations', 'eventClosing'], may: isStaff },
      { key: 'staffExchanges', address: 'staffExchanges', within: ['exchangeMatches', 'exchangeMatch'], may: isStaff },
      {
        key: 'staffAssistances',
        address: 'staffAssistances',
        within: ['staffAssistance', 'assistanceFacts'],
        may: isStaff,
      },
      { key: 'newAssistance', address: 'newAssistance', isAction: true, may: isStaff },
      { key: 'staffLearning', address: 'staffLearning', within: ['staffLearningRoute', 'staffCohort', 'staffSurvey'], may: isStaff },
    ],
  },
  { key: 'discovery', places: [{ key: 'searchRequests', address: 'searchRequests', may: isStaff }] },
  {
    key: 'outreach',
    places: [
      { key: 'campaigns', address: 'campaigns', within: ['campaign'], may: isStaff },
      { key: 'mailbox', address: 'mailbox', may: isStaff },
      { key: 'elsewhereSources', address: 'elsewhereSources', within: ['elsewhereRecords'], may: isStaff },
      { key: 'framingSites', address: 'framingSites', may: isStaff },
      { key: 'exports', address: 'exports', may: isStaff },
    ],
  },
  {
    key: 'own',
    places: [
      { key: 'workspace', address: 'workspace', within: draftPages, may: everyone },
      { key: 'newResource', address: 'newResource', isAction: true, may: canShare },
      { key: 'myTranslations', address: 'myTranslations', within: ['translateOwn'], may: canShare },
      { key: 'updateItems', address: 'updateItems', within: ['updateItem'], may: canShare },
      { key: 'ownQuestions', address: 'ownQuestions', may: everyone },
      { key: 'ownExchanges', address: 'ownExchanges', within: ['exchangeMatches', 'exchangeMatch'], may: isOfficial },
      { key: 'ownContacts', address: 'ownContacts', may: isOfficial },
      { key: 'ownFollowing', address: 'ownFollowing', may: everyone },
      { key: 'ownLearning', address: 'ownLearning', may: everyone },
      { key: 'savedSearches', address: 'savedSearches', may: everyone },
      { key: 'profile', address: 'profile', within: ['handOverPack'], may: everyone },
    ],
  },
]

/** `queue` of the texts `queue_one`, `queue_other`. */
type Counted<Text> = Text extends `${infer Name}_${string}` ? Name : never
/** The places where something may wait for this person, or for the editors: those with a text for how much, in `waiting`. */
export type WaitingKey = PlaceKey & Counted<keyof Texts['navigation']['waiting']>
/** How many wait at a place. Places where nothing waits are not there. */
export type Waiting = Partial<Record<PlaceKey, number>>

export const groupKeys = groups.map(({ key }) => key)

/** The groups with what this person may open; those without a place are left out. */
export const groupsFor = (person: Reader): Group[] =>
  groups.map(({ key, places }) => ({ key, places: places.filter(({ may }) => may(person)) })).filter(({ places }) => places.length > 0)

/** The same without what only the quick search finds. */
export const shownGroups = (person: Reader): Group[] =>
  groupsFor(person)
    .map(({ key, places }) => ({ key, places: places.filter(({ isAction }) => !isAction) }))
    .filter(({ places }) => places.length > 0)

export const placePath = ({ address, part }: Place, language: Language): string => pathTo(address, language) + (part ? `#${part}` : '')

/** For `aria-current`: `page` on the place itself, `true` on a page within it. A part of a page is never the current one. */
export function currentOf({ address, part, within }: Place, here: AddressName | null): 'page' | 'true' | undefined {
  if (part || here === null) return undefined
  if (here === address) return 'page'
  return within?.includes(here) ? 'true' : undefined
}
