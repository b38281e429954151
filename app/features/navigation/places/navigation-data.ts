import type { Person } from '#app/features/core/person/person.ts'
import type { NavigationChoices } from './navigation-cookie.ts'
import type { Waiting } from './places.ts'

/** What the layouts load. `person.name` is their e-mail address where they gave no name; `isMac` says which key opens the quick search. */
export type NavigationData = {
  person: Pick<Person, 'name' | 'role'>
  waiting: Waiting
  choices: NavigationChoices
  isMac: boolean
}
