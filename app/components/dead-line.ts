/** A form sent over a dead line is no error of the page: what was typed stays where it is. */
import type { ShouldRevalidateFunction } from 'react-router'

type NoConnection = { ok: false; error: 'no_connection' }

/** The server's answer, or that there was none. A browser throws a `TypeError` where nobody answers. */
export async function sendOrSay<Answer>({ serverAction }: { serverAction: () => Promise<Answer> }): Promise<Answer | NoConnection> {
  try {
    return await serverAction()
  } catch (failure) {
    if (failure instanceof TypeError) return { ok: false, error: 'no_connection' }
    throw failure
  }
}

/** Asking for the page's data again over the same dead line would put an error page in the place of the form. */
export const revalidateUnlessDead: ShouldRevalidateFunction = ({ actionResult, defaultShouldRevalidate }) =>
  actionResult?.error === 'no_connection' ? false : defaultShouldRevalidate
