/** The purpose of a file. The last three are derived from an `original` by jobs, and share its rights. */
const fileRoles = ['original', 'captions', 'poster', 'page-image', '480p', 'audio'] as const
export type FileRole = (typeof fileRoles)[number]

/** The progress of reading a document's text; `none` is a scan without text. */
export type TextState = 'waiting' | 'read' | 'none' | 'failed'
