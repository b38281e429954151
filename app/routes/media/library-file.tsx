/** One file of the media library: its facts, versions, renditions and uses, with a button to delete a version. */
import { useTranslation } from 'react-i18next'
import { data, Link, redirect } from 'react-router'
import { z } from 'zod'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { deletedFile } from '#app/features/media/attachments/files-form.ts'
import { getMedia } from '#app/features/media/library/get-media.server.ts'
import { MediaFacts } from '#app/features/media/library/media-facts.tsx'
import { MediaPreview } from '#app/features/media/library/media-preview.tsx'
import { MediaUsage } from '#app/features/media/library/media-usage.tsx'
import { deleteFile } from '#app/features/media/storage/delete-file.server.ts'
import { fileAddress } from '#app/features/media/storage/resource-file.ts'
import { DeleteFile } from '#app/features/writing/editor/delete-file.tsx'
import { VersionList } from '#app/features/writing/editor/version-list.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatSize } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { isUuid } from '#app/lib/uuid.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/library-file'

export async function loader({ params, url, context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  const media = isUuid(params.file) ? await context.get(readerContext)((db) => getMedia(db, params.file)) : null
  if (!media) throw data(null, { status: 404 })
  const title = pickText(media.attachment?.title, context.get(languageContext))?.text || media.name
  return { media, title, isDone: url.searchParams.get('done') === 'deleted', origin: context.get(servicesContext).publicUrl }
}

const deleteSchema = z.object(deletedFile)

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, deleteSchema, { typed: [] })
  if (!sent.ok) return sent.refused
  const language = context.get(languageContext)
  const deleted = await deleteFile(context.get(servicesContext), sent.me, sent.input['delete-file'])
  if (!deleted.ok) return sent.refuse({ error: deleted.error })
  // Other versions stay at the same address; without any, redirect to the library.
  const isLeft = isUuid(params.file) && (await context.get(readerContext)((db) => getMedia(db, params.file))) !== null
  throw redirect(`${isLeft ? pathTo('mediaFile', language, { file: params.file }) : pathTo('media', language)}?done=deleted`)
}

export const meta: Route.MetaFunction = ({ loaderData, params }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'mediaFile', params, origin: loaderData.origin }) : []

export default function MediaFile({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('library')
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={actionData?.sent ?? []} />
  const { media, title, isDone } = loaderData
  return (
    <>
      <p className="media-back">
        <Link to={pathTo('media', language)}>{t('file.back')}</Link>
      </p>
      <h1>{title}</h1>
      {title !== media.name && <p className="small">{media.name}</p>}
      <DoneNotice text={isDone && !actionData ? t('done.deleted') : null} />
      <Refusal error={actionData?.error} />
      <div className="media-file">
        <div>
          <MediaPreview media={media} />
          <MediaUsage media={media} />
        </div>
        <div>
          <MediaFacts media={media} />
          <section aria-labelledby="versions">
            <h2 id="versions">{t('file.versions')}</h2>
            <VersionList versions={media.versions} mayDelete={media.versions.length > 1} />
          </section>
          {media.derived.length > 0 && (
            <section aria-labelledby="derived">
              <h2 id="derived">{t('file.derived')}</h2>
              <ul className="versions">
                {media.derived.map((file) => (
                  <li key={file.id}>
                    <a href={fileAddress(file)}>{t(`file.role.${file.role}`)}</a>
                    <span className="small block">{[file.mediaType, formatSize(file.size, language)].join(' · ')}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section aria-labelledby="delete">
            <h2 id="delete">{t('file.delete')}</h2>
            <p className="small">{t('file.deleteNote')}</p>
            <DeleteFile file={media} step="delete-this" className="button button-secondary button-danger">
              {t('file.deleteButton')}
            </DeleteFile>
          </section>
        </div>
      </div>
    </>
  )
}
