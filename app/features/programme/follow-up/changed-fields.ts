import type { Change } from './find-changes.server.ts'

type Changes = Change['changes']

/** The fields of a change in the order in which they are told, and whether their values are told too. */
export const changedFields = [
  { field: 'status', hasValues: true },
  { field: 'response', hasValues: true },
  { field: 'target_on', hasValues: true },
  { field: 'status_notes', hasValues: false },
  { field: 'response_reasons', hasValues: false },
  { field: 'recommendation_id', hasValues: true },
  { field: 'texts', hasValues: false },
  { field: 'titles', hasValues: false },
  { field: 'summaries', hasValues: false },
  { field: 'responsible', hasValues: false },
  { field: 'countries', hasValues: false },
] as const
export type ChangedField = (typeof changedFields)[number]['field']

const named = ({ texts, titles }: Changes) => texts ?? titles
export const isRemoval = (changes: Changes): boolean => named(changes) !== undefined && !named(changes)?.after
export const isAddition = (changes: Changes): boolean => named(changes) !== undefined && !named(changes)?.before
