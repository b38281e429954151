/**
 * Texts without values are the same at every call, and a page asks for hundreds: each is looked up once. i18next resolves namespace, context,
 * plural and interpolation anew at each call.
 */
import type { i18n, TFunction } from 'i18next'

/** The same instance, whose translate functions remember the texts that were asked for by key alone. For instances whose texts never change. */
export function rememberTexts(instance: i18n): i18n {
  const make = instance.getFixedT.bind(instance) as (...args: unknown[]) => TFunction
  const made = new Map<string, TFunction>()
  instance.getFixedT = ((...args: unknown[]) => {
    const [language, namespaces, prefix] = args
    const key = `${language}|${namespaces}|${prefix ?? ''}`
    const kept = made.get(key) ?? remembering(make(...args))
    made.set(key, kept)
    return kept
  }) as typeof instance.getFixedT
  return instance
}

type Translate = (...args: unknown[]) => unknown

function remembering(fixed: TFunction): TFunction {
  const translate = fixed as unknown as Translate
  const texts = new Map<unknown, string>()
  const remember: Translate = (...args) => {
    const [key] = args
    if (args.length !== 1) return translate(...args)
    const kept = texts.get(key)
    if (kept !== undefined) return kept
    const text = translate(key)
    // A missing text comes back as its key; it may be made of what somebody typed, so it is not kept.
    if (typeof key === 'string' && typeof text === 'string' && text !== key) texts.set(key, text)
    return text
  }
  return Object.assign(remember, fixed) as unknown as TFunction
}
