/** What one address follows, and everything that can be changed about it: on the page of a mail's link and in the workspace. */
import { useTranslation } from 'react-i18next'
import { SelectField } from '#app/components/form-field.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDay } from '#app/i18n/format.ts'
import { languageNames, languages } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { AudienceField } from './follow-form.tsx'
import type { Following } from './following.server.ts'
import { rhythms } from './schema.ts'

type Props = { following: Following; errors: FieldErrors; typed: Record<string, string> }

export function FollowingPanel({ following, errors, typed }: Props) {
  const { t } = useTranslation('following')
  const language = useLanguage()
  const { streams, requests, consent } = following
  const hasAnything = following.language !== null || requests.length > 0
  return (
    <>
      <Requests requests={requests} />
      {streams.length === 0 && requests.length === 0 && <HowToFollow />}
      {streams.length > 0 && !consent && (
        <Notice tone="warning" title={t('panel.noConsent')}>
          <p>{t('panel.noConsentText')}</p>
          <p className="small">{t('consent.text')}</p>
          <form method="post">
            <Button type="submit" name="intent" value="agree">
              {t('panel.agree')}
            </Button>
          </form>
        </Notice>
      )}
      {streams.length > 0 && (
        <>
          <Streams streams={streams} />
          <section aria-labelledby="settings">
            <h2 id="settings">{t('panel.settings')}</h2>
            <form method="post" id="following-settings" className="form" noValidate>
              <SelectField
                name="language"
                label={t('panel.language')}
                errors={errors}
                defaultValue={typed.language ?? following.language ?? language}
              >
                {languages.map((code) => (
                  <option key={code} value={code} lang={code}>
                    {languageNames[code]}
                  </option>
                ))}
              </SelectField>
              <AudienceField value={typed.audience ?? following.audience ?? ''} errors={errors} />
              <Button type="submit" name="intent" value="save">
                {t('panel.save')}
              </Button>
            </form>
          </section>
        </>
      )}
      {following.language !== null && streams.length > 0 && (
        <section aria-labelledby="campaigns">
          <h2 id="campaigns">{t('panel.campaigns')}</h2>
          <p>{t(following.leftCampaignsAt ? 'campaigns.off' : 'campaigns.on')}</p>
          <form method="post">
            <Button
              type="submit"
              variant="secondary"
              name="intent"
              value={following.leftCampaignsAt ? 'take-campaigns' : 'leave-campaigns'}
            >
              {t(following.leftCampaignsAt ? 'campaigns.take' : 'campaigns.leave')}
            </Button>
          </form>
        </section>
      )}
      {hasAnything && (
        <section aria-labelledby="stop">
          <h2 id="stop">{t('panel.stop')}</h2>
          <p>{streams.length > 0 ? t('panel.stopText') : t('panel.eraseText')}</p>
          <form method="post" className="button-row">
            {(streams.length > 0 || requests.length > 0) && (
              <Button type="submit" variant="secondary" name="intent" value="leave-all">
                {t('panel.leaveAll')}
              </Button>
            )}
            <Button type="submit" variant="quiet-danger" name="intent" value="erase">
              {t('panel.erase')}
            </Button>
          </form>
          {consent && <p className="small">{t(`panel.consent.${consent.way}`, { day: formatDay(consent.givenAt, language, 'UTC') })}</p>}
        </section>
      )}
    </>
  )
}

function Requests({ requests }: Pick<Following, 'requests'>) {
  const { t } = useTranslation('following')
  const language = useLanguage()
  if (requests.length === 0) return null
  return (
    <section aria-labelledby="requests" className="follow-requests">
      <h2 id="requests">{t('panel.requests')}</h2>
      {requests.map(({ id, rhythm, subjects }) => (
        <form method="post" key={id}>
          <input type="hidden" name="request" value={id} />
          <ul>
            {subjects.map(({ subject, name }) => (
              <li key={subject} lang={name.language === language ? undefined : name.language}>
                {name.text}
              </li>
            ))}
          </ul>
          <p className="small">
            {t(`rhythm.${rhythm}`)} {t('consent.text')}
          </p>
          <Button type="submit" name="intent" value="confirm">
            {t('panel.confirm')}
          </Button>
        </form>
      ))}
    </section>
  )
}

function Streams({ streams }: Pick<Following, 'streams'>) {
  const { t } = useTranslation('following')
  const language = useLanguage()
  return (
    <section aria-labelledby="streams">
      <h2 id="streams">{t('panel.streams')}</h2>
      <ul className="follow-streams">
        {streams.map(({ subject, kind, name, href, rhythm }, index) => (
          <li key={subject}>
            <p className="follow-name">
              <span className="small">{t(`kind.${kind}`)}</span>{' '}
              <span lang={name.language === language ? undefined : name.language}>{href ? <a href={href}>{name.text}</a> : name.text}</span>
            </p>
            <div className="button-row">
              <input type="hidden" form="following-settings" name={`rhythms[${index}].subject`} value={subject} />
              <select
                form="following-settings"
                name={`rhythms[${index}].rhythm`}
                defaultValue={rhythm}
                aria-label={t('panel.rhythmOf', { name: name.text })}
              >
                {rhythms.map((value) => (
                  <option key={value} value={value}>
                    {t(`rhythm.${value}`)}
                  </option>
                ))}
              </select>
              <form method="post">
                <input type="hidden" name="subject" value={subject} />
                <Button type="submit" variant="quiet" name="intent" value="leave" aria-label={t('panel.leaveOne', { name: name.text })}>
                  {t('panel.leave')}
                </Button>
              </form>
            </div>
          </li>
        ))}
      </ul>
      <p>
        <Button type="submit" variant="secondary" form="following-settings" name="intent" value="save">
          {t('panel.saveRhythms')}
        </Button>
      </p>
    </section>
  )
}

/** Where the buttons are, for who follows nothing. */
export function HowToFollow() {
  const { t } = useTranslation('following')
  const language = useLanguage()
  return (
    <>
      <p>{t('how.lead')}</p>
      <ul>
        {(['topics', 'countries', 'recommendations', 'search'] as const).map((page) => (
          <li key={page}>
            <a href={pathTo(page, language)}>{t(`how.${page}`)}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
