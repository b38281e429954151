import type { ResourceContent } from '#app/features/resources/model/schema.ts'

/** The files whose page beginnings are shown: those of a document. Other kinds only offer files for download. */
export const documentsOf = ({ kind, attachments }: ResourceContent): string[] =>
  kind === 'document'
    ? attachments.flatMap((attachment) => (attachment.kind === 'document' && attachment.file ? [attachment.file] : []))
    : []
