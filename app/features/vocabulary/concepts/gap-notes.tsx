import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { pathTo } from '#app/i18n/addresses.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import type { ConceptGap, ListedConcept } from './concept-gaps.ts'

/** The gaps, each with a link to where it can be fixed. */
export function GapNotes({ gaps }: { gaps: readonly ConceptGap[] }) {
  const { t } = useTranslation(['concepts', 'common'])
  if (gaps.length === 0) return <p className="small concept-whole">{t('gaps.none')}</p>
  return (
    <Disclosure summary={t('gaps.title', { count: gaps.length })} isOpen={gaps.length <= 12}>
      <ul className="concept-gaps">
        {gaps.map((gap) => {
          const concepts = gap.kind === 'label-twice' ? gap.concepts : [gap.concept]
          const language = 'language' in gap ? t(`common:language.${gap.language}`) : ''
          const label = gap.kind === 'label-twice' ? gap.label : ''
          return (
            <li key={`${gap.kind} ${language} ${label} ${concepts.map(({ scheme, slug }) => scheme + slug).join(' ')}`}>
              {t(`gaps.${gap.kind}`, { language, label })}{' '}
              {concepts.map((concept, index) => (
                <span key={concept.slug}>
                  {index > 0 && ' · '}
                  <ConceptLink concept={concept} />
                </span>
              ))}
            </li>
          )
        })}
      </ul>
    </Disclosure>
  )
}

export function ConceptLink({ concept: { scheme, slug, prefLabel } }: { concept: Pick<ListedConcept, 'scheme' | 'slug' | 'prefLabel'> }) {
  return (
    <Link to={pathTo('thesaurusConcept', useLanguage(), { scheme, slug })}>
      {Object.values(prefLabel).some(Boolean) ? <LocalizedText text={prefLabel} /> : slug}
    </Link>
  )
}
