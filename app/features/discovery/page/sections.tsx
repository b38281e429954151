import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'

/** A part of a page to read: `isThere` says whether anything was written for it; a panel brings its own heading. */
export type SectionPart = { id: string; title: string; isThere: boolean; body: React.ReactNode; isPanel?: boolean }

export function Sections({ parts }: { parts: readonly SectionPart[] }) {
  return parts.map(({ id, title, body, isPanel }) =>
    isPanel ? (
      <Fragment key={id}>{body}</Fragment>
    ) : (
      <section key={id} aria-labelledby={id}>
        <h2 id={id}>{title}</h2>
        {body}
      </section>
    ),
  )
}

/** A short page needs no list of its parts. */
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
