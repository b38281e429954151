/** What a message of the mailbox was, as staff see it counted. */
export const outcomes = [
  /** One of our mails came back. */
  'bounce',
  /** A person answered one of our mails. */
  'reply',
  /** A copy of a mail of staff to an official: a draft of a contact. */
  'copy',
  /** A copy that makes no draft: the mail server says that its sender is false, or the person has too many drafts. */
  'copy-refused',
  /** A report that changes nothing: of a delay, of a mail that is not ours, or of one that had come back before. */
  'report',
  /** An automatic answer. */
  'automatic',
  /** Anything else. */
  'ignored',
  /** A second copy of a message. */
  'repeated',
  /** Not a mail that can be parsed. */
  'unreadable',
  /** Three attempts to read it failed. */
  'failed',
] as const
export type Outcome = (typeof outcomes)[number]

/** Why a reading failed. */
export const mailboxProblems = [
  'connection',
  'slow',
  'certificate',
  'encryption',
  'login',
  'folder',
  'read-only',
  'malformed',
  'database',
  'other',
] as const
export type MailboxProblem = (typeof mailboxProblems)[number]
