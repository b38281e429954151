import about from '#locales/en/about.json' with { type: 'json' }
import account from '#locales/en/account.json' with { type: 'json' }
import captions from '#locales/en/captions.json' with { type: 'json' }
import common from '#locales/en/common.json' with { type: 'json' }
import compare from '#locales/en/compare.json' with { type: 'json' }
import consent from '#locales/en/consent.json' with { type: 'json' }
import continuity from '#locales/en/continuity.json' with { type: 'json' }
import corrections from '#locales/en/corrections.json' with { type: 'json' }
import country from '#locales/en/country.json' with { type: 'json' }
import coverage from '#locales/en/coverage.json' with { type: 'json' }
import discovery from '#locales/en/discovery.json' with { type: 'json' }
import documents from '#locales/en/documents.json' with { type: 'json' }
import editor from '#locales/en/editor.json' with { type: 'json' }
import errors from '#locales/en/errors.json' with { type: 'json' }
import experience from '#locales/en/experience.json' with { type: 'json' }
import home from '#locales/en/home.json' with { type: 'json' }
import library from '#locales/en/library.json' with { type: 'json' }
import likeness from '#locales/en/likeness.json' with { type: 'json' }
import links from '#locales/en/links.json' with { type: 'json' }
import mail from '#locales/en/mail.json' with { type: 'json' }
import player from '#locales/en/player.json' with { type: 'json' }
import recommendations from '#locales/en/recommendations.json' with { type: 'json' }
import resource from '#locales/en/resource.json' with { type: 'json' }
import review from '#locales/en/review.json' with { type: 'json' }
import revisions from '#locales/en/revisions.json' with { type: 'json' }
import search from '#locales/en/search.json' with { type: 'json' }
import share from '#locales/en/share.json' with { type: 'json' }
import staff from '#locales/en/staff.json' with { type: 'json' }
import thesaurus from '#locales/en/thesaurus.json' with { type: 'json' }
import topic from '#locales/en/topic.json' with { type: 'json' }
import translation from '#locales/en/translation.json' with { type: 'json' }
import upload from '#locales/en/upload.json' with { type: 'json' }
import validation from '#locales/en/validation.json' with { type: 'json' }
import video from '#locales/en/video.json' with { type: 'json' }
import workspace from '#locales/en/workspace.json' with { type: 'json' }
import yearlyUpdate from '#locales/en/yearly-update.json' with { type: 'json' }
import type { Texts } from './es.ts'

export const texts: Texts = {
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
