/**
 * Finds texts whose key is only known at run time: a refusal of the database, a field of the form. All other keys are checked by their
 * type.
 */
import type { i18n } from 'i18next'
import type { Texts } from './resources/es.ts'

export type TextSource = Pick<i18n, 't' | 'exists'>

/** Null if there is no text under the key, or a group of texts: readers never see a key. */
export function findText(
  source: TextSource,
  namespace: keyof Texts,
  key: string,
  values: Record<string, string | number> = {},
): string | null {
  const whole = `${namespace}:${key}`
  if (!source.exists(whole, { ...values, returnObjects: false })) return null
  const text = (source.t as (key: string, values: object) => unknown)(whole, values)
  return typeof text === 'string' ? text : null
}

/** The message for a refusal, by the error code of an operation or of the database. A code without its own text means a lack of rights. */
export const refusalText = (source: TextSource, code: string): string =>
  findText(source, 'errors', `refusal.${code}`) ?? source.t('errors:refusal.forbidden')

/** The message for a field error, by its key in the schema (`validation.required`). */
export const validationText = (source: TextSource, message: string): string =>
  findText(source, 'validation', message.replace(/^validation\./, '')) ?? source.t('validation:invalid')
