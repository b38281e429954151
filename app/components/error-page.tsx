import { useTranslation } from 'react-i18next'
import { isRouteErrorResponse, useLocation } from 'react-router'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useReaderArea } from './reader-area.ts'
import { ResubmitForm, SendAgain, type SentForm } from './resubmit-form.tsx'
import { SearchForm } from './search-form.tsx'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'

const kinds = {
  400: 'badRequest',
  403: 'forbidden',
  404: 'notFound',
  405: 'badRequest',
  408: 'tooSlow',
  413: 'tooLarge',
  429: 'tooMany',
  503: 'unavailable',
} as const satisfies Record<number, string>
const kindOf = (status: number) => (status in kinds ? kinds[status as keyof typeof kinds] : 'unexpected')

/** What happened and what to do. Never shows a stack trace. */
export function ErrorPage({ error, requestId }: { error: unknown; requestId: string | null }) {
  const language = useLanguage()
  const { t } = useTranslation('errors')
  const area = useReaderArea()
  const { pathname, search } = useLocation()
  const status = isRouteErrorResponse(error) ? error.status : 500
  const kind = isRouteErrorResponse(error) && error.data === 'other_origin' ? 'otherOrigin' : kindOf(status)
  if (status === 401) {
    return (
      <>
        <SiteHeader area={area} />
        <main id="main" className="wrap">
          <ResubmitForm sent={isRouteErrorResponse(error) ? (error.data?.sent ?? []) : []} />
        </main>
        <SiteFooter />
      </>
    )
  }
  const unsent = kind === 'unavailable' ? unsentForm(error) : null
  return (
    <>
      <title>{`${t(`${kind}.title`)} · Caja`}</title>
      <SiteHeader area={area} />
      <main id="main" className="wrap page error-page">
        <p className="eyebrow">{t('status', { status })}</p>
        <h1>{t(`${kind}.title`)}</h1>
        <p className="lead">{t(`${kind}.text`)}</p>
        {unsent && (
          <>
            <p>{t('unavailable.kept')}</p>
            <SendAgain {...unsent} label={t('unavailable.sendAgain')} />
          </>
        )}
        {kind === 'unavailable' && !unsent && (
          <p>
            <a className="button" href={pathname + search}>
              {t('unavailable.again')}
            </a>
          </p>
        )}
        {kind === 'notFound' && <SearchForm />}
        <p>
          <a href={pathTo('home', language)}>{t('goHome')}</a>
        </p>
        {(kind === 'unexpected' || kind === 'unavailable') && requestId && <p className="small">{t('requestId', { requestId })}</p>}
      </main>
      <SiteFooter />
    </>
  )
}

/** The form whose action failed: see `answerFaults`. */
function unsentForm(error: unknown): { sent: SentForm; to: string } | null {
  const answer = isRouteErrorResponse(error) ? (error.data as Partial<{ sent: SentForm; to: string }> | null) : null
  return answer?.sent?.length && answer.to ? { sent: answer.sent, to: answer.to } : null
}
