import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { fieldId, SelectField, TextField } from '#app/components/form-field.tsx'
import type { SentForm } from '#app/components/resubmit-form.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import type { OrphanedContent } from './find-orphaned-content.server.ts'
import type { PossibleOwner } from './give-content.server.ts'

type Props = { resources: readonly OrphanedContent[]; owners: readonly PossibleOwner[]; sent: SentForm; errors: FieldErrors }

/** Orphaned resources with checkboxes; the selected ones are given to the chosen owner. */
export function OrphanedContentForm({ resources, owners, sent, errors }: Props) {
  const { t } = useTranslation(['hand-over', 'core', 'common'])
  const language = useLanguage()
  const ticked = new Set(sent.filter(([name]) => name === 'resources').map(([, value]) => value))
  const kept = Object.fromEntries(sent)
  const team = owners.filter(({ institution }) => institution === null)
  const officials = owners.filter(({ institution }) => institution !== null)
  return (
    <Form method="post" className="unreachable" noValidate>
      <fieldset>
        <legend className="visually-hidden">{t('overview.resources')}</legend>
        <ul className="orphaned-list" id={fieldId('resources')} tabIndex={-1}>
          {resources.map(({ id, title, kind, state, institution, country, owner, ownerId, reason, waitsForPost }) => {
            const text = pickText(title, language)
            return (
              <li key={id}>
                <input
                  type="checkbox"
                  name="resources"
                  value={id}
                  id={`give-${id}`}
                  defaultChecked={ticked.has(id)}
                  aria-describedby={`why-${id}`}
                />
                <div>
                  <label htmlFor={`give-${id}`} lang={text?.language}>
                    {text?.text ?? t('core:untitled')}
                  </label>
                  <p className="small">
                    {t(`common:kind.${kind}`)} · {t(`core:state.${state}`)} ·{' '}
                    {[institution, country].flatMap((each) => pickText(each, language)?.text ?? []).join(', ') ||
                      t('overview.noInstitution')}
                  </p>
                  <p className="why" id={`why-${id}`}>
                    <a href={pathTo('person', language, { id: ownerId })}>{owner}</a>: {t(`overview.reason.${reason}`)}
                    {waitsForPost && ` ${t('overview.waits')}`}
                  </p>
                </div>
              </li>
            )
          })}
        </ul>
      </fieldset>
      <div className="form give">
        <SelectField
          name="owner"
          label={t('overview.owner')}
          hint={t('overview.ownerHint')}
          errors={errors}
          defaultValue={kept.owner ?? ''}
        >
          <option value="">{t('form.choose')}</option>
          <optgroup label={t('overview.team')}>
            {team.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
          <optgroup label={t('overview.officials')}>
            {officials.map(({ id, name, institution, country }) => (
              <option key={id} value={id}>
                {[name, pickText(institution, language)?.text, pickText(country, language)?.text].filter(Boolean).join(' · ')}
              </option>
            ))}
          </optgroup>
        </SelectField>
        <TextField name="note" label={t('overview.note')} errors={errors} required={false} defaultValue={kept.note} maxLength={2_000} />
        <button type="submit" className="button">
          {t('overview.give')}
        </button>
      </div>
    </Form>
  )
}
