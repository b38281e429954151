import { useTranslation } from 'react-i18next'
import { ExternalLink } from '#app/components/external-link.tsx'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { type Language, pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { ChipList } from '#app/ui/chip.tsx'
import { ContentText, hasText } from './content-text.tsx'
import { findElsewhere } from './elsewhere.ts'
import type { Publication, ResourceLabels } from './types.ts'
import { Uses } from './uses.tsx'

type Props = { content: ResourceContent; labels: ResourceLabels; publication: Publication; follow?: React.ReactNode }

/** Beside the text, or below it on a phone: recommendations, concepts, other platforms, reuse. */
export function Rail({ content, labels, publication, follow }: Props) {
  return (
    <aside className="rail">
      <Answers content={content} labels={labels} />
      <Courses content={content} labels={labels} />
      <Concepts slugs={content.topics} scheme="topic" labels={labels} />
      <Concepts slugs={content.populations} scheme="population" labels={labels} />
      <ElsewhereLinks content={content} labels={labels} />
      <Institution labels={labels} />
      {follow}
      <Uses content={content} publication={publication} />
    </aside>
  )
}

function Box({ id, title, children }: { id: string; title: string; children: React.ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

function Answers({ content, labels }: Pick<Props, 'content' | 'labels'>) {
  const { t } = useTranslation(['page', 'published'])
  const language = useLanguage()
  const answered = content.recommendations.flatMap(({ id, recommendation, note }) => {
    const found = labels.recommendations.find(({ evaluation, number }) => `${evaluation}/${number}` === recommendation)
    return found ? [{ id, note, ...found }] : []
  })
  if (answered.length === 0) return null
  return (
    <Box id="answers" title={t('published:section.answers')}>
      <ul className="answers">
        {answered.map(({ id, evaluation, number, title, note }) => (
          <li key={id}>
            <a href={pathTo('recommendation', language, { evaluation, number })}>
              <span className="answer-number">{t('rail.recommendation', { number })}</span> {pickText(title, language)?.text}
            </a>
            {hasText(note) && (
              <details>
                <summary>
                  {t('rail.how')}
                  <span className="visually-hidden"> {t('rail.howTo', { number })}</span>
                </summary>
                <ContentText text={note} className="small" />
              </details>
            )}
          </li>
        ))}
      </ul>
    </Box>
  )
}

/** The courses after which something was made or written. */
function Courses({ content, labels }: Pick<Props, 'content' | 'labels'>) {
  const { t } = useTranslation('page')
  const language = useLanguage()
  const courses =
    'courses' in content ? content.courses.flatMap(({ course }) => labels.courses?.find(({ slug }) => slug === course) ?? []) : []
  if (courses.length === 0) return null
  return (
    <Box id="courses" title={t('rail.courses', { count: courses.length })}>
      <ul className="plain-list">
        {courses.map(({ slug, title }) => (
          <li key={slug}>
            <a href={pathTo('course', language, { slug })}>{pickText(title, language)?.text}</a>
          </li>
        ))}
      </ul>
    </Box>
  )
}

function Concepts({ slugs, scheme, labels }: { slugs: readonly string[]; scheme: 'topic' | 'population'; labels: ResourceLabels }) {
  const { t } = useTranslation('page')
  const language = useLanguage()
  const concepts = slugs.flatMap((slug) => labels.concepts.find((one) => one.scheme === scheme && one.slug === slug) ?? [])
  if (concepts.length === 0) return null
  return (
    <Box id={`${scheme}s`} title={t(`rail.${scheme}s`)}>
      <ChipList
        chips={concepts.map(({ slug, label }) => ({
          key: slug,
          label: pickText(label, language)?.text,
          href: scheme === 'topic' ? pathTo('topic', language, { slug }) : `${pathTo('search', language)}?population=${slug}`,
        }))}
      />
    </Box>
  )
}

/** Profiles are keyed by ISO 3166-1 alpha-2 code; `Intl.DisplayNames` knows the names. */
const regionNames: Record<Language, Intl.DisplayNames> = {
  es: new Intl.DisplayNames('es', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
}

function ElsewhereLinks({ content, labels }: Pick<Props, 'content' | 'labels'>) {
  const { t } = useTranslation(['page', 'published'])
  const language = useLanguage()
  const links = findElsewhere(content, language)
  if (links.length === 0) return null
  return (
    <Box id="elsewhere" title={t('published:section.elsewhere')}>
      <ul className="plain-list">
        {links.map((link) => {
          const platform =
            link.type === 'link' ? pickText(labels.platforms.find(({ slug }) => slug === link.platform)?.names, language) : null
          return (
            <li key={link.url}>
              <ExternalLink href={link.url}>
                {link.type === 'bpsnc' && t('rail.bpsnc', { id: link.id })}
                {link.type === 'bdips' && t('rail.bdips', { country: regionNames[language].of(link.iso2) ?? link.iso2 })}
                {link.type === 'link' && (hasText(link.label) ? <ContentText as="span" text={link.label} /> : platform?.text)}
              </ExternalLink>
            </li>
          )
        })}
      </ul>
    </Box>
  )
}

function Institution({ labels: { institution } }: Pick<Props, 'labels'>) {
  const { t } = useTranslation('page')
  const name = pickText(institution?.names, useLanguage())
  if (!institution || !name) return null
  return (
    <Box id="institution" title={t('rail.institution')}>
      <p>{institution.url ? <ExternalLink href={institution.url}>{name.text}</ExternalLink> : name.text}</p>
    </Box>
  )
}
