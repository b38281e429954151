/**
 * The one door for machine translation. None is bundled: whoever runs Caja gives the services an adapter (`machineTranslator` in
 * app/middleware/contexts.ts). What it writes is labelled as a machine's, and goes live only once a person answers for it.
 */
import type { Language } from '#app/i18n/languages.ts'

export type MachineTranslator = {
  /** Shown beside its drafts, e.g. the name of the service. */
  name: string
  /** As many texts as were given, in their order. Markdown stays as it is. Throws where it cannot. */
  translate: (input: { from: Language; to: Language; texts: readonly string[] }) => Promise<string[]>
}
