import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { pickText } from '#app/i18n/languages.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { ListedAssistance, ShortAssistance } from './find-assistances.server.ts'
import { StateText } from './state-text.tsx'

type Props = {
  assistances: readonly (ShortAssistance & Partial<ListedAssistance>)[]
  /** Left out on the page of a country. */
  withCountry?: boolean
}

/** Technical assistance with country, institution and state; with its public line and modality where they are given. */
export function AssistanceList({ assistances, withCountry = true }: Props) {
  const { t } = useTranslation('technical-assistance')
  const language = useLanguage()
  return (
    <ul className="assistance-list">
      {assistances.map(({ id, slug, titles, country, countryNames, institution, state, stateOn, summaries, modalities = [] }) => (
        <li key={id}>
          <a href={pathTo('assistance', language, { slug })}>
            <LocalizedText text={titles} />
          </a>
          <p className="small">
            <strong>
              <StateText state={state} on={stateOn} />
            </strong>
            {[
              withCountry && (pickText(countryNames, language)?.text ?? country),
              institution && pickText(institution, language)?.text,
              ...modalities.map((modality) => t(`modality.${modality}`)),
            ]
              .filter(Boolean)
              .map((fact) => ` · ${fact}`)}
          </p>
          {summaries && (
            <p>
              <LocalizedText text={summaries} withLabel />
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
