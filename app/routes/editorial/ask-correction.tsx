/** The form for a message to the editors about a page, mostly a correction. `?about=` is the page's path. */
import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { readAbout } from '#app/features/editorial/corrections/about-path.ts'
import { CorrectionForm } from '#app/features/editorial/corrections/correction-form.tsx'
import { createCorrection, findSubjectTitle } from '#app/features/editorial/corrections/create-correction.server.ts'
import { messagePurpose } from '#app/features/editorial/corrections/message-purpose.ts'
import { correctionSchema } from '#app/features/editorial/corrections/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { showEmail } from '#app/lib/show-email.server.ts'
import { languageContext, readerContext, servicesContext, sessionContext } from '#app/middleware/contexts.ts'
import { receiveVisitorForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/ask-correction'

export async function loader({ url, context }: Route.LoaderArgs) {
  const { person } = context.get(sessionContext)
  const t = textsIn(context.get(languageContext))
  const about = readAbout(url.searchParams.get('about'))
  const purpose = messagePurpose(about)
  return {
    about,
    subject: await context.get(readerContext)((db) => findSubjectTitle(db, about)),
    ownEmail: person ? showEmail(person.email) : null,
    isSent: url.searchParams.has('sent'),
    page: {
      title: t(purpose ? `corrections:write.${purpose}.title` : 'corrections:ask.title'),
      description: t(purpose ? `corrections:write.${purpose}.lead` : 'corrections:ask.lead'),
      origin: context.get(servicesContext).publicUrl,
    },
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const language = context.get(languageContext)
  const asked = await receiveVisitorForm({ request, context }, correctionSchema, 'askCorrection', (db, input) =>
    createCorrection(db, language, input),
  )
  if (!asked.ok) return asked.refused
  const { about } = asked.input
  throw redirect(`${pathTo('askCorrection', language)}?${new URLSearchParams({ ...(about ? { about } : {}), sent: '' })}`)
}

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? pageMeta({ ...loaderData.page, address: 'askCorrection' }) : [])

export default function AskCorrection({ loaderData: { about: asked, subject, ownEmail, isSent }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['corrections', 'common'])
  const language = useLanguage()
  const errors = actionData?.errors ?? {}
  const values: Record<string, unknown> = Object.fromEntries(actionData?.sent ?? [])
  const about = typeof values.about === 'string' ? readAbout(values.about) : asked
  const purpose = messagePurpose(about)
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
        <h1>{purpose ? t(`write.${purpose}.title`) : t('ask.title')}</h1>
        <p className="lead">{purpose ? t(`write.${purpose}.lead`) : t('ask.lead')}</p>
      </header>
      {about && !purpose && (
        <p className="ask-about">
          {t('ask.about')}{' '}
          <a href={about} lang={title?.language}>
            {title?.text ?? about}
          </a>
        </p>
      )}
      <ErrorSummary
        errors={errors}
        labelOf={(name) => {
          if (name === 'email') return t('common:answerAddress.email')
          if (name === 'source') return t('ask.source')
          return purpose ? t(`write.${purpose}.wrong`) : t('ask.wrong')
        }}
      />
      <Refusal error={actionData?.error} />
      <CorrectionForm about={about} ownEmail={ownEmail} errors={errors} values={values} />
    </div>
  )
}
