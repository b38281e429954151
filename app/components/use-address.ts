import { useMatches } from 'react-router'
import { type AddressName, addressOfRoute } from '#app/i18n/addresses.ts'

/** The name of the address this page answers, or null outside the contract (an error page, a machine's address). */
export function useAddress(): AddressName | null {
  return useMatches().reduce<AddressName | null>((found, { id }) => addressOfRoute(id) ?? found, null)
}
