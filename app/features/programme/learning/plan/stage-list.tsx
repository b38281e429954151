import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatPeriod } from '#app/i18n/format-range.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { Stage } from './find-routes.server.ts'
import { useStageName } from './use-stage-name.ts'

type Shown = Omit<Stage, 'resources'> & { resources: readonly Omit<Stage['resources'][number], 'id'>[]; attended?: boolean }

/** The stages of a route in their order, with what each points to. `more` is shown under a stage. */
export function StageList({ stages, level, more }: { stages: readonly Shown[]; level: 2 | 3; more?: (stage: Shown) => React.ReactNode }) {
  const { t } = useTranslation(['learning', 'common'])
  const language = useLanguage()
  const nameOf = useStageName()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <ol className="stage-list">
      {stages.map((stage) => {
        const note = pickText(stage.notes, language)
        return (
          <li key={stage.id}>
            <Heading>{nameOf(stage)}</Heading>
            {stage.startsOn && (
              <p className="small">
                <time dateTime={stage.startsOn}>{formatPeriod(stage.startsOn, stage.endsOn ?? '', language)}</time>
              </p>
            )}
            {note && <p lang={note.language === language ? undefined : note.language}>{note.text}</p>}
            {stage.resources.length > 0 && (
              <ul className="stage-resources">
                {stage.resources.map(({ kind, slug, title }) => {
                  const text = pickText(title, language)
                  return (
                    <li key={`${kind}/${slug}`}>
                      <span className="muted">{t(`common:kind.${kind}`)}</span>{' '}
                      <a href={pathTo(kind, language, { slug })} lang={text?.language === language ? undefined : text?.language}>
                        {text?.text}
                      </a>
                    </li>
                  )
                })}
              </ul>
            )}
            {stage.attended && <p className="stage-attended">{t('stage.attended')}</p>}
            {more?.(stage)}
          </li>
        )
      })}
    </ol>
  )
}
