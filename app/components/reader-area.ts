/**
 * The signed-in reader's area, for the error page: a guard may refuse before any loader has run. The server gives it; the browser reads it
 * from the document, so that both render the same.
 */
import { createContext, useContext } from 'react'

/** Null for visitors; `unknown` if a request was refused before its session was read. */
export type ReaderArea = 'workspace' | 'staff' | 'unknown' | null

export const ReaderAreaContext = createContext<ReaderArea | undefined>(undefined)

export function useReaderArea(): ReaderArea {
  const given = useContext(ReaderAreaContext)
  if (given !== undefined) return given
  return typeof document === 'undefined' ? null : ((document.documentElement.dataset.area as ReaderArea | undefined) ?? null)
}
