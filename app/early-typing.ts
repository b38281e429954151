/**
 * On a slow line people type before the script has come. React then puts the server's text back into each `<textarea>` it
 * takes over, and no handler hears of anything typed or chosen until then. React has its own answer behind a flag that is off
 * (`enableHydrationChangeEvent`, https://github.com/react/react/pull/33129); once it is on, this file goes.
 */
type Text = HTMLInputElement | HTMLTextAreaElement

/**
 * Remembers what stands in the page's fields from now on. The answer, called once React has taken the page over and before
 * anybody can type again, puts it back and lets the page's handlers hear of it.
 */
export function rememberEarlyTyping(): () => void {
  const texts = new Map<Text, string>()
  const hear = ({ target }: Event) => {
    if (isText(target)) texts.set(target, target.value)
  }
  for (const field of document.querySelectorAll<Text>('input, textarea'))
    if (isText(field) && field.value !== oneLineEnding(field.defaultValue)) texts.set(field, field.value)
  document.addEventListener('input', hear, { capture: true })
  return () => {
    document.removeEventListener('input', hear, { capture: true })
    for (const [field, text] of texts) putBack(field, text)
    texts.clear()
    for (const field of document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select'))
      if (isChosenOtherwise(field)) tell(field)
  }
}

const isText = (target: EventTarget | null): target is Text =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !['hidden', 'checkbox', 'radio', 'file', 'submit', 'button'].includes(target.type))

/** A value has its line endings made one, a default value may not: https://html.spec.whatwg.org/#concept-textarea-api-value */
const oneLineEnding = (text: string) => text.replace(/\r\n?/g, '\n')

function putBack(field: Text, text: string) {
  if (!field.isConnected) return
  const caret = field === document.activeElement ? field.selectionStart : null
  // React passes over a change to what it believes is there already, and keeps that belief in a setter of the element's own.
  field.value = field.defaultValue
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, text)
  if (caret !== null) field.setSelectionRange(caret, caret)
  tell(field)
}

function tell(field: Element) {
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.dispatchEvent(new Event('change', { bubbles: true }))
}

function isChosenOtherwise(field: HTMLInputElement | HTMLSelectElement): boolean {
  if (field instanceof HTMLInputElement) return ['checkbox', 'radio'].includes(field.type) && field.checked !== field.defaultChecked
  const chosen = [...field.options].findIndex(({ defaultSelected }) => defaultSelected)
  return field.selectedIndex !== Math.max(0, chosen) // without a chosen option it shows its first
}
