import { useTranslation } from 'react-i18next'
import { ReasonText } from '#app/features/discovery/related/reason-text.tsx'
import { langAttribute } from '#app/features/resources/published/resource-card.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { LanguageLabel } from '#app/ui/language-label.tsx'
import { comparePath } from './comparison-url.ts'
import type { Candidates } from './find-candidates.server.ts'

/** Experiences found by words or suggested, each with a link that adds it. `slugs` are already in the comparison. */
export function AddExperience({ slugs, more }: { slugs: readonly string[]; more: Candidates }) {
  const { t } = useTranslation(['compare', 'common'])
  const language = useLanguage()
  const path = pathTo('compare', language)
  return (
    <section className="compare-add no-print" aria-labelledby="add">
      <h2 id="add">{t(slugs.length > 0 ? 'add.title' : 'add.titleFirst')}</h2>
      {more.how === 'full' ? (
        <p>{t('add.full')}</p>
      ) : (
        <>
          <search>
            <form action={path}>
              {slugs.map((slug) => (
                <input key={slug} type="hidden" name="r" value={slug} />
              ))}
              <label htmlFor="add-q">{t('add.search')}</label>
              <p className="field-hint" id="add-hint">
                {t('add.searchHint')}
              </p>
              <div className="search-form">
                <input type="search" id="add-q" name="q" defaultValue={more.q} maxLength={300} aria-describedby="add-hint" />
                <button type="submit">{t('add.submit')}</button>
              </div>
            </form>
          </search>
          <h3>{t(more.how === 'found' && more.offers.length === 0 ? 'add.foundNone' : `add.${more.how}`, { q: more.q })}</h3>
          <ul className="compare-offers">
            {more.offers.map(({ card, shared }) => {
              const title = pickText(card.title, language)
              const countries = card.countries.map(({ name }) => pickText(name, language)?.text).join(', ')
              return (
                <li key={card.id}>
                  <p className="eyebrow">{countries}</p>
                  <p className="compare-offer-title" lang={langAttribute(language, title?.language)}>
                    <a href={pathTo('experience', language, { slug: card.slug })}>{title?.text}</a>
                  </p>
                  {!card.languages.includes(language) && title && (
                    <p>
                      <LanguageLabel>{t('common:language.only', { language: t(`common:language.${title.language}`) })}</LanguageLabel>
                    </p>
                  )}
                  <ReasonText shared={shared} />
                  <p>
                    <a className="button button-secondary" href={comparePath(path, [...slugs, card.slug])}>
                      {t('add.add')}
                      <span className="visually-hidden">: {title?.text}</span>
                    </a>
                  </p>
                </li>
              )
            })}
          </ul>
          <p>
            <a href={pathTo('experiences', language)}>{t('add.all')}</a>
          </p>
        </>
      )}
    </section>
  )
}
