/** An offer, a request, or a visit that is arranged: what, when, with whom and under which conditions. It names no person. */
import { useTranslation } from 'react-i18next'
import type { ExchangeContent } from '#app/features/resources/model/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { fileLanguageName } from '#app/i18n/file-languages.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { formatPeriod } from '#app/i18n/format-range.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { ContentText, hasText } from './content-text.tsx'
import { Facts } from './facts.tsx'
import { casesOf, NamedList } from './named-list.tsx'
import type { ResourceLabels } from './types.ts'

type Props = { content: ExchangeContent; labels: ResourceLabels; panel?: React.ReactNode }

export function ExchangeBody({ content, labels, panel }: Props) {
  const { t } = useTranslation('page')
  const language = useLanguage()
  const { direction, startsOn, endsOn, days, people } = content
  const isOpenTo = direction === 'offer' || direction === 'request'
  const host = labels.countries.find(({ iso3 }) => iso3 === content.host)
  const institution = labels.speaking?.find(({ slug }) => slug === content.institution)
  const challenge = labels.concepts.find(({ scheme, slug }) => scheme === 'challenge' && slug === content.challenge)
  const number = (value: number) => formatNumber(value, language)
  return (
    <>
      {direction && <p className={`exchange-direction exchange-${direction}`}>{t(`exchange.direction.${direction}`)}</p>}
      <Facts
        facts={[
          { label: t(`exchange.by.${direction || 'visit'}`), value: pickText(institution?.names, language)?.text },
          {
            label: t(isOpenTo ? 'exchange.possible' : 'dated.when'),
            value: startsOn && <time dateTime={startsOn}>{formatPeriod(startsOn, endsOn, language)}</time>,
          },
          { label: t('exchange.length'), value: days !== null && t('exchange.days', { count: days, number: number(days) }) },
          { label: t('exchange.size'), value: people !== null && t('exchange.people', { count: people, number: number(people) }) },
          { label: t('dated.format'), value: content.format && t(`dated.formats.${content.format}`) },
          { label: t('dated.host'), value: pickText(host?.name, language)?.text },
          { label: t('dated.where'), value: hasText(content.place) && <ContentText as="span" text={content.place} /> },
          {
            label: t('event.spokenIn'),
            value: content.spokenIn.map((code) => fileLanguageName(code, language)).join(' · '),
          },
          {
            label: t('exchange.challenge'),
            value: challenge && (
              <a href={`${pathTo('search', language)}?challenge=${challenge.slug}`}>{pickText(challenge.label, language)?.text}</a>
            ),
          },
          { label: t('exchange.payment'), value: (content.payment || hasText(content.paymentNote)) && <Payment content={content} /> },
          {
            label: t('exchange.accessibility'),
            value: hasText(content.accessibility) && <ContentText as="span" text={content.accessibility} />,
          },
        ]}
      />
      {panel}
      <NamedList id="cases" kind="experience" items={casesOf(content, labels)} title={(count) => t('event.cases', { count })} />
      <NamedList id="answered" kind="exchange" items={labels.answered ?? []} title={(count) => t('exchange.answered', { count })} />
      <NamedList id="reports" kind="exchange" items={labels.reports ?? []} title={(count) => t('exchange.reports', { count })} />
    </>
  )
}

function Payment({ content: { payment, paymentNote } }: { content: ExchangeContent }) {
  const { t } = useTranslation('page')
  return (
    <>
      {payment && t(`exchange.payments.${payment}`)}
      {hasText(paymentNote) && <ContentText as="span" className="block small" text={paymentNote} />}
    </>
  )
}
