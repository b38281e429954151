/**
 * The interface to machine translation. None is included: the operator provides an adapter (`machineTranslator` in
 * app/middleware/contexts.ts). Its texts are labelled, and published only after a person has confirmed them.
 */
import type { Language } from '#app/i18n/languages.ts'

export type MachineTranslator = {
  /** Name of the service, shown beside its drafts. */
  name: string
  /** Returns as many texts as given, in the same order, with Markdown unchanged. Throws on failure. */
  translate: (input: { from: Language; to: Language; texts: readonly string[] }) => Promise<string[]>
}
