/** Why a file is not taken: a key of `translation:xliff.refusal.*`, and where in the file it is wrong. Lines and columns count from 1. */
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
  /** What is wrong there, as the file has it: the name of a unit or an element, a language. */
  what?: string
}
