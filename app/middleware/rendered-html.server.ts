/** The HTML a response was made of: the page cache takes it from here instead of reading the response's stream back. */
export const htmlOf = new WeakMap<Response, string>()
