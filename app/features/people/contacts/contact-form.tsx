import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { fieldId, SelectField, TextAreaField, TextField } from '#app/components/form-field.tsx'
import { validationText } from '#app/i18n/find-text.ts'
import { formatDate } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { FieldsetCard } from '#app/ui/fieldset-card.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import type { ContactFormData } from './find-contacts.server.ts'
import { type ContactKind, contactKinds, noteLength, promiseLength, promiseRows, promiseSides } from './schema.ts'

type Props = {
  form: ContactFormData
  /** The person who records the contact: ticked as a participant of staff. */
  ownId: string
  /** A person to tick beside the present holders of the post. */
  chosen: string | null
  /** What a draft says. Its people are ticked instead of the present holders. */
  given?: { kind: ContactKind; happenedOn: string; note: string; people: readonly string[] }
  today: string
  errors: FieldErrors
  /** What was sent and refused; empty the first time. */
  sent: readonly (readonly [string, string])[]
}

/** Records a contact with a post. The present holder and the person who writes are ticked, so that a note is enough. */
export function ContactForm({ form: { post, holders, staff, topics }, ownId, chosen, given, today, errors, sent }: Props) {
  const { t, i18n } = useTranslation('contacts')
  const language = useLanguage()
  const values = Object.fromEntries(sent)
  const isSent = sent.length > 0
  const wasSent = (name: string, value: string) => sent.some(([key, text]) => key === name && text === value)
  const isTicked = ({ id, isOfPost, heldTo }: (typeof holders)[number]) =>
    isSent ? wasSent('people', id) : given ? given.people.includes(id) : id === chosen || (chosen === null && isOfPost && heldTo === null)
  const people = [...new Map(holders.map((holder) => [holder.id, holder])).values()]
  const errorOf = (name: string) => errors[name] && validationText(i18n, errors[name])
  return (
    <Form method="post" className="form contact-form" noValidate>
      <input type="hidden" name="post" value={post.id} />
      <RadioGroup
        id={fieldId('kind')}
        name="kind"
        legend={t('form.kind')}
        error={errorOf('kind')}
        defaultValue={values.kind ?? (isSent ? undefined : (given?.kind ?? 'meeting'))}
        options={contactKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <TextField
        name="happenedOn"
        type="date"
        max={today}
        label={t('form.happenedOn')}
        errors={errors}
        defaultValue={values.happenedOn ?? given?.happenedOn ?? today}
      />
      <fieldset className={errors.people ? 'field-invalid' : undefined} id={fieldId('people')} tabIndex={-1}>
        <legend>{t('form.people')}</legend>
        {errors.people && <p className="field-error">{errorOf('people')}</p>}
        {people.length === 0 && <p className="small">{t('form.noHolders')}</p>}
        {people.map((holder) => (
          <Checkbox
            key={holder.id}
            name="people"
            value={holder.id}
            defaultChecked={isTicked(holder)}
            label={holder.name}
            hint={[
              pickText(holder.post, language)?.text,
              holder.heldTo
                ? t('form.until', { when: formatDate(holder.heldTo, language) })
                : t('form.since', { when: formatDate(holder.heldFrom, language) }),
            ].join(' · ')}
          />
        ))}
      </fieldset>
      <TextAreaField
        name="note"
        label={t('form.note')}
        hint={t('form.noteHint')}
        errors={errors}
        defaultValue={values.note ?? given?.note}
        maxLength={noteLength}
        rows={5}
      />
      <Checkbox name="shared" value="yes" defaultChecked={values.shared === 'yes'} label={t('form.shared')} hint={t('form.sharedHint')} />
      <details open={errors.promises || values['promises[0].body'] ? true : undefined}>
        <summary>{t('form.promises')}</summary>
        {errors.promises && <p className="field-error">{errorOf('promises')}</p>}
        {Array.from({ length: promiseRows }, (_, row) => `promises[${row}]`).map((name, row) => (
          <FieldsetCard key={name} legend={t('form.promise', { number: row + 1 })}>
            <SelectField name={`${name}.side`} label={t('form.side')} errors={errors} defaultValue={values[`${name}.side`] ?? 'staff'}>
              {promiseSides.map((side) => (
                <option key={side} value={side}>
                  {t(`side.${side}`)}
                </option>
              ))}
            </SelectField>
            <TextField
              name={`${name}.body`}
              label={t('form.body')}
              errors={errors}
              required={false}
              maxLength={promiseLength}
              defaultValue={values[`${name}.body`]}
            />
            <TextField
              name={`${name}.dueOn`}
              type="date"
              label={t('form.dueOn')}
              errors={errors}
              required={false}
              defaultValue={values[`${name}.dueOn`]}
            />
          </FieldsetCard>
        ))}
      </details>
      <details open={sent.some(([name]) => name === 'topics') ? true : undefined}>
        <summary>{t('form.topics')}</summary>
        {topics.map(({ id, labels }) => (
          <Checkbox key={id} name="topics" value={id} defaultChecked={wasSent('topics', id)} label={pickText(labels, language)?.text} />
        ))}
      </details>
      <details>
        <summary>{t('form.staff')}</summary>
        {staff.map(({ id, name }) => (
          <Checkbox key={id} name="staff" value={id} defaultChecked={isSent ? wasSent('staff', id) : id === ownId} label={name} />
        ))}
      </details>
      <Button type="submit" name="intent" value="record">
        {t('form.record')}
      </Button>
    </Form>
  )
}

type T = ReturnType<typeof useTranslation<'contacts'>>['t']
/** The label of a field that has an error. */
export function contactLabelOf(t: T, name: string): string {
  if (name === 'kind' || name === 'happenedOn' || name === 'people' || name === 'note' || name === 'topics' || name === 'staff')
    return t(`form.${name}`)
  return t('form.promises')
}
