import { useTranslation } from 'react-i18next'
import { conceptSearch } from '#app/features/core/search-url/concept-search.ts'
import { emptySearch, searchPath } from '#app/features/core/search-url/links.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import type { Language } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { ChipList } from '#app/ui/chip.tsx'
import type { Column } from './column-names.ts'
import { commonSchemes, inCommon } from './common.ts'
import { useConceptName } from './use-concept-name.ts'

/** What more than one of them has, before anything else: it says whether the comparison will teach something. */
export function CommonGround({ columns }: { columns: readonly Column[] }) {
  const { t } = useTranslation('compare')
  const language = useLanguage()
  const nameOf = useConceptName(columns)
  const contents = columns.map(({ compared }) => compared.content)
  const total = columns.length
  const shared = commonSchemes
    .map((scheme) => ({ scheme, concepts: inCommon(contents, scheme) }))
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

/** A topic has a page of its own; who else is for these people, or changed such a thing, is found by the search. */
const addressOf = (scheme: 'topic' | 'population' | 'change-kind', slug: string, language: Language) =>
  scheme === 'topic'
    ? pathTo('topic', language, { slug })
    : searchPath(pathTo('search', language), { ...emptySearch, ...conceptSearch(scheme, slug) })
