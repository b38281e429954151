import type { Db } from '#app/db/clients.server.ts'
import { type Choices, noChoices } from '#app/features/resources/model/reference.ts'
import type { Draft } from '#app/features/resources/revisions/draft-queries.server.ts'
import { findChoices } from '#app/features/writing/editor/choices.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { isCodeAt } from './fields-to-comment.ts'

/** Labels for the values that comments on a draft quote; queried only if a comment quotes a code. */
export const findQuotedChoices = async (
  db: Db,
  { content, comments }: Pick<Draft, 'content' | 'comments'>,
  language: Language,
): Promise<Choices> =>
  comments.some(({ anchor, quote }) => anchor && quote && isCodeAt(content, anchor)) ? findChoices(db, language, content.kind) : noChoices
