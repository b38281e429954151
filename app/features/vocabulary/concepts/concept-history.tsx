import { useTranslation } from 'react-i18next'
import { ChangedWords } from '#app/components/changed-words.tsx'
import { type Language, languages } from '#app/i18n/languages.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import { useConceptFieldLabel } from './concept-field-label.ts'
import { type ConceptField, changedConceptFields, toFields } from './concept-fields.ts'
import type { ConceptChange } from './find-concept.server.ts'

/** The changes of a concept, newest first, word by word. `labelOf` names a concept of the scheme by its slug. */
export function ConceptHistory({ changes, labelOf }: { changes: readonly ConceptChange[]; labelOf: (slug: string) => string }) {
  const { t } = useTranslation('concepts')
  const { momentOf } = useMoments()
  if (changes.length === 0) return <p className="small">{t('history.none')}</p>
  return (
    <ol className="concept-history">
      {changes.map((change) => (
        <li key={change.id}>
          <p>
            <b>{t(`history.${change.action}`, { into: labelOf(change.after?.replacedBy ?? '') })}</b>{' '}
            <span className="small">{t('history.by', { who: change.who ?? t('history.seed'), when: momentOf(change.at) })}</span>
          </p>
          <NoteOf change={change} />
          <ChangedFields change={change} labelOf={labelOf} />
        </li>
      ))}
    </ol>
  )
}

function NoteOf({ change: { action, after } }: { change: ConceptChange }) {
  if (!after || (action !== 'merged' && action !== 'deprecated')) return null
  return languages.map((language) =>
    after.historyNote[language] ? (
      <p key={language} className="small" lang={language}>
        {after.historyNote[language]}
      </p>
    ) : null,
  )
}

function ChangedFields({ change: { before, after }, labelOf }: { change: ConceptChange; labelOf: (slug: string) => string }) {
  const { t } = useTranslation('concepts')
  if (!before || !after) return null
  const [was, is] = [toFields(before), toFields(after)]
  const changed = changedConceptFields(was, is)
  if (changed.length === 0) return null
  return (
    <details>
      <summary>{t('history.details')}</summary>
      <FieldChanges changes={changed.map((name) => ({ name, before: was[name], after: is[name] }))} labelOf={labelOf} />
    </details>
  )
}

type FieldChange = { name: ConceptField; before: string; after: string }
export function FieldChanges({ changes, labelOf }: { changes: readonly FieldChange[]; labelOf: (slug: string) => string }) {
  const fieldLabel = useConceptFieldLabel()
  const named = (name: ConceptField, value: string) => (name === 'broader' && value ? labelOf(value) : value)
  return (
    <dl className="concept-changes">
      {changes.map(({ name, before, after }) => (
        <div key={name}>
          <dt>{fieldLabel(name)}</dt>
          <dd>
            <ChangedWords before={named(name, before)} after={named(name, after)} language={name.split('-')[1] as Language | undefined} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
