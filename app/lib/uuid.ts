/** Whether an address names a row at all; asking Postgres for anything else would be an error rather than an empty answer. */
export const isUuid = (text: string | undefined): text is string =>
  text !== undefined && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
