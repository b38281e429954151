/**
 * Refreshes search results in place; the search page works without it. A plain module, sent unbuilt. Links and GET forms to the same path
 * are fetched and the new HTML replaces the old; on any failure the browser navigates as usual. Relies on routes/discovery/search.tsx:
 * `[data-refresh]` with an id around what changes; `[data-result-count]` on the heading with the number of results;
 * `[data-refresh-status]`, a status line outside; `[data-copy-link]`, hidden without script.
 */

const regions = () => [...document.querySelectorAll('[data-refresh]')]
/** Path and query of the page shown. */
let shown = location.pathname + location.search
let underWay

const pathOf = ({ pathname, search }) => pathname + search

// Finds the control that had the focus by its text and surroundings, because its address changes with every search.
const placeOf = (element) => {
  const around = element.closest('[aria-labelledby], [aria-label]')
  const name = element.getAttribute('name') ?? element.querySelector('.facet-name')?.textContent ?? element.textContent
  // A count at the end of the text changes, so it is not compared.
  const words = name?.replace(/[\d\s.,]+$/, '').trim()
  return [element.localName, around?.getAttribute('aria-labelledby') ?? around?.getAttribute('aria-label'), words].join('|')
}
const isWithin = (element) => element instanceof Element && element.closest('[data-refresh]') !== null
const findPlace = (place, selector) =>
  regions()
    .flatMap((region) => [...region.querySelectorAll(selector)])
    .find((element) => placeOf(element) === place)

function swap(next) {
  const focused = isWithin(document.activeElement) ? placeOf(document.activeElement) : null
  const open = regions()
    .flatMap((region) => [...region.querySelectorAll('details[open]')])
    .map((details) => placeOf(details.querySelector('summary')))
  for (const region of regions()) region.replaceWith(document.adoptNode(next.getElementById(region.id)))
  for (const place of open) findPlace(place, 'summary')?.parentElement.setAttribute('open', '')
  document.title = next.title
  for (const rel of ['alternate', 'canonical'])
    for (const link of document.head.querySelectorAll(`link[rel="${rel}"]`)) {
      const own = ['hreflang', 'type'].map((name) => (link.hasAttribute(name) ? `[${name}="${link.getAttribute(name)}"]` : '')).join('')
      link.href = next.head.querySelector(`link[rel="${rel}"]${own}`)?.getAttribute('href') ?? link.href
    }
  showTools()
  return focused
}

/** Restores the focus to the same control; if it is gone, or for another page of results, to the results' heading. */
function settle(focused, toResults) {
  const heading = document.querySelector('[data-result-count]')
  const same = focused && !toResults ? findPlace(focused, 'a, button, input, summary') : null
  if (same) same.focus({ preventScroll: true })
  else if (focused && heading) {
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }
  const status = document.querySelector('[data-refresh-status]')
  if (status) status.textContent = same || !focused ? (heading?.textContent ?? '') : ''
  if (toResults) heading?.scrollIntoView({ block: 'start' })
}

const setBusy = (isBusy) => {
  for (const region of regions())
    if (isBusy) region.setAttribute('aria-busy', 'true')
    else region.removeAttribute('aria-busy')
}

/** Fetches a page; null if a newer request has replaced this one. */
async function fetchPage(address) {
  underWay?.abort()
  const own = new AbortController()
  underWay = own
  setBusy(true)
  try {
    const answer = await fetch(address, { signal: own.signal, headers: { accept: 'text/html' } })
    if (!answer.ok || answer.redirected || !answer.headers.get('content-type')?.startsWith('text/html'))
      throw new Error(String(answer.status))
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html')
    if (own.signal.aborted) return null
    if (regions().some(({ id }) => !next.getElementById(id))) throw new Error('another page')
    return next
  } catch (error) {
    if (own.signal.aborted) return null
    throw error
  } finally {
    if (underWay === own) setBusy(false)
  }
}

async function go(address, toResults) {
  try {
    const next = await fetchPage(address)
    if (!next) return
    history.replaceState({ ...history.state, scroll: scrollY }, '')
    history.pushState({}, '', address)
    shown = pathOf(location)
    settle(swap(next), toResults)
  } catch {
    location.assign(address)
  }
}

async function goBack() {
  if (pathOf(location) === shown) return
  const { scroll = 0 } = history.state ?? {}
  try {
    const next = await fetchPage(location.href)
    if (!next) return
    shown = pathOf(location)
    settle(swap(next), false)
    scrollTo({ top: scroll, behavior: 'instant' })
  } catch {
    location.reload()
  }
}

function onClick(event) {
  const { target, button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented } = event
  if (!(target instanceof Element)) return
  const copy = target.closest('[data-copy-link] button')
  if (copy) return void copyLink(copy)
  const link = target.closest('[data-refresh] a[href]')
  if (!link || defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return
  const address = new URL(link.href)
  if (link.target || link.hasAttribute('download') || link.hreflang || address.origin !== location.origin) return
  if (address.pathname !== location.pathname || address.hash) return
  event.preventDefault()
  go(address.href, link.closest('.pagination') !== null)
}

function onSubmit(event) {
  const form = event.target
  if (event.defaultPrevented || !form.closest('[data-refresh]') || form.method !== 'get') return
  const address = new URL(form.action)
  if (address.origin !== location.origin || address.pathname !== location.pathname) return
  address.search = String(new URLSearchParams([...new FormData(form, event.submitter)].filter(([, value]) => value !== '')))
  event.preventDefault()
  go(address.href, false)
}

function showTools() {
  for (const tool of document.querySelectorAll('[data-copy-link]')) tool.hidden = !navigator.clipboard
}

async function copyLink(button) {
  const words = button.textContent
  const status = document.querySelector('[data-refresh-status]')
  try {
    await navigator.clipboard.writeText(new URL(button.parentElement.dataset.copyLink, location.origin).href)
    button.textContent = button.dataset.copied
    if (status) status.textContent = button.dataset.copied
    setTimeout(() => {
      button.textContent = words
      if (status) status.textContent = ''
    }, 4_000)
  } catch {
    // The clipboard is not available: the address bar has the link.
    button.parentElement.hidden = true
  }
}

function start() {
  showTools()
  if (regions().length === 0) return
  // Fetch the results first when going back, then scroll.
  history.scrollRestoration = 'manual'
  const { scroll } = history.state ?? {}
  if (scroll) scrollTo({ top: scroll, behavior: 'instant' })
  document.addEventListener('click', onClick)
  document.addEventListener('submit', onSubmit)
  addEventListener('popstate', goBack)
  addEventListener('pagehide', () => history.replaceState({ ...history.state, scroll: scrollY }, ''))
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start)
else start()
