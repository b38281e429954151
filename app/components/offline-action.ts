/** A form sent over a dead line, or one that is too long to be taken, is no error of the page: what was typed stays where it is. */
import { isRouteErrorResponse, type ShouldRevalidateFunction } from 'react-router'

type NotSent = { ok: false; error: 'no_connection' | 'form_too_large' | 'form_too_slow' }

/** The server's answer, or why there was none. A browser throws a `TypeError` when the connection fails. */
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

/** Asking for the page's data again over the same dead line would put an error page in the place of the form. */
export const revalidateUnlessOffline: ShouldRevalidateFunction = ({ actionResult, defaultShouldRevalidate }) =>
  actionResult?.error === 'no_connection' ? false : defaultShouldRevalidate
