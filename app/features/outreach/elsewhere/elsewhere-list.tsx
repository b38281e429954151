import { ExternalLink } from '#app/components/external-link.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { ElsewhereItem } from './find-elsewhere.server.ts'

/** Records of other sites with date and source. */
export function ElsewhereList({ items, withDescription = false }: { items: readonly ElsewhereItem[]; withDescription?: boolean }) {
  const language = useLanguage()
  return (
    <ul className="elsewhere-list">
      {items.map(({ id, title, language: own, url, publishedOn, description, source }) => {
        const lang = own && own !== language ? own : undefined
        return (
          <li key={id}>
            <ExternalLink href={url} lang={lang}>
              {title}
            </ExternalLink>
            <p className="small">
              {publishedOn && (
                <>
                  <time dateTime={publishedOn}>{formatDate(publishedOn, language)}</time>
                  {' · '}
                </>
              )}
              {pickText(source, language)?.text}
            </p>
            {withDescription && description && <p lang={lang}>{description}</p>}
          </li>
        )
      })}
    </ul>
  )
}
