/** Where the player stands, and taking it elsewhere. */
import { useCallback, useMemo, useRef, useState } from 'react'

export function usePlayer() {
  const video = useRef<HTMLVideoElement>(null)
  const [time, setTime] = useState(0)
  const onTime = useCallback((event: React.SyntheticEvent<HTMLVideoElement>) => setTime(event.currentTarget.currentTime), [])
  const timeNow = useCallback(() => video.current?.currentTime ?? null, [])
  const playFrom = useCallback((seconds: number) => {
    const player = video.current
    if (!player) return
    player.currentTime = seconds
    // A browser may refuse to play; the place is found all the same.
    player.play().catch(() => {})
  }, [])
  const controls = useMemo(() => ({ timeNow, playFrom }), [timeNow, playFrom])
  return { video, time, onTime, controls }
}
