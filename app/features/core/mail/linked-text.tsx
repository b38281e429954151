/** Plain text in which addresses of this site are links. Other addresses stay text. */
export function LinkedText({ text, origin }: { text: string; origin: string }) {
  return splitLinks(text, origin).map(({ at, part, isLink }) =>
    isLink ? (
      <a key={at} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  )
}

type Piece = { at: number; part: string; isLink: boolean }

/** The text in order, split where an address of `origin` begins and ends. */
export function splitLinks(text: string, origin: string): Piece[] {
  let at = 0
  return text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part) => {
      const piece = { at, part, isLink: part === origin || part.startsWith(`${origin}/`) }
      at += part.length
      return piece
    })
    .filter(({ part }) => part !== '')
}
