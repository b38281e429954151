import { fileAddress, type ResourceFile } from '#app/features/media/storage/resource-file.ts'
import type { Attachment } from '#app/features/resources/model/schema.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { ContentText, useContentText } from './content-text.tsx'

type Props = { attachments: readonly Attachment[]; files: readonly ResourceFile[] }

/** Pictures with captions; each opens at full size. */
export function Pictures({ attachments, files }: Props) {
  const say = useContentText()
  const page = useLanguage()
  return (
    <div className="pictures">
      {attachments.map((attachment) => {
        const file = files.find(({ id }) => id === attachment.file)
        if (!file) return null
        const alt = say(attachment.alt)
        return (
          <figure key={attachment.id}>
            <a href={fileAddress(file)} type={file.mediaType}>
              <img
                src={fileAddress(file)}
                alt={alt?.text ?? ''}
                lang={alt?.lang}
                width={file.width ?? undefined}
                height={file.height ?? undefined}
                loading="lazy"
                decoding="async"
              />
            </a>
            <figcaption lang={page}>
              <ContentText as="span" text={attachment.title} />
            </figcaption>
          </figure>
        )
      })}
    </div>
  )
}
