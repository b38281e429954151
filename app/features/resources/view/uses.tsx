import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import type { ResourceContent } from '../schema.ts'
import { cite } from './citation.ts'
import type { Publication, ResourceLabels } from './types.ts'

type Props = { content: ResourceContent; labels: ResourceLabels; publication: Publication }

/** What to do with it: cite, print, read it in another language. Nothing here for what is not published. */
export function Uses({ content, labels, publication }: Props) {
  const { t } = useTranslation(['resource', 'common'])
  const language = useLanguage()
  const { place, publishedAt, isSeed, languages } = publication
  if (!place) return null
  const institution = pickText(labels.institution?.names, language)?.text
  const authors = content.kind === 'document' && content.authors.length > 0 ? content.authors.join('; ') : null
  const reference = cite({
    author: authors ?? (isSeed || !institution ? t('use.editors') : institution),
    year:
      content.kind === 'document' && content.year
        ? String(content.year)
        : publishedAt
          ? String(new Date(publishedAt).getUTCFullYear())
          : t('use.undated'),
    title: pickText(content.title, language)?.text ?? '',
    site: t('use.site'),
    address: place.origin + pathTo(content.kind, language, { slug: place.slug }),
  })
  return (
    <section className="uses" aria-labelledby="use">
      <h2 id="use">{t('use.title')}</h2>
      <Disclosure summary={t('use.cite')}>
        <p className="citation">{reference}</p>
        <p className="small">{t('use.licence')}</p>
      </Disclosure>
      <Disclosure summary={t('use.print')}>
        <p className="small">{t('use.printHow')}</p>
      </Disclosure>
      <ul>
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
