import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { fieldId, SelectField, TextAreaField, TextField } from '#app/components/form-field.tsx'
import type { CountryOption } from '#app/features/core/reference/country-options.server.ts'
import { validationText } from '#app/i18n/find-text.ts'
import { type Localized, languages, pickText } from '#app/i18n/languages.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import type { Assistance, FactChoices } from './get-assistance.server.ts'
import { assistanceLimits } from './schema.ts'
import { assistanceMoves, modalities } from './states.ts'

type Sent = readonly (readonly [string, string])[]
type Props = {
  /** Null for a new one. */
  assistance: Assistance | null
  choices: FactChoices
  countries: readonly CountryOption[]
  errors: FieldErrors
  /** What was sent and refused; empty the first time. */
  sent: Sent
}

/** The fields as they were sent, or as they are stored, as pairs of name and text. */
const startOf = ({ assistance, sent }: Pick<Props, 'assistance' | 'sent'>): Sent => {
  if (sent.length > 0 || !assistance) return sent
  const texts = (name: string, text: Localized) => languages.map((code) => [`${name}.${code}`, text[code] ?? ''] as const)
  const { answers } = assistance
  return [
    ['seen', String(assistance.version)],
    ['country', assistance.country],
    ['institution', assistance.institutionId ?? ''],
    ['requester', assistance.requesterAsPublished],
    ...texts('title', assistance.titles),
    ...texts('summary', assistance.summaries),
    ...texts('partners', assistance.partners),
    ...texts('source', assistance.sources),
    ...texts('doubt', assistance.doubts),
    ['sourceUrl', assistance.sourceUrl ?? ''],
    ['people', String(assistance.people ?? '')],
    ['days', String(assistance.days ?? '')],
    ...assistance.modalities.map((value) => ['modalities', value] as const),
    ...assistance.concepts.map(({ id }) => ['concepts', id] as const),
    ...answers.map(({ recommendation }) => ['recommendations', recommendation] as const),
    ...answers.flatMap(({ action }) => (action ? [['actions', action] as const] : [])),
  ]
}

