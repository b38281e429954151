/** The HTML that a response was made from, so that the page cache need not read the response's stream. */
export const renderedHtmlOf = new WeakMap<Response, string>()
