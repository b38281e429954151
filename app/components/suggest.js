/**
 * Suggestions for search boxes that work as plain GET forms without it (search-form.tsx). A plain module, sent unbuilt; listeners are on
 * the document, so that boxes may be added and removed.
 *
 * An ARIA combobox with a listbox: the focus stays in the input, arrow keys choose, Enter opens the chosen suggestion or else searches,
 * Escape closes. Suggestions come as finished text from the address in `data-suggest`; there is no request before two characters, and on
 * any failure the form works as before.
 */

const pause = 150
const minLength = 2
const known = new Map()
let timer
let asking
let serial = 0

const boxOf = (target) => (target instanceof Element ? target.closest('input[data-suggest]') : null)

/** The elements of a box, created at first use. */
const parts = new WeakMap()
function partsOf(box) {
  const made = parts.get(box)
  if (made) return made
  serial += 1
  const list = document.createElement('div')
  list.id = `suggestions-${serial}`
  list.className = 'suggestions'
  list.hidden = true
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', box.getAttribute('aria-label') ?? '')
  const status = document.createElement('p')
  status.className = 'visually-hidden'
  status.setAttribute('role', 'status')
  box.form.append(list, status)
  const attributes = {
    role: 'combobox',
    autocomplete: 'off',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  }
  for (const [name, value] of Object.entries(attributes)) box.setAttribute(name, value)
  const all = { list, status }
  parts.set(box, all)
  return all
}

const chosenIn = (list) => list.querySelector('[aria-selected="true"]')

function choose(box, option) {
  const { list } = partsOf(box)
  chosenIn(list)?.setAttribute('aria-selected', 'false')
  if (!option) return box.removeAttribute('aria-activedescendant')
  option.setAttribute('aria-selected', 'true')
  box.setAttribute('aria-activedescendant', option.id)
  option.scrollIntoView({ block: 'nearest' })
}

function close(box) {
  const { list, status } = partsOf(box)
  clearTimeout(timer)
  asking?.abort()
  choose(box, null)
  list.hidden = true
  status.textContent = ''
  box.setAttribute('aria-expanded', 'false')
}

const make = (name, className, text) => Object.assign(document.createElement(name), { className, textContent: text ?? '' })

function show(box, { status: count, groups }) {
  const { list, status } = partsOf(box)
  choose(box, null)
  let number = 0
  const made = groups.map(({ label, options }, index) => {
    const group = make('div', 'suggestion-group')
    const title = make('div', 'suggestion-title', label)
    title.id = `${list.id}-${index}`
    title.setAttribute('role', 'presentation')
    group.setAttribute('role', 'group')
    group.setAttribute('aria-labelledby', title.id)
    group.append(title)
    for (const option of options) {
      const link = make('a', 'suggestion')
      link.href = option.href
      link.id = `${list.id}-option-${number++}`
      link.tabIndex = -1
      link.setAttribute('role', 'option')
      link.setAttribute('aria-selected', 'false')
      const name = make('span', 'suggestion-name', option.label)
      if (option.lang) name.lang = option.lang
      link.append(name)
      if (option.note) link.append(' ', make('span', 'suggestion-note', option.note))
      group.append(link)
    }
    return group
  })
  list.replaceChildren(...made)
  list.hidden = number === 0
  box.setAttribute('aria-expanded', String(number > 0))
  status.textContent = count
}

async function suggest(box) {
  const typed = box.value.trim()
  asking?.abort()
  if ([...typed].length < minLength) return close(box)
  asking = new AbortController()
  const { signal } = asking
  try {
    const address = `${box.dataset.suggest}?${new URLSearchParams({ q: typed.slice(0, 80) })}`
    if (!known.has(address)) {
      // Without credentials: suggestions are public, and the answer may be cached.
      const answer = await fetch(address, { signal, credentials: 'omit' })
      if (!answer.ok) return close(box)
      if (known.size > 50) known.clear()
      known.set(address, await answer.json())
    }
    if (!signal.aborted && document.activeElement === box) show(box, known.get(address))
  } catch {
    // Aborted or offline: the box still works as a form.
    if (!signal.aborted) close(box)
  }
}

function onKey(event) {
  const box = boxOf(event.target)
  if (!box || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
  const { list } = partsOf(box)
  const options = [...list.querySelectorAll('[role="option"]')]
  const at = options.indexOf(chosenIn(list))
  const { key } = event
  if (list.hidden) {
    if (key === 'Escape' && box.value === '') putAway(box)
    if (key !== 'ArrowDown') return
    suggest(box)
  } else if (key === 'ArrowDown') choose(box, options[at + 1])
  else if (key === 'ArrowUp') choose(box, at === -1 ? options.at(-1) : options[at - 1])
  else if (key === 'Escape') close(box)
  else if (key === 'Enter' && at > -1) options[at].click()
  else {
    if (key === 'Tab' || key === 'Enter') close(box)
    return
  }
  event.preventDefault()
}

/** A folded box (header-search.tsx): opening it focuses the input, Escape closes it. */
function onToggle({ target }) {
  if (target.open) target.querySelector(':scope > search input[data-suggest]')?.focus()
}
function putAway(box) {
  const details = box.closest('details.header-search[open]')
  details?.querySelector('summary').focus()
  details?.removeAttribute('open')
}

function start() {
  document.addEventListener('toggle', onToggle, true)
  document.addEventListener('focusin', ({ target }) => {
    const box = boxOf(target)
    if (box) partsOf(box)
  })
  document.addEventListener('input', ({ target }) => {
    const box = boxOf(target)
    if (!box) return
    clearTimeout(timer)
    timer = setTimeout(suggest, pause, box)
  })
  document.addEventListener('keydown', onKey)
  document.addEventListener('focusout', ({ target, relatedTarget }) => {
    const box = boxOf(target)
    if (box && !partsOf(box).list.contains(relatedTarget)) close(box)
  })
  // Pressing a suggestion must not blur the input, or the list closes before the click.
  document.addEventListener('mousedown', (event) => {
    if (event.target instanceof Element && event.target.closest('.suggestions')) event.preventDefault()
  })
  // An input that had the focus before this module loaded.
  const first = boxOf(document.activeElement)
  if (first) partsOf(first)
}

start()
