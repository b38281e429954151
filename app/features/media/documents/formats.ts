/** The names of document types; the texts are `documents:format.*`. */
const formats = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
} as const
export type DocumentFormat = (typeof formats)[keyof typeof formats] | 'other'

export const formatOf = (mediaType: string): DocumentFormat => formats[mediaType as keyof typeof formats] ?? 'other'

/** The detected types of files that are not documents; the texts are `documents:is.*`. */
export type WrongFormat =
  | 'zip'
  | 'old'
  | 'macros'
  | 'video'
  | 'audio'
  | 'image'
  | 'program'
  | 'book'
  | 'archive'
  | 'rtf'
  | 'unknown'
  | 'other'

const wrongFormats: [pattern: RegExp, disguise: WrongFormat][] = [
  [/^application\/zip$/, 'zip'],
  [/^application\/x-cfb$/, 'old'],
  [/macroenabled/i, 'macros'],
  [/^video\//, 'video'],
  [/^audio\//, 'audio'],
  [/^image\//, 'image'],
  [/^application\/(epub\+zip|x-mobipocket-ebook)$/, 'book'],
  [/^application\/(x-msdownload|x-elf|x-mach-binary|java-archive|vnd\.android\.package-archive)$/, 'program'],
  [/^application\/(gzip|x-7z-compressed|x-rar-compressed|x-bzip2?|x-tar|x-xz|zstd)$/, 'archive'],
  [/^(application|text)\/rtf$/, 'rtf'],
]

export const wrongFormatOf = (mediaType: string | null | undefined): WrongFormat =>
  mediaType ? (wrongFormats.find(([pattern]) => pattern.test(mediaType))?.[1] ?? 'other') : 'unknown'
