/** A course: who offers it, when, in which languages, what it costs and demands, and what people who took it shared afterwards. */
import { useTranslation } from 'react-i18next'
import { ExternalLink } from '#app/components/external-link.tsx'
import type { CourseContent, CourseRun } from '#app/features/resources/model/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { fileLanguageName } from '#app/i18n/file-languages.ts'
import { formatDate, formatNumber } from '#app/i18n/format.ts'
import { formatPeriod } from '#app/i18n/format-range.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { ContentText, hasText } from './content-text.tsx'
import { Facts } from './facts.tsx'
import { NamedList } from './named-list.tsx'
import type { ResourceLabels } from './types.ts'

/** `slug` of the published course; a draft has no calendar. */
type Props = { content: CourseContent; labels: ResourceLabels; slug?: string | undefined }

export function CourseBody({ content, labels, slug }: Props) {
  const { t } = useTranslation('page')
  const language = useLanguage()
  const { provider, place, hours, spokenIn, format, certificate, prerequisites, url: address } = content
  const runs = content.runs.filter(({ startsOn }) => startsOn).toSorted((a, b) => a.startsOn.localeCompare(b.startsOn))
  const hasDays = runs.some(({ startsOn }) => startsOn.length === 10)
  const priceText = ({ price, priceAmount, priceCurrency }: CourseContent) =>
    price === 'paid' && priceAmount !== null
      ? `${formatNumber(priceAmount, language)} ${priceCurrency}`
      : price && t(`course.prices.${price}`)
  return (
    <>
      <Facts
        facts={[
          { label: t('dated.provider'), value: hasText(provider) && <ContentText as="span" text={provider} /> },
          { label: t('dated.when'), value: content.schedule === 'open' ? t('course.open') : runs.length > 0 && <Runs runs={runs} /> },
          {
            label: t('course.length'),
            value: hours !== null && t('course.hours', { count: hours, number: formatNumber(hours, language) }),
          },
          { label: t('dated.format'), value: format && t(`dated.formats.${format}`) },
          { label: t('dated.where'), value: hasText(place) && <ContentText as="span" text={place} /> },
          { label: t('course.taughtIn'), value: spokenIn.map((code) => fileLanguageName(code, language)).join(' · ') },
          { label: t('course.price'), value: content.price && priceText(content) },
          { label: t('course.prerequisites'), value: hasText(prerequisites) && <ContentText as="span" text={prerequisites} /> },
          { label: t('course.certificate'), value: certificate && t(`course.certificates.${certificate}`) },
        ]}
      />
      {slug && hasDays && (
        <p className="event-calendars">
          <a href={pathTo('courseCalendar', language, { slug })} download>
            {t('event.addToCalendar')}
          </a>
        </p>
      )}
      {address && (
        <p className="button-row">
          <ExternalLink href={address} className="button">
            {t('dated.enrol')}
          </ExternalLink>
        </p>
      )}
      <NamedList id="shared" kind="experience" items={labels.shared ?? []} title={(count) => t('course.shared', { count })} />
    </>
  )
}

function Runs({ runs }: { runs: readonly CourseRun[] }) {
  const { t } = useTranslation('page')
  const language = useLanguage()
  return (
    <ul className="course-runs">
      {runs.map(({ id, startsOn, endsOn, applyUntil }) => (
        <li key={id}>
          <time dateTime={startsOn}>{formatPeriod(startsOn, endsOn, language)}</time>
          {applyUntil && <span className="block small">{t('course.applyUntil', { date: formatDate(applyUntil, language) })}</span>}
        </li>
      ))}
    </ul>
  )
}
