import { useEffect } from 'react'
import { useRevalidator } from 'react-router'

const every = 2_000

/** Loads the page again every two seconds while something is under way. */
export function useRefresh(isUnderWay: boolean) {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (!isUnderWay) return
    const timer = window.setInterval(() => void revalidate(), every)
    return () => window.clearInterval(timer)
  }, [isUnderWay, revalidate])
}
