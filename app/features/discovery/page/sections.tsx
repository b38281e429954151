import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { useAtPart } from './at-part.ts'

/** A section of the page. `isThere`: it has content; a panel has its own heading. */
export type SectionPart = { id: string; title: string; isThere: boolean; body: React.ReactNode; isPanel?: boolean }

export function Sections({ parts }: { parts: readonly SectionPart[] }) {
  const atPart = useAtPart()
  return parts.map(({ id, title, body, isPanel }) =>
    isPanel ? (
      <Fragment key={id}>
        {body}
        {atPart(id)}
      </Fragment>
    ) : (
      <section key={id} aria-labelledby={id}>
        <h2 id={id}>{title}</h2>
        {body}
        {atPart(id)}
      </section>
    ),
  )
}

/** From this number of sections on, the page has a table of contents. */
const longFrom = 5

export function Contents({ parts }: { parts: readonly SectionPart[] }) {
  const { t } = useTranslation('page')
  if (parts.length < longFrom) return null
  return (
    <details className="contents">
      <summary>{t('contents')}</summary>
      <nav aria-label={t('contents')}>
        <ol>
          {parts.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
    </details>
  )
}
