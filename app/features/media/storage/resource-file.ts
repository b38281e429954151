/** A file of a resource as pages show it, and its public address. */
import type { FileRole, TextState } from '#app/features/core/files/file-roles.ts'

/** `size` in bytes, `width` and `height` in pixels. `assetId` is its public address; `derivedFrom` the original of a rendition. */
export type ResourceFile = {
  id: string
  assetId: string
  name: string
  mediaType: string
  size: number
  role: FileRole
  derivedFrom: string | null
  width: number | null
  height: number | null
  pages: number | null
  textState: TextState | null
  /** Whether this version is the published one. */
  isPublished: boolean
}

/** The public address, which stays when the file is replaced; a version that is not the published one is named in it. */
export const fileAddress = ({ id, assetId, name, isPublished }: Pick<ResourceFile, 'id' | 'assetId' | 'name' | 'isPublished'>): string =>
  `/files/${assetId}/${encodeURIComponent(name)}${isPublished ? '' : `?version=${id}`}`
