import about from '#locales/es/about.json' with { type: 'json' }
import account from '#locales/es/account.json' with { type: 'json' }
import captions from '#locales/es/captions.json' with { type: 'json' }
import common from '#locales/es/common.json' with { type: 'json' }
import compare from '#locales/es/compare.json' with { type: 'json' }
import consent from '#locales/es/consent.json' with { type: 'json' }
import continuity from '#locales/es/continuity.json' with { type: 'json' }
import corrections from '#locales/es/corrections.json' with { type: 'json' }
import country from '#locales/es/country.json' with { type: 'json' }
import coverage from '#locales/es/coverage.json' with { type: 'json' }
import discovery from '#locales/es/discovery.json' with { type: 'json' }
import documents from '#locales/es/documents.json' with { type: 'json' }
import editor from '#locales/es/editor.json' with { type: 'json' }
import errors from '#locales/es/errors.json' with { type: 'json' }
import experience from '#locales/es/experience.json' with { type: 'json' }
import home from '#locales/es/home.json' with { type: 'json' }
import library from '#locales/es/library.json' with { type: 'json' }
import likeness from '#locales/es/likeness.json' with { type: 'json' }
import links from '#locales/es/links.json' with { type: 'json' }
import mail from '#locales/es/mail.json' with { type: 'json' }
import player from '#locales/es/player.json' with { type: 'json' }
import recommendations from '#locales/es/recommendations.json' with { type: 'json' }
import resource from '#locales/es/resource.json' with { type: 'json' }
import review from '#locales/es/review.json' with { type: 'json' }
import revisions from '#locales/es/revisions.json' with { type: 'json' }
import search from '#locales/es/search.json' with { type: 'json' }
import share from '#locales/es/share.json' with { type: 'json' }
import staff from '#locales/es/staff.json' with { type: 'json' }
import thesaurus from '#locales/es/thesaurus.json' with { type: 'json' }
import topic from '#locales/es/topic.json' with { type: 'json' }
import translation from '#locales/es/translation.json' with { type: 'json' }
import upload from '#locales/es/upload.json' with { type: 'json' }
import validation from '#locales/es/validation.json' with { type: 'json' }
import video from '#locales/es/video.json' with { type: 'json' }
import workspace from '#locales/es/workspace.json' with { type: 'json' }
import yearlyUpdate from '#locales/es/yearly-update.json' with { type: 'json' }

export const texts = {
  common,
  home,
  search,
  resource,
  experience,
  country,
  topic,
  coverage,
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
