import { useMatches } from 'react-router'
import { type AddressName, addressOfRoute } from '#app/i18n/addresses.ts'

/** The name of the page's address; null for pages without one (errors, machine addresses). */
export function useAddress(): AddressName | null {
  return useMatches().reduce<AddressName | null>((found, { id }) => addressOfRoute(id) ?? found, null)
}
