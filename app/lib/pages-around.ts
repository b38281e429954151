/** The page numbers of a pagination: the first, the last, and those next to the current one. */
export function pagesAround(page: number, pages: number): number[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages)
  return [...new Set(wanted)].sort((a, b) => a - b)
}
