/** Text from a form as it is stored: line ends of one kind, no space around, and none of the characters Postgres cannot hold. */
export const cleanText = (text: string): string => text.replace(/\r\n?/g, '\n').replaceAll('\u0000', '').trim()
