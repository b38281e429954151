/** What may be uploaded, detected by content and not by name. Sizes in bytes. */
const MB = 1_000_000

export type FileKind = 'document' | 'video' | 'captions' | 'image' | 'poster'

const pictures = { mediaTypes: ['image/jpeg', 'image/png', 'image/webp'], extensions: ['.jpg', '.jpeg', '.png', '.webp'] }

const documentTypes: Record<string, string> = {
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  '.odt': 'application/vnd.oasis.opendocument.text',
  '.ods': 'application/vnd.oasis.opendocument.spreadsheet',
  '.odp': 'application/vnd.oasis.opendocument.presentation',
}

export const acceptedTypes: Record<FileKind, { mediaTypes: readonly string[]; extensions: readonly string[]; maxSize: number }> = {
  document: { mediaTypes: Object.values(documentTypes), extensions: Object.keys(documentTypes), maxSize: 50 * MB },
  video: { mediaTypes: ['video/mp4', 'video/webm'], extensions: ['.mp4', '.webm'], maxSize: 2_000 * MB },
  captions: { mediaTypes: ['text/vtt'], extensions: ['.vtt', '.srt'], maxSize: MB },
  image: { ...pictures, maxSize: 10 * MB },
  poster: { ...pictures, maxSize: 2 * MB },
}
/** The extensions of a type, the usual one first. Empty for a type that is not uploaded. */
export function extensionsOf(mediaType: string): readonly string[] {
  const document = Object.entries(documentTypes).find(([, type]) => type === mediaType)
  return document ? [document[0]] : (extensions[mediaType] ?? [])
}
const extensions: Record<string, readonly string[]> = {
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
  'image/webp': ['.webp'],
  'video/mp4': ['.mp4', '.m4v'],
  'video/webm': ['.webm'],
  'text/vtt': ['.vtt'],
}

export const fileKinds = Object.keys(acceptedTypes) as FileKind[]

/** The type sent to Storage while the document still arrives: an office document begins like any archive, so its name decides. */
export const documentTypeOf = (name: string, detected: string): string =>
  detected === 'application/zip' ? (documentTypes[/\.\w+$/.exec(name.toLowerCase())?.[0] ?? ''] ?? detected) : detected
