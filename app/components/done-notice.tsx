import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

/** A message after an action. Takes the focus, so that screen readers announce it. */
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
