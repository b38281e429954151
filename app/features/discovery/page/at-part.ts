import { createContext, useContext } from 'react'

/** What is shown below a part of the page, by the key of the part (page-anchors.ts); nothing in previews. */
export const AtPart = createContext<(anchor: string) => React.ReactNode>(() => null)

export const useAtPart = () => useContext(AtPart)
