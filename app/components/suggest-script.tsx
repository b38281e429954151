import suggestUrl from './suggest.js?url'

/** Loads the suggestions of search boxes with `data-suggest`, once per page. */
export const SuggestScript = () => <script type="module" async src={suggestUrl} />
