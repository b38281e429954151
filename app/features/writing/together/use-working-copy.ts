/**
 * Stores unsaved text twice: at once on this device, also offline, and on the server when it can be reached. Others see it only after
 * saving, which creates a revision.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import { type Backup, backupKey, fieldsOf, useBackup } from '#app/features/resources/model/use-backup.ts'

/** Where the unsaved text is stored; `ended`: the server asks to sign in again first. */
export type WorkingCopyState = { where: 'device' | 'ended' } | { where: 'server'; at: number } | null

type Input = { resourceId: string; part: string; personId: string; base: number; onServer: Backup | null }

/** Milliseconds without typing before the text is sent, and the maximum wait while somebody types without a pause. */
const quiet = 2_500
const longest = 15_000

export function useWorkingCopy({ resourceId, part, personId, base, onServer }: Input) {
  const backup = useBackup(backupKey(personId, resourceId, part), base)
  const [keeping, setKeeping] = useState<WorkingCopyState>(null)
  const address = `/drafts/${resourceId}/working-copy/${part}`
  const dirty = useRef<{ form: HTMLFormElement; since: number } | null>(null)
  const timer = useRef<number>(0)
  const [isForgotten, setIsForgotten] = useState(false)
  /** Saves so far: an answer to a copy that was sent before a save says nothing about the text any more. */
  const saves = useRef(0)

  const bodyOf = useCallback((form: HTMLFormElement) => new URLSearchParams([['base', String(base)], ...fieldsOf(form)]), [base])
  const send = useCallback(async () => {
    const kept = dirty.current
    window.clearTimeout(timer.current)
    if (!kept) return
    dirty.current = null
    const savesBefore = saves.current
    const answer = await fetch(address, { method: 'POST', body: bodyOf(kept.form) }).catch(() => null)
    if (saves.current !== savesBefore) return
    if (answer?.ok) return setKeeping({ where: 'server', at: Date.now() })
    dirty.current ??= kept
    setKeeping({ where: answer?.status === 401 ? 'ended' : 'device' })
  }, [address, bodyOf])
  const watch = useCallback(
    (event: React.FormEvent<HTMLFormElement>) => {
      backup.watch(event)
      const since = dirty.current?.since ?? Date.now()
      dirty.current = { form: event.currentTarget, since }
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(send, Math.max(0, Math.min(quiet, since + longest - Date.now())))
    },
    [backup.watch, send],
  )
  useEffect(() => {
    const sendLast = () => {
      if (dirty.current && document.visibilityState === 'hidden') navigator.sendBeacon(address, bodyOf(dirty.current.form))
    }
    window.addEventListener('online', send)
    document.addEventListener('visibilitychange', sendLast)
    return () => {
      window.clearTimeout(timer.current)
      window.removeEventListener('online', send)
      document.removeEventListener('visibilitychange', sendLast)
    }
  }, [address, bodyOf, send])

  /** The text is saved as a revision, so the copies are deleted. */
  const forget = useCallback(() => {
    window.clearTimeout(timer.current)
    dirty.current = null
    saves.current += 1
    setKeeping(null)
    setIsForgotten(true)
    backup.forget()
  }, [backup.forget])
  const discard = useCallback(() => {
    forget()
    void fetch(address, { method: 'POST', body: new URLSearchParams({ base: String(base), drop: 'yes' }) }).catch(() => null)
  }, [address, base, forget])
  const stored = [backup.found, onServer].filter((copy) => copy !== null).sort((a, b) => b.at - a.at)[0] ?? null
  return { found: isForgotten ? null : stored, keeping, watch, forget, discard }
}
