/** A valid certificate as PDF, made on request. */
import { data } from 'react-router'
import { attempt } from '#app/db/clients.server.ts'
import { formatCertificateCode } from '#app/features/programme/events/certificates/certificate-code.ts'
import { certificateTask } from '#app/features/programme/events/certificates/certificate-texts.server.ts'
import { verifyCertificate } from '#app/features/programme/events/certificates/certificates.server.ts'
import { makeCertificatePdf } from '#app/features/programme/events/certificates/draw-certificates.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { languageContext, servicesContext } from '#app/middleware/contexts.ts'
import type { Route } from './+types/certificate-pdf'

export async function loader({ params, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const { databases, publicUrl } = context.get(servicesContext)
  const verified = await attempt(() => verifyCertificate(databases.visitor, params.code, language))
  // The page of the code says what is the matter.
  if (!verified.ok || verified.value.status !== 'valid') throw data(null, { status: verified.ok ? 410 : 404 })
  const code = formatCertificateCode(verified.value.code)
  const pdf = await makeCertificatePdf(certificateTask(verified.value, publicUrl + pathTo('certificate', language, { code }), language))
  if (!pdf) return new Response(null, { status: 503, headers: { 'retry-after': '10', 'cache-control': 'no-store' } })
  return new Response(pdf, {
    headers: {
      'content-type': 'application/pdf',
      'content-length': String(pdf.byteLength),
      'content-disposition': `inline; filename="caja-${code}.pdf"`,
      'content-language': language,
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex',
    },
  })
}
