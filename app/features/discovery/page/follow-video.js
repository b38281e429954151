/**
 * Synchronises a transcript with its video; pages are complete without it. A plain module, sent unbuilt. Listeners are on the document
 * (media events in the capture phase), so that players may be added and removed. Relies on player.tsx: `[data-player]` around one video;
 * `[data-start]` on a passage, in seconds; `[data-rendition]` on links to other versions of the file; `[data-copy-moment]`;
 * `[data-frame]` on the placeholder of an external video.
 */

/** The second in `?t=`; null unless it is a whole number. */
export function secondsAsked(search) {
  const asked = new URLSearchParams(search).get('t') ?? ''
  return /^\d{1,6}$/.test(asked) ? Number(asked) : null
}

/** Stops shortly before the end: a video set to its very end fires `ended`. */
export const clamp = (seconds, duration) => Math.min(seconds, Number.isFinite(duration) ? Math.max(0, duration - 0.25) : seconds)

/** Index of the current passage: the last one that has begun; -1 before the first. `starts` ascend. */
export const passageAt = (starts, seconds) => starts.findLastIndex((start) => start <= seconds + 0.05)

const playerOf = (element) => element.closest('[data-player]')

// Marks the current passage and scrolls it into view inside its box, unless the reader has scrolled the box.
const inHand = new WeakSet()

function follow(video) {
  for (const list of playerOf(video)?.querySelectorAll('[data-follow]') ?? []) {
    const passages = [...list.querySelectorAll('[data-start]')]
    const spoken =
      passages[
        passageAt(
          passages.map(({ dataset }) => Number(dataset.start)),
          video.currentTime,
        )
      ]
    const marked = list.querySelector('[aria-current]')
    if (spoken === marked) continue
    marked?.removeAttribute('aria-current')
    spoken?.setAttribute('aria-current', 'true')
    if (spoken && !inHand.has(list)) keepInSight(list, spoken)
  }
}

/** Scrolls the list only, never the page, and only if the list is higher than its box. */
function keepInSight(list, passage) {
  const box = list.getBoundingClientRect()
  const { top, bottom } = passage.getBoundingClientRect()
  if (list.scrollHeight <= list.clientHeight || (top >= box.top && bottom <= box.top + box.height * 0.75)) return
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  list.scrollTo({ top: list.scrollTop + top - box.top - box.height / 4, behavior: calm ? 'instant' : 'smooth' })
}

const letGo = (player) => {
  for (const list of player?.querySelectorAll('[data-follow]') ?? []) inHand.delete(list)
}

const scrollKeys = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ', 'Tab']

function takeInHand({ type, key, target }) {
  const list = target instanceof Element ? target.closest('[data-follow]') : null
  const isByHand = type === 'keydown' ? scrollKeys.includes(key) : type === 'pointerdown' ? target === list : true
  if (list && isByHand) inHand.add(list)
}

// Seeking
function seekAndPlay(player, seconds) {
  letGo(player)
  const video = player.querySelector('video')
  if (!video) return playFrame(player, seconds)
  video.currentTime = clamp(seconds, video.duration)
  video.play().catch(() => {})
}

/** On load: `?t=83` seeks in the video of the address's fragment or in the first. Nothing starts to play. */
function seekToAsked() {
  const seconds = secondsAsked(location.search)
  const video = document.querySelector('[data-player]:target video') ?? document.querySelector('[data-player] video')
  if (seconds === null || !video) return
  const seek = () => {
    video.currentTime = clamp(seconds, video.duration)
  }
  if (video.readyState >= HTMLMediaElement.HAVE_METADATA) seek()
  else video.addEventListener('loadedmetadata', seek, { once: true })
}

/** Switches to another version of the video at the same second. */
function switchTo(player, link) {
  const video = player.querySelector('video')
  const { currentTime, paused } = video
  video.addEventListener(
    'loadedmetadata',
    () => {
      video.currentTime = clamp(currentTime, video.duration)
      if (!paused) video.play().catch(() => {})
    },
    { once: true },
  )
  video.src = link.href
  for (const other of player.querySelectorAll('[data-rendition]')) other.removeAttribute('aria-current')
  link.setAttribute('aria-current', 'true')
}

// Creates the frame of an external video when the reader asks for it; before, nothing is loaded from that site.
function playFrame(player, seconds) {
  const facade = player.querySelector('[data-frame]')
  const { frame, name } = facade.dataset
  const address = new URL(frame)
  address.searchParams.set('autoplay', '1')
  if (address.hostname === 'player.vimeo.com') address.hash = seconds > 0 ? `t=${Math.floor(seconds)}s` : ''
  else if (seconds > 0) address.searchParams.set('start', String(Math.floor(seconds)))
  const iframe = document.createElement('iframe')
  iframe.title = name
  iframe.allow = 'autoplay; fullscreen; picture-in-picture'
  iframe.allowFullscreen = true
  iframe.referrerPolicy = 'strict-origin-when-cross-origin'
  iframe.src = address.href
  facade.querySelector('[data-frame-place]').replaceChildren(iframe)
  facade.dataset.playing = ''
  iframe.focus()
}

async function copyMoment(player, button) {
  const address = new URL(location.pathname, location.origin)
  address.searchParams.set('t', String(Math.floor(player.querySelector('video').currentTime)))
  if (document.querySelectorAll('[data-player]').length > 1) address.hash = player.id
  const answer = player.querySelector('[data-copied]')
  try {
    await navigator.clipboard.writeText(address.href)
    answer.textContent = button.dataset.copyMoment
  } catch {
    answer.textContent = address.href
  }
}

function onClick(event) {
  const { target, button, metaKey, ctrlKey, shiftKey, altKey } = event
  const player = target instanceof Element ? playerOf(target) : null
  if (!player || button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return
  const control = target.closest('[data-rendition], [data-copy-moment], [data-play-here], [data-follow] a, [data-start]')
  if (!control) return
  if (control.matches('[data-copy-moment]')) return void copyMoment(player, control)
  if (control.matches('[data-play-here]')) return playFrame(player, secondsAsked(location.search) ?? 0)
  // Until the external video plays here, a time stamp links to the other site.
  if (!player.querySelector('video, iframe')) return
  if (control.matches('[data-rendition]')) switchTo(player, control)
  else {
    // Selecting text must not seek.
    if (control.matches('[data-start]') && !getSelection()?.isCollapsed) return
    const passage = control.matches('[data-start]') ? control : control.closest('li').querySelector('[data-start]')
    seekAndPlay(player, Number(passage.dataset.start))
  }
  event.preventDefault()
}

function start() {
  for (const name of ['timeupdate', 'seeked'])
    document.addEventListener(name, ({ target }) => target instanceof HTMLVideoElement && follow(target), true)
  document.addEventListener('play', ({ target }) => target instanceof HTMLVideoElement && letGo(playerOf(target)), true)
  for (const name of ['wheel', 'touchmove', 'pointerdown', 'keydown']) document.addEventListener(name, takeInHand, { passive: true })
  document.addEventListener('click', onClick)
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', seekToAsked)
  else seekToAsked()
}

if (typeof document !== 'undefined') start()
