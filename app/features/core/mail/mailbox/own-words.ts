/** Lines that begin what a mail program quotes below an answer, in Spanish, English, Portuguese and French. */
const beginnings = [
  /^[-_\s]*(original message|mensaje original|mensagem original|message d'origine|forwarded message|mensaje reenviado)[-_\s]*$/i,
  /^_{20,}$/,
  /^(on|el|em|le)\b(?=.*\d).{5,200}\b(wrote|escribió|escreveu|a écrit)\s*:$/i,
]
/** A block of headers, as Outlook writes it: this line and one of the next three. */
const from = /^\*?(from|de)\s*:\*?\s/i
const sent = /^\*?(sent|enviado( el)?|date|fecha|to|para)\s*:\*?\s/i

/** What the writer of a mail wrote: without quoted lines, what is quoted below, and the signature. */
export function ownWords(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const isHeaderBlock = (index: number) =>
    from.test(lines[index] ?? '') && lines.slice(index + 1, index + 4).some((line) => sent.test(line))
  const end = lines.findIndex((line, index) => line === '-- ' || isHeaderBlock(index) || isBeginning(lines, index))
  return lines
    .slice(0, end < 0 ? undefined : end)
    .filter((line) => !/^\s*>/.test(line))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** The line that says who wrote may be folded, at most twice. */
function isBeginning(lines: readonly string[], index: number): boolean {
  let joined = ''
  for (const line of lines.slice(index, index + 3)) {
    if (line.trim() === '' || joined.length > 400) return false
    const isFirst = joined === ''
    // The sentence before it is the writer's.
    if (!isFirst && beginnings.some((pattern) => pattern.test(line.trim()))) return false
    joined = `${joined} ${line.trim()}`.trim()
    if (beginnings.some((pattern) => pattern.test(joined))) return true
  }
  return false
}
