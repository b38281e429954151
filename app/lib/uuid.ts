/** Whether a text is a uuid; a query with any other text would be an error in Postgres instead of an empty result. */
export const isUuid = (text: string | undefined): text is string =>
  text !== undefined && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
