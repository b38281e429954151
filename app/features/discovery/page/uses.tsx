import { useTranslation } from 'react-i18next'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { CitationText } from './citation-text.tsx'
import type { Publication } from './types.ts'

type Props = { content: ResourceContent; publication: Publication }

/** What a reader can do with the resource: cite, print, change the language. Nothing for drafts. */
export function Uses({ content, publication }: Props) {
  const { t } = useTranslation('page')
  const language = useLanguage()
  const { place, languages, citation } = publication
  if (!place) return null
  return (
    <section className="uses" aria-labelledby="use">
      <h2 id="use">{t('use.title')}</h2>
      {citation && (
        <Disclosure summary={t('use.cite')}>
          <CitationText citation={citation} />
          <p className="small">{t('use.licence')}</p>
        </Disclosure>
      )}
      <Disclosure summary={t('use.print')}>
        <p className="small">{t('use.printHow')}</p>
      </Disclosure>
      <ul className="plain-list">
        {languages
          .filter((one) => one !== language)
          .map((one) => (
            <li key={one}>
              <a href={pathTo(content.kind, one, { slug: place.slug })} hrefLang={one} lang={one}>
                {t(`use.readIn.${one}`)}
              </a>
            </li>
          ))}
      </ul>
    </section>
  )
}
