/** Follows something: a signed-in person with one form, a visitor with an address that a mail confirms. `?what=` names it. */
import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { describeSubjects, findRelatedSubjects } from '#app/features/outreach/following/describe-subjects.server.ts'
import { FollowForm } from '#app/features/outreach/following/follow-form.tsx'
import { follow, requestFollow } from '#app/features/outreach/following/following.server.ts'
import { HowToFollow } from '#app/features/outreach/following/following-panel.tsx'
import { maxAsked, memberFollowSchema, visitorFollowSchema } from '#app/features/outreach/following/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext, sessionContext } from '#app/middleware/contexts.ts'
import { receiveForm, receiveVisitorForm } from '#app/middleware/receive-form.server.ts'
import aboutCss from '#app/styles/bundles/about.css?url'
import { Notice } from '#app/ui/notice.tsx'
import type { Route } from './+types/follow'

export async function loader({ url, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const asked = url.searchParams.getAll('what').slice(0, maxAsked)
  const subjects = await context.get(readerContext)(async (db) => {
    const related = await Promise.all(asked.map((subject) => findRelatedSubjects(db, subject)))
    return describeSubjects(db, [...new Set([...asked, ...related.flat()])].slice(0, maxAsked), language)
  })
  const chosen = subjects.filter(({ subject }) => asked.includes(subject)).map(({ subject }) => subject)
  if (asked.length > 0 && chosen.length === 0) throw data(null, { status: 404 })
  const t = textsIn(language)
  return {
    subjects,
    chosen,
    isSignedIn: context.get(sessionContext).person !== null,
    isSent: url.searchParams.has('sent'),
    isErased: url.searchParams.has('erased'),
    page: { title: t('following:form.title'), description: t('following:form.lead'), origin: context.get(servicesContext).publicUrl },
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const language = context.get(languageContext)
  if (!context.get(sessionContext).person) {
    const asked = await receiveVisitorForm({ request, context }, visitorFollowSchema, 'follow', (db, input) =>
      requestFollow(db, language, input),
    )
    if (!asked.ok) return asked.refused
    throw redirect(`${pathTo('follow', language)}?sent`)
  }
  const sent = await receiveForm({ request, context }, memberFollowSchema)
  if (!sent.ok) return sent.refused
  const saved = await sent.save((db) => follow(db, language, sent.input))
  if (!saved.ok) return saved.refused
  throw redirect(`${pathTo('ownFollowing', language)}?done=follow`)
}

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: aboutCss }]
export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? [...pageMeta({ ...loaderData.page, address: 'follow' }), { name: 'robots', content: 'noindex' }] : []

export default function Follow({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('following')
  const language = useLanguage()
  const { subjects, chosen, isSignedIn, isSent, isErased } = loaderData
  const errors = actionData?.errors ?? {}
  if (isSent && !actionData)
    return (
      <div className="wrap page narrow follow-page">
        <h1>{t('form.sentTitle')}</h1>
        <p className="lead">{t('form.sent')}</p>
        <p>
          <a href={pathTo('home', language)}>Caja</a>
        </p>
      </div>
    )
  return (
    <div className="wrap page narrow follow-page">
      <h1>{t('form.title')}</h1>
      {isErased && !actionData && (
        <Notice tone="success">
          <p>{t('form.erased')}</p>
        </Notice>
      )}
      <p className="lead">{t('form.lead')}</p>
      <ErrorSummary
        errors={errors}
        labelOf={(name) => (name === 'email' || name === 'audience' || name === 'rhythm' ? t(`form.${name}`) : t('form.subjects'))}
      />
      <Refusal error={actionData?.error} />
      {subjects.length > 0 ? (
        <FollowForm subjects={subjects} chosen={chosen} isSignedIn={isSignedIn} errors={errors} sent={actionData?.sent ?? []} />
      ) : (
        <>
          <p>{t('form.none')}</p>
          <HowToFollow />
        </>
      )}
      {isSignedIn && (
        <p>
          <a href={pathTo('ownFollowing', language)}>{t('form.own')}</a>
        </p>
      )}
    </div>
  )
}
