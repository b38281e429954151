import ownTimeUrl from './own-time.js?url&no-inline'

/** Shows the sessions of an event in the reader's own time. For reading pages only: it changes what React would hydrate. */
export const OwnTimeScript = () => <script type="module" async src={ownTimeUrl} />
