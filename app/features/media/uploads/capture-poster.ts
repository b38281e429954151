/** Takes a still of a video file in the browser as its poster, for servers without ffmpeg. */

/** A JPEG at most 960 pixels wide from a tenth of the way in; null if the browser cannot play the file. */
export function capturePoster(file: Blob): Promise<Blob | null> {
  return new Promise((resolve) => {
    const probe = document.createElement('video')
    const address = URL.createObjectURL(file)
    const finish = (picture: Blob | null) => {
      clearTimeout(late)
      URL.revokeObjectURL(address)
      resolve(picture)
    }
    const late = setTimeout(() => finish(null), 8_000)
    probe.muted = true
    probe.preload = 'auto'
    probe.addEventListener('error', () => finish(null))
    // An unfinished recording has no duration: then the first picture is used.
    probe.addEventListener('loadedmetadata', () => {
      probe.currentTime = Number.isFinite(probe.duration) ? probe.duration / 10 : 0.1
    })
    probe.addEventListener('seeked', () => {
      const scale = Math.min(1, 960 / probe.videoWidth)
      const canvas = document.createElement('canvas')
      canvas.width = Math.round(probe.videoWidth * scale)
      canvas.height = Math.round(probe.videoHeight * scale)
      canvas.getContext('2d')?.drawImage(probe, 0, 0, canvas.width, canvas.height)
      canvas.toBlob(finish, 'image/jpeg', 0.8)
    })
    probe.src = address
  })
}

/** Sends it as the poster of an attachment. A failure is ignored, because the poster is optional. */
export async function sendPoster(resourceId: string, attachment: string, picture: Blob): Promise<void> {
  const form = new FormData()
  for (const [name, value] of Object.entries({ kind: 'poster', attachment, language: 'es', page: 'es' })) form.set(name, value)
  form.set('file', picture, 'poster.jpg')
  await fetch(`/uploads/${resourceId}`, { method: 'POST', body: form, headers: { accept: 'application/json' } }).catch(() => null)
}
