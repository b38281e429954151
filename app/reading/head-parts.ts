/** What a reading page has in its head from the routes it lies in. The framework's own `Meta` and `Links` read what only its own way of rendering provides. */
import { createContext, type ReactNode } from 'react'

export type HeadParts = { meta: ReactNode; links: ReactNode }

/** Null on pages that the framework renders. */
export const HeadPartsContext = createContext<HeadParts | null>(null)
