import { addresses } from '#app/i18n/addresses.ts'
import { languages } from '#app/i18n/languages.ts'
import { type Kind, kinds } from './kinds.ts'

/** The kind of the section that a path belongs to: `/es/eventos/…` is an event. */
export function kindOfPath(path: string): Kind | null {
  const section = `/${path.split('/').slice(1, 3).join('/')}`
  return kinds.find((kind) => languages.some((language) => addresses[`${kind}s`][language] === section)) ?? null
}
