import { useTranslation } from 'react-i18next'
import { useLanguage } from '#app/i18n/use-language.ts'
import copyUrl from './copy-citation.js?url&no-inline'
import type { Publication } from './types.ts'

type Props = { citation: NonNullable<Publication['citation']> }

const files = ['bib', 'ris', 'json'] as const

/** The reference as text to copy, and as a file for reference managers. */
export function CitationText({ citation: { id, apa } }: Props) {
  const { t } = useTranslation('page')
  const language = useLanguage()
  return (
    <>
      {apa && (
        <>
          <p className="small">{t('cite.apa')}</p>
          <p className="citation" data-copy={t('copy')} data-copied={t('copied')}>
            {apa.map(({ text, isItalic }) => (isItalic ? <i key={text}>{text}</i> : text))}
          </p>
          <script type="module" async src={copyUrl} />
        </>
      )}
      <p className="small" id="citation-files">
        {t('cite.download')}
      </p>
      <ul className="citation-files" aria-labelledby="citation-files">
        {files.map((ending) => (
          <li key={ending}>
            <a href={`/citations/${id}.${ending}?lang=${language}`} download>
              {t(`cite.${ending}`)}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
