import { data } from 'react-router'

/** Every address nobody answers; the error page of the root shows it. */
export const loader = () => {
  throw data(null, { status: 404 })
}

export default function NotFound() {
  return null
}
