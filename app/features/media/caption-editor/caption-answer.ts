/** What saving captions came to. `text` is what was sent, so that no refusal loses it. */
import type { SentForm } from '#app/components/resubmit-form.tsx'
import type { CaptionProblem } from '#app/features/media/captions/captions.ts'
import type { CaptionText } from './caption-page.server.ts'

/** `savedAt` is in ISO 8601. */
export type CaptionAnswer =
  | { ok: true; file: string; savedAt: string }
  | {
      ok: false
      error: string
      text?: string
      /** The whole form, when there is no session left to show the page around it. */
      sent?: SentForm
      problems?: CaptionProblem[]
      /** What somebody else saved in between; `file` is null if they took the track away. */
      theirs?: { file: string | null; track: Pick<CaptionText, 'cues' | 'webvtt'> | null }
    }
