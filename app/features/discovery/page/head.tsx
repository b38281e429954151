import { useTranslation } from 'react-i18next'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { LanguageLabel } from '#app/ui/language-label.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { ContentText } from './content-text.tsx'
import type { Publication, ResourceLabels } from './types.ts'

type Props = { content: ResourceContent; labels: ResourceLabels; publication: Publication }

/** The head of a resource: breadcrumbs, title, summary, freshness. */
export function ResourceHead({ content, labels, publication }: Props) {
  const { t } = useTranslation('common')
  const language = useLanguage()
  return (
    <header>
      <p className="eyebrow">
        <a href={pathTo(`${content.kind}s`, language)}>{t(`kind.${content.kind}`)}</a>
        {labels.countries
          .filter(({ iso3 }) => content.countries.includes(iso3))
          .map(({ iso3, name }) => (
            <span key={iso3}>
              {' · '}
              <a href={pathTo('country', language, { iso3: iso3.toLowerCase() })}>{pickText(name, language)?.text}</a>
            </span>
          ))}
        <Years content={content} />
      </p>
      <ContentText as="h1" text={content.title} />
      <LanguagesBanner publication={publication} />
      <Outdated publication={publication} />
      {!beginsWithVideo(content) && <ContentText text={content.summary} className="lead" />}
      <Freshness publication={publication} hasInstitution={Boolean(labels.institution)} />
    </header>
  )
}

/** On a video the summary comes below the player, so that the video is visible at once. */
const beginsWithVideo = ({ kind, attachments }: ResourceContent) => kind === 'video' && attachments.some((file) => file.kind === 'video')

function Years({ content: { kind, yearFrom, yearTo } }: { content: ResourceContent }) {
  const { t } = useTranslation('page')
  if (yearFrom === null) return null
  const isOpen = yearTo === null && kind === 'experience'
  return (
    <span>{` · ${isOpen ? t('years.since', { from: yearFrom }) : yearTo === null || yearTo === yearFrom ? yearFrom : `${yearFrom}–${yearTo}`}`}</span>
  )
}

/** A note at the top: this content is not in the language of the page. */
function LanguagesBanner({ publication: { languages } }: { publication: Publication }) {
  const { t } = useTranslation(['page', 'common'])
  const language = useLanguage()
  const [other] = languages
  if (!other || languages.includes(language)) return null
  return (
    <p className="language-banner">
      <LanguageLabel>{t('common:language.only', { language: t(`common:language.${other}`) })}</LanguageLabel> {t('languages.notYet')}
    </p>
  )
}

/** A warning on an outdated resource, which stays readable. */
function Outdated({ publication: { freshness } }: { publication: Publication }) {
  const { t } = useTranslation('page')
  const language = useLanguage()
  if (freshness?.successor) {
    const { kind, slug, title } = freshness.successor
    return (
      <Notice tone="warning">
        <p>
          {t('yearlyUpdate.superseded')} <a href={pathTo(kind, language, { slug })}>{pickText(title, language)?.text}</a>
        </p>
      </Notice>
    )
  }
  if (!freshness?.oldSince) return null
  return (
    <Notice tone="warning">
      <p>{t('yearlyUpdate.old', { when: formatDate(freshness.oldSince.slice(0, 7), language) })}</p>
    </Notice>
  )
}

type FreshnessProps = { publication: Publication; hasInstitution: boolean }

/** A resource without an institution was reviewed by the editors only. */
function Freshness({ publication: { isSeed, confirmedAt, freshness }, hasInstitution }: FreshnessProps) {
  const { t } = useTranslation('page')
  const language = useLanguage()
  if (freshness?.confirmedIn) {
    const { institution, year } = freshness.confirmedIn
    const name = pickText(institution, language)?.text
    return (
      <p className="freshness">
        <span className="fresh">
          {name ? t('yearlyUpdate.confirmed', { institution: name, year }) : t('yearlyUpdate.byEditors', { year })}
        </span>
      </p>
    )
  }
  if (!isSeed && !confirmedAt) return null
  const month = confirmedAt ? new Date(confirmedAt).toISOString().slice(0, 7) : ''
  return (
    <p className="freshness">
      {isSeed ? (
        <>
          <span className="stale">{t('fresh.unconfirmed')}</span> {t('fresh.seed')}
        </>
      ) : (
        <span className="fresh">{t(hasInstitution ? 'fresh.confirmed' : 'fresh.byEditors', { month: formatDate(month, language) })}</span>
      )}
    </p>
  )
}
