import { useEffect, useRef } from 'react'

/** Wraps the error of a submitted form. Takes the focus after each submission. */
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
