import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { pathTo } from '#app/i18n/addresses.ts'
import { languages } from '#app/i18n/languages.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { ListedConcept } from './concept-gaps.ts'
import { type Branch, toTree } from './tree.ts'

/** The concepts of one scheme, in use or retired but still used, as nested lists. */
export function SchemeTree({ concepts }: { concepts: readonly ListedConcept[] }) {
  return <Branches branches={toTree(concepts)} />
}

function Branches({ branches }: { branches: readonly Branch<ListedConcept>[] }) {
  return (
    <ul className="concept-tree">
      {branches.map(({ concept, narrower }) => (
        <li key={concept.slug}>
          <ConceptLine concept={concept} />
          {narrower.length > 0 && <Branches branches={narrower} />}
        </li>
      ))}
    </ul>
  )
}

/** The name in the reader's language, the names in the others below it, and the number of resources. */
export function ConceptLine({ concept }: { concept: ListedConcept }) {
  const { t } = useTranslation(['concepts', 'common'])
  const language = useLanguage()
  const { scheme, slug, prefLabel, deprecated } = concept
  const others = languages.filter((one) => one !== language)
  return (
    <p className={deprecated ? 'concept-line is-retired' : 'concept-line'}>
      <Link to={pathTo('thesaurusConcept', language, { scheme, slug })}>
        <LocalizedText text={prefLabel} />
      </Link>
      {deprecated && <span className="concept-mark"> {t('list.retired')}</span>}
      {others.map((one) =>
        prefLabel[one] ? (
          <span key={one} className="concept-other" lang={one}>
            {prefLabel[one]}
          </span>
        ) : (
          <span key={one} className="concept-other concept-missing">
            {t('list.noName', { language: t(`common:language.${one}`) })}
          </span>
        ),
      )}
      <ConceptUse concept={concept} />
    </p>
  )
}

function ConceptUse({ concept: { published, drafts } }: { concept: ListedConcept }) {
  const { t } = useTranslation('concepts')
  const parts = [published > 0 && t('list.published', { count: published }), drafts > 0 && t('list.drafts', { count: drafts })]
  return <span className="concept-use">{parts.filter(Boolean).join(' · ') || t('list.unused')}</span>
}
