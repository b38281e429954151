/** Scrolls to the caption being spoken while the video plays, until the user scrolls. */
import { useEffect, useRef } from 'react'

type Video = React.RefObject<HTMLVideoElement | null>

const scrollKeys = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ']

/**
 * `current` is the index of the spoken child of the list, or -1. Does not scroll if the user has scrolled since the video began to play, or
 * has the focus in the list.
 */
export function useScrollToCurrent(video: Video, current: number): React.RefObject<HTMLOListElement | null> {
  const list = useRef<HTMLOListElement>(null)
  const isUserScrolling = useRef(false)
  useEffect(() => {
    const player = video.current
    const stopFollowing = (event: Event) => {
      const isUserInput = !(event instanceof KeyboardEvent) || (scrollKeys.includes(event.key) && event.target !== player)
      if (isUserInput) isUserScrolling.current = true
    }
    const resumeFollowing = () => {
      isUserScrolling.current = false
    }
    const eventNames = ['wheel', 'touchmove', 'keydown'] as const
    for (const eventName of eventNames) addEventListener(eventName, stopFollowing, { passive: true })
    player?.addEventListener('play', resumeFollowing)
    return () => {
      for (const eventName of eventNames) removeEventListener(eventName, stopFollowing)
      player?.removeEventListener('play', resumeFollowing)
    }
  }, [video])
  useEffect(() => {
    const player = video.current
    const spoken = list.current?.children[current]
    if (!player || player.paused || !spoken || isUserScrolling.current || list.current?.contains(document.activeElement)) return
    scrollIntoView(spoken, player)
  }, [current, video])
  return list
}

/** Below the video if that covers the list, and well above the fixed bar at the bottom. */
function scrollIntoView(spoken: Element, player: HTMLVideoElement) {
  const box = spoken.getBoundingClientRect()
  const over = (player.parentElement ?? player).getBoundingClientRect()
  // Once the page is scrolled, the sticky video is at the very top.
  const ceiling = over.left < box.right && over.right > box.left ? Math.min(over.bottom, over.height) : 0
  const floor = innerHeight * 0.85
  if (box.top >= ceiling && box.bottom <= floor) return
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  scrollBy({ top: box.top - ceiling - Math.max(8, (floor - ceiling - box.height) / 4), behavior: isCalm ? 'instant' : 'smooth' })
}
