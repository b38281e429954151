/** Uploads a file to a resource, and for a video a still as its poster. */
import { useRef } from 'react'
import { useRevalidator } from 'react-router'
import { acceptedTypes, type FileKind } from '#app/features/media/storage/media-types.ts'
import { capturePoster, sendPoster } from './capture-poster.ts'
import { useUpload } from './use-upload.ts'

export function useFileUpload(resourceId: string, kind: FileKind) {
  const { revalidate } = useRevalidator()
  const poster = useRef<Promise<Blob | null>>(Promise.resolve(null))
  const upload = useUpload(resourceId, async ({ attachment }) => {
    const picture = await poster.current
    if (picture) await sendPoster(resourceId, attachment, picture)
    await revalidate()
  })
  const start: typeof upload.start = (file, fields, name) => {
    if (kind === 'video') poster.current = capturePoster(file)
    return upload.start(file, fields, name)
  }
  /** The submit handler of a panel's form: refuses at once what it can, and starts the upload otherwise. */
  const submit = (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const sent = new FormData(event.currentTarget)
    const file = sent.get('file')
    const names = new Set([...sent.keys()].filter((name) => name !== 'file'))
    const fields = Object.fromEntries([...names].map((name) => [name, sent.getAll(name).join(',')]))
    if (!(file instanceof File) || file.size === 0) return upload.refuse('empty')
    if (file.size > acceptedTypes[kind].maxSize) return upload.refuse('too_large')
    void start(file, fields, file.name)
  }
  return { ...upload, start, submit, isBusy: ['sending', 'checking', 'interrupted'].includes(upload.progress.state) }
}
