/** The choice of an institution that is not in the list: then its country and its name are written. */
export const notListed = 'not-listed'
