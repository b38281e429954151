import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

/** What has just been done. Takes the focus, so that whoever does not see the page change hears it. */
export function DoneNotice({ text }: { text: string | null }) {
  const box = useRef<HTMLDivElement>(null)
  const { key } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same thing done twice is two messages, told apart by the visit
  useEffect(() => {
    if (text) box.current?.focus({ preventScroll: true })
  }, [text, key])
  if (!text) return null
  return (
    <div className="notice notice-success" role="status" tabIndex={-1} ref={box}>
      <p>{text}</p>
    </div>
  )
}
