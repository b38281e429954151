/** A reference a reader can copy: who, when, what, where it stands. */
export type Citation = { author: string; year: string; title: string; site: string; address: string }

/** `Author (year). Title. Site. Address` — the order that the usual styles of the social sciences share. */
export const cite = ({ author, year, title, site, address }: Citation): string =>
  `${[`${author} (${year})`, withoutStop(title), site].filter(Boolean).join('. ')}. ${address}`

const withoutStop = (text: string) => text.replace(/\.$/, '')
