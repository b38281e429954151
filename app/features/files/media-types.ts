/** What may be uploaded, recognised by content and not by name. Sizes in bytes. */
const MB = 1_000_000

export type FileKind = 'document' | 'video' | 'captions' | 'image' | 'poster'

const pictures = { mediaTypes: ['image/jpeg', 'image/png', 'image/webp'], extensions: ['.jpg', '.jpeg', '.png', '.webp'] }

export const acceptedTypes: Record<FileKind, { mediaTypes: readonly string[]; extensions: readonly string[]; maxSize: number }> = {
  document: { mediaTypes: ['application/pdf'], extensions: ['.pdf'], maxSize: 50 * MB },
  video: { mediaTypes: ['video/mp4', 'video/webm'], extensions: ['.mp4', '.webm'], maxSize: 2_000 * MB },
  captions: { mediaTypes: ['text/vtt'], extensions: ['.vtt'], maxSize: MB },
  image: { ...pictures, maxSize: 10 * MB },
  poster: { ...pictures, maxSize: 2 * MB },
}
export const fileKinds = Object.keys(acceptedTypes) as FileKind[]
