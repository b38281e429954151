/**
 * Uploads a file in parts (tus-js-client): after a broken connection it retries, then waits for the person; the parts sent are kept, even
 * if the page is closed and the same file is chosen again.
 */
import { useEffect, useRef, useState } from 'react'
import type { DetailedError, Upload } from 'tus-js-client'
import type { CaptionProblem } from '#app/features/media/captions/captions.ts'

export type UploadProgress =
  | { state: 'idle' }
  /** `percent` of the bytes; `checking` begins when all have been sent. */
  | { state: 'sending'; percent: number }
  | { state: 'checking' }
  | { state: 'done' }
  /** The connection broke, the server has no space or is unavailable, or the session expired: it resumes from `percent`. */
  | { state: 'interrupted'; reason: Interruption; percent: number }
  /** `detected` is the media type of the content, if that is the reason. */
  | { state: 'refused'; error: string; problems: CaptionProblem[]; detected?: string | null }

type Interruption = 'line' | 'server' | 'session_ended'

export type UploadAnswer =
  | { ok: true; file: { id: string }; attachment: string }
  | { ok: false; error: string; problems?: CaptionProblem[]; detected?: string | null }

/** 5 MB: the most that a broken connection loses, and few enough requests for a gigabyte. */
const chunkSize = 5_000_000
/** Milliseconds before each retry; after the last the person is asked. */
const retryDelays = [500, 2_000, 5_000, 10_000, 30_000]

export function useUpload(resourceId: string, onDone: (answer: Extract<UploadAnswer, { ok: true }>) => void | Promise<void>) {
  const [progress, setProgress] = useState<UploadProgress>({ state: 'idle' })
  const current = useRef<Upload | null>(null)
  const percent = useRef(0)
  useEffect(() => () => void current.current?.abort(), [])

  const finish = (answer: UploadAnswer) => {
    current.current = null
    if (!answer.ok) return setProgress({ ...answer, state: 'refused', problems: answer.problems ?? [] })
    setProgress({ state: 'done' })
    return onDone(answer)
  }

  const interrupt = (reason: Interruption) => setProgress({ state: 'interrupted', reason, percent: percent.current })

  /** All parts are sent: the server joins them. Calling it again continues. */
  const complete = async (address: string) => {
    setProgress({ state: 'checking' })
    const response = await fetch(`${address}/complete`, { method: 'POST' }).catch(() => null)
    if (response?.status === 401) return interrupt('session_ended')
    const answer = await (response?.json() as Promise<UploadAnswer> | undefined)?.catch(() => null)
    if (!response || !answer) return interrupt(response ? 'server' : 'line')
    return response.status >= 500 ? interrupt('server') : finish(answer)
  }

  const start = async (file: File | Blob, fields: Record<string, string>, name: string) => {
    percent.current = 0
    setProgress({ state: 'sending', percent: 0 })
    const { Upload } = await import('tus-js-client')
    const upload: Upload = new Upload(file as File, {
      endpoint: `/uploads/${resourceId}/parts`,
      metadata: { ...fields, filename: name },
      chunkSize,
      retryDelays,
      removeFingerprintOnSuccess: true,
      onProgress: (sent, total) => {
        percent.current = Math.floor((sent / Math.max(total ?? 1, 1)) * 100)
        setProgress({ state: 'sending', percent: percent.current })
      },
      onShouldRetry: (error) => isConnectionError(error),
      onError: (error) => {
        const refusal = refusalIn(error)
        if (refusal === 'session_ended') interrupt(refusal)
        else if (refusal) void finish({ ok: false, error: refusal })
        else interrupt(statusOf(error) === null ? 'line' : 'server')
      },
      onSuccess: () => void complete(new URL(upload.url ?? '', location.href).pathname),
    })
    current.current = upload
    const [earlier] = await upload.findPreviousUploads()
    if (earlier) upload.resumeFromPreviousUpload(earlier)
    upload.start()
  }

  /** Resumes after an interruption. */
  const resume = () => {
    setProgress({ state: 'sending', percent: percent.current })
    current.current?.start()
  }

  /** Cancels the upload: the server deletes its parts. */
  const cancel = async () => {
    const upload = current.current
    current.current = null
    setProgress({ state: 'idle' })
    await upload?.abort(true).catch(() => {}) // if the request fails, the nightly check deletes the parts
  }

  return { progress, start, resume, cancel, refuse: (error: string) => setProgress({ state: 'refused', error, problems: [] }) }
}

const statusOf = (error: unknown): number | null => (error as DetailedError).originalResponse?.getStatus() ?? null

/** No response, or a temporary error. */
function isConnectionError(error: unknown): boolean {
  const status = statusOf(error)
  return status === null || status >= 500 || status === 409 || status === 423
}

const refusals: Record<number, string> = { 401: 'session_ended', 403: 'forbidden', 404: 'not_found', 413: 'too_large' }
function refusalIn(error: unknown): string | null {
  const status = statusOf(error)
  if (status === null || isConnectionError(error)) return null
  // The refusal of an upload beyond a quota has its error in the body.
  if (status === 429) return (error as DetailedError).originalResponse?.getBody() ?? 'too_many_uploads'
  return refusals[status] ?? 'invalid'
}
