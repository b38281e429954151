import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { FieldShell, SelectField, TextAreaField, TextField } from '#app/components/form-field.tsx'
import type { CountryOption } from '#app/features/core/reference/country-options.server.ts'
import { learningLimits } from '#app/features/programme/learning/plan/schema.ts'
import { validationText } from '#app/i18n/find-text.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { FileInput } from '#app/ui/file-input.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { Holder } from './cohort.server.ts'
import type { ListedMember } from './parse-cohort.ts'

type Shared = { typed: Record<string, string>; errors: FieldErrors }

/** One person by address. */
export function MemberForm({ countries, typed, errors }: Shared & { countries: readonly CountryOption[] }) {
  const { t } = useTranslation(['learning', 'common'])
  const language = useLanguage()
  return (
    <Form method="post" className="form" noValidate>
      <TextField
        name="email"
        type="email"
        inputMode="email"
        label={t('cohort.email')}
        hint={t('cohort.emailHint')}
        errors={errors}
        required
        maxLength={254}
        autoComplete="off"
        defaultValue={typed.email}
      />
      <TextField
        name="name"
        label={t('cohort.name')}
        errors={errors}
        required
        maxLength={learningLimits.name}
        autoComplete="off"
        defaultValue={typed.name}
      />
      <TextField
        name="post"
        label={t('cohort.post')}
        errors={errors}
        required={false}
        maxLength={learningLimits.post}
        autoComplete="off"
        defaultValue={typed.post}
      />
      <SelectField name="country" label={t('cohort.country')} errors={errors} required defaultValue={typed.country ?? ''}>
        <option value="">{t('cohort.choose')}</option>
        {countries.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
      <SelectField name="language" label={t('cohort.language')} errors={errors} defaultValue={typed.language ?? language}>
        {(['es', 'en'] as const).map((code) => (
          <option key={code} value={code}>
            {t(`cohort.languages.${code}`)}
          </option>
        ))}
      </SelectField>
      <Button type="submit" name="intent" value="add">
        {t('cohort.add')}
      </Button>
    </Form>
  )
}

/** One person by the post that they hold. */
export function HolderForm({ holders, errors }: { holders: readonly Holder[]; errors: FieldErrors }) {
  const { t } = useTranslation('learning')
  const language = useLanguage()
  return (
    <Form method="post" className="form" noValidate>
      <SelectField name="holder" label={t('cohort.holder')} hint={t('cohort.holderHint')} errors={errors} required>
        {holders.map(({ id, person, post, institution }) => (
          <option key={id} value={id}>
            {[pickText(institution, language)?.text, pickText(post, language)?.text, person].join(' · ')}
          </option>
        ))}
      </SelectField>
      <Button type="submit" variant="secondary" name="intent" value="add-holder">
        {t('cohort.addHolder')}
      </Button>
    </Form>
  )
}

/** Many people as a list: it is shown with what is wrong in each row before anybody is added. */
export function ListForm({ list, preview, errors }: { list: string; preview: readonly ListedMember[] | null; errors: FieldErrors }) {
  const { t } = useTranslation('learning')
  const ready = preview?.filter(({ member }) => member).length ?? 0
  return (
    <Form method="post" className="form" noValidate encType="multipart/form-data">
      <FieldShell name="list" label={t('cohort.file')} hint={t('cohort.fileHint')} errors={errors}>
        {(ids) => <FileInput {...ids} accept={['.csv', '.tsv', '.txt', 'text/csv', 'text/plain']} />}
      </FieldShell>
      <TextAreaField name="pasted" label={t('cohort.pasted')} required={false} rows={6} defaultValue={list} spellCheck={false} />
      <div className="button-row">
        <Button type="submit" variant="secondary" name="intent" value="preview">
          {t('cohort.preview')}
        </Button>
        {ready > 0 && (
          <Button type="submit" name="intent" value="add-list">
            {t('cohort.addList', { count: ready })}
          </Button>
        )}
      </div>
      {preview && <Preview people={preview} ready={ready} />}
    </Form>
  )
}

function Preview({ people, ready }: { people: readonly ListedMember[]; ready: number }) {
  const { t, i18n } = useTranslation('learning')
  const columns = ['email', 'name', 'post', 'country'] as const
  return (
    <Notice tone={ready === people.length ? 'info' : 'warning'} title={t('cohort.previewTitle', { count: people.length, ready })}>
      <DataTable
        caption={t('cohort.previewCaption')}
        columns={[
          { key: 'row', label: t('cohort.row') },
          ...columns.map((name) => ({ key: name, label: t(`cohort.${name}`) })),
          { key: 'problem', label: t('cohort.problem') },
        ]}
        rows={people.map(({ row, sent, problems }) => ({
          key: String(row),
          header: row,
          cells: [
            ...columns.map((name) => sent[name].slice(0, 80)),
            columns
              .filter((name) => problems[name])
              .map((name) => `${t(`cohort.${name}`)}: ${validationText(i18n, problems[name] ?? '')}`)
              .join(' ') || t('cohort.fine'),
          ],
        }))}
      />
      <p>{t('cohort.previewNothing')}</p>
    </Notice>
  )
}
