/** Below the form of a campaign: previews, who gets it, and sending, stopping or deleting it. */
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { TextField } from '#app/components/form-field.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatMomentIn, formatNumber } from '#app/i18n/format.ts'
import { type Language, languageNames, languages } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import type { Campaign, Counts } from './campaigns.server.ts'
import { campaignZone } from './schema.ts'

/** The plain part is shown here, the HTML part in a frame, as a mail program shows it. */
export function Previews({ id, previews }: { id: string; previews: Record<Language, { subject: string; text: string }> }) {
  const { t } = useTranslation('campaigns')
  const language = useLanguage()
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{t('preview.title')}</h2>
      {languages.map((code) => (
        <details key={code} open={code === language}>
          <summary>
            {languageNames[code]}: <span lang={code}>{previews[code].subject}</span>
          </summary>
          <h3>{t('preview.html')}</h3>
          {/* The address stands first: the policy of the page allows frames of this site if it finds one. */}
          <iframe
            src={pathTo('campaignPreview', language, { id, in: code })}
            className="campaign-preview"
            title={t('preview.frame', { language: languageNames[code] })}
          />
          <h3>{t('preview.text')}</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
          <pre className="campaign-text" lang={code} tabIndex={0}>
            {previews[code].text}
          </pre>
        </details>
      ))}
      <Form method="post">
        <Button type="submit" variant="secondary" name="intent" value="test">
          {t('preview.test')}
        </Button>
      </Form>
    </section>
  )
}

type RecipientsProps = { campaign: Campaign; counts: Counts; errors: FieldErrors; typed: Record<string, string> }

export function Recipients({ campaign, counts, errors, typed }: RecipientsProps) {
  const { t } = useTranslation('campaigns')
  const language = useLanguage()
  const number = (value: number) => formatNumber(value, language)
  const isBefore = campaign.state === 'draft' || campaign.state === 'scheduled'
  const all = counts.es + counts.en
  return (
    <section aria-labelledby="recipients">
      <h2 id="recipients">{t('recipients.title')}</h2>
      <p>
        {isBefore
          ? t('recipients.count', { count: all, number: number(all), es: number(counts.es), en: number(counts.en) })
          : t('recipients.became', { sent: number(counts.sent), bounced: number(counts.bounced), waiting: number(counts.waiting) })}
      </p>
      <p className="small">{t('recipients.hint')}</p>
      {campaign.readReplies > 0 && (
        <p>{t('recipients.readReplies', { count: campaign.readReplies, number: number(campaign.readReplies) })}</p>
      )}
      {!isBefore && (
        <Form method="post" className="form" noValidate>
          <TextField
            name="replies"
            inputMode="numeric"
            label={t('recipients.replies')}
            hint={t('recipients.repliesHint')}
            errors={errors}
            defaultValue={typed.replies ?? String(campaign.replies)}
          />
          <Button type="submit" variant="secondary" name="intent" value="replies">
            {t('recipients.save')}
          </Button>
        </Form>
      )}
    </section>
  )
}

export function Sending({ campaign, errors, typed }: { campaign: Campaign; errors: FieldErrors; typed: Record<string, string> }) {
  const { t } = useTranslation('campaigns')
  const language = useLanguage()
  const { state, sendAt, version } = campaign
  return (
    <section aria-labelledby="sending">
      <h2 id="sending">{t('sending.title')}</h2>
      {sendAt && <p>{t(`sending.${state === 'draft' ? 'scheduled' : state}`, { when: formatMomentIn(sendAt, campaignZone, language) })}</p>}
      {state === 'draft' && (
        <Form method="post" className="form" noValidate>
          <input type="hidden" name="version" value={version} />
          <RadioGroup
            id="f-when"
            name="when"
            legend={t('sending.when')}
            options={[
              { value: 'now', label: t('sending.now') },
              { value: 'later', label: t('sending.later') },
            ]}
            defaultValue={typed.when ?? 'now'}
          />
          <TextField name="day" type="date" label={t('sending.day')} errors={errors} defaultValue={typed.day} required={false} />
          <TextField
            name="hour"
            type="time"
            label={t('sending.hour')}
            hint={t('sending.zone')}
            errors={errors}
            defaultValue={typed.hour}
            required={false}
          />
          <Button type="submit" name="intent" value="schedule">
            {t('sending.send')}
          </Button>
        </Form>
      )}
      {(state === 'scheduled' || state === 'sending') && (
        <Form method="post">
          <Button type="submit" variant="danger" name="intent" value="stop">
            {t('sending.stop')}
          </Button>
        </Form>
      )}
      {state === 'draft' && (
        <Form method="post">
          <Button type="submit" variant="quiet-danger" name="intent" value="delete">
            {t('sending.delete')}
          </Button>
        </Form>
      )}
    </section>
  )
}
