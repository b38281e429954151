import { useEffect, useRef } from 'react'

/** Wraps what went wrong with a form that was sent. Takes the focus each time another answer comes, wherever the page was. */
export function Problem({ answer, children }: { answer: unknown; children: React.ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (answer) box.current?.focus()
  }, [answer])
  return (
    <div className="problem" tabIndex={-1} ref={box}>
      {children}
    </div>
  )
}
