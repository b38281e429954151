/** On the page of an event: whether there are seats, and how to get one. Works without script. */
import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Button } from '#app/ui/button.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { DoorLink } from './door-link.tsx'
import type { FoundEvent } from './find-event.server.ts'
import type { Phase } from './registration-phase.ts'
import { hasSeat, isActive } from './schema.ts'

/** `offeredUntil` is written on the server. `isSignedIn` decides between one click and the form of a visitor. */
export type PanelProps = {
  slug: string
  phase: Phase
  places: Pick<FoundEvent, 'capacity' | 'taken' | 'waiting' | 'audience'>
  own: { id: string; state: NonNullable<FoundEvent['own']>['state']; offeredUntil: string | null } | null
  problem: string | null
  isSignedIn: boolean
  isOnline: boolean
  hasMeeting: boolean
}

export function RegistrationPanel(panel: PanelProps) {
  const { t } = useTranslation('registration')
  const { phase, own } = panel
  return (
    <section className="registration-panel" aria-labelledby="registration">
      <h2 id="registration">{t('panel.title')}</h2>
      <SeatsText {...panel} />
      {own && own.state !== 'withdrawn' ? (
        <OwnPlace {...panel} own={own} />
      ) : phase === 'open' || phase === 'full' ? (
        <HowToRegister {...panel} />
      ) : null}
    </section>
  )
}

function SeatsText({ phase, own, places: { capacity, taken, waiting } }: PanelProps) {
  const { t } = useTranslation('registration')
  const language = useLanguage()
  // Who is registered or waits does not look for a seat.
  if (own && own.state !== 'withdrawn' && (phase === 'full' || phase === 'open')) return null
  if (phase === 'full') return <p>{t('panel.full', { count: waiting, number: formatNumber(waiting, language) })}</p>
  if (phase !== 'open') return <p className={phase === 'cancelled' ? 'registration-cancelled' : undefined}>{t(`panel.${phase}`)}</p>
  if (capacity === null) return <p>{t('panel.unlimited')}</p>
  const left = Math.max(0, capacity - taken)
  return <p>{t('panel.left', { count: left, number: formatNumber(left, language), all: formatNumber(capacity, language) })}</p>
}

function OwnPlace({ slug, phase, own, isOnline, hasMeeting }: PanelProps & { own: NonNullable<PanelProps['own']> }) {
  const { t } = useTranslation('registration')
  const language = useLanguage()
  const canChange = isActive(own.state) && phase !== 'past' && phase !== 'cancelled'
  return (
    <>
      <p>
        <strong>{t(`own.state.${own.state}`)}</strong>
        {own.offeredUntil && ` ${t('own.until', { when: own.offeredUntil })}`}
      </p>
      {isOnline && hasSeat(own.state) && phase !== 'past' && phase !== 'cancelled' && <DoorLink slug={slug} hasMeeting={hasMeeting} />}
      {canChange && (
        <form method="post" action={pathTo('eventRegistration', language, { slug })} className="button-row">
          <input type="hidden" name="registration" value={own.id} />
          {own.state === 'offered' && phase !== 'running' && (
            <Button type="submit" name="intent" value="accept">
              {t('own.accept')}
            </Button>
          )}
          <Button type="submit" variant="secondary" name="intent" value="leave">
            {t('own.leave')}
          </Button>
        </form>
      )}
    </>
  )
}

function HowToRegister({ slug, phase, places: { audience }, problem, isSignedIn }: PanelProps) {
  const { t } = useTranslation(['registration', 'errors'])
  const language = useLanguage()
  const action = pathTo('eventRegistration', language, { slug })
  const label = t(phase === 'full' ? 'panel.wait' : 'panel.register')
  if (problem) return <p className="muted">{t(`audience.${audience}`)}</p>
  if (isSignedIn)
    return (
      <form method="post" action={action} className="button-row">
        <Button type="submit" name="intent" value="register">
          {label}
        </Button>
      </form>
    )
  if (audience === 'anyone')
    return (
      <p className="button-row">
        <LinkButton href={action}>{label}</LinkButton>
      </p>
    )
  const back = encodeURIComponent(pathTo('event', language, { slug }))
  return (
    <>
      <p className="muted">{t(`audience.${audience}`)}</p>
      <p className="button-row">
        <LinkButton href={`${pathTo('signIn', language)}?to=${back}`}>{t('panel.signIn')}</LinkButton>
      </p>
    </>
  )
}
