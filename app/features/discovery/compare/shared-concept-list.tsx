import { useTranslation } from 'react-i18next'
import { conceptSearch } from '#app/features/core/search-url/concept-search.ts'
import { emptySearch, searchPath } from '#app/features/core/search-url/links.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import type { Language } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { ChipList } from '#app/ui/chip.tsx'
import type { Column } from './column-names.ts'
import { findShared, sharedSchemes } from './shared-concepts.ts'
import { useConceptName } from './use-concept-name.ts'

/** What several of the experiences share. Shown first, because it says whether the comparison is useful. */
export function SharedConceptList({ columns }: { columns: readonly Column[] }) {
  const { t } = useTranslation('compare')
  const language = useLanguage()
  const nameOf = useConceptName(columns)
  const contents = columns.map(({ compared }) => compared.content)
  const total = columns.length
  const shared = sharedSchemes
    .map((scheme) => ({ scheme, concepts: findShared(contents, scheme) }))
    .filter(({ concepts }) => concepts.length > 0)
  return (
    <section className="compare-common" aria-labelledby="common">
      <h2 id="common">{t('common.title')}</h2>
      {shared.length === 0 ? (
        <p>{t('common.none')}</p>
      ) : (
        <dl>
          {shared.map(({ scheme, concepts }) => (
            <div key={scheme}>
              <dt>{t(`common.${scheme}`)}</dt>
              <dd>
                <ChipList
                  chips={concepts.map(({ slug, count }) => ({
                    key: slug,
                    href: scheme === 'challenge' ? `#challenge-${slug}` : addressOf(scheme, slug, language),
                    label: (
                      <>
                        {nameOf(scheme, slug)}
                        {total > 2 && <span className="chip-count"> {t('common.of', { count, total })}</span>}
                      </>
                    ),
                  }))}
                />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}

/** A topic has a page; populations and kinds of change lead to a search. */
const addressOf = (scheme: 'topic' | 'population' | 'change-kind', slug: string, language: Language) =>
  scheme === 'topic'
    ? pathTo('topic', language, { slug })
    : searchPath(pathTo('search', language), { ...emptySearch, ...conceptSearch(scheme, slug) })
