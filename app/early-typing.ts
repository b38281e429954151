/**
 * On a slow connection people type before the script has loaded. When React takes over a `<textarea>` it puts the server's text back, and
 * no handler receives what was typed or chosen before. React has a fix behind a flag that is off (`enableHydrationChangeEvent`,
 * https://github.com/react/react/pull/33129); once it is on, delete this file.
 */
type Text = HTMLInputElement | HTMLTextAreaElement

/**
 * Records the text typed into the page's fields from now on. Returns a function that restores it and fires the change handlers; call it
 * once React has hydrated the page and before the user can type again.
 */
export function recordEarlyTyping(): () => void {
  const texts = new Map<Text, string>()
  const recordText = ({ target }: Event) => {
    if (isText(target)) texts.set(target, target.value)
  }
  for (const field of document.querySelectorAll<Text>('input, textarea'))
    if (isText(field) && field.value !== normaliseLineEndings(field.defaultValue)) texts.set(field, field.value)
  document.addEventListener('input', recordText, { capture: true })
  return () => {
    document.removeEventListener('input', recordText, { capture: true })
    for (const [field, text] of texts) restoreText(field, text)
    texts.clear()
    for (const field of document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select'))
      if (hasOtherChoice(field)) notifyReact(field)
  }
}

const isText = (target: EventTarget | null): target is Text =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !['hidden', 'checkbox', 'radio', 'file', 'submit', 'button'].includes(target.type))

/** A field's value has normalised line endings, its default value may not: https://html.spec.whatwg.org/#concept-textarea-api-value */
const normaliseLineEndings = (text: string) => text.replace(/\r\n?/g, '\n')

function restoreText(field: Text, text: string) {
  if (!field.isConnected) return
  const caret = field === document.activeElement ? field.selectionStart : null
  // React ignores a change to a value that it believes is already there, and keeps that value in a setter on the element itself.
  field.value = field.defaultValue
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, text)
  if (caret !== null) field.setSelectionRange(caret, caret)
  notifyReact(field)
}

function notifyReact(field: Element) {
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.dispatchEvent(new Event('change', { bubbles: true }))
}

function hasOtherChoice(field: HTMLInputElement | HTMLSelectElement): boolean {
  if (field instanceof HTMLInputElement) return ['checkbox', 'radio'].includes(field.type) && field.checked !== field.defaultChecked
  const chosen = [...field.options].findIndex(({ defaultSelected }) => defaultSelected)
  return field.selectedIndex !== Math.max(0, chosen) // without a selected option the browser shows the first one
}
