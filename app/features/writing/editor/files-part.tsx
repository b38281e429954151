/** The files of a resource, and a panel to upload more. */
import { useTranslation } from 'react-i18next'
import { Form, useSearchParams } from 'react-router'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { ExternalLink } from '#app/components/external-link.tsx'
import { Refusal } from '#app/components/refusal.tsx'
import type { FileVersion } from '#app/features/core/files/file-rows.server.ts'
import { CaptionTracks } from '#app/features/media/caption-editor/caption-tracks.tsx'
import { formatOf } from '#app/features/media/documents/formats.ts'
import { fileAddress } from '#app/features/media/storage/resource-file.ts'
import { UploadPanel } from '#app/features/media/uploads/upload-panel.tsx'
import { type ExternalVideo, pageOf, parseExternalVideo, videoSites } from '#app/features/resources/model/external-video.ts'
import type { Attachment } from '#app/features/resources/model/schema.ts'
import type { Draft } from '#app/features/resources/revisions/draft-queries.server.ts'
import { fileLanguageName } from '#app/i18n/file-languages.ts'
import { formatDuration, formatSize } from '#app/i18n/format.ts'
import { type Language, pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { ExternalVideoPanel } from './external-video-panel.tsx'
import { AttachmentHistory, UnusedFiles } from './file-history.tsx'
import type { SaveAnswer } from './part-form.tsx'
import { PictureItem } from './picture-item.tsx'
import { PicturePanel } from './picture-panel.tsx'
import { PosterPanel } from './poster-panel.tsx'
import { Recorder } from './recorder.tsx'
import { ReplacePanel } from './replace-panel.tsx'
import { SpokenForm } from './spoken-form.tsx'

/** `writing` is the original language of the resource. */
type Props = {
  resourceId: string
  attachments: Attachment[]
  files: Draft['files']
  history: readonly FileVersion[]
  writing: Language
  answer: SaveAnswer | null | undefined
}

export function FilesPart({ resourceId, attachments, files, history, writing, answer }: Props) {
  const { t } = useTranslation(['editor', 'library'])
  const [asked] = useSearchParams()
  const isDeleted = answer === undefined && asked.get('done') === 'deleted'
  return (
    <>
      <DoneNotice text={isDeleted ? t('library:done.deleted') : null} />
      <Refusal error={answer && !answer.ok ? answer.error : null} />
      {attachments.length === 0 ? <p className="empty">{t('files.none')}</p> : null}
      {attachments.map((attachment, index) => (
        <AttachmentItem
          key={attachment.id}
          resourceId={resourceId}
          attachment={attachment}
          index={index}
          files={files}
          history={history}
          writing={writing}
        />
      ))}
      <section className="upload-more" aria-labelledby="add-files">
        <h2 id="add-files">{t('files.add')}</h2>
        <div className="upload-panels">
          <UploadPanel resourceId={resourceId} kind="document" />
          <UploadPanel resourceId={resourceId} kind="video" />
          <Recorder resourceId={resourceId} />
          <ExternalVideoPanel />
          <PicturePanel resourceId={resourceId} />
        </div>
      </section>
      <UnusedFiles history={history} attachments={attachments} />
    </>
  )
}

type ItemProps = Pick<Props, 'resourceId' | 'files' | 'history' | 'writing'> & { attachment: Attachment; index: number }

function AttachmentItem({ resourceId, attachment, index, files, history, writing }: ItemProps) {
  const { t } = useTranslation(['editor', 'model', 'documents', 'common'])
  const language = useLanguage()
  const fileOf = (id: string | null) => files.find((file) => file.id === id)
  const main = fileOf(attachment.file)
  const title = pickText(attachment.title, language)
  const external = parseExternalVideo(attachment.external)
  return (
    <article className="attachment">
      <h2 lang={title?.language}>{title?.text}</h2>
      <p className="small">
        {t(`model:fileKind.${attachment.kind}`)} · {fileLanguageName(attachment.language, language)}
        {main && attachment.kind === 'document' && ` · ${t(`documents:format.${formatOf(main.mediaType)}`)}`}
        {main && ` · ${formatSize(main.size, language)}`}
        {main?.pages ? ` · ${t('common:pages', { count: main.pages })}` : ''}
        {attachment.seconds ? ` · ${formatDuration(attachment.seconds)}` : ''}
        {main && (
          <>
            {' · '}
            <a href={fileAddress(main)}>{main.name}</a>
          </>
        )}
        {external && <ExternalPlace external={external} />}
      </p>
      {main?.textState && <p className={main.textState === 'none' ? 'small scan-note' : 'small'}>{t(`documentState.${main.textState}`)}</p>}
      {attachment.kind === 'image' && main && <PictureItem attachment={attachment} file={main} writing={writing} />}
      {attachment.kind === 'video' && main && (
        /* biome-ignore lint/a11y/useMediaCaption: the tracks are below, as soon as there are any */
        <video controls preload="metadata" className="attachment-video">
          <source src={fileAddress(main)} type={main.mediaType} />
          {attachment.captions.map((track) => {
            const file = fileOf(track.file)
            return file ? (
              <track
                key={track.language}
                kind="captions"
                srcLang={track.language}
                label={fileLanguageName(track.language, language)}
                src={fileAddress(file)}
                default={track.language === attachment.language}
              />
            ) : null
          })}
        </video>
      )}
      {external && (
        <PosterPanel
          resourceId={resourceId}
          attachment={attachment}
          external={external}
          poster={fileOf(attachment.poster)}
          title={title?.text}
        />
      )}
      {attachment.kind === 'video' && <SpokenForm attachment={attachment} title={title?.text} />}
      {attachment.kind === 'video' && <CaptionTracks resourceId={resourceId} attachment={attachment} index={index} />}
      {main && <ReplacePanel resourceId={resourceId} attachment={attachment} title={title?.text} />}
      <AttachmentHistory history={history} attachment={attachment} />
      <Form method="post">
        <input type="hidden" name="intent" value="detach" />
        <button type="submit" className="button-quiet button-danger" name="attachment" value={attachment.id}>
          {t('files.remove', { title: title?.text })}
        </button>
      </Form>
    </article>
  )
}

/** For an external video: the site and a link to it. */
function ExternalPlace({ external }: { external: ExternalVideo }) {
  const { t } = useTranslation('editor')
  return (
    <>
      {' · '}
      <ExternalLink href={pageOf(external)}>{t('pictures.external.where', { site: videoSites[external.provider] })}</ExternalLink>
    </>
  )
}
