import { useTranslation } from 'react-i18next'
import { FieldShell, TextAreaField } from '#app/components/form-field.tsx'
import { formatNumber } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import { FileInput } from '#app/ui/file-input.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { Comparison } from './close-event.server.ts'

/** The list of a meeting program, as a file or pasted. The button compares it and stores nothing. */
export function AttendanceSource({ errors }: { errors: FieldErrors }) {
  const { t } = useTranslation('closing')
  return (
    <details className="closing-source" open={errors.list !== undefined || undefined}>
      <summary>{t('source.summary')}</summary>
      <FieldShell name="list" label={t('source.file')} hint={t('source.fileHint')} errors={errors}>
        {(ids) => <FileInput {...ids} accept={['.csv', '.tsv', '.txt', 'text/csv', 'text/plain']} />}
      </FieldShell>
      <TextAreaField name="pasted" label={t('source.pasted')} errors={errors} required={false} rows={3} />
      <Button type="submit" variant="secondary" name="intent" value="compare">
        {t('source.compare')}
      </Button>
    </details>
  )
}

/** What the list says, before anything is saved. */
export function ComparisonNotice({
  comparison: { people, byEmail, byName, half, halfCount, unknown, unknownCount },
}: {
  comparison: Comparison
}) {
  const { t } = useTranslation('closing')
  const language = useLanguage()
  const number = (value: number) => formatNumber(value, language)
  return (
    <Notice tone="info" title={t('compared.title', { count: people, number: number(people) })} tabIndex={-1} id="compared">
      <ul>
        <li>{t('compared.matched', { email: number(byEmail.length), name: number(byName.length) })}</li>
        {halfCount > 0 && <li>{t('compared.half', { count: halfCount, number: number(halfCount) })}</li>}
        {unknownCount > 0 && <li>{t('compared.unknown', { count: unknownCount, number: number(unknownCount) })}</li>}
      </ul>
      {half.length < halfCount && <p>{t('compared.moreHalf', { shown: number(half.length) })}</p>}
      {unknown.length > 0 && (
        <details>
          <summary>{t('compared.who')}</summary>
          <ul className="closing-unknown">
            {unknown.map(({ name, email }) => (
              <li key={`${name}-${email}`}>
                {name || email}
                {name && email && <span className="muted"> · {email}</span>}
              </li>
            ))}
          </ul>
          {unknown.length < unknownCount && <p>{t('compared.moreUnknown', { number: number(unknownCount - unknown.length) })}</p>}
        </details>
      )}
      <p>{t('compared.nothing')}</p>
    </Notice>
  )
}

/** People of the list who may be one of the registered. */
export function HalfMatches({ comparison: { half } }: { comparison: Comparison }) {
  const { t } = useTranslation('closing')
  return (
    <fieldset className="closing-half">
      <legend>{t('half.legend')}</legend>
      {half.map(({ name, email, candidates, likely }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list does not change; two people may have one name
        <p key={index} className="field">
          <label htmlFor={`half-${index}`}>
            {name || email}
            {name && email && <span className="muted"> · {email}</span>}
          </label>
          <select id={`half-${index}`} name="halves" defaultValue={likely ?? ''}>
            <option value="">{t('half.none')}</option>
            {candidates.map((candidate) => (
              <option key={candidate.id} value={candidate.id}>
                {candidate.name ? `${candidate.name} · ${candidate.email}` : candidate.email}
              </option>
            ))}
          </select>
        </p>
      ))}
    </fieldset>
  )
}
