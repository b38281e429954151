import { useTranslation } from 'react-i18next'
import { formatDate } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { Leaver } from './find-successors.server.ts'

/** What a person holds and owns, before it is handed over. */
export function WhatMoves({ leaver: { post, institution, heldFrom, resources, coAuthorships, lastVersions } }: { leaver: Leaver }) {
  const { t } = useTranslation(['hand-over', 'core'])
  const language = useLanguage()
  const place = [post, institution].flatMap((text) => pickText(text, language)?.text ?? []).join(', ')
  return (
    <section aria-labelledby="what-moves" className="what-moves">
      <h2 id="what-moves">{t('form.whatMoves')}</h2>
      <dl className="fact-list">
        <dt>{t('form.post')}</dt>
        <dd>{place ? t('form.held', { place, from: heldFrom ? formatDate(heldFrom, language) : '' }) : t('form.holdsNone')}</dd>
        <dt>{t('form.resources')}</dt>
        <dd>
          {t('form.resourceCount', { count: resources })}
          {lastVersions.length > 0 && (
            <ul className="holders">
              {lastVersions.map(({ id, title, state }) => {
                const text = pickText(title, language)
                return (
                  <li key={id}>
                    <span lang={text?.language}>{text?.text ?? t('core:untitled')}</span>{' '}
                    <span className="small">{t(`core:state.${state}`)}</span>
                  </li>
                )
              })}
            </ul>
          )}
          {resources > lastVersions.length && (
            <span className="small">{t('form.andMore', { count: resources - lastVersions.length })}</span>
          )}
        </dd>
        {coAuthorships > 0 && (
          <>
            <dt>{t('form.coAuthored')}</dt>
            <dd>{t('form.resourceCount', { count: coAuthorships })}</dd>
          </>
        )}
        <dt>{t('form.besides')}</dt>
        <dd>{t('form.besidesText')}</dd>
      </dl>
    </section>
  )
}
