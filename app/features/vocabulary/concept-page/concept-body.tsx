import { useTranslation } from 'react-i18next'
import { Form, Link, useNavigation } from 'react-router'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Refusal } from '#app/components/refusal.tsx'
import type { SentForm } from '#app/components/resubmit-form.tsx'
import { useConceptFieldLabel } from '#app/features/vocabulary/concepts/concept-field-label.ts'
import { type ConceptFields, conceptFields, toFields } from '#app/features/vocabulary/concepts/concept-fields.ts'
import { ConceptHistory } from '#app/features/vocabulary/concepts/concept-history.tsx'
import { ConceptInputs } from '#app/features/vocabulary/concepts/concept-inputs.tsx'
import { ConceptStatus } from '#app/features/vocabulary/concepts/concept-status.tsx'
import { ConceptUseList } from '#app/features/vocabulary/concepts/concept-uses.tsx'
import { StaleNotice } from '#app/features/vocabulary/concepts/stale-notice.tsx'
import { MergePreview, MergeTargetForm, RetireForm } from '#app/features/vocabulary/merging/merge-forms.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { languages } from '#app/i18n/languages.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import type { StaleConcept } from './change-concept.server.ts'
import type { getConceptPage } from './get-concept-page.server.ts'

type Page = NonNullable<Awaited<ReturnType<typeof getConceptPage>>>
export type Answer = { error: string | null; errors: FieldErrors; sent: SentForm; stale?: StaleConcept } | null
type Props = Page & { isAdmin: boolean; answer: Answer }

/** The refused values are shown again in their form. */
const readAnswer = (answer: Answer) => {
  const values = Object.fromEntries(answer?.sent ?? [])
  const errorsOf = (intent: string) => (values.intent === intent ? (answer?.errors ?? {}) : {})
  return { values, errorsOf, sentBy: (intent: string) => ({ errors: errorsOf(intent), values: values.intent === intent ? values : {} }) }
}

export function ConceptBody(page: Props) {
  const { concept, uses, changes, into, labels, mergeable, isAdmin, answer } = page
  const { t } = useTranslation(['concepts', 'merging'])
  const language = useLanguage()
  const labelOf = (slug: string) => labels[slug] ?? slug
  const { sentBy } = readAnswer(answer)
  const isEditable = isAdmin && !concept.replacedBy
  const back = pathTo('thesaurusConcept', language, { scheme: concept.scheme, slug: concept.slug })
  return (
    <>
      {answer?.stale ? <StaleNotice theirs={answer.stale.theirs} labelOf={labelOf} /> : <Refusal error={answer?.error} />}
      <ConceptStatus concept={concept} labelOf={labelOf} />
      {isEditable && into && (
        <MergePreview
          from={labelOf(concept.slug)}
          to={{ slug: into, label: labelOf(into) }}
          version={concept.version}
          uses={uses}
          sent={sentBy('merge')}
          back={back}
        />
      )}
      <div className="concept-page">
        <div>{isEditable ? <EditForm {...page} /> : <ReadOnlyConcept {...page} />}</div>
        <div className="concept-side">
          <section aria-labelledby="uses">
            <h2 id="uses">{t('uses.title')}</h2>
            <ConceptUseList uses={uses} />
          </section>
          {uses.narrower.length > 0 && (
            <section aria-labelledby="narrower">
              <h2 id="narrower">{t('uses.narrower')}</h2>
              <ul className="plain-links">
                {uses.narrower.map(({ slug, label }) => (
                  <li key={slug}>
                    <Link to={pathTo('thesaurusConcept', language, { scheme: concept.scheme, slug })}>
                      <LocalizedText text={label} />
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {isEditable && !into && (
            <section aria-labelledby="merge">
              <h2 id="merge">{t('merging:merge.title')}</h2>
              <MergeTargetForm options={mergeable} />
            </section>
          )}
          {isEditable && (
            <section aria-labelledby="retire">
              <h2 id="retire">{concept.deprecated ? t('concept.retired') : t('merging:retire.title')}</h2>
              <RetireForm {...concept} sent={sentBy('retire')} />
            </section>
          )}
        </div>
      </div>
      <section aria-labelledby="history">
        <h2 id="history">{t('history.title')}</h2>
        <ConceptHistory changes={changes} labelOf={labelOf} />
      </section>
    </>
  )
}

function EditForm({ concept, broader, answer }: Props) {
  const { t } = useTranslation('concepts')
  const fieldLabel = useConceptFieldLabel()
  const isSaving = useNavigation().formData?.get('intent') === 'save'
  const { values, errorsOf } = readAnswer(answer)
  const isMine = values.intent === 'save'
  const errors = errorsOf('save')
  const sent = Object.fromEntries(conceptFields.map((name) => [name, values[name] ?? ''])) as ConceptFields
  const fields = answer?.stale?.fields ?? (isMine ? sent : toFields(concept))
  // A newer version from another person gives the form new initial values, so the inputs are mounted again.
  const version = answer?.stale?.version ?? (isMine ? Number(values.version) : concept.version)
  return (
    <Form method="post" className="form concept-form" noValidate key={`${concept.id} ${version} ${answer?.stale ? 'stale' : ''}`}>
      {Object.keys(errors).length > 0 && <ErrorSummary errors={errors} labelOf={fieldLabel} />}
      <input type="hidden" name="version" value={version} />
      <ConceptInputs fields={fields} errors={errors} broader={broader} />
      <button type="submit" name="intent" value="save" className="button">
        {isSaving ? t('concept.saving') : t('concept.save')}
      </button>
    </Form>
  )
}

/** The read-only view. */
function ReadOnlyConcept({ concept, labels }: Props) {
  const { t } = useTranslation(['concepts', 'common'])
  const nothing = <span className="concept-missing">{t('concept.nothingYet')}</span>
  return (
    <div className="concept-languages">
      {languages.map((language) => (
        <section key={language} aria-labelledby={`in-${language}`}>
          <h2 id={`in-${language}`}>{t('concept.inLanguage', { language: t(`common:language.${language}`) })}</h2>
          <dl className="fact-list">
            <dt>{t('concept.field.prefLabel')}</dt>
            <dd lang={language}>{concept.prefLabel[language] ?? nothing}</dd>
            <dt>{t('concept.field.altLabels')}</dt>
            <dd lang={language}>{concept.altLabels[language]?.join(' · ') || nothing}</dd>
            <dt>{t('concept.field.definition')}</dt>
            <dd lang={language}>{concept.definition[language] ?? nothing}</dd>
            <dt>{t('concept.field.broader')}</dt>
            <dd>{concept.broader ? labels[concept.broader] : t('concept.top')}</dd>
          </dl>
        </section>
      ))}
    </div>
  )
}
