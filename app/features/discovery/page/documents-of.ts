import type { ResourceContent } from '#app/features/resources/model/schema.ts'

/** The files whose pages are shown where the resource is read: those of a document. Elsewhere documents are only offered. */
export const documentsOf = ({ kind, attachments }: ResourceContent): string[] =>
  kind === 'document'
    ? attachments.flatMap((attachment) => (attachment.kind === 'document' && attachment.file ? [attachment.file] : []))
    : []
