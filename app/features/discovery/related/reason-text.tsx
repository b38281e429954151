import { useTranslation } from 'react-i18next'
import { formatList } from '#app/i18n/format-list.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { SharedConcept } from './find-similar.server.ts'
import { reasonsFor } from './reasons.ts'

/** "Two challenges in common: proof of identity and payment delivery; same topic: pensions". */
export function ReasonText({ shared }: { shared: readonly SharedConcept[] }) {
  const { t } = useTranslation('related')
  const language = useLanguage()
  const reasons = reasonsFor(shared, language).map(({ scheme, count, names }) => {
    const list = formatList(
      names.map((name) => lowerFirst(name, language)),
      language,
    )
    return count > names.length ? t(`reason.${scheme}Among`, { count, names: list }) : t(`reason.${scheme}`, { count, names: list })
  })
  return reasons.length > 0 && <p className="like-reason">{upperFirst(reasons.join('; '))}</p>
}

/** Labels begin with a capital; inside a sentence only proper names and acronyms keep it. */
const lowerFirst = (label: string, language: string) =>
  /^\p{Lu}(?:\p{Lu}|$|\.)/u.test(label) || /^(Indigenous|Afro)/.test(label)
    ? label
    : label.charAt(0).toLocaleLowerCase(language) + label.slice(1)
const upperFirst = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)
