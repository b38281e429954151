/** Published resources that an event, an exchange or a course names or is named by, as links. */
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { type Localized, pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { ResourceLabels } from './types.ts'

type Named = { slug: string; title: Localized }
/** Items of several kinds have their own. */
type Props = { id: string; kind: Kind; items: readonly (Named & { kind?: Kind })[]; title: (count: number) => string }

/** Nothing if there are none. `title` is the heading for their number. */
export function NamedList({ id, kind, items, title }: Props) {
  const language = useLanguage()
  if (items.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title(items.length)}</h2>
      <ul className="event-cases">
        {items.map((item) => {
          const text = pickText(item.title, language)
          return (
            <li key={item.slug}>
              <a
                href={pathTo(item.kind ?? kind, language, { slug: item.slug })}
                lang={text?.language === language ? undefined : text?.language}
              >
                {text?.text}
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** In the order of the content. A case that is no longer published is left out. */
export const casesOf = (content: Extract<ResourceContent, { kind: 'event' | 'exchange' }>, labels: ResourceLabels): Named[] =>
  content.cases.flatMap(({ experience }) => labels.cases?.find(({ slug }) => slug === experience) ?? [])
