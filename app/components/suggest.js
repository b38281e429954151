/**
 * Suggestions while one types, for boxes that are plain GET forms without it (search-form.tsx). A plain module, sent
 * as it stands; everything is found from the event that happened, so that boxes may come and go.
 *
 * An ARIA combobox with a listbox: the focus stays in the box, the arrows choose, Enter opens what is chosen or else searches,
 * Escape closes. What it shows it gets in words from `data-suggest`, the address on the box; nothing goes out before two
 * characters, and whatever fails leaves the form as it was.
 */

const pause = 150
const minLength = 2
const known = new Map()
let timer
let asking
let serial = 0

const boxOf = (target) => (target instanceof Element ? target.closest('input[data-suggest]') : null)

/** What belongs to a box: made once, when it is first used. */
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
      // As anybody: names of what is published need no session, and the answer may come from a cache.
      const answer = await fetch(address, { signal, credentials: 'omit' })
      if (!answer.ok) return close(box)
      if (known.size > 50) known.clear()
      known.set(address, await answer.json())
    }
    if (!signal.aborted && document.activeElement === box) show(box, known.get(address))
  } catch {
    // Aborted, or the line is down: the box is a search box all the same.
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

/** A box behind its word (header-search.tsx): opening it is to type in it, and Escape puts it away again. */
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
  // A press on a suggestion must not take the focus from the box: the list would be gone before the click.
  document.addEventListener('mousedown', (event) => {
    if (event.target instanceof Element && event.target.closest('.suggestions')) event.preventDefault()
  })
  // A box that had the focus before this module was there.
  const first = boxOf(document.activeElement)
  if (first) partsOf(first)
}

start()
