/** A form that cannot be sent (no connection, or too large) is not a page error: the typed values stay in the form. */
import { isRouteErrorResponse, type ShouldRevalidateFunction } from 'react-router'

type NotSent = { ok: false; error: 'no_connection' | 'form_too_large' | 'form_too_slow' }

/** Returns the server's answer, or why there was none. Browsers throw a `TypeError` if the connection fails. */
export async function submitOrReportOffline<Answer>({ serverAction }: { serverAction: () => Promise<Answer> }): Promise<Answer | NotSent> {
  try {
    return await serverAction()
  } catch (failure) {
    if (failure instanceof TypeError) return { ok: false, error: 'no_connection' }
    if (isRouteErrorResponse(failure) && failure.status === 413) return { ok: false, error: 'form_too_large' }
    if (isRouteErrorResponse(failure) && failure.status === 408) return { ok: false, error: 'form_too_slow' }
    throw failure
  }
}

/** Without a connection, revalidation would replace the form by an error page. */
export const revalidateUnlessOffline: ShouldRevalidateFunction = ({ actionResult, defaultShouldRevalidate }) =>
  actionResult?.error === 'no_connection' ? false : defaultShouldRevalidate
