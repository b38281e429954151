/** The files of a resource: what is there, and a panel to send more. */
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { ExternalLink } from '#app/components/external-link.tsx'
import { Refusal } from '#app/components/refusal.tsx'
import type { FileVersion } from '#app/features/files/queries.server.ts'
import { fileLanguageName } from '#app/i18n/file-languages.ts'
import { formatDuration, formatSize } from '#app/i18n/format.ts'
import { type Language, languages, pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { Draft } from '../draft-queries.server.ts'
import { pageOf, parseExternalVideo, videoSites } from '../external-video.ts'
import type { Attachment } from '../schema.ts'
import { fileAddress } from '../view/types.ts'
import { ExternalVideoPanel } from './external-video-panel.tsx'
import { AttachmentHistory, UnusedFiles } from './file-history.tsx'
import type { SaveAnswer } from './part-form.tsx'
import { PictureItem } from './picture-item.tsx'
import { PicturePanel } from './picture-panel.tsx'
import { Recorder } from './recorder.tsx'
import { ReplacePanel } from './replace-panel.tsx'
import { UploadPanel } from './upload-panel.tsx'

/** `writing` is the language the resource is written in. */
type Props = {
  resourceId: string
  attachments: Attachment[]
  files: Draft['files']
  history: readonly FileVersion[]
  writing: Language
  answer: SaveAnswer | null | undefined
}

export function FilesPart({ resourceId, attachments, files, history, writing, answer }: Props) {
  const { t } = useTranslation('editor')
  return (
    <>
      <Refusal error={answer && !answer.ok ? answer.error : null} />
      {attachments.length === 0 ? <p className="empty">{t('files.none')}</p> : null}
      {attachments.map((attachment) => (
        <AttachmentItem
          key={attachment.id}
          resourceId={resourceId}
          attachment={attachment}
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

type ItemProps = Pick<Props, 'resourceId' | 'files' | 'history' | 'writing'> & { attachment: Attachment }

function AttachmentItem({ resourceId, attachment, files, history, writing }: ItemProps) {
  const { t } = useTranslation(['editor', 'common'])
  const language = useLanguage()
  const fileOf = (id: string | null) => files.find((file) => file.id === id)
  const main = fileOf(attachment.file)
  const title = pickText(attachment.title, language)
  const isUncaptioned = !attachment.captions.some((track) => track.language === attachment.language)
  const missing = languages.filter((code) => !attachment.captions.some((track) => track.language === code))
  return (
    <article className="attachment">
      <h2 lang={title?.language}>{title?.text}</h2>
      <p className="small">
        {t(`editor:files.kind.${attachment.kind}`)} · {fileLanguageName(attachment.language, language)}
        {main && ` · ${formatSize(main.size, language)}`}
        {attachment.seconds ? ` · ${formatDuration(attachment.seconds)}` : ''}
        {main && (
          <>
            {' · '}
            <a href={fileAddress(main)}>{main.name}</a>
          </>
        )}
        <ExternalPlace address={attachment.external} />
      </p>
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
      {attachment.kind === 'video' && (
        <>
          <ul className="small">
            {attachment.captions.map((track) => (
              <li key={track.language}>{t('editor:files.captionsIn', { language: fileLanguageName(track.language, language) })}</li>
            ))}
            {isUncaptioned && (
              <li className="field-error">
                {t('editor:files.captionsNeeded', { language: fileLanguageName(attachment.language, language) })}
              </li>
            )}
          </ul>
          <UploadPanel
            resourceId={resourceId}
            kind="captions"
            attachmentId={attachment.id}
            languages={missing.length > 0 ? missing : languages}
          />
        </>
      )}
      {main && <ReplacePanel resourceId={resourceId} attachment={attachment} title={title?.text} />}
      <AttachmentHistory history={history} attachment={attachment} />
      <Form method="post">
        <button type="submit" className="button-quiet button-danger" name="detach" value={attachment.id}>
          {t('editor:files.remove', { title: title?.text })}
        </button>
      </Form>
    </article>
  )
}

/** Of a video that stays on its site: which, and its page there. */
function ExternalPlace({ address }: { address: string }) {
  const { t } = useTranslation('player')
  const external = parseExternalVideo(address)
  if (!external) return null
  return (
    <>
      {' · '}
      <ExternalLink href={pageOf(external)}>{t('edit.external.where', { site: videoSites[external.provider] })}</ExternalLink>
    </>
  )
}
