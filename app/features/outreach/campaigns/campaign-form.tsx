import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { SelectField, TextAreaField, TextField } from '#app/components/form-field.tsx'
import { audiences } from '#app/features/outreach/following/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { languageNames, languages, pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import type { Campaign, FoundResource } from './campaigns.server.ts'
import { sentencesLength } from './schema.ts'

type Option = { value: string; label: string }
type Props = {
  campaign: Campaign
  topics: readonly Option[]
  countries: readonly Option[]
  errors: FieldErrors
  /** What the search of this form found; null if nothing was looked for. */
  found: readonly FoundResource[] | null
  sent: readonly (readonly [string, string])[]
}

/** Whom a draft goes to, what it says, and which resources it names. */
export function CampaignForm({ campaign, topics, countries, errors, found, sent }: Props) {
  const { t } = useTranslation(['campaigns', 'following', 'common'])
  const language = useLanguage()
  const typed: Record<string, string> = Object.fromEntries(sent)
  const isTyped = typed.intent === 'save' || typed.intent === 'find'
  const ticked = sent.filter(([name]) => name === 'add').map(([, id]) => id)
  const value = (name: string, saved: string | null) => (isTyped ? (typed[name] ?? '') : (saved ?? ''))
  const addresses = campaign.resources.map(({ kind, slug }) => pathTo(kind, language, { slug })).join('\n')
  return (
    <Form method="post" className="form" noValidate>
      <input type="hidden" name="version" value={campaign.version} />
      <SelectField name="audience" label={t('form.audience')} errors={errors} defaultValue={value('audience', campaign.audience)}>
        {audiences.map((audience) => (
          <option key={audience} value={audience}>
            {t(`following:audience.${audience}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        name="topic"
        label={t('form.topic')}
        hint={t('form.topicHint')}
        errors={errors}
        defaultValue={value('topic', campaign.topic)}
        required={false}
      >
        <option value="">{t('form.any')}</option>
        {topics.map((topic) => (
          <option key={topic.value} value={topic.value}>
            {topic.label}
          </option>
        ))}
      </SelectField>
      <SelectField
        name="country"
        label={t('form.country')}
        errors={errors}
        defaultValue={value('country', campaign.country)}
        required={false}
      >
        <option value="">{t('form.any')}</option>
        {countries.map((country) => (
          <option key={country.value} value={country.value}>
            {country.label}
          </option>
        ))}
      </SelectField>
      <SelectField
        name="language"
        label={t('form.language')}
        errors={errors}
        defaultValue={value('language', campaign.language)}
        required={false}
      >
        <option value="">{t('form.both')}</option>
        {languages.map((code) => (
          <option key={code} value={code} lang={code}>
            {languageNames[code]}
          </option>
        ))}
      </SelectField>
      {languages.map((code) => (
        <TextAreaField
          key={code}
          name={code}
          label={t(`form.sentences.${code}`)}
          hint={t('form.sentencesHint')}
          errors={errors}
          defaultValue={value(code, campaign.sentences[code] ?? '')}
          maxLength={sentencesLength}
          rows={3}
          lang={code}
        />
      ))}
      <TextAreaField
        name="resources"
        label={t('form.resources')}
        hint={t('form.resourcesHint')}
        errors={errors}
        defaultValue={value('resources', addresses)}
        rows={5}
      />
      <div className="campaign-search">
        <TextField
          name="find"
          type="search"
          label={t('form.find')}
          hint={t('form.findHint')}
          errors={errors}
          defaultValue={typed.find ?? ''}
          required={false}
        />
        <Button type="submit" variant="secondary" name="intent" value="find">
          {t('form.findButton')}
        </Button>
      </div>
      {found && (
        <fieldset className="check-list">
          <legend>{found.length > 0 ? t('form.found') : t('form.foundNothing')}</legend>
          {found.map(({ id, kind, title }) => {
            const name = pickText(title, language)
            return (
              <Checkbox
                key={id}
                name="add"
                value={id}
                defaultChecked={ticked.includes(id)}
                label={<span lang={name && name.language !== language ? name.language : undefined}>{name?.text}</span>}
                hint={t(`common:kind.${kind}`)}
              />
            )
          })}
        </fieldset>
      )}
      <Button type="submit" name="intent" value="save">
        {t('form.save')}
      </Button>
    </Form>
  )
}
