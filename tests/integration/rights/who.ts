/**
 * The marks of who may, in the order of the columns. The owner of a resource, its co-author, a colleague from the owner's institution and a
 * stranger from another one are all verified officials.
 */
export const columns = ['visitor', 'member', 'owner', 'coAuthor', 'colleague', 'stranger', 'editor', 'admin'] as const
export type Column = (typeof columns)[number]

export const who = {
  everybody: '✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓',
  members: '– ✓ ✓ ✓ ✓ ✓ ✓ ✓',
  officials: '– – ✓ ✓ ✓ ✓ ✓ ✓',
  readersOfDrafts: '– – ✓ ✓ ✓ – ✓ ✓',
  authorsAndStaff: '– – ✓ ✓ – – ✓ ✓',
  ownerAndStaff: '– – ✓ – – – ✓ ✓',
  coAuthor: '– – – ✓ – – – –',
  coAuthorAndStaff: '– – – ✓ – – ✓ ✓',
  /** Officials of the owner's institution, and the co-author, who is the subject of the record. */
  homeAndStaff: '– – ✓ ✓ ✓ – ✓ ✓',
  /** Officials of the owner's institution, and not the co-author, who is of another. */
  holdersAndStaff: '– – ✓ – ✓ – ✓ ✓',
  owner: '– – ✓ – – – – –',
  staff: '– – – – – – ✓ ✓',
  /** What belongs to the editor alone. */
  editor: '– – – – – – ✓ –',
  admin: '– – – – – – – ✓',
  nobody: '– – – – – – – –',
} as const
export type Who = keyof typeof who
