/** Why a file is refused: a key of `translation:xliff.refusal.*`, with line and column, from 1. */
export type XliffRefusal = {
  key:
    | 'not_a_file'
    | 'too_large'
    | 'encoding'
    | 'not_xml'
    | 'doctype'
    | 'not_xliff'
    | 'other_resource'
    | 'other_languages'
    | 'unknown_revision'
    | 'no_unit'
    | 'unknown_unit'
    | 'duplicate_unit'
    | 'source_altered'
    | 'too_long'
    | 'too_nested'
    | 'half_translated'
    | 'inline_code'
    | 'bad_character'
    | 'bad_order'
    | 'too_complex'
  line?: number
  column?: number
  /** The name of the wrong unit, element or language, as in the file. */
  what?: string
}
