/** Where the database of a data folder lives: in the folder, or (as root, where only root may enter) where a note in it says. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const noteIn = (folder: string) => path.join(folder, 'postgres-is-at')

export const homeOf = (folder: string): string => (existsSync(noteIn(folder)) ? readFileSync(noteIn(folder), 'utf8').trim() : folder)
