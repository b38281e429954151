/** What a file is for. The last three are made by jobs from an `original`, and share its rights. */
const fileRoles = ['original', 'captions', 'poster', 'page-image', '480p', 'audio'] as const
export type FileRole = (typeof fileRoles)[number]

/** How far the reading of a document's text is; `none` is a scan: pictures without text. */
export type TextState = 'waiting' | 'read' | 'none' | 'failed'
