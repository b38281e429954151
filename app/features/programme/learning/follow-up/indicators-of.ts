/** The recommendation whose indicators the answers to learning routes are: workshops, technical assistance and courses. */
export const indicatorsOf = { evaluation: '1819ai', number: '3' }
