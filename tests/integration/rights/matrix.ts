/**
 * Who may do what: DESIGN §5 as data, one row for each of its rows, one cell for everything that can be attempted. The marks of a cell are
 * in the order of `columns`.
 */
import type { Row } from './cell.ts'
import { administration } from './rows/administration.ts'
import { assistance } from './rows/assistance.ts'
import { campaigns } from './rows/campaigns.ts'
import { community } from './rows/community.ts'
import { contacts } from './rows/contacts.ts'
import { continuity } from './rows/continuity.ts'
import { discussion } from './rows/discussion.ts'
import { drafts } from './rows/drafts.ts'
import { editing } from './rows/editing.ts'
import { elsewhere } from './rows/elsewhere.ts'
import { exchanges } from './rows/exchanges.ts'
import { exports } from './rows/exports.ts'
import { files } from './rows/files.ts'
import { following } from './rows/following.ts'
import { learning } from './rows/learning.ts'
import { links } from './rows/links.ts'
import { mailbox } from './rows/mailbox.ts'
import { materialising } from './rows/materialising.ts'
import { reading } from './rows/reading.ts'
import { recommendations } from './rows/recommendations.ts'
import { reminders } from './rows/reminders.ts'
import { reviewing, submitting } from './rows/review.ts'
import { reviewWork } from './rows/review-work.ts'
import { roles } from './rows/roles.ts'
import { searches } from './rows/searches.ts'
import { thesaurus } from './rows/thesaurus.ts'
import { transitions } from './rows/transitions.ts'
import { translations } from './rows/translations.ts'
import { uploads } from './rows/uploads.ts'
import { writingTogether } from './rows/writing-together.ts'
import { yearlyUpdate } from './rows/yearly-update.ts'

export const matrix: readonly Row[] = [
  reading,
  drafts,
  editing,
  writingTogether,
  uploads,
  files,
  submitting,
  reviewing,
  reviewWork,
  materialising,
  translations,
  community,
  following,
  campaigns,
  elsewhere,
  exports,
  exchanges,
  learning,
  assistance,
  discussion,
  searches,
  recommendations,
  mailbox,
  reminders,
  contacts,
  transitions,
  roles,
  continuity,
  administration,
  thesaurus,
  links,
  yearlyUpdate,
]
