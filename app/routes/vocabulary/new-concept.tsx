/** A new concept of the thesaurus. Its scheme and slug cannot be changed afterwards. */
import { useTranslation } from 'react-i18next'
import { data, Form, Link, redirect } from 'react-router'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { TextField } from '#app/components/form-field.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { schemes } from '#app/features/core/concepts/schemes.ts'
import { useConceptFieldLabel } from '#app/features/vocabulary/concepts/concept-field-label.ts'
import { type ConceptFields, conceptFields } from '#app/features/vocabulary/concepts/concept-fields.ts'
import { newConceptSchema } from '#app/features/vocabulary/concepts/concept-forms.ts'
import { ConceptInputs } from '#app/features/vocabulary/concepts/concept-inputs.tsx'
import { conceptOptions } from '#app/features/vocabulary/concepts/concept-options.ts'
import { addConcept } from '#app/features/vocabulary/concepts/save-concept.server.ts'
import { findListedConcepts } from '#app/features/vocabulary/concepts/staff-queries.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/new-concept'

export async function loader({ url, context }: Route.LoaderArgs) {
  const me = personOf(context)
  if (!me) return null
  if (me.person.role !== 'admin') throw data('forbidden', { status: 403 })
  const language = context.get(languageContext)
  const scheme = schemes.find((one) => one === url.searchParams.get('scheme')) ?? schemes[0]
  const concepts = await context.get(readerContext)(findListedConcepts)
  const places = concepts.filter((concept) => concept.scheme === scheme).map(({ position }) => position)
  return {
    scheme,
    broader: conceptOptions(concepts, scheme, language),
    last: Math.max(0, ...places) + 1,
    title: textsIn(language)('concepts:concept.new'),
    origin: context.get(servicesContext).publicUrl,
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, newConceptSchema)
  if (!sent.ok) return sent.refused
  const { scheme, slug, ...fields } = sent.input
  const made = await sent.save((db) => addConcept(db, { scheme, slug, fields }))
  if (!made.ok) return made.refused
  if (!made.value.ok) return sent.refuse({ errors: { slug: 'validation.slugTaken' } }, 409)
  throw redirect(`${pathTo('thesaurusConcept', context.get(languageContext), { scheme, slug: made.value.slug })}?done=added`)
}

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? pageMeta({ ...loaderData, address: 'newConcept' }) : [])

export default function NewConcept({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation('concepts')
  const language = useLanguage()
  const fieldLabel = useConceptFieldLabel()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { scheme, broader, last } = loaderData
  const errors = answer?.errors ?? {}
  const values = Object.fromEntries(answer?.sent ?? [])
  const fields = Object.fromEntries(
    conceptFields.map((name) => [name, values[name] ?? (name === 'position' ? String(last) : '')]),
  ) as ConceptFields
  const others = schemes.filter((one) => one !== scheme)
  return (
    <>
      <p className="concept-back">
        <Link to={`${pathTo('thesaurus', language)}?scheme=${scheme}`}>{t('list.title')}</Link>
      </p>
      <h1>
        {t('concept.new')}: {t(`scheme.${scheme}`)}
      </h1>
      <p className="lead">{t('concept.newLead')}</p>
      <Refusal error={answer?.error} />
      {Object.keys(errors).length > 0 && <ErrorSummary errors={errors} labelOf={fieldLabel} />}
      <Form method="post" className="form concept-form" noValidate key={scheme}>
        <input type="hidden" name="scheme" value={scheme} />
        <ConceptInputs fields={fields} errors={errors} broader={broader} />
        <TextField
          name="slug"
          label={t('concept.slug')}
          hint={t('concept.slugHint')}
          errors={errors}
          required={false}
          defaultValue={values.slug}
          maxLength={60}
          autoCapitalize="none"
          spellCheck={false}
        />
        <button type="submit" className="button">
          {t('concept.add')}
        </button>
      </Form>
      <p className="small concept-others">
        {t('concept.others')}{' '}
        {others.map((one) => (
          <Link key={one} to={`${pathTo('newConcept', language)}?scheme=${one}`}>
            {t(`scheme.${one}`)}
          </Link>
        ))}
      </p>
    </>
  )
}
