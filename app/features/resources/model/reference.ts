/** The choices of the form's lists, in the editor's language. */
import type { ConceptScheme } from '#app/features/core/concepts/schemes.ts'

/** A retired option is offered only where it is already chosen. */
export type Option = { value: string; label: string; hint?: string; isRetired?: boolean }
export type Choices = {
  countries: Option[]
  concepts: Record<ConceptScheme, Option[]>
  recommendations: Option[]
  platforms: Option[]
  /**
   * For events and exchanges only: institutions by slug, published experiences and exchanges (offers and requests) by slug, and time zones by
   * IANA name. `courses`, published ones by slug, are for what people may have made after a course.
   */
  institutions: Option[]
  experiences: Option[]
  exchanges: Option[]
  courses: Option[]
  zones: Option[]
}
export const noChoices: Choices = {
  countries: [],
  concepts: { topic: [], population: [], challenge: [], 'change-kind': [] },
  recommendations: [],
  platforms: [],
  institutions: [],
  experiences: [],
  exchanges: [],
  courses: [],
  zones: [],
}
