/** Shows whether a certificate is genuine: the address has its code. It is in no index, and opening it changes nothing. */
import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { Refusal } from '#app/components/refusal.tsx'
import { attempt } from '#app/db/clients.server.ts'
import { formatCertificateCode } from '#app/features/programme/events/certificates/certificate-code.ts'
import { certificateTask } from '#app/features/programme/events/certificates/certificate-texts.server.ts'
import { verifyCertificate } from '#app/features/programme/events/certificates/certificates.server.ts'
import { CodeForm } from '#app/features/programme/events/certificates/code-form.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { refusalStatus } from '#app/lib/refusal-status.ts'
import { languageContext, servicesContext } from '#app/middleware/contexts.ts'
import certificateCss from '#app/styles/bundles/resource.css?url'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { Route } from './+types/certificate'

/** Not cached and not indexed: it names a person. */
export const headers: Route.HeadersFunction = () => ({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' })

export async function loader({ params, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const { databases, publicUrl } = context.get(servicesContext)
  const title = textsIn(language)('certificates:page.title')
  const verified = await attempt(() => verifyCertificate(databases.visitor, params.code, language))
  if (!verified.ok) return data({ title, error: verified.error, certificate: null, texts: null }, { status: refusalStatus(verified.error) })
  const certificate = verified.value
  const { code, status } = certificate
  if (status === 'gone') return data({ title, error: null, certificate, texts: null }, { status: 410 })
  const address = publicUrl + pathTo('certificate', language, { code: formatCertificateCode(code) })
  return data({ title, error: null, certificate, texts: certificateTask(certificate, address, language) })
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.title ?? ''} · Caja` },
  { name: 'robots', content: 'noindex' },
]
export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: certificateCss }]

export default function CertificatePage({ loaderData: { title, error, certificate, texts }, params }: Route.ComponentProps) {
  const { t } = useTranslation('certificates')
  const language = useLanguage()
  if (!certificate || certificate.status === 'gone' || !texts)
    return (
      <div className="wrap page narrow">
        <h1>{title}</h1>
        <Refusal error={error} />
        {certificate?.status === 'gone' && <p className="lead">{t('page.gone')}</p>}
        {error && <p>{t('page.typing')}</p>}
        {error && <CodeForm typed={params.code} />}
      </div>
    )
  const { status, slug, withdrawn } = certificate
  const isValid = status === 'valid'
  return (
    <div className="wrap page narrow">
      <Notice tone={isValid ? 'success' : status === 'withdrawn' ? 'error' : 'warning'} title={t(`page.status.${status}`)}>
        <p>{t(`page.explain.${status}`, { day: withdrawn })}</p>
      </Notice>
      <article className={isValid ? 'certificate' : 'certificate certificate-void'} aria-labelledby="certificate">
        <p className="eyebrow">{texts.heading}</p>
        <p className="certificate-intro">{status === 'anonymous' ? t('page.someone') : texts.intro}</p>
        <h1 id="certificate">{texts.name || t('page.noName')}</h1>
        <p className="certificate-intro">{texts.took}</p>
        <p className="certificate-event" lang={certificate.title?.language}>
          {slug ? <a href={pathTo('event', language, { slug })}>{texts.title}</a> : texts.title}
        </p>
        <p>{texts.facts}</p>
        <p className="certificate-code small">{texts.issued}</p>
      </article>
      {isValid && (
        <p className="button-row">
          <LinkButton href={pathTo('certificatePdf', language, { code: formatCertificateCode(certificate.code) })} rel="nofollow">
            {t('page.pdf')}
          </LinkButton>
        </p>
      )}
    </div>
  )
}
