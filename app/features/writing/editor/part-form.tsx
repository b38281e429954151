/** The form of one part: offers unsaved text to restore, and asks about conflicting edits. */
import { useEffect, useRef, useState } from 'react'
import { Form, useNavigation } from 'react-router'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Refusal } from '#app/components/refusal.tsx'
import { editPart, type SentFields } from '#app/features/resources/model/edit-part.ts'
import { useFieldLabels } from '#app/features/resources/model/field-labels.ts'
import type { Part } from '#app/features/resources/model/parts.ts'
import { getAt } from '#app/features/resources/model/paths.ts'
import type { Choices } from '#app/features/resources/model/reference.ts'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import { type Backup, fieldsOf } from '#app/features/resources/model/use-backup.ts'
import { isSame } from '#app/features/resources/revisions/content-shape.ts'
import { type Conflict, mergeContents } from '#app/features/resources/revisions/merge-contents.ts'
import { ConflictPanel, type Theirs } from '#app/features/writing/together/conflict-panel.tsx'
import { UnsavedNotice } from '#app/features/writing/together/unsaved-notice.tsx'
import { useWorkingCopy } from '#app/features/writing/together/use-working-copy.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { type EditorContext, FieldInput } from './field-input.tsx'
import { ListEditor } from './list-editor.tsx'
import { SaveBar } from './save-bar.tsx'

/** `content` of a successful save is set if changes by somebody else were merged. */
export type SaveAnswer =
  | { ok: true; revision: number; savedAt: string; content: ResourceContent | null }
  | { ok: false; error: string | null; errors?: FieldErrors; content?: ResourceContent; conflicts?: Conflict[]; theirs?: Theirs }

type Props = {
  resourceId: string
  personId: string
  part: Part
  content: ResourceContent
  revision: number
  /** The server's copy of an earlier unsaved visit. */
  unsaved: Backup | null
  choices: Choices
  answer: SaveAnswer | undefined
  isLast: boolean
}

export function PartForm({ resourceId, personId, part, content: saved, revision, unsaved, choices, answer, isLast }: Props) {
  const { labelOfPath } = useFieldLabels()
  const writing = saved.originalLanguage
  const isSaving = useNavigation().state === 'submitting'
  const form = useRef<HTMLFormElement>(null)
  const sent = useRef<ResourceContent | null>(null)
  // The initial content of the inputs and its revision; a new `version` resets the inputs.
  const [start, setStart] = useState({
    content: answer && !answer.ok && answer.content ? answer.content : saved,
    base: revision,
    version: 0,
  })
  const copy = useWorkingCopy({ resourceId, part: part.name, personId, base: start.base, onServer: unsaved })
  const [sources, setSources] = useState(() => sourceOptions(start.content))
  const refusal = answer && !answer.ok ? answer : null
  const written = (fields: SentFields, onto = start.content) => editPart(onto, part, fields, writing).content

  const settle = (saving: Extract<SaveAnswer, { ok: true }>) => {
    copy.forget()
    const now = form.current ? written(fieldsOf(form.current)) : saved
    const base = sent.current ?? now
    const joined = mergeContents({ base, mine: now, theirs: saving.content ?? base })
    // If the person typed on in a field that somebody else had just saved, the next save reports a conflict.
    if (joined.conflicts.length > 0) return
    setStart(({ version }) => ({
      content: joined.content,
      base: saving.revision,
      version: isSame(joined.content, now) ? version : version + 1,
    }))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    if (answer?.ok) settle(answer)
  }, [answer])

  const bringBack = (backup: Backup) =>
    setStart(({ version }) => ({ content: written(backup.fields, saved), base: backup.revision, version: version + 1 }))
  const errors = refusal?.errors ?? {}
  const context: EditorContext = { language: writing, choices, sources, errors }
  // A new source can be chosen before it is saved.
  const watch = (event: React.FormEvent<HTMLFormElement>) => {
    copy.watch(event)
    if (part.fields.some(({ name }) => name === 'sources')) setSources(sourceOptions(written(fieldsOf(event.currentTarget))))
  }
  const touched = () => form.current?.dispatchEvent(new Event('input', { bubbles: true }))
  const isOffered = copy.found !== null && !answer && start.version === 0 && !isSame(written(copy.found.fields, saved), saved)

  return (
    <Form
      method="post"
      ref={form}
      className="form part-form"
      noValidate
      // The browser may restore old input values after "back"; the saved copy is offered instead.
      autoComplete="off"
      onInput={watch}
      onSubmit={({ currentTarget }) => {
        sent.current = written(fieldsOf(currentTarget))
      }}
    >
      <input type="hidden" name="base" value={start.base} />
      <ErrorSummary errors={errors} labelOf={labelOfPath} />
      <Refusal error={refusal && Object.keys(errors).length === 0 && !refusal.conflicts?.length ? refusal.error : null} />
      {refusal?.conflicts && refusal.conflicts.length > 0 && refusal.theirs && (
        <ConflictPanel
          key={refusal.theirs.revision}
          conflicts={refusal.conflicts}
          theirs={refusal.theirs}
          content={refusal.content ?? saved}
          choices={choices}
        />
      )}
      {isOffered && copy.found && <UnsavedNotice copy={copy.found} revision={revision} onBringBack={bringBack} onDiscard={copy.discard} />}
      <div key={start.version}>
        {part.fields.map((field) =>
          field.type === 'list' ? (
            <ListEditor
              key={field.name}
              list={field}
              items={(getAt(start.content, field.name) as { id: string }[] | undefined) ?? []}
              context={context}
              onChange={touched}
            />
          ) : (
            <FieldInput
              key={field.name}
              field={field}
              path={field.name}
              labelKey={field.name}
              value={getAt(start.content, field.name)}
              context={context}
            />
          ),
        )}
      </div>
      <SaveBar isSaving={isSaving} savedAt={answer?.ok ? answer.savedAt : null} isLast={isLast} keeping={copy.keeping} />
    </Form>
  )
}

const sourceOptions = ({ sources }: ResourceContent) =>
  sources
    .filter(({ title }) => title)
    .map(({ id, title, publisher }) => ({ value: id, label: [title, publisher].filter(Boolean).join(' · ') }))
