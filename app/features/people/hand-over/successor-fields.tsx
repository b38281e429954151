import { useTranslation } from 'react-i18next'
import { SelectField, TextField } from '#app/components/form-field.tsx'
import { languageNames, languages, pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import type { Candidate, Leaver } from './find-successors.server.ts'

type Props = { leaver: Leaver; candidates: readonly Candidate[]; sent: Record<string, string>; errors: FieldErrors }

/** The successor: an official in office, somebody invited to the post, or none yet. Each choice has its own fields. */
export function SuccessorFields({ leaver, candidates, sent, errors }: Props) {
  const { t } = useTranslation('hand-over')
  const language = useLanguage()
  const canInvite = leaver.role === 'official'
  const chosen = sent.way ?? (candidates.length > 0 ? 'successor' : canInvite ? 'invited' : 'vacant')
  const choice = (way: string, label: string, hint: string) => (
    <label className="choice">
      <input type="radio" name="way" value={way} defaultChecked={chosen === way} />
      <span>
        {label}
        <span className="field-hint block">{hint}</span>
      </span>
    </label>
  )
  return (
    <fieldset className="ways">
      <legend>{t('form.who')}</legend>
      <div className="way">
        {choice('successor', t('form.waySuccessor'), t(candidates.length > 0 ? 'form.waySuccessorHint' : 'form.noCandidates'))}
        <div className="way-fields">
          <SelectField name="successor" label={t('form.successor')} errors={errors} defaultValue={sent.successor ?? ''}>
            <option value="">{t('form.choose')}</option>
            {candidates.map(({ id, name, email, post }) => (
              <option key={id} value={id}>
                {[name || email, pickText(post, language)?.text].filter(Boolean).join(' · ')}
              </option>
            ))}
            {sent.successor && !candidates.some(({ id }) => id === sent.successor) && (
              <option value={sent.successor}>{t('form.chosenElsewhere')}</option>
            )}
          </SelectField>
        </div>
      </div>
      {canInvite && (
        <div className="way">
          {choice('invited', t('form.wayInvited'), t('form.wayInvitedHint'))}
          <div className="way-fields">
            <TextField name="name" label={t('form.name')} errors={errors} defaultValue={sent.name} maxLength={120} />
            <TextField
              name="email"
              type="email"
              inputMode="email"
              label={t('form.email')}
              errors={errors}
              defaultValue={sent.email}
              maxLength={254}
            />
            <SelectField name="language" label={t('form.language')} errors={errors} defaultValue={sent.language ?? leaver.language}>
              {languages.map((code) => (
                <option key={code} value={code} lang={code}>
                  {languageNames[code]}
                </option>
              ))}
            </SelectField>
          </div>
        </div>
      )}
      <div className="way">{choice('vacant', t('form.wayVacant'), t('form.wayVacantHint'))}</div>
    </fieldset>
  )
}
