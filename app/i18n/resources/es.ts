import common from '#locales/es/common.json' with { type: 'json' }
import mail from '#locales/es/core/mail.json' with { type: 'json' }
import compare from '#locales/es/discovery/compare.json' with { type: 'json' }
import country from '#locales/es/discovery/country.json' with { type: 'json' }
import coverage from '#locales/es/discovery/coverage.json' with { type: 'json' }
import discovery from '#locales/es/discovery/discovery.json' with { type: 'json' }
import experience from '#locales/es/discovery/experience.json' with { type: 'json' }
import home from '#locales/es/discovery/home.json' with { type: 'json' }
import likeness from '#locales/es/discovery/likeness.json' with { type: 'json' }
import player from '#locales/es/discovery/player.json' with { type: 'json' }
import search from '#locales/es/discovery/search.json' with { type: 'json' }
import topic from '#locales/es/discovery/topic.json' with { type: 'json' }
import video from '#locales/es/discovery/video.json' with { type: 'json' }
import corrections from '#locales/es/editorial/corrections.json' with { type: 'json' }
import links from '#locales/es/editorial/links.json' with { type: 'json' }
import review from '#locales/es/editorial/review.json' with { type: 'json' }
import yearlyUpdate from '#locales/es/editorial/yearly-update.json' with { type: 'json' }
import errors from '#locales/es/errors.json' with { type: 'json' }
import captions from '#locales/es/media/captions.json' with { type: 'json' }
import documents from '#locales/es/media/documents.json' with { type: 'json' }
import library from '#locales/es/media/library.json' with { type: 'json' }
import upload from '#locales/es/media/upload.json' with { type: 'json' }
import navigation from '#locales/es/navigation/navigation.json' with { type: 'json' }
import about from '#locales/es/outreach/about.json' with { type: 'json' }
import share from '#locales/es/outreach/share.json' with { type: 'json' }
import account from '#locales/es/people/account.json' with { type: 'json' }
import continuity from '#locales/es/people/continuity.json' with { type: 'json' }
import recommendations from '#locales/es/programme/recommendations.json' with { type: 'json' }
import resource from '#locales/es/resources/resource.json' with { type: 'json' }
import revisions from '#locales/es/resources/revisions.json' with { type: 'json' }
import staff from '#locales/es/staff.json' with { type: 'json' }
import validation from '#locales/es/validation.json' with { type: 'json' }
import thesaurus from '#locales/es/vocabulary/thesaurus.json' with { type: 'json' }
import consent from '#locales/es/writing/consent.json' with { type: 'json' }
import editor from '#locales/es/writing/editor.json' with { type: 'json' }
import translation from '#locales/es/writing/translation.json' with { type: 'json' }
import workspace from '#locales/es/writing/workspace.json' with { type: 'json' }

export const texts = {
  common,
  home,
  search,
  resource,
  experience,
  country,
  topic,
  coverage,
  navigation,
  player,
  recommendations,
  review,
  revisions,
  about,
  account,
  workspace,
  editor,
  discovery,
  documents,
  captions,
  staff,
  library,
  errors,
  consent,
  compare,
  continuity,
  corrections,
  likeness,
  share,
  translation,
  upload,
  validation,
  video,
  mail,
  thesaurus,
  links,
  'yearly-update': yearlyUpdate,
}
/** Spanish is the reference: English has the same keys. */
export type Texts = typeof texts
