import { useTranslation } from 'react-i18next'
import { ExternalLink } from '#app/components/external-link.tsx'
import type { PageStart } from '#app/features/media/documents/queries.server.ts'
import type { ResourceFile } from '#app/features/media/storage/resource-file.ts'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import { Documents } from './documents.tsx'
import { Facts } from './facts.tsx'

type Props = { content: Extract<ResourceContent, { kind: 'document' }>; files: readonly ResourceFile[]; pageStarts: readonly PageStart[] }

export function DocumentBody({ content, files, pageStarts }: Props) {
  const { t } = useTranslation('page')
  const { authors, publisher, year, symbol, licence, sourceUrl } = content
  return (
    <>
      <Documents attachments={content.attachments} files={files} pageStarts={pageStarts} />
      <Facts
        facts={[
          { label: t('document.authors', { count: authors.length }), value: authors.join(', ') },
          { label: t('document.publisher'), value: publisher },
          { label: t('document.year'), value: year },
          { label: t('document.symbol'), value: symbol },
          { label: t('document.licence'), value: licence },
          { label: t('document.source'), value: sourceUrl && <ExternalLink href={sourceUrl}>{hostOf(sourceUrl)}</ExternalLink> },
        ]}
      />
    </>
  )
}

const hostOf = (url: string) => URL.parse(url)?.host ?? url
