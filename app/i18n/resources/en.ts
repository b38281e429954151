import common from '#locales/en/common.json' with { type: 'json' }
import core from '#locales/en/core/core.json' with { type: 'json' }
import mail from '#locales/en/core/mail.json' with { type: 'json' }
import recommendations from '#locales/en/core/recommendations.json' with { type: 'json' }
import compare from '#locales/en/discovery/compare.json' with { type: 'json' }
import countries from '#locales/en/discovery/countries.json' with { type: 'json' }
import coverage from '#locales/en/discovery/coverage.json' with { type: 'json' }
import discussion from '#locales/en/discovery/discussion.json' with { type: 'json' }
import home from '#locales/en/discovery/home.json' with { type: 'json' }
import kindIndex from '#locales/en/discovery/kind-index.json' with { type: 'json' }
import page from '#locales/en/discovery/page.json' with { type: 'json' }
import related from '#locales/en/discovery/related.json' with { type: 'json' }
import savedSearches from '#locales/en/discovery/saved-searches.json' with { type: 'json' }
import search from '#locales/en/discovery/search.json' with { type: 'json' }
import searchRequests from '#locales/en/discovery/search-requests.json' with { type: 'json' }
import topics from '#locales/en/discovery/topics.json' with { type: 'json' }
import corrections from '#locales/en/editorial/corrections.json' with { type: 'json' }
import linkCheck from '#locales/en/editorial/link-check.json' with { type: 'json' }
import review from '#locales/en/editorial/review.json' with { type: 'json' }
import schedules from '#locales/en/editorial/schedules.json' with { type: 'json' }
import yearlyUpdate from '#locales/en/editorial/yearly-update.json' with { type: 'json' }
import errors from '#locales/en/errors.json' with { type: 'json' }
import captions from '#locales/en/media/captions.json' with { type: 'json' }
import documents from '#locales/en/media/documents.json' with { type: 'json' }
import library from '#locales/en/media/library.json' with { type: 'json' }
import uploads from '#locales/en/media/uploads.json' with { type: 'json' }
import navigation from '#locales/en/navigation/navigation.json' with { type: 'json' }
import start from '#locales/en/navigation/start.json' with { type: 'json' }
import about from '#locales/en/outreach/about.json' with { type: 'json' }
import campaigns from '#locales/en/outreach/campaigns.json' with { type: 'json' }
import digests from '#locales/en/outreach/digests.json' with { type: 'json' }
import elsewhere from '#locales/en/outreach/elsewhere.json' with { type: 'json' }
import embed from '#locales/en/outreach/embed.json' with { type: 'json' }
import exports from '#locales/en/outreach/exports.json' with { type: 'json' }
import following from '#locales/en/outreach/following.json' with { type: 'json' }
import mailbox from '#locales/en/outreach/mailbox.json' with { type: 'json' }
import outreach from '#locales/en/outreach/outreach.json' with { type: 'json' }
import accounts from '#locales/en/people/accounts.json' with { type: 'json' }
import contacts from '#locales/en/people/contacts.json' with { type: 'json' }
import directory from '#locales/en/people/directory.json' with { type: 'json' }
import handOver from '#locales/en/people/hand-over.json' with { type: 'json' }
import institutions from '#locales/en/people/institutions.json' with { type: 'json' }
import transitions from '#locales/en/people/transitions.json' with { type: 'json' }
import verification from '#locales/en/people/verification.json' with { type: 'json' }
import certificates from '#locales/en/programme/certificates.json' with { type: 'json' }
import closing from '#locales/en/programme/closing.json' with { type: 'json' }
import events from '#locales/en/programme/events.json' with { type: 'json' }
import exchanges from '#locales/en/programme/exchanges.json' with { type: 'json' }
import followUp from '#locales/en/programme/follow-up.json' with { type: 'json' }
import learning from '#locales/en/programme/learning.json' with { type: 'json' }
import planEditing from '#locales/en/programme/plan-editing.json' with { type: 'json' }
import planExport from '#locales/en/programme/plan-export.json' with { type: 'json' }
import planImport from '#locales/en/programme/plan-import.json' with { type: 'json' }
import registration from '#locales/en/programme/registration.json' with { type: 'json' }
import reminders from '#locales/en/programme/reminders.json' with { type: 'json' }
import technicalAssistance from '#locales/en/programme/technical-assistance.json' with { type: 'json' }
import model from '#locales/en/resources/model.json' with { type: 'json' }
import published from '#locales/en/resources/published.json' with { type: 'json' }
import revisions from '#locales/en/resources/revisions.json' with { type: 'json' }
import validation from '#locales/en/validation.json' with { type: 'json' }
import concepts from '#locales/en/vocabulary/concepts.json' with { type: 'json' }
import merging from '#locales/en/vocabulary/merging.json' with { type: 'json' }
import comments from '#locales/en/writing/comments.json' with { type: 'json' }
import editor from '#locales/en/writing/editor.json' with { type: 'json' }
import together from '#locales/en/writing/together.json' with { type: 'json' }
import translation from '#locales/en/writing/translation.json' with { type: 'json' }
import workspace from '#locales/en/writing/workspace.json' with { type: 'json' }
import type { Texts } from './es.ts'

export const texts: Texts = {
  common,
  errors,
  validation,
  core,
  mail,
  recommendations,
  certificates,
  closing,
  events,
  exchanges,
  learning,
  registration,
  reminders,
  'technical-assistance': technicalAssistance,
  model,
  published,
  revisions,
  captions,
  documents,
  library,
  uploads,
  concepts,
  merging,
  compare,
  countries,
  coverage,
  discussion,
  home,
  'kind-index': kindIndex,
  page,
  related,
  'saved-searches': savedSearches,
  search,
  'search-requests': searchRequests,
  topics,
  comments,
  editor,
  together,
  translation,
  workspace,
  corrections,
  'link-check': linkCheck,
  review,
  schedules,
  'yearly-update': yearlyUpdate,
  accounts,
  contacts,
  directory,
  'hand-over': handOver,
  institutions,
  transitions,
  verification,
  'follow-up': followUp,
  'plan-editing': planEditing,
  'plan-export': planExport,
  'plan-import': planImport,
  about,
  campaigns,
  exports,
  digests,
  elsewhere,
  embed,
  following,
  mailbox,
  outreach,
  navigation,
  start,
}
