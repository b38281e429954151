import { isLanguage, type Language, type Localized } from '#app/i18n/languages.ts'

/** From the fewest rights to the most. */
export const roles = ['member', 'official', 'editor', 'admin'] as const
export type Role = (typeof roles)[number]

/** The signed-in person. `institution` is the one in which they hold a post today. */
export type Person = {
  id: string
  name: string
  email: string
  language: Language
  role: Role
  institution: { id: string; names: Localized; country: string | null } | null
}

export const isStaff = (person: Pick<Person, 'role'> | null): boolean => person?.role === 'editor' || person?.role === 'admin'
/** The person's area of the site; null for a visitor. */
export const areaOf = (person: Pick<Person, 'role'> | null): 'workspace' | 'staff' | null =>
  person ? (isStaff(person) ? 'staff' : 'workspace') : null
export const canShare = (person: Pick<Person, 'role'> | null): boolean => person !== null && person.role !== 'member'
export const toLanguage = (value: unknown): Language => (isLanguage(value) ? value : 'es')
