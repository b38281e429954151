/** The head of a reading page from its routes. The framework's own `Meta` and `Links` need data that only its own rendering provides. */
import { createContext, type ReactNode } from 'react'

export type HeadParts = { meta: ReactNode; links: ReactNode }

/** Null on pages that the framework renders. */
export const HeadPartsContext = createContext<HeadParts | null>(null)
