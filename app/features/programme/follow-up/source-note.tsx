import { useTranslation } from 'react-i18next'
import type { Recommendation } from '#app/features/core/recommendations/queries.server.ts'

/** The source of the data and its damaged cells. */
export function SourceNote({ recommendations }: { recommendations: Recommendation[] }) {
  const { t } = useTranslation(['follow-up', 'recommendations'])
  const flags = recommendations.flatMap(({ id, number, asPublished }) => (asPublished.flags ?? []).map((flag) => ({ id, number, ...flag })))
  return (
    <aside className="source-note" aria-labelledby="source">
      <h2 id="source">{t('source.title')}</h2>
      <p>{t('source.text')}</p>
      {flags.length > 0 && (
        <>
          <p>{t('source.damaged')}</p>
          <ul>
            {flags.map(({ id, number, field, published }) => (
              <li key={`${id}-${field}`}>
                {t('source.cell', { number: t('recommendations:number', { number }), field: t(`source.field.${field}`), published })}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{t('list.meter')}</h3>
      <p>{t('list.meterText')}</p>
    </aside>
  )
}
