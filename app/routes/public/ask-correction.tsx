/** To say that something is wrong on a page. `?about=` is the path of that page. */
import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { attempt } from '#app/db/clients.server.ts'
import { readAbout } from '#app/features/corrections/about-path.ts'
import { askCorrection, findSubjectTitle } from '#app/features/corrections/ask-correction.server.ts'
import { CorrectionForm } from '#app/features/corrections/correction-form.tsx'
import { sendReceiptJob } from '#app/features/corrections/jobs.server.ts'
import { correctionSchema } from '#app/features/corrections/schema.ts'
import { isWithinLimit } from '#app/features/people/rate-limit.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { readForm } from '#app/lib/read-form.ts'
import { refusalStatus } from '#app/lib/refusal-status.ts'
import { clientAddressContext, languageContext, readerContext, servicesContext, sessionContext } from '#app/middleware/contexts.ts'
import type { Route } from './+types/ask-correction'

export async function loader({ url, context }: Route.LoaderArgs) {
  const { person } = context.get(sessionContext)
  const t = textsIn(context.get(languageContext))
  const about = readAbout(url.searchParams.get('about'))
  return {
    about,
    subject: await context.get(readerContext)((db) => findSubjectTitle(db, about)),
    ownEmail: person?.email ?? null,
    isSent: url.searchParams.has('sent'),
    page: { title: t('corrections:ask.title'), description: t('corrections:ask.lead'), origin: context.get(servicesContext).publicUrl },
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const language = context.get(languageContext)
  const form = await readForm(request)
  const parsed = parseForm(form, correctionSchema)
  const values = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string'))
  if (!parsed.ok) return data({ errors: parsed.errors, values, refusal: null }, { status: 400 })
  const { about, website } = parsed.value
  const sent = redirect(`${pathTo('askCorrection', language)}?${new URLSearchParams({ ...(about ? { about } : {}), sent: '' })}`)
  // Whoever fills what nobody sees is told what everybody is told.
  if (website) throw sent
  const { serviceUrl, jobs } = context.get(servicesContext)
  if (!(await isWithinLimit(serviceUrl, 'askCorrection', context.get(clientAddressContext))))
    return data({ errors: {}, values, refusal: 'rate_limited' }, { status: 429 })
  const kept = await attempt(() => context.get(readerContext)((db) => askCorrection(db, language, parsed.value)))
  if (!kept.ok) return data({ errors: {}, values, refusal: kept.error }, { status: refusalStatus(kept.error) })
  await jobs.enqueue(sendReceiptJob, { correction: kept.value })
  throw sent
}

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? pageMeta({ ...loaderData.page, address: 'askCorrection' }) : [])

export default function AskCorrection({ loaderData: { about: asked, subject, ownEmail, isSent }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('corrections')
  const language = useLanguage()
  const errors = actionData?.errors ?? {}
  const values: Record<string, unknown> = actionData?.values ?? {}
  const about = typeof values.about === 'string' ? readAbout(values.about) : asked
  const title = pickText(subject, language)
  if (isSent && !actionData)
    return (
      <div className="wrap page ask-page">
        <header className="page-header">
          <h1>{t('ask.sentTitle')}</h1>
          <p className="lead">{t('ask.sent')}</p>
        </header>
        <p>
          <a href={about || pathTo('home', language)} lang={title?.language}>
            {title?.text ?? t(about ? 'ask.backToPage' : 'ask.backHome')}
          </a>
        </p>
      </div>
    )
  return (
    <div className="wrap page ask-page">
      <header className="page-header">
        <h1>{t('ask.title')}</h1>
        <p className="lead">{t('ask.lead')}</p>
      </header>
      {about && (
        <p className="ask-about">
          {t('ask.about')}{' '}
          <a href={about} lang={title?.language}>
            {title?.text ?? about}
          </a>
        </p>
      )}
      <ErrorSummary
        errors={errors}
        labelOf={(name) => t(name === 'email' ? 'ask.email' : name === 'source' ? 'ask.source' : 'ask.wrong')}
      />
      <Refusal error={actionData?.refusal} />
      <CorrectionForm about={about} ownEmail={ownEmail} errors={errors} values={values} />
    </div>
  )
}
