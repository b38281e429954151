import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { SelectField, TextAreaField, TextField } from '#app/components/form-field.tsx'
import { languages, pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { FieldsetCard } from '#app/ui/fieldset-card.tsx'
import type { PackInstitution } from './find-pack.server.ts'
import { type ChosenPart, type PackPart, packParts, sentenceLength } from './schema.ts'

type Values = Readonly<Record<string, string | undefined>>
type Props = {
  parts: readonly ChosenPart[]
  counts: Readonly<Record<PackPart, number>>
  version: number
  errors: FieldErrors
  /** What was sent and refused; null the first time. */
  sent: Values | null
}

/** Which parts the pack has, in which order, and a sentence of staff for each. */
export function PackForm({ parts, counts, version, errors, sent }: Props) {
  const { t } = useTranslation('transitions')
  const chosen = new Map(parts.map((one, index) => [one.part, { ...one, position: index + 1 }]))
  const ordered = [...parts.map(({ part }) => part), ...packParts.filter((part) => !chosen.has(part))]
  return (
    <Form method="post" className="form" noValidate preventScrollReset>
      <input type="hidden" name="version" value={sent?.version ?? version} />
      {ordered.map((part, index) => {
        const own = chosen.get(part)
        const name = (field: string) => `parts[${index}].${field}`
        const shownOf = (field: string, saved: string) => (sent ? sent[name(field)] : saved)
        return (
          <FieldsetCard key={part} legend={t(`pack.part.${part}`)}>
            <input type="hidden" name={name('part')} value={part} />
            <Checkbox
              name={name('isIn')}
              value="yes"
              defaultChecked={sent ? sent[name('isIn')] === 'yes' : own !== undefined}
              label={t('pack.isIn')}
              hint={t('pack.entries', { count: counts[part] })}
            />
            <TextField
              name={name('position')}
              inputMode="numeric"
              label={t('pack.position')}
              errors={errors}
              defaultValue={shownOf('position', String(own?.position ?? index + 1))}
            />
            {languages.map((language) => (
              <TextAreaField
                key={language}
                name={name(language)}
                label={t(`pack.sentence.${language}`)}
                errors={errors}
                required={false}
                rows={2}
                maxLength={sentenceLength}
                defaultValue={shownOf(language, own?.[language] ?? '')}
              />
            ))}
          </FieldsetCard>
        )
      })}
      <Button type="submit" name="intent" value="save">
        {t('pack.save')}
      </Button>
    </Form>
  )
}

type SendProps = {
  institutions: readonly PackInstitution[]
  chosen: string | null
  until: string
  errors: FieldErrors
  sent: Values | null
}

/** Sends the link to the new post holder. What is shared with an institution goes to nobody else. */
export function SendPackForm({ institutions, chosen, until, errors, sent }: SendProps) {
  const { t } = useTranslation('transitions')
  const language = useLanguage()
  return (
    <Form method="post" className="form" noValidate preventScrollReset>
      <SelectField
        name="institution"
        label={t('pack.institution')}
        hint={t('pack.institutionHint')}
        errors={errors}
        defaultValue={sent?.institution ?? chosen ?? ''}
      >
        {institutions.map(({ id, names }) => (
          <option key={id} value={id}>
            {pickText(names, language)?.text}
          </option>
        ))}
      </SelectField>
      <TextField
        name="email"
        type="email"
        inputMode="email"
        autoComplete="off"
        label={t('pack.email')}
        errors={errors}
        maxLength={254}
        defaultValue={sent?.email}
      />
      <TextField
        name="name"
        autoComplete="off"
        label={t('pack.name')}
        errors={errors}
        required={false}
        maxLength={160}
        defaultValue={sent?.name}
      />
      <SelectField name="language" label={t('pack.language')} errors={errors} defaultValue={sent?.language ?? language}>
        {languages.map((code) => (
          <option key={code} value={code} lang={code}>
            {t(`pack.languages.${code}`)}
          </option>
        ))}
      </SelectField>
      <TextField name="expiresOn" type="date" label={t('pack.expiresOn')} errors={errors} defaultValue={sent?.expiresOn ?? until} />
      <Button type="submit" name="intent" value="send">
        {t('pack.send')}
      </Button>
    </Form>
  )
}
