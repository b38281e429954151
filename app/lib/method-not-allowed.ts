/** The loader of an address that scripts only write to. */
export const methodNotAllowed = (allow: string) => () =>
  Response.json({ ok: false, error: 'method_not_allowed' }, { status: 405, headers: { allow, 'cache-control': 'no-store' } })
