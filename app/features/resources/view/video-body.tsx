import { useTranslation } from 'react-i18next'
import { Notice } from '#app/ui/notice.tsx'
import type { ResourceContent } from '../schema.ts'
import { ContentText, hasText } from './content-text.tsx'
import { Player } from './player.tsx'
import type { ResourceFile, Transcript } from './types.ts'

type Props = { content: Extract<ResourceContent, { kind: 'video' }>; files: readonly ResourceFile[]; transcripts: readonly Transcript[] }

export function VideoBody({ content, files, transcripts }: Props) {
  const { t } = useTranslation('resource')
  const { name, post, institution, demonstration } = content.speaker
  return (
    <>
      {content.attachments
        .filter(({ kind }) => kind === 'video')
        .map((attachment) => (
          <Player key={attachment.id} attachment={attachment} files={files} transcripts={transcripts} />
        ))}
      {name && (
        <div className="speaker">
          <p>
            <strong>{name}</strong>
            {hasText(post) && ', '}
            <ContentText as="span" text={post} />
            {hasText(institution) && ', '}
            <ContentText as="span" text={institution} />
          </p>
          {demonstration && <Notice tone="info">{t('video.demonstration')}</Notice>}
        </div>
      )}
    </>
  )
}
