/** Maximum number of results in a file. */
export const exportLimit = 1_000
