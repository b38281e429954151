/** Addresses below a language that are not pages: the language switch ignores them, and they have no hreflang. */
import type { Language } from './languages.ts'

export const machineAddresses = {
  suggest: 'suggest.json',
  quickSearch: 'quick-search.json',
  feed: 'feed.xml',
  csv: 'export.csv',
  bib: 'export.bib',
  ris: 'export.ris',
} as const
export type MachineAddress = keyof typeof machineAddresses

export const machinePath = (name: MachineAddress, language: Language): string => `/${language}/${machineAddresses[name]}`
