import { useTranslation } from 'react-i18next'
import type { ResourceFile } from '#app/features/media/storage/resource-file.ts'
import type { Attachment, ResourceContent } from '#app/features/resources/model/schema.ts'
import type { Localized } from '#app/i18n/languages.ts'
import { ContentMarkdown, hasText } from './content-text.tsx'
import { Documents } from './documents.tsx'
import { Pictures } from './pictures.tsx'
import { Player } from './player.tsx'
import type { SectionPart } from './sections.tsx'
import { SourceList } from './sources.tsx'
import type { Transcript } from './types.ts'

type Props = { content: ResourceContent; files: readonly ResourceFile[]; transcripts: readonly Transcript[] }

/** The description of kinds other than experiences: the answers of a message, or one text. */
export function useDescription(content: ResourceContent): SectionPart[] {
  const { t } = useTranslation('published')
  if (content.kind === 'experience') return []
  const title =
    content.kind === 'video' || content.kind === 'document' ? t(`section.description.${content.kind}`) : t('section.description.dated')
  const text: Localized = content.description
  const answers =
    content.kind === 'video'
      ? (['problem', 'change', 'differently'] as const).map((name) => ({
          id: name,
          title: t(`section.${name}`),
          isThere: hasText(content.message[name]),
          body: <ContentMarkdown text={content.message[name]} />,
        }))
      : []
  const report =
    content.kind === 'exchange'
      ? [{ id: 'report', title: t('section.report'), isThere: hasText(content.report), body: <ContentMarkdown text={content.report} /> }]
      : []
  return [...answers, { id: 'description', title, isThere: hasText(text), body: <ContentMarkdown text={text} /> }, ...report]
}

/** The attached videos, pictures and files (without the main one of a video or document page), and the sources. */
export function useAttachmentSections({ content, files, transcripts }: Props): SectionPart[] {
  const { t } = useTranslation('published')
  const of = (kind: Attachment['kind']) =>
    content.kind === kind ? [] : content.attachments.filter((attachment) => attachment.kind === kind)
  const videos = of('video')
  const documents = of('document')
  const pictures = of('image')
  return [
    {
      id: 'videos',
      title: t('section.videos'),
      isThere: videos.length > 0,
      body: videos.map((attachment) => <Player key={attachment.id} attachment={attachment} files={files} transcripts={transcripts} />),
    },
    {
      id: 'pictures',
      title: t('section.pictures'),
      isThere: pictures.length > 0,
      body: <Pictures attachments={pictures} files={files} />,
    },
    {
      id: 'documents',
      title: t('section.documents'),
      isThere: documents.length > 0,
      body: <Documents attachments={documents} files={files} />,
    },
    { id: 'sources', title: t('section.sources'), isThere: content.sources.length > 0, body: <SourceList sources={content.sources} /> },
  ]
}
