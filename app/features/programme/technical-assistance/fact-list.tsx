import { useTranslation } from 'react-i18next'
import { ExternalLink } from '#app/components/external-link.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate, formatNumber } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'
import { assistanceQuery } from './assistance-query.ts'
import type { Assistance } from './get-assistance.server.ts'
import { StateText } from './state-text.tsx'

type Row = [label: string, value: React.ReactNode]

/** The facts of an assistance as rows; what is not known is left out, except who asked and when. */
function useFacts(assistance: Assistance): Row[] {
  const { t } = useTranslation('technical-assistance')
  const language = useLanguage()
  const { country, countryNames, institution, requesterAsPublished, state, stateOn, modalities, partners, people, days } = assistance
  const { concepts, changes, sources, sourceUrl } = assistance
  const request = changes.find((change) => change.state === 'requested')
  const source = pickText(sources, language)
  const everything = assistanceQuery.read(new URLSearchParams())
  const topicPath = (topic: string) => assistanceQuery.at(pathTo('assistances', language), { ...everything, topic }).to()
  const ofScheme = (scheme: 'topic' | 'population') => concepts.filter((concept) => concept.scheme === scheme)
  return [
    [
      t('fact.country'),
      <a key="country" href={pathTo('country', language, { iso3: country.toLowerCase() })}>
        <LocalizedText text={countryNames} />
      </a>,
    ],
    [
      t(request ? 'fact.requestedBy' : 'fact.givenTo'),
      institution ? <LocalizedText key="institution" text={institution} /> : t('fact.unknown'),
    ],
    [t('fact.requester'), requesterAsPublished && <q key="requester">{requesterAsPublished}</q>],
    [t('fact.requestedOn'), request && (request.happenedOn ? formatDate(request.happenedOn, language) : t('fact.unknown'))],
    [t('fact.state'), <StateText key="state" state={state} on={stateOn} />],
    [t('fact.modalities'), modalities.map((modality) => t(`modality.${modality}`)).join(', ')],
    [t('fact.partners'), pickText(partners, language) && <LocalizedText key="partners" text={partners} />],
    [t('fact.people'), people !== null && formatNumber(people, language)],
    [t('fact.days'), days !== null && formatNumber(days, language)],
    [
      t('fact.topics'),
      ofScheme('topic').length > 0 && (
        <ul key="topics" className="assistance-names">
          {ofScheme('topic').map(({ slug, labels }) => (
            <li key={slug}>
              <a href={topicPath(slug)}>
                <LocalizedText text={labels} />
              </a>
            </li>
          ))}
        </ul>
      ),
    ],
    [
      t('fact.populations'),
      ofScheme('population')
        .map(({ labels }) => pickText(labels, language)?.text)
        .join(', '),
    ],
    [
      t('fact.source'),
      source &&
        (sourceUrl ? (
          <ExternalLink key="source" href={sourceUrl} lang={source.language === language ? undefined : source.language}>
            {source.text}
          </ExternalLink>
        ) : (
          <LocalizedText key="source" text={sources} />
        )),
    ],
  ]
}

/** Facts of an assistance. */
export function AssistanceFacts({ assistance, className }: { assistance: Assistance; className?: string }) {
  const rows = useFacts(assistance).filter(([, value]) => value)
  return (
    <dl className={className}>
      {rows.flatMap(([label, value]) => [<dt key={`${label} name`}>{label}</dt>, <dd key={label}>{value}</dd>])}
    </dl>
  )
}
