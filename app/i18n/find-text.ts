/** Texts whose key is only known while the page runs: a refusal of the database, a field of the form. Every other key is checked by its type. */
import type { i18n } from 'i18next'
import type { Texts } from './resources/es.ts'

export type TextSource = Pick<i18n, 't' | 'exists'>

/** Null where nothing is written under the key, or a group of texts is: a key is never shown to a reader. */
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

/** Why something was not done, by the code of an operation or of the database. A code that no text tells apart means a lack of rights. */
export const refusalText = (source: TextSource, code: string): string =>
  findText(source, 'errors', `refusal.${code}`) ?? source.t('errors:refusal.forbidden')

/** What is wrong with a field, by the message of its schema (`validation.required`). */
export const validationText = (source: TextSource, message: string): string =>
  findText(source, 'validation', message.replace(/^validation\./, '')) ?? source.t('validation:invalid')
