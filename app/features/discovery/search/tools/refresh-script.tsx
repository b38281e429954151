import refreshUrl from './refresh-results.js?url'

export const RefreshScript = () => <script type="module" async src={refreshUrl} />

/** Says the new number of results. Outside of what is refreshed: a status line that has just come is not read. */
export const RefreshStatus = () => <p className="visually-hidden" role="status" data-refresh-status="" />
