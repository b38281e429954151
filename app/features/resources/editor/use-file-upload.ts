/** Sending a file to a resource, and of a video a still as its poster. */
import { useRef } from 'react'
import { useRevalidator } from 'react-router'
import { capturePoster, sendPoster } from '#app/features/uploads/capture-poster.ts'
import { useUpload } from '#app/features/uploads/use-upload.ts'

export function useFileUpload(resourceId: string) {
  const { revalidate } = useRevalidator()
  const poster = useRef<Promise<Blob | null>>(Promise.resolve(null))
  const upload = useUpload(resourceId, async ({ attachment }) => {
    const picture = await poster.current
    if (picture) await sendPoster(resourceId, attachment, picture)
    await revalidate()
  })
  const start: typeof upload.start = (file, fields, name) => {
    if (fields.kind === 'video') poster.current = capturePoster(file)
    return upload.start(file, fields, name)
  }
  return { ...upload, start, isBusy: ['sending', 'checking', 'interrupted'].includes(upload.progress.state) }
}