/** The facts of a new assistance, or of one whose version is shown. */
export function FactsForm({ assistance, choices, countries, errors, sent }: Props) {
  const { t } = useTranslation('technical-assistance')
  const start = startOf({ assistance, sent })
  const values: Record<string, string | undefined> = Object.fromEntries(start)
  const isTicked = (name: string, value: string) => start.some(([key, text]) => key === name && text === value)
  const field = (name: string) => ({ name, errors, defaultValue: values[name] })
  const shared = { errors, values }
  return (
    <Form method="post" className="form assistance-form" noValidate key={assistance?.version}>
      {assistance && <input type="hidden" name="seen" value={values.seen ?? assistance.version} />}
      <fieldset className="form-part">
        <legend>{t('form.request')}</legend>
        <SelectField {...field('country')} label={t('form.country')}>
          <option value="">{t('form.chooseCountry')}</option>
          {countries.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
        <InstitutionField institutions={choices.institutions} countries={countries} {...field('institution')} />
        <TextField
          {...field('requester')}
          label={t('form.requester')}
          hint={t('form.requesterHint')}
          required={false}
          maxLength={assistanceLimits.requester}
        />
        {!assistance && <FirstStateFields errors={errors} values={values} />}
      </fieldset>
      <fieldset className="form-part">
        <legend>{t('form.publicPart')}</legend>
        <TextPair {...shared} name="title" label={t('form.title')} maxLength={assistanceLimits.title} isRequired />
        <TextPair
          {...shared}
          name="summary"
          label={t('form.summary')}
          hint={t('form.summaryHint')}
          maxLength={assistanceLimits.summary}
          rows={4}
        />
        <TextPair
          {...shared}
          name="partners"
          label={t('form.partners')}
          hint={t('form.partnersHint')}
          maxLength={assistanceLimits.partners}
        />
      </fieldset>
      <fieldset className="form-part">
        <legend>{t('form.what')}</legend>
        <fieldset id={fieldId('modalities')} tabIndex={-1}>
          <legend>{t('form.modalities')}</legend>
          <FieldError name="modalities" errors={errors} />
          {modalities.map((value) => (
            <Checkbox
              key={value}
              name="modalities"
              value={value}
              defaultChecked={isTicked('modalities', value)}
              label={t(`modality.${value}`)}
            />
          ))}
        </fieldset>
        <TextField {...field('people')} inputMode="numeric" label={t('form.people')} required={false} />
        <TextField {...field('days')} inputMode="numeric" label={t('form.days')} required={false} />
        <ConceptFields concepts={choices.concepts} isTicked={isTicked} errors={errors} />
      </fieldset>
      <fieldset className="form-part" id={fieldId('recommendations')} tabIndex={-1}>
        <legend>{t('form.answers')}</legend>
        <FieldError name="recommendations" errors={errors} />
        <AnswerFields recommendations={choices.recommendations} isTicked={isTicked} />
      </fieldset>
      <fieldset className="form-part">
        <legend>{t('form.source')}</legend>
        <TextPair {...shared} name="source" label={t('form.source')} maxLength={assistanceLimits.source} />
        <TextField {...field('sourceUrl')} inputMode="url" label={t('form.sourceUrl')} required={false} />
        <TextPair {...shared} name="doubt" label={t('form.doubt')} hint={t('form.doubtHint')} maxLength={assistanceLimits.doubt} rows={3} />
      </fieldset>
      <Button type="submit">{t(assistance ? 'form.save' : 'form.add')}</Button>
    </Form>
  )
}

/** The error of a group of choices. */
function FieldError({ name, errors }: { name: string; errors: FieldErrors }) {
  const { i18n } = useTranslation()
  return errors[name] ? <p className="field-error">{validationText(i18n, errors[name])}</p> : null
}

type Values = Record<string, string | undefined>
type PairProps = {
  name: string
  label: string
  hint?: string
  errors: FieldErrors
  values: Values
  maxLength: number
  rows?: number
  isRequired?: boolean
}

/** A text in both languages, side by side. With `rows` it has several lines. */
export function TextPair({ name, label, hint, errors, values, maxLength, rows, isRequired }: PairProps) {
  const { t } = useTranslation(['technical-assistance', 'common'])
  return (
    <div className="plan-grid">
      {languages.map((code) => {
        const props = {
          ...{ name: `${name}.${code}`, lang: code, errors, maxLength, hint, required: isRequired ? undefined : (false as const) },
          label: t('form.inLanguage', { label, language: t(`common:language.${code}`) }),
          defaultValue: values[`${name}.${code}`],
        }
        return rows ? <TextAreaField key={code} {...props} rows={rows} /> : <TextField key={code} {...props} />
      })}
    </div>
  )
}

function FirstStateFields({ errors, values }: { errors: FieldErrors; values: Values }) {
  const { t } = useTranslation('technical-assistance')
  const date = (name: string, label: string) => (
    <TextField
      name={name}
      label={label}
      hint={t('form.dateHint')}
      errors={errors}
      required={false}
      defaultValue={values[name]}
      maxLength={60}
    />
  )
  return (
    <>
      <Checkbox name="wasRequested" value="yes" defaultChecked={values.wasRequested === 'yes'} label={t('form.wasRequested')} />
      {date('requestedOn', t('form.requestedOn'))}
      <SelectField name="state" label={t('form.state')} errors={errors} defaultValue={values.state ?? 'requested'}>
        {assistanceMoves[''].map((state) => (
          <option key={state} value={state}>
            {t(`state.${state}`)}
          </option>
        ))}
      </SelectField>
      {date('stateOn', t('form.stateOn'))}
    </>
  )
}

type InstitutionProps = {
  institutions: FactChoices['institutions']
  countries: Props['countries']
  name: string
  errors: FieldErrors
  defaultValue?: string
}

/** Institutions by country, so that a wrong one is seen. */
function InstitutionField({ institutions, countries, ...field }: InstitutionProps) {
  const { t } = useTranslation('technical-assistance')
  const language = useLanguage()
  const byCountry = Map.groupBy(institutions, ({ country }) => country ?? '')
  const groups = [{ value: '', label: '' }, ...countries].filter(({ value }) => byCountry.has(value))
  return (
    <SelectField {...field} label={t('form.institution')} required={false}>
      <option value="">{t('form.noInstitution')}</option>
      {groups.map(({ value, label }) => (
        <optgroup key={value} label={label || '—'}>
          {byCountry.get(value)?.map(({ id, names, acronym }) => (
            <option key={id} value={id}>
              {[pickText(names, language)?.text, acronym && `(${acronym})`].filter(Boolean).join(' ')}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectField>
  )
}

type IsTicked = (name: string, value: string) => boolean

function ConceptFields({ concepts, isTicked, errors }: { concepts: FactChoices['concepts']; isTicked: IsTicked; errors: FieldErrors }) {
  const { t } = useTranslation('technical-assistance')
  const language = useLanguage()
  return (
    <div id={fieldId('concepts')} tabIndex={-1}>
      <FieldError name="concepts" errors={errors} />
      {(['topic', 'population'] as const).map((scheme) => {
        const offered = concepts.filter((concept) => concept.scheme === scheme)
        return (
          <details key={scheme} open={offered.some(({ id }) => isTicked('concepts', id)) ? true : undefined}>
            <summary>{t(scheme === 'topic' ? 'form.topics' : 'form.populations')}</summary>
            <div className="assistance-choices">
              {offered.map(({ id, labels }) => (
                <Checkbox
                  key={id}
                  name="concepts"
                  value={id}
                  defaultChecked={isTicked('concepts', id)}
                  label={pickText(labels, language)?.text}
                />
              ))}
            </div>
          </details>
        )
      })}
    </div>
  )
}

/** Each recommendation with the actions of its plan. A ticked action names its recommendation too. */
function AnswerFields({ recommendations, isTicked }: { recommendations: FactChoices['recommendations']; isTicked: IsTicked }) {
  return recommendations.map(({ id, code, number, titles, actions }) => {
    const isOpen = isTicked('recommendations', id) || actions.some((action) => isTicked('actions', action.id))
    return (
      <details key={id} open={isOpen ? true : undefined}>
        <summary>
          {code} · {number}. <LocalizedText text={titles} />
        </summary>
        <Checkbox
          name="recommendations"
          value={id}
          defaultChecked={isTicked('recommendations', id)}
          label={
            <strong>
              {code} · {number}
            </strong>
          }
        />
        {actions.map((action) => (
          <Checkbox
            key={action.id}
            name="actions"
            value={action.id}
            defaultChecked={isTicked('actions', action.id)}
            label={<LocalizedText text={action.texts} />}
          />
        ))}
      </details>
    )
  })
}

/** The label of a field, for the summary of errors. */
export function useFactLabels() {
  const { t } = useTranslation('technical-assistance')
  const names = [
    ...(['country', 'institution', 'requester', 'state', 'stateOn', 'requestedOn', 'title', 'summary', 'partners', 'modalities'] as const),
    ...(['people', 'days', 'source', 'sourceUrl', 'doubt'] as const),
  ]
  return (field: string) => {
    const name = names.find((one) => one === field.split(/[.[]/)[0])
    if (name) return t(`form.${name}`)
    return t(field.startsWith('concepts') ? 'form.topics' : 'form.answers')
  }
}
