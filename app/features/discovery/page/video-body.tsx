import { useTranslation } from 'react-i18next'
import type { ResourceFile } from '#app/features/media/storage/resource-file.ts'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import { ContentText, hasText } from './content-text.tsx'
import { Player } from './player.tsx'
import type { Transcript } from './types.ts'

type VideoContent = Extract<ResourceContent, { kind: 'video' }>
type Props = { content: VideoContent; files: readonly ResourceFile[]; transcripts: readonly Transcript[] }

/** The video first; below it the speaker and the summary. */
export function VideoBody({ content, files, transcripts }: Props) {
  return content.attachments
    .filter(({ kind }) => kind === 'video')
    .map((attachment, index) => (
      <Player
        key={attachment.id}
        attachment={attachment}
        files={files}
        transcripts={transcripts}
        byline={index === 0 && <Speaker speaker={content.speaker} />}
      >
        {index === 0 && <ContentText text={content.summary} className="lead" />}
      </Player>
    ))
}

function Speaker({ speaker: { name, post, institution, demonstration } }: Pick<VideoContent, 'speaker'>) {
  const { t } = useTranslation('page')
  if (!name) return null
  return (
    <div className="speaker">
      <p className="speaker-name">{name}</p>
      <p>
        <ContentText as="span" text={post} />
        {hasText(post) && hasText(institution) && ' · '}
        <ContentText as="span" text={institution} />
      </p>
      {demonstration && <p className="speaker-note">{t('video.demonstration')}</p>}
    </div>
  )
}
