import { formatDate } from '#app/i18n/format.ts'
import type { Language } from '#app/i18n/languages.ts'

/** A year, month or day, or a range of two, in words: "31 de mayo de 2026", "enero de 2026 – julio de 2026". */
export const formatWhen = ({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }, language: Language): string =>
  [startsOn, ...(endsOn ? [endsOn] : [])].map((moment) => formatDate(moment, language)).join(' – ')
