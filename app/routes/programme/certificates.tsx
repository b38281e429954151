/** A box for the code of a printed certificate. What is typed leads to the page of that certificate. */
import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { pageMeta } from '#app/components/page-meta.ts'
import { formatCertificateCode, parseCertificateCode } from '#app/features/programme/events/certificates/certificate-code.ts'
import { CodeForm } from '#app/features/programme/events/certificates/code-form.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { languageContext, servicesContext } from '#app/middleware/contexts.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Route } from './+types/certificates'

export function loader({ url, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const code = formatCertificateCode(parseCertificateCode(url.searchParams.get('code') ?? ''))
  if (code) throw redirect(pathTo('certificate', language, { code }))
  const t = textsIn(language)
  return { title: t('certificates:page.title'), description: t('certificates:check'), origin: context.get(servicesContext).publicUrl }
}

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? pageMeta({ ...loaderData, address: 'certificates' }) : [])

export default function Certificates({ loaderData: { title } }: Route.ComponentProps) {
  const { t } = useTranslation('certificates')
  return (
    <div className="wrap page narrow">
      <PageHeader title={title} lead={t('code.lead')} />
      <CodeForm />
    </div>
  )
}
