import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { SelectField, TextAreaField } from '#app/components/form-field.tsx'
import { audiences } from '#app/features/outreach/following/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { languageNames, languages } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import type { Campaign } from './campaigns.server.ts'
import { sentencesLength } from './schema.ts'

type Option = { value: string; label: string }
type Props = {
  campaign: Campaign
  topics: readonly Option[]
  countries: readonly Option[]
  errors: FieldErrors
  typed: Record<string, string>
}

/** Whom a draft goes to, what it says, and which resources it names. */
export function CampaignForm({ campaign, topics, countries, errors, typed }: Props) {
  const { t } = useTranslation(['campaigns', 'following'])
  const language = useLanguage()
  const isTyped = typed.intent === 'save'
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
      <Button type="submit" name="intent" value="save">
        {t('form.save')}
      </Button>
    </Form>
  )
}
