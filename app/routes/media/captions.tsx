/**
 * The captions of one video in one language, edited beside the video. `?from=` copies another track's times, `?version=` reads an earlier
 * version.
 */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { data, Link, redirect, useActionData } from 'react-router'
import { z } from 'zod'
import { pageMeta } from '#app/components/page-meta.ts'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import type { CaptionAnswer } from '#app/features/media/caption-editor/caption-answer.ts'
import { CaptionEditor } from '#app/features/media/caption-editor/caption-editor.tsx'
import { getCaptionPage, readTrack } from '#app/features/media/caption-editor/caption-page.server.ts'
import { CaptionRefusal } from '#app/features/media/caption-editor/caption-refusal.tsx'
import { CaptionVersions } from '#app/features/media/caption-editor/caption-versions.tsx'
import { PlainCaptionsForm } from '#app/features/media/caption-editor/plain-captions-form.tsx'
import { saveCaptions } from '#app/features/media/caption-editor/save-captions.server.ts'
import { StartFrom } from '#app/features/media/caption-editor/start-from.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { fileLanguageName, fileLanguages } from '#app/i18n/file-languages.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf, requireSharer } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import { requireDraft } from '#app/middleware/require-draft.server.ts'
import captionsCss from '#app/styles/bundles/captions.css?url'
import { Notice } from '#app/ui/notice.tsx'
import type { Route } from './+types/captions'

export const middleware: Route.MiddlewareFunction[] = [requireSharer]
export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: captionsCss }]

const fileLanguage = z.enum(fileLanguages)

export async function loader({ params, url, context }: Route.LoaderArgs) {
  // Only after a form sent without script when the session had ended: the page then keeps its text.
  if (!personOf(context)) return null
  const reader = context.get(languageContext)
  const read = context.get(readerContext)
  const { openObject, publicUrl: origin } = context.get(servicesContext)
  const language = fileLanguage.safeParse(params.language)
  const draft = await requireDraft(read, params.id)
  if (!language.success) throw data(null, { status: 404 })
  if (!draft.canEdit) throw data(null, { status: 403 })
  const { attachment } = params
  const version = url.searchParams.get('version')
  const from = url.searchParams.get('from')
  const input = { attachment, language: language.data, from, version }
  const page = await read((db) => getCaptionPage(db, openObject, draft, input))
  if (!page) throw data(null, { status: 404 })
  const title = pickText(page.video.title, reader)
  return {
    id: draft.id,
    revision: draft.revision,
    language: language.data,
    page,
    version,
    from,
    restored: url.searchParams.get('restored'),
    name: title,
    title: textsIn(reader)('captions:page.of', { language: fileLanguageName(language.data, reader), title: title?.text ?? '' }),
    origin,
  }
}

/** A caption track is never longer than a megabyte. */
const captionsSchema = z.object({
  intent: z.enum(['save', 'restore']).default('save'),
  /** None if there were no captions yet. */
  base: z.uuid().optional(),
  version: z.uuid().optional(),
  text: z.string().max(1_000_000).default(''),
})
const explain = (errors: FieldErrors) => (errors.text ? 'too_large' : 'storage')

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, captionsSchema, { explain })
  if (!sent.ok) return sent.refused
  const { claims, accessToken, person } = sent.me
  const services = context.get(servicesContext)
  const read = context.get(readerContext)
  const language = fileLanguage.safeParse(params.language)
  const draft = await requireDraft(read, params.id)
  if (!language.success) throw data(null, { status: 404 })
  const { intent, base = null, version, text } = sent.input
  const readFile = (file: string) => read((db) => readTrack(db, services.openObject, file))
  const isOfDraft = draft.files.some(({ id, role }) => id === version && role === 'captions')
  const earlier = intent === 'restore' && version && isOfDraft ? await readFile(version) : null
  if (intent === 'restore' && !earlier) return sent.refuse({ error: 'storage' }, 404)
  const input = { resourceId: draft.id, attachment: params.attachment, language: language.data, base, text: earlier?.webvtt ?? text }
  const saved = await saveCaptions(services, { claims, accessToken, personId: person.id }, input)
  if (!saved.ok && 'current' in saved) {
    const theirs = { file: saved.current, track: saved.current ? await readFile(saved.current) : null }
    return sent.refuse({ error: 'conflict', theirs })
  }
  if (!saved.ok) return sent.refuse(saved)
  const reader = context.get(languageContext)
  if (intent === 'restore') throw redirect(`${pathTo('captions', reader, { ...params })}?restored=${saved.file.id}`)
  return { ok: true as const, file: saved.file.id, savedAt: new Date().toISOString() }
}

export const meta: Route.MetaFunction = ({ loaderData, params }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'captions', params, origin: loaderData.origin }) : []

export default function Captions({ loaderData, params }: Route.ComponentProps) {
  const answer = useActionData<CaptionAnswer>()
  if (!loaderData) return <ResubmitForm sent={answer && !answer.ok ? answer.sent : []} />
  return <CaptionsPage shown={loaderData} params={params} answer={answer} />
}

type PageProps = {
  shown: NonNullable<Route.ComponentProps['loaderData']>
  params: Route.ComponentProps['params']
  answer: CaptionAnswer | undefined
}

function CaptionsPage({ shown, params, answer }: PageProps) {
  const { id, revision, language, page, version, from, restored, name } = shown
  const { t } = useTranslation('captions')
  const reader = useLanguage()
  const isLive = useIsLive()
  const action = pathTo('captions', reader, { ...params })
  return (
    <div className="captions-page">
      <p className="eyebrow" lang={name?.language}>
        {name?.text}
      </p>
      <h1>{t('page.title', { language: fileLanguageName(language, reader) })}</h1>
      <p className="lead">{t('page.lead')}</p>
      <p className="small">
        <Link to={pathTo('draftPart', reader, { id, part: 'files' })}>{t('page.back')}</Link>
        {' · '}
        {t('page.original', { language: fileLanguageName(page.video.language, reader) })}
      </p>
      {restored && !answer && (
        <Notice tone="success">
          <p>{t('versions.restored')}</p>
        </Notice>
      )}
      {!page.track && <StartFrom page={page} language={language} action={action} />}
      {isLive ? (
        <CaptionEditor
          key={`${action} ${restored} ${from}`}
          resourceId={id}
          page={page}
          language={language}
          action={action}
          revision={revision}
          answer={answer}
        />
      ) : (
        <>
          {answer && !answer.ok && <CaptionRefusal answer={answer} language={language} withLines />}
          <PlainCaptionsForm
            action={action}
            base={answer && !answer.ok && answer.theirs ? (answer.theirs.file ?? '') : (page.track?.id ?? '')}
            text={textSentIn(answer) || (page.text?.webvtt ?? 'WEBVTT\n\n')}
            savedAt={answer?.ok ? answer.savedAt : null}
          />
        </>
      )}
      <CaptionVersions page={page} language={language} action={action} openedId={version} />
    </div>
  )
}

/** No refusal loses the text. */
const textSentIn = (answer: CaptionAnswer | undefined) => (answer?.ok === false && Object.fromEntries(answer.sent).text) || ''

/** True once the page has hydrated: until then, and without script, captions are a text in a plain form. */
function useIsLive(): boolean {
  const [isLive, setIsLive] = useState(false)
  useEffect(() => setIsLive(true), [])
  return isLive
}
