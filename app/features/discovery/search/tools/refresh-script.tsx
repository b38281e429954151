import refreshUrl from './refresh-results.js?url'

export const RefreshScript = () => <script type="module" async src={refreshUrl} />

/** Announces the number of results. Outside the refreshed region: a new status element would not be announced. */
export const RefreshStatus = () => <p className="visually-hidden" role="status" data-refresh-status="" />
