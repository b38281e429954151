import common from '#locales/es/common.json' with { type: 'json' }
import core from '#locales/es/core/core.json' with { type: 'json' }
import mail from '#locales/es/core/mail.json' with { type: 'json' }
import recommendations from '#locales/es/core/recommendations.json' with { type: 'json' }
import compare from '#locales/es/discovery/compare.json' with { type: 'json' }
import countries from '#locales/es/discovery/countries.json' with { type: 'json' }
import coverage from '#locales/es/discovery/coverage.json' with { type: 'json' }
import discussion from '#locales/es/discovery/discussion.json' with { type: 'json' }
import home from '#locales/es/discovery/home.json' with { type: 'json' }
import kindIndex from '#locales/es/discovery/kind-index.json' with { type: 'json' }
import page from '#locales/es/discovery/page.json' with { type: 'json' }
import related from '#locales/es/discovery/related.json' with { type: 'json' }
import savedSearches from '#locales/es/discovery/saved-searches.json' with { type: 'json' }
import search from '#locales/es/discovery/search.json' with { type: 'json' }
import searchRequests from '#locales/es/discovery/search-requests.json' with { type: 'json' }
import topics from '#locales/es/discovery/topics.json' with { type: 'json' }
import corrections from '#locales/es/editorial/corrections.json' with { type: 'json' }
import linkCheck from '#locales/es/editorial/link-check.json' with { type: 'json' }
import review from '#locales/es/editorial/review.json' with { type: 'json' }
import schedules from '#locales/es/editorial/schedules.json' with { type: 'json' }
import yearlyUpdate from '#locales/es/editorial/yearly-update.json' with { type: 'json' }
import errors from '#locales/es/errors.json' with { type: 'json' }
import captions from '#locales/es/media/captions.json' with { type: 'json' }
import documents from '#locales/es/media/documents.json' with { type: 'json' }
import library from '#locales/es/media/library.json' with { type: 'json' }
import uploads from '#locales/es/media/uploads.json' with { type: 'json' }
import navigation from '#locales/es/navigation/navigation.json' with { type: 'json' }
import start from '#locales/es/navigation/start.json' with { type: 'json' }
import about from '#locales/es/outreach/about.json' with { type: 'json' }
import campaigns from '#locales/es/outreach/campaigns.json' with { type: 'json' }
import digests from '#locales/es/outreach/digests.json' with { type: 'json' }
import elsewhere from '#locales/es/outreach/elsewhere.json' with { type: 'json' }
import embed from '#locales/es/outreach/embed.json' with { type: 'json' }
import exports from '#locales/es/outreach/exports.json' with { type: 'json' }
import following from '#locales/es/outreach/following.json' with { type: 'json' }
import mailbox from '#locales/es/outreach/mailbox.json' with { type: 'json' }
import outreach from '#locales/es/outreach/outreach.json' with { type: 'json' }
import accounts from '#locales/es/people/accounts.json' with { type: 'json' }
import contacts from '#locales/es/people/contacts.json' with { type: 'json' }
import directory from '#locales/es/people/directory.json' with { type: 'json' }
import handOver from '#locales/es/people/hand-over.json' with { type: 'json' }
import institutions from '#locales/es/people/institutions.json' with { type: 'json' }
import transitions from '#locales/es/people/transitions.json' with { type: 'json' }
import verification from '#locales/es/people/verification.json' with { type: 'json' }
import certificates from '#locales/es/programme/certificates.json' with { type: 'json' }
import closing from '#locales/es/programme/closing.json' with { type: 'json' }
import events from '#locales/es/programme/events.json' with { type: 'json' }
import exchanges from '#locales/es/programme/exchanges.json' with { type: 'json' }
import followUp from '#locales/es/programme/follow-up.json' with { type: 'json' }
import learning from '#locales/es/programme/learning.json' with { type: 'json' }
import planEditing from '#locales/es/programme/plan-editing.json' with { type: 'json' }
import planExport from '#locales/es/programme/plan-export.json' with { type: 'json' }
import planImport from '#locales/es/programme/plan-import.json' with { type: 'json' }
import registration from '#locales/es/programme/registration.json' with { type: 'json' }
import reminders from '#locales/es/programme/reminders.json' with { type: 'json' }
import technicalAssistance from '#locales/es/programme/technical-assistance.json' with { type: 'json' }
import model from '#locales/es/resources/model.json' with { type: 'json' }
import published from '#locales/es/resources/published.json' with { type: 'json' }
import revisions from '#locales/es/resources/revisions.json' with { type: 'json' }
import validation from '#locales/es/validation.json' with { type: 'json' }
import concepts from '#locales/es/vocabulary/concepts.json' with { type: 'json' }
import merging from '#locales/es/vocabulary/merging.json' with { type: 'json' }
import comments from '#locales/es/writing/comments.json' with { type: 'json' }
import editor from '#locales/es/writing/editor.json' with { type: 'json' }
import together from '#locales/es/writing/together.json' with { type: 'json' }
import translation from '#locales/es/writing/translation.json' with { type: 'json' }
import workspace from '#locales/es/writing/workspace.json' with { type: 'json' }

export const texts = {
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
/** Spanish is the reference: English has the same keys. */
export type Texts = typeof texts
