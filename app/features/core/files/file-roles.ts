/** The purpose of a file. The last three are derived from an `original` by jobs, and share its rights. */
export const fileRoles = ['original', 'captions', 'poster', 'page-image', '480p', 'audio'] as const
export type FileRole = (typeof fileRoles)[number]

/** The progress of reading a document's text; `none` is a scan without text. */
export const textStates = ['waiting', 'read', 'none', 'failed'] as const
export type TextState = (typeof textStates)[number]
