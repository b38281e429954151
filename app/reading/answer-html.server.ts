/** The response of a document, with its Content-Security-Policy (docs/decisions/0019-script-nonces.md). */
import type { RouterContextProvider } from 'react-router'
import { frameOrigins } from '#app/features/resources/model/external-video.ts'
import { framingContext, type Services, servicesContext } from '#app/middleware/contexts.ts'
import { renderedHtmlOf } from '#app/middleware/rendered-html.server.ts'

/** `nonce` is set if the page hydrates. Errors, and pages whose routes have no cache header, are not cached. */
type Given = { status: number; headers: Headers; nonce?: string; context: Readonly<RouterContextProvider> }

export function answerHtml(html: string, { status, headers, nonce, context }: Given): Response {
  headers.set('content-type', 'text/html; charset=utf-8')
  headers.set(
    'content-security-policy',
    policyFor({
      nonce,
      frames: framesIn(html),
      media: mediaOrigin(context.get(servicesContext)),
      ancestors: ancestorsOf(context.get(framingContext)),
    }),
  )
  if (status >= 400 || !headers.has('cache-control')) headers.set('cache-control', 'no-store')
  const response = new Response(html, { status, headers })
  renderedHtmlOf.set(response, html)
  return response
}

/** The page "Put Caja on your site" shows cards too. */
const ancestorsOf = (sites: readonly string[] | null): string =>
  sites === null ? "'none'" : sites.length === 0 ? '*' : ["'self'", ...sites].join(' ')

type PolicyParts = { nonce?: string; frames: string[]; media: string; ancestors: string }

/**
 * Scripts are files of this site. Inline scripts run only on pages that hydrate, and only those that the framework wrote for this response.
 */
function policyFor({ nonce, frames, media, ancestors }: PolicyParts): string {
  return [
    "default-src 'none'",
    `script-src 'self'${nonce ? ` 'nonce-${nonce}'` : ''}`,
    "style-src 'self'",
    `img-src 'self' data: blob:${media}`,
    "font-src 'self'",
    `media-src 'self' blob:${media}`,
    ...(frames.length > 0 ? [`frame-src ${frames.join(' ')}`] : []),
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${ancestors}`,
  ].join('; ')
}

/** Only a page that offers a video of another site may embed a frame from that site, and only one with a frame of this site that. */
const framesIn = (html: string): string[] => [
  ...frameOrigins.filter((origin) => html.includes(`data-frame="${origin}/`)),
  ...(html.includes('<iframe src="/') ? ["'self'"] : []),
]

/** On a Supabase project, file addresses redirect to signed addresses of the project. */
const mediaOrigin = ({ mode, supabase }: Services): string => (mode === 'hosted' ? ` ${new URL(supabase.url).origin}` : '')
