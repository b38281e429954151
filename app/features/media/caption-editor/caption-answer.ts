/** The result of saving captions. `sent` is the whole form, so that no refusal loses its text. */
import type { SentForm } from '#app/components/resubmit-form.tsx'
import type { CaptionProblem } from '#app/features/media/captions/captions.ts'
import type { CaptionText } from './caption-page.server.ts'

/** `savedAt` is ISO 8601. */
export type CaptionAnswer =
  | { ok: true; file: string; savedAt: string }
  | {
      ok: false
      error: string | null
      sent: SentForm
      problems?: CaptionProblem[]
      /** What another person saved in between; `file` is null if they removed the track. */
      theirs?: { file: string | null; track: Pick<CaptionText, 'cues' | 'webvtt'> | null }
    }
