import { useTranslation } from 'react-i18next'
import type { Experience } from '#app/features/resources/model/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { ContentText } from './content-text.tsx'
import type { ResourceLabels } from './types.ts'

/** Each challenge with its response; its name links to other resources with the same challenge. */
export function Challenges({ challenges, labels }: { challenges: Experience['challenges']; labels: ResourceLabels }) {
  const { t } = useTranslation('page')
  const language = useLanguage()
  return (
    <ul className="challenges">
      {challenges.map(({ id, challenge, howMet }) => {
        const concept = labels.concepts.find(({ scheme, slug }) => scheme === 'challenge' && slug === challenge)
        const name = pickText(concept?.label, language)?.text
        return (
          <li key={id}>
            {name && <h3>{name}</h3>}
            <ContentText text={howMet} />
            {name && (
              <p className="small">
                <a href={`${pathTo('search', language)}?challenge=${challenge}`}>
                  {t('experience.challenges.others')}
                  <span className="visually-hidden">: {name}</span>
                </a>
              </p>
            )}
          </li>
        )
      })}
    </ul>
  )
}
