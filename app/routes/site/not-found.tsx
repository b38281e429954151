import { data } from 'react-router'

/** Matches every address without a route; the root's error page shows it. */
export const loader = () => {
  throw data(null, { status: 404 })
}

export default function NotFound() {
  return null
}
