/** Scrolls to the caption being spoken while the video plays, until the user scrolls. */
import { useEffect, useRef } from 'react'

type Video = React.RefObject<HTMLVideoElement | null>

const scrollKeys = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ']

/**
 * `current` is the index of the spoken child of the list, or -1. Does not scroll if the user has scrolled since the video began to play, or
 * has the focus in the list.
 */
export function useFollow(video: Video, current: number): React.RefObject<HTMLOListElement | null> {
  const list = useRef<HTMLOListElement>(null)
  const isInHand = useRef(false)
  useEffect(() => {
    const player = video.current
    const takeInHand = (event: Event) => {
      const isByHand = !(event instanceof KeyboardEvent) || (scrollKeys.includes(event.key) && event.target !== player)
      if (isByHand) isInHand.current = true
    }
    const letGo = () => {
      isInHand.current = false
    }
    const ways = ['wheel', 'touchmove', 'keydown'] as const
    for (const way of ways) addEventListener(way, takeInHand, { passive: true })
    player?.addEventListener('play', letGo)
    return () => {
      for (const way of ways) removeEventListener(way, takeInHand)
      player?.removeEventListener('play', letGo)
    }
  }, [video])
  useEffect(() => {
    const player = video.current
    const spoken = list.current?.children[current]
    if (!player || player.paused || !spoken || isInHand.current || list.current?.contains(document.activeElement)) return
    bringInSight(spoken, player)
  }, [current, video])
  return list
}

/** Below the video if that covers the list, and well above the fixed bar at the bottom. */
function bringInSight(spoken: Element, player: HTMLVideoElement) {
  const box = spoken.getBoundingClientRect()
  const over = (player.parentElement ?? player).getBoundingClientRect()
  // Once the page is scrolled, the sticky video is at the very top.
  const ceiling = over.left < box.right && over.right > box.left ? Math.min(over.bottom, over.height) : 0
  const floor = innerHeight * 0.85
  if (box.top >= ceiling && box.bottom <= floor) return
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  scrollBy({ top: box.top - ceiling - Math.max(8, (floor - ceiling - box.height) / 4), behavior: isCalm ? 'instant' : 'smooth' })
}
