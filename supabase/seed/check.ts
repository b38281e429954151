/** Checks the seed cases against the schema and against the requirements of publishing: `node supabase/seed/check.ts`. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { findGaps } from '#app/features/resources/model/gaps.ts'
import { resourceContent } from '#app/features/resources/model/schema.ts'
import { languages } from '#app/i18n/languages.ts'
import type { SeedResource } from './types.ts'

let problems = 0
for (const folder of ['experiences', 'videos', 'documents', 'exchanges', 'events']) {
  const directory = path.join(import.meta.dirname, folder)
  for (const file of readdirSync(directory).filter((name) => name.endsWith('.ts') && name !== 'types.ts')) {
    const { resource } = (await import(path.join(directory, file))) as { resource: SeedResource }
    const parsed = resourceContent.safeParse(resource.content)
    const found = parsed.success
      ? languages.flatMap((language) =>
          findGaps(parsed.data, language)
            .filter(({ part }) => part !== 'files')
            .map(({ path: field, reason }) => `${language} ${field}: ${reason}`),
        )
      : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    if (parsed.success) {
      const sources = new Set(parsed.data.sources.map(({ id }) => id))
      if (parsed.data.kind === 'experience')
        for (const { id, source } of parsed.data.results)
          if (!sources.has(source)) found.push(`result ${id} names an unknown source ${source}`)
    }
    problems += found.length
    console.log(`${folder}/${file}: ${found.length === 0 ? 'ok' : `\n  ${found.join('\n  ')}`}`)
  }
}
process.exitCode = problems === 0 ? 0 : 1
