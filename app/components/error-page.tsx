import { useTranslation } from 'react-i18next'
import { isRouteErrorResponse } from 'react-router'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { SearchForm } from './search-form.tsx'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'

/** What happened and what to do, in the reader's language. A stack trace never reaches a page. */
export function ErrorPage({ error, requestId }: { error: unknown; requestId: string | null }) {
  const language = useLanguage()
  const { t } = useTranslation('errors')
  const status = isRouteErrorResponse(error) ? error.status : 500
  const kind =
    status === 404
      ? 'notFound'
      : status === 403
        ? 'forbidden'
        : status === 400 || status === 405
          ? 'badRequest'
          : status === 429
            ? 'tooMany'
            : 'unexpected'
  return (
    <>
      <title>{`${t(`${kind}.title`)} · Caja`}</title>
      <SiteHeader area={null} />
      <main id="main" className="wrap page error-page">
        <p className="eyebrow">{t('status', { status })}</p>
        <h1>{t(`${kind}.title`)}</h1>
        <p className="lead">{t(`${kind}.text`)}</p>
        {kind === 'notFound' && <SearchForm />}
        <p>
          <a href={pathTo('home', language)}>{t('goHome')}</a>
        </p>
        {kind === 'unexpected' && requestId && <p className="small">{t('requestId', { requestId })}</p>}
      </main>
      <SiteFooter />
    </>
  )
}
