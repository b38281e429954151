import suggestUrl from './suggest.js?url'

/** Makes every search box with `data-suggest` suggest while one types. Once a page, however many boxes ask for it. */
export const SuggestScript = () => <script type="module" async src={suggestUrl} />
