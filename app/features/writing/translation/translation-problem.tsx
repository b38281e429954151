import { useTranslation } from 'react-i18next'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { fieldId } from '#app/components/form-field.tsx'
import { Problem } from '#app/components/problem.tsx'
import { Refusal } from '#app/components/refusal.tsx'
import { fieldNameOf } from '#app/features/resources/model/anchors.ts'
import { useFieldLabels } from '#app/features/resources/model/field-labels.ts'
import { findText } from '#app/i18n/find-text.ts'
import { formatList } from '#app/i18n/format-list.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { TranslationAnswer } from './translation-page.ts'
import { anchorOfUnit } from './xliff-names.ts'
import type { XliffRefusal } from './xliff-refusal.ts'

/** Why the translation was not saved: the other person's texts, and what to do. */
export function TranslationProblem({ answer }: { answer: TranslationAnswer | undefined }) {
  const { t, i18n } = useTranslation('translation')
  const language = useLanguage()
  const { labelOf, labelOfPath } = useFieldLabels()
  if (!answer) return null
  const merge = answer.latest?.merge
  const conflicts = Object.keys(merge?.conflicts ?? {})
  const others = merge?.changedTranslation.filter((path) => !conflicts.includes(path)) ?? []
  return (
    <Problem answer={answer}>
      <ErrorSummary
        errors={answer.errors}
        labelOf={(name) =>
          name.startsWith('text:') ? labelOfPath(name.slice('text:'.length)) : findText(i18n, 'translation', `assignment.${name}`)
        }
      />
      <Refusal error={answer.error} />
      {answer.blocked.length > 0 && (
        <ul>
          {answer.blocked.map((name) => (
            <li key={name}>{labelOfPath(name)}</li>
          ))}
        </ul>
      )}
      {answer.file && <FileProblem refusal={answer.file} />}
      {conflicts.length > 0 && (
        <>
          <p>{t('translate.bothChanged')}</p>
          <ul>
            {conflicts.map((path) => (
              <li key={path}>
                <a href={`#${fieldId(`text:${path}`)}`}>{labelOfPath(path)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {others.length > 0 && <p>{t('translate.othersChanged', { fields: formatList(others.map(labelOfPath), language) })}</p>}
      {merge && merge.orphans.length > 0 && (
        <>
          <p>{t('translate.orphans')}</p>
          <dl>
            {merge.orphans.map(({ name, text }) => (
              <div key={name + text}>
                <dt>{labelOf(name)}</dt>
                <dd className="source-text">{text}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Problem>
  )
}

/** The error of a file and its position, with a note that nothing was changed. */
function FileProblem({ refusal: { key, line, column, what } }: { refusal: XliffRefusal }) {
  const { t } = useTranslation('translation')
  const { labelOf } = useFieldLabels()
  return (
    <div className="notice notice-error" role="alert">
      <p className="notice-title">{t('xliff.refused')}</p>
      <p>
        {line !== undefined && (
          <strong>{column && key === 'not_xml' ? t('xliff.lineAndColumn', { line, column }) : t('xliff.line', { line })}</strong>
        )}{' '}
        {t(`xliff.refusal.${key}`, { what: what ?? '', field: labelOf(fieldNameOf(anchorOfUnit(what ?? ''))) })}
      </p>
      <p>{t('xliff.unchanged')}</p>
    </div>
  )
}
