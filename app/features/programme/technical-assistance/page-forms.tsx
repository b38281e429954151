/** The forms on the staff page of an assistance, apart from its facts. */
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { fieldId, SelectField, TextAreaField, TextField } from '#app/components/form-field.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { type Localized, languages, pickText } from '#app/i18n/languages.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import { TextPair } from './facts-form.tsx'
import type {
  Assistance,
  AssistanceChange,
  AssistanceFollowUp,
  AssistanceNotes,
  AssistanceProduct,
  NoteChoices,
} from './get-assistance.server.ts'
import { assistanceLimits } from './schema.ts'
import { type AssistanceState, assistanceMoves } from './states.ts'

/** What was sent and refused, if it was this form. */
export type Refused = { sent: Record<string, string>; errors: FieldErrors } | null
type Values = Record<string, string | undefined>

const valuesOf = (name: string, text: Localized): Values => Object.fromEntries(languages.map((code) => [`${name}.${code}`, text[code]]))

export function StateForm({ assistance: { state, version }, refused }: { assistance: Assistance; refused: Refused }) {
  const { t } = useTranslation('technical-assistance')
  const next: readonly AssistanceState[] = assistanceMoves[state]
  if (next.length === 0) return <p>{t('change.last')}</p>
  const { sent = {}, errors = {} } = refused ?? {}
  return (
    <Form method="post" className="form" noValidate key={version}>
      <input type="hidden" name="seen" value={sent.seen ?? version} />
      <SelectField name="state" label={t('change.to')} errors={errors} defaultValue={sent.state ?? next[0]}>
        {next.map((one) => (
          <option key={one} value={one}>
            {t(`state.${one}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        name="happenedOn"
        label={t('change.on')}
        hint={t('form.dateHint')}
        errors={errors}
        required={false}
        maxLength={60}
        defaultValue={sent.happenedOn}
      />
      <TextPair
        name="reason"
        label={t('change.reason')}
        hint={t('change.reasonHint')}
        errors={errors}
        values={sent}
        maxLength={assistanceLimits.reason}
      />
      <Button type="submit" name="intent" value="state">
        {t('change.submit')}
      </Button>
    </Form>
  )
}

type ChangeProps = { change: AssistanceChange; version: number; isLast: boolean; refused: Refused }

/** Corrects a row of the history, or takes back the last one. */
export function ChangeForms({ change: { id, state, happenedOn, reasons }, version, isLast, refused }: ChangeProps) {
  const { t } = useTranslation('technical-assistance')
  const own = refused?.sent.change === id ? refused : null
  const values: Values = own?.sent ?? { ...valuesOf('reason', reasons), happenedOn: happenedOn ?? '' }
  return (
    <>
      <details open={own ? true : undefined} key={version}>
        <summary aria-label={t('change.correctOne', { state: t(`state.${state}`) })}>{t('change.correct')}</summary>
        <Form method="post" className="form" noValidate preventScrollReset>
          <input type="hidden" name="seen" value={own?.sent.seen ?? version} />
          <input type="hidden" name="change" value={id} />
          <TextField
            id={own ? undefined : fieldId(`day-${id}`)}
            name="happenedOn"
            label={t('change.on')}
            hint={t('form.dateHint')}
            errors={own?.errors}
            required={false}
            maxLength={60}
            defaultValue={values.happenedOn}
          />
          <ReasonPair id={id} values={values} />
          <Button type="submit" variant="secondary" name="intent" value="correct">
            {t('change.save')}
          </Button>
        </Form>
      </details>
      {isLast && (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="seen" value={version} />
          <button type="submit" name="intent" value="undo" className="button-quiet">
            {t('change.undo')}
          </button>
        </Form>
      )}
    </>
  )
}

/** As `TextPair`, with ids of their own, because a page has several. */
function ReasonPair({ id, values }: { id: string; values: Values }) {
  const { t } = useTranslation(['technical-assistance', 'common'])
  return (
    <div className="plan-grid">
      {languages.map((code) => (
        <TextField
          key={code}
          id={fieldId(`reason-${id}-${code}`)}
          name={`reason.${code}`}
          lang={code}
          label={t('form.inLanguage', { label: t('change.reason'), language: t(`common:language.${code}`) })}
          required={false}
          maxLength={assistanceLimits.reason}
          defaultValue={values[`reason.${code}`]}
        />
      ))}
    </div>
  )
}

type FollowUpProps = { followUps: readonly AssistanceFollowUp[]; version: number; today: string; refused: Refused }

/** What is recorded 3, 6 and 12 months after an assistance was delivered. */
export function FollowUpForms({ followUps, version, today, refused }: FollowUpProps) {
  const { t } = useTranslation('technical-assistance')
  if (followUps.length === 0) return <p>{t('followUp.before')}</p>
  return (
    <>
      {followUps.every(({ dueOn }) => dueOn === null) && <p>{t('followUp.noDay')}</p>}
      {followUps.map((followUp) => (
        <FollowUpForm
          key={followUp.months}
          followUp={followUp}
          version={version}
          today={today}
          refused={refused?.sent.months === String(followUp.months) ? refused : null}
        />
      ))}
    </>
  )
}

type OneFollowUp = { followUp: AssistanceFollowUp; version: number; today: string; refused: Refused }
function FollowUpForm({ followUp: { months, dueOn, doneOn, changed }, version, today, refused }: OneFollowUp) {
  const { t } = useTranslation(['technical-assistance', 'common'])
  const language = useLanguage()
  const isDue = doneOn === null && dueOn !== null && dueOn <= today
  const values: Values = refused?.sent ?? { ...valuesOf('changed', changed), doneOn: doneOn ?? today }
  const idOf = (name: string) => (refused ? undefined : fieldId(`${name}-${months}`))
  return (
    <section className="assistance-follow-up" aria-labelledby={`after-${months}`}>
      <h3 id={`after-${months}`}>{t('page.after', { count: months })}</h3>
      {doneOn ? (
        <>
          <p>
            <LocalizedText text={changed} withLabel />
          </p>
          <p className="small">{t('followUp.doneOn', { when: formatDate(doneOn, language) })}</p>
        </>
      ) : (
        dueOn && (
          <p className={isDue ? 'overdue' : undefined}>
            {t(isDue ? 'followUp.isDue' : 'followUp.comes', { when: formatDate(dueOn, language) })}
          </p>
        )
      )}
      <details open={refused || isDue ? true : undefined} key={version}>
        <summary>{t(doneOn ? 'followUp.correct' : 'followUp.record')}</summary>
        <Form method="post" className="form" noValidate preventScrollReset>
          <input type="hidden" name="seen" value={refused?.sent.seen ?? version} />
          <input type="hidden" name="months" value={months} />
          <TextField
            id={idOf('doneOn')}
            name="doneOn"
            type="date"
            max={today}
            label={t('followUp.day')}
            errors={refused?.errors}
            defaultValue={values.doneOn}
          />
          <div className="plan-grid">
            {languages.map((code) => (
              <TextAreaField
                key={code}
                id={idOf(`changed-${code}`)}
                name={`changed.${code}`}
                lang={code}
                label={t('form.inLanguage', { label: t('followUp.changed'), language: t(`common:language.${code}`) })}
                hint={t('followUp.changedHint')}
                errors={refused?.errors}
                required={false}
                maxLength={assistanceLimits.changed}
                rows={4}
                defaultValue={values[`changed.${code}`]}
              />
            ))}
          </div>
          <Button type="submit" variant="secondary" name="intent" value="follow-up">
            {t('followUp.save')}
          </Button>
        </Form>
      </details>
    </section>
  )
}

/** Adds a published resource, or names a document. */
export function ProductForms({ resources, refused }: { resources: NoteChoices['resources']; refused: Refused }) {
  const { t } = useTranslation(['technical-assistance', 'common'])
  const language = useLanguage()
  const { sent = {}, errors = {} } = refused ?? {}
  return (
    <>
      <Form method="post" className="form" noValidate preventScrollReset>
        <SelectField name="resource" label={t('product.resource')} errors={errors} defaultValue={sent.resource ?? ''}>
          <option value="">{t('product.chooseResource')}</option>
          {[...Map.groupBy(resources, ({ kind }) => kind)].map(([kind, some]) => (
            <optgroup key={kind} label={t(`common:kinds.${kind}`)}>
              {some.map(({ value, title }) => (
                <option key={value} value={value}>
                  {pickText(title, language)?.text}
                </option>
              ))}
            </optgroup>
          ))}
        </SelectField>
        <Button type="submit" variant="secondary" name="intent" value="resource">
          {t('product.addResource')}
        </Button>
      </Form>
      <details open={sent.intent === 'document' ? true : undefined}>
        <summary>{t('product.document')}</summary>
        <Form method="post" className="form" noValidate preventScrollReset>
          <TextPair
            name="documentTitle"
            label={t('product.documentTitle')}
            errors={errors}
            values={sent}
            maxLength={assistanceLimits.title}
          />
          <TextField
            name="documentSource"
            label={t('product.documentSource')}
            errors={errors}
            required={false}
            maxLength={assistanceLimits.source}
            defaultValue={sent.documentSource}
          />
          <TextField
            name="documentUrl"
            inputMode="url"
            label={t('product.documentUrl')}
            errors={errors}
            required={false}
            defaultValue={sent.documentUrl}
          />
          <Button type="submit" variant="secondary" name="intent" value="document">
            {t('product.addDocument')}
          </Button>
        </Form>
      </details>
    </>
  )
}

export function RemoveProductForm({ product: { id, resource, titles } }: { product: AssistanceProduct }) {
  const { t } = useTranslation('technical-assistance')
  const language = useLanguage()
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="product" value={id} />
      <button
        type="submit"
        name="intent"
        value="remove-product"
        className="button-quiet"
        aria-label={t('product.removeOne', { title: pickText(resource?.title ?? titles, language)?.text ?? '' })}
      >
        {t('product.remove')}
      </button>
    </Form>
  )
}

type NotesProps = { notes: AssistanceNotes; posts: NoteChoices['posts']; staff: NoteChoices['staff']; refused: Refused }

/** What only staff read. Who is responsible and left since stays on the list. */
export function NotesForm({ notes, posts, staff, refused }: NotesProps) {
  const { t } = useTranslation('technical-assistance')
  const language = useLanguage()
  const { sent, errors } = refused ?? { errors: {} }
  const responsible = sent ? sent.responsible : (notes.responsibleId ?? '')
  const isListed = !notes.responsibleId || staff.some(({ id }) => id === notes.responsibleId)
  const people = isListed ? staff : [...staff, { id: notes.responsibleId ?? '', name: notes.responsible ?? '' }]
  return (
    <Form method="post" className="form" noValidate preventScrollReset key={notes.version}>
      <input type="hidden" name="noteSeen" value={sent?.noteSeen ?? notes.version} />
      <SelectField
        name="post"
        label={t('notes.post')}
        errors={errors}
        required={false}
        defaultValue={sent ? sent.post : (notes.postId ?? '')}
      >
        <option value="">{t('notes.noPost')}</option>
        {posts.map(({ id, titles, institution }) => (
          <option key={id} value={id}>
            {[pickText(titles, language)?.text, pickText(institution, language)?.text].filter(Boolean).join(', ')}
          </option>
        ))}
      </SelectField>
      <SelectField
        name="responsible"
        label={t('notes.responsible')}
        hint={t('notes.responsibleHint')}
        errors={errors}
        required={false}
        defaultValue={responsible}
      >
        <option value="">{t('notes.nobody')}</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextAreaField
        name="note"
        label={t('notes.note')}
        errors={errors}
        required={false}
        rows={6}
        maxLength={assistanceLimits.note}
        defaultValue={sent ? sent.note : notes.note}
      />
      <Button type="submit" variant="secondary" name="intent" value="notes">
        {t('notes.save')}
      </Button>
    </Form>
  )
}

/** Shows the entry to visitors or hides it; a hidden one can be removed. */
export function ShowForm({ isPublic }: { isPublic: boolean }) {
  const { t } = useTranslation('technical-assistance')
  return (
    <>
      <Form method="post">
        <p>{t(isPublic ? 'staff.isPublic' : 'staff.isHidden')}</p>
        <input type="hidden" name="isPublic" value={isPublic ? 'no' : 'yes'} />
        <Button type="submit" variant="secondary" name="intent" value="show">
          {t(isPublic ? 'staff.hide' : 'staff.show')}
        </Button>
      </Form>
      {!isPublic && (
        <details>
          <summary>{t('staff.removeSummary')}</summary>
          <Form method="post">
            <p>{t('staff.removeText')}</p>
            <Button type="submit" variant="secondary" name="intent" value="remove">
              {t('staff.remove')}
            </Button>
          </Form>
        </details>
      )}
    </>
  )
}
