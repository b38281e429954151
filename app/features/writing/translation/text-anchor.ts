import { fieldId } from '#app/components/form-field.tsx'

/** The id of a text's field on the page. */
export const textName = (path: string): string => fieldId(`text:${path}`)
