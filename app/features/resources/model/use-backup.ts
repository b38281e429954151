/**
 * Stores what is being typed on this device until it is saved, so that a lost connection, a closed laptop or an expired session loses
 * nothing.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { SentFields } from './edit-part.ts'

export type Backup = { at: number; revision: number; fields: SentFields }

const read = (key: string): Backup | null => {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Backup | null
  } catch {
    return null // storage is turned off, or contains something else
  }
}

export const fieldsOf = (form: HTMLFormElement): SentFields =>
  [...new FormData(form)].flatMap(
    ([name, value]): SentFields =>
      typeof value === 'string' && !['base', 'intent', 'seen', 'note'].includes(name) && !name.startsWith('keep:') ? [[name, value]] : [],
  )

/**
 * `found` is text from an earlier visit that never reached the server; `watch` is the form's change handler; `forget` deletes the copy
 * once the server has it. `key` names the resource and part, `revision` the saved state that the form began with.
 */
export function useBackup(key: string, revision: number) {
  const [found, setFound] = useState<Backup | null>(null)
  const timer = useRef<number>(0)
  const waiting = useRef<HTMLFormElement | null>(null)
  useEffect(() => setFound(read(key)), [key])
  const write = useCallback(() => {
    const form = waiting.current
    window.clearTimeout(timer.current)
    waiting.current = null
    if (!form) return
    try {
      localStorage.setItem(key, JSON.stringify({ at: Date.now(), revision, fields: fieldsOf(form) } satisfies Backup))
    } catch {
      // Storage is full or turned off: the form itself still holds everything.
    }
  }, [key, revision])
  const watch = useCallback(
    (event: React.FormEvent<HTMLFormElement>) => {
      waiting.current = event.currentTarget
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(write, 300)
    },
    [write],
  )
  // A laptop that is closed does not leave the 300 milliseconds.
  useEffect(() => {
    window.addEventListener('pagehide', write)
    document.addEventListener('visibilitychange', write)
    return () => {
      window.removeEventListener('pagehide', write)
      document.removeEventListener('visibilitychange', write)
      // The person may go to another part within the 300 milliseconds.
      write()
    }
  }, [write])
  const forget = useCallback(() => {
    window.clearTimeout(timer.current)
    waiting.current = null
    setFound(null)
    try {
      localStorage.removeItem(key)
    } catch {
      // nothing was stored
    }
  }, [key])
  return { found, watch, forget }
}

/** The storage key of one person's writing in one part: several people may share the device. */
export const backupKey = (personId: string, resourceId: string, part: string) => `caja:${personId}:${resourceId}:${part}`

/** After "save and continue" the next page knows that the last one was saved, and deletes its copy on this device. */
export function useForgetSaved(personId: string, resourceId: string, saved: string | null) {
  useEffect(() => {
    try {
      if (saved) localStorage.removeItem(backupKey(personId, resourceId, saved))
    } catch {
      // nothing was stored
    }
  }, [personId, resourceId, saved])
}
