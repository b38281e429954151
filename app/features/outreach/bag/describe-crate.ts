/** The metadata of an export as an RO-Crate 1.1, whose root is the folder `data`. */
import { languages } from '#app/i18n/languages.ts'

export type CrateFile = {
  /** Below `data/`. */
  path: string
  name: string
  size: number
  mediaType: string
  description?: string
  languages?: readonly string[]
}

export type Crate = {
  /** The day of the last change of what is exported: the same export has the same metadata. */
  changedOn: string
  files: readonly CrateFile[]
}

const licence = 'https://creativecommons.org/licenses/by/4.0/'
const publisher = 'https://www.cepal.org'

/** One entity for each file; the names of the entities are relative to `data/`. */
export function describeCrate({ changedOn, files }: Crate): string {
  const graph = [
    {
      '@id': 'ro-crate-metadata.json',
      '@type': 'CreativeWork',
      about: { '@id': './' },
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' },
    },
    {
      '@id': './',
      '@type': 'Dataset',
      name: 'Caja: caja de herramientas de políticas sociales',
      alternateName: 'Caja: toolbox of social policy',
      description:
        'Recursos publicados de Caja con sus archivos, tesauro, evaluaciones, países e instituciones. / The published resources of Caja with ' +
        'their files, thesaurus, evaluations, countries and institutions.',
      inLanguage: [...languages],
      datePublished: changedOn,
      license: { '@id': licence },
      publisher: { '@id': publisher },
      hasPart: files.map(({ path }) => ({ '@id': path })),
    },
    {
      '@id': licence,
      '@type': 'CreativeWork',
      name: 'Creative Commons Attribution 4.0 International',
      description: 'For all that does not name another licence.',
    },
    { '@id': publisher, '@type': 'Organization', name: 'CEPAL / ECLAC' },
    ...files.map(({ path, name, size, mediaType, description, languages: inLanguage }) => ({
      '@id': path,
      '@type': 'File',
      name,
      ...(description && { description }),
      ...(inLanguage && { inLanguage }),
      encodingFormat: mediaType,
      contentSize: String(size),
    })),
  ]
  return `${JSON.stringify({ '@context': 'https://w3id.org/ro/crate/1.1/context', '@graph': graph }, null, 1)}\n`
}
