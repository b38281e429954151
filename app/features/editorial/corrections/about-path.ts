/** The page that a correction is about, as a path on this site. */
import { kindOfPath } from '#app/features/core/kinds/kind-of-path.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import { languages } from '#app/i18n/languages.ts'

const longest = 500

/** The path without query and fragment; empty if it is not a page in one of the site's languages. */
export function readAbout(value: string | null | undefined): string {
  const path = (value ?? '').split(/[?#]/)[0] ?? ''
  const isOurs = languages.some((language) => path === `/${language}` || path.startsWith(`/${language}/`))
  return isOurs && path.length <= longest && /^[\w/%.-]+$/.test(path) ? path : ''
}

/** The resource at a path, if the path is a resource's page. */
export function subjectOf(path: string): { kind: Kind; slug: string } | null {
  const kind = kindOfPath(path)
  const [, , , slug, more] = path.split('/')
  return kind && slug && more === undefined && /^[a-z0-9-]{2,80}$/.test(slug) ? { kind, slug } : null
}
