import { useTranslation } from 'react-i18next'
import { formatCertificateCode } from '#app/features/programme/events/certificates/certificate-code.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Button } from '#app/ui/button.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { DoorLink } from './door-link.tsx'
import type { OwnRegistration } from './find-own.server.ts'
import { hasSeat, isActive } from './schema.ts'

/** `level` is that of the headings; `token` is that of the mail that opened the list. */
type Props = { registrations: readonly OwnRegistration[]; level: 2 | 3; token?: string }

/** A person's own registrations, with a button for each thing that can be done. Works without script. */
export function RegistrationList({ registrations, level, token }: Props) {
  return (
    <ul className="registration-list">
      {registrations.map((registration) => (
        <li key={registration.key}>
          <Item registration={registration} level={level} token={token} />
        </li>
      ))}
    </ul>
  )
}

type ItemProps = { registration: OwnRegistration; level: 2 | 3; token: string | undefined }

function Item({ registration, level, token }: ItemProps) {
  const { t } = useTranslation(['registration', 'certificates', 'events'])
  const language = useLanguage()
  const { key, state, slug, isOnline, hasMeeting, title, when, offeredUntil, isCancelled, isPast, mayCertify, certificate } = registration
  const Heading = `h${level}` as const
  const isOpen = !isPast && !isCancelled
  const name = title?.text ?? t('own.unpublished')
  const shownLanguage = title && title.language !== language ? title.language : undefined
  return (
    <article aria-labelledby={`registration-${key}`}>
      <Heading id={`registration-${key}`} lang={shownLanguage}>
        {slug ? <a href={pathTo('event', language, { slug })}>{name}</a> : name}
      </Heading>
      <p className="registration-facts">
        {when}
        <strong>{isCancelled ? t('own.cancelled') : t(`own.state.${state}`)}</strong>
        {state === 'offered' && isOpen && <span>{t('own.until', { when: offeredUntil })}</span>}
      </p>
      {isOpen && isOnline && slug && hasSeat(state) && <DoorLink slug={slug} token={token} hasMeeting={hasMeeting} />}
      {isOpen && slug && isActive(state) && (
        <p>
          <a href={pathTo('eventQuestions', language, { slug }) + (token ? `?${new URLSearchParams({ t: token })}` : '')} rel="nofollow">
            {t('events:questions.fromList')}
          </a>
        </p>
      )}
      <form method="post" className="button-row">
        <input type="hidden" name={state === 'requested' ? 'request' : 'registration'} value={key} />
        {isOpen && state === 'requested' && (
          <Button type="submit" name="intent" value="confirm">
            {t('own.confirm')}
          </Button>
        )}
        {isOpen && state === 'offered' && (
          <Button type="submit" name="intent" value="accept">
            {t('own.accept')}
          </Button>
        )}
        {isOpen && isActive(state) && (
          <Button type="submit" variant="secondary" name="intent" value="leave" aria-label={t('own.leaveOne', { name })}>
            {t('own.leave')}
          </Button>
        )}
        {mayCertify && !certificate && (
          <Button type="submit" name="intent" value="certify" aria-label={t('certificates:own.getOne', { name })}>
            {t('certificates:own.get')}
          </Button>
        )}
        {mayCertify && certificate && (
          <LinkButton href={pathTo('certificate', language, { code: formatCertificateCode(certificate) })}>
            {t('certificates:own.see')}
          </LinkButton>
        )}
        {state !== 'requested' && (
          <Button type="submit" variant="quiet" name="intent" value="erase" aria-label={t('own.eraseOne', { name })}>
            {t('own.erase')}
          </Button>
        )}
      </form>
    </article>
  )
}
