/** Types for the part of citation-js that is used here; the library has none. */
declare module '@citation-js/core' {
  type Options = { format?: 'text' | 'html' | 'object'; template?: string; lang?: string }
  export class Cite {
    constructor(data: unknown)
    data: Record<string, unknown>[]
    format(type: 'ris', options: { format: 'object' }): Record<string, string | string[]>[]
    format(type: 'bibliography' | 'data', options?: Options): string
  }
  type Configurations = {
    '@csl': { styles: { get(name: string): string; add(name: string, xml: string): void } }
  }
  export const plugins: { config: { get<Name extends keyof Configurations>(name: Name): Configurations[Name] } }
}
declare module '@citation-js/plugin-csl'
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
