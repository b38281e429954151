/** Asks the author of a resource a public question. `?part=` is the key of the part of the page that it is about. */
import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { AskForm } from '#app/features/discovery/discussion/ask-form.tsx'
import { askPath } from '#app/features/discovery/discussion/ask-path.ts'
import { describeParts } from '#app/features/discovery/discussion/describe-parts.server.ts'
import { findSubject } from '#app/features/discovery/discussion/find-questions.server.ts'
import { askSchema } from '#app/features/discovery/discussion/schema.ts'
import { partOf, writePost } from '#app/features/discovery/discussion/write-posts.server.ts'
import { hasAnchor, momentAnchor, parseMoment } from '#app/features/resources/published/page-anchors.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDuration } from '#app/i18n/format.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { knownValue } from '#app/lib/known-value.ts'
import { isUuid } from '#app/lib/uuid.ts'
import { languageContext, readerContext, servicesContext, sessionContext } from '#app/middleware/contexts.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import resourceCss from '#app/styles/bundles/resource.css?url'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { Route } from './+types/ask-question'

/** A resource that was withdrawn while somebody wrote is answered with what they wrote, so the loader does not throw. */
export async function loader({ params: { id }, url, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const { person } = context.get(sessionContext)
  const subject = isUuid(id) ? await context.get(readerContext)((db) => findSubject(db, id)) : null
  const t = textsIn(language)
  const asked = url.searchParams.get('part') ?? ''
  const part = subject && hasAnchor(subject.content, asked) ? asked : ''
  const moment = parseMoment(part)
  const title = pickText(subject?.content.title, language)
  const loaded = {
    subject: subject && { kind: subject.kind, slug: subject.slug },
    title,
    parts: subject ? describeParts(subject.content, language) : [],
    hasVideo: subject?.content.attachments.some(({ kind }) => kind === 'video') ?? false,
    isPartGone: part !== asked,
    asked: { part: moment ? momentAnchor(moment.attachment, 0) : part, moment: moment?.seconds ? formatDuration(moment.seconds) : '' },
    key: part,
    name: person?.name ?? '',
    isSignedIn: person !== null,
    page: {
      title: title ? t('discussion:ask.page', { title: title.text }) : t('discussion:ask.gone'),
      params: { id },
      origin: context.get(servicesContext).publicUrl,
    },
  }
  return data(loaded, { status: subject ? 200 : 404 })
}

export async function action({ request, params: { id }, context }: Route.ActionArgs) {
  const language = context.get(languageContext)
  const sent = await receiveForm({ request, context }, askSchema)
  if (!sent.ok) return sent.refused
  const { name, question: body, ...at } = sent.input
  const subject = isUuid(id) ? await context.get(readerContext)((db) => findSubject(db, id)) : null
  if (!subject) return sent.refuse({ error: 'resource_withdrawn' })
  const part = partOf(subject.content, at)
  if (!part.ok) return sent.refuse({ errors: part.errors })
  const written = await sent.save((db) => writePost(db, { resourceId: subject.id, anchor: part.anchor, name, body, language }))
  if (!written.ok) return written.refused
  const { value: post } = written
  throw redirect(`${pathTo('question', language, { id: post.id })}?done=${post.isPublic ? 'asked' : 'sent'}`)
}

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: resourceCss }]
export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? [...pageMeta({ ...loaderData.page, address: 'askQuestion' }), { name: 'robots', content: 'noindex' }] : []

const fields = ['question', 'part', 'moment', 'name'] as const

export default function AskQuestion({ loaderData, actionData, params: { id } }: Route.ComponentProps) {
  const { t } = useTranslation('discussion')
  const language = useLanguage()
  const { subject, title, parts, hasVideo, isPartGone, asked, key, name, isSignedIn } = loaderData
  const typed = Object.fromEntries(actionData?.sent ?? [])
  const values = { question: '', ...asked, name, ...typed }
  const isAsked = isSignedIn || actionData !== undefined
  return (
    <div className="wrap page narrow discussion-page">
      <p className="eyebrow">
        {subject && (
          <a
            href={pathTo(subject.kind, language, { slug: subject.slug })}
            lang={title?.language === language ? undefined : title?.language}
          >
            {title?.text}
          </a>
        )}
      </p>
      <h1>{subject ? t('ask.title') : t('ask.gone')}</h1>
      {subject ? <p className="lead">{t('ask.lead')}</p> : <p className="lead">{t('ask.goneLead')}</p>}
      <ErrorSummary
        errors={actionData?.errors ?? {}}
        labelOf={(name) => {
          const field = knownValue(fields, name)
          return field && t(`ask.${field}`)
        }}
      />
      <Refusal error={actionData?.error} />
      {isPartGone && subject && !actionData && (
        <Notice tone="info">
          <p>{t('ask.partGone')}</p>
        </Notice>
      )}
      {isAsked && (subject || actionData) ? (
        <AskForm parts={parts} values={values} hasVideo={hasVideo} errors={actionData?.errors ?? {}} />
      ) : (
        subject && (
          <>
            <p>{t('ask.members')}</p>
            <p className="button-row">
              <LinkButton href={`${pathTo('signIn', language)}?to=${encodeURIComponent(askPath(id ?? '', language, key))}`}>
                {t('ask.signIn')}
              </LinkButton>
            </p>
          </>
        )
      )}
    </div>
  )
}
