/** The option "not in the list", which requires country and name. */
export const notListed = 'not-listed'
