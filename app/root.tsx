/** The document, the middleware in request order, and the error page. */
import { useContext } from 'react'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches, useRouteLoaderData } from 'react-router'
import { oembedPath } from '#app/features/outreach/embed/describe-oembed.ts'
import { cardPath, siteCard } from '#app/features/outreach/share-card/card-path.ts'
import readingCss from '#app/styles/bundles/reading.css?url'
import type { Route } from './+types/root'
import { ErrorPage } from './components/error-page.tsx'
import { LanguageProvider } from './components/language-provider.tsx'
import { useReaderArea } from './components/reader-area.ts'
import { ShareTags } from './components/share-tags.tsx'
import { useLanguage } from './i18n/use-language.ts'
import { unavailableHeaders } from './middleware/answer-faults.server.ts'
import { answerRefusal } from './middleware/answer-refusal.server.ts'
import { requestIdContext, servicesContext } from './middleware/contexts.ts'
import { language } from './middleware/language.server.ts'
import { canonicalPath } from './middleware/page-parameters.ts'
import { securityHeaders } from './middleware/security-headers.server.ts'
import { session, sessionCookies } from './middleware/session.server.ts'
import { HeadPartsContext } from './reading/head-parts.ts'

export const middleware: Route.MiddlewareFunction[] = [
  securityHeaders,
  unavailableHeaders,
  language,
  answerRefusal,
  sessionCookies,
  session,
]

/** The request's id is shown on the error page, so that a person can quote it and we find it in the log. */
export const loader = ({ context, url }: Route.LoaderArgs) => ({
  requestId: context.get(requestIdContext),
  origin: context.get(servicesContext).publicUrl,
  canonical: canonicalPath(url),
  oembed: oembedPath(url.pathname, context.get(servicesContext).publicUrl),
})
export const shouldRevalidate = () => false

export const links: Route.LinksFunction = () => [
  { rel: 'preload', href: '/fonts/source-serif-4.woff2', as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: readingCss },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'icon', href: '/favicon.ico', sizes: '32x32' },
  { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' },
]

/** A route whose `handle` has `hydrate: true` is a React application in the browser; all others are plain pages. */
export type PageHandle = { hydrate?: boolean }

export function Layout({ children }: { children: React.ReactNode }) {
  const hydrate = useMatches().some(({ handle }) => (handle as PageHandle | undefined)?.hydrate)
  return (
    <LanguageProvider>
      <Document hydrate={hydrate}>{children}</Document>
    </LanguageProvider>
  )
}

function Document({ hydrate, children }: { hydrate: boolean; children: React.ReactNode }) {
  // Null when rendering failed before the loader ran.
  const site = useRouteLoaderData<typeof loader>('root')
  const head = useContext(HeadPartsContext)
  return (
    <html lang={useLanguage()} data-area={useReaderArea() ?? undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {head ? head.meta : <Meta />}
        {site && <ShareTags origin={site.origin} canonical={site.canonical} picture={(language) => cardPath(siteCard, language)} />}
        {site?.oembed && <link rel="alternate" type="application/json+oembed" href={site.oembed} />}
        {head ? head.links : <Links />}
      </head>
      <body>
        {children}
        {hydrate && <ScrollRestoration />}
        {hydrate && <Scripts />}
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary({ error, loaderData }: Route.ErrorBoundaryProps) {
  return <ErrorPage error={error} requestId={loaderData?.requestId ?? null} />
}
