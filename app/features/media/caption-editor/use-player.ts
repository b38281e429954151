/** The player's time, and a function to play from another time. */
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
    // The browser may refuse to play; the position is set in any case.
    player.play().catch(() => {})
  }, [])
  const controls = useMemo(() => ({ timeNow, playFrom }), [timeNow, playFrom])
  return { video, time, onTime, controls }
}
