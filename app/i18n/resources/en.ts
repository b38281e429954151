import common from '#locales/en/common.json' with { type: 'json' }
import mail from '#locales/en/core/mail.json' with { type: 'json' }
import compare from '#locales/en/discovery/compare.json' with { type: 'json' }
import country from '#locales/en/discovery/country.json' with { type: 'json' }
import coverage from '#locales/en/discovery/coverage.json' with { type: 'json' }
import discovery from '#locales/en/discovery/discovery.json' with { type: 'json' }
import experience from '#locales/en/discovery/experience.json' with { type: 'json' }
import home from '#locales/en/discovery/home.json' with { type: 'json' }
import likeness from '#locales/en/discovery/likeness.json' with { type: 'json' }
import player from '#locales/en/discovery/player.json' with { type: 'json' }
import search from '#locales/en/discovery/search.json' with { type: 'json' }
import topic from '#locales/en/discovery/topic.json' with { type: 'json' }
import video from '#locales/en/discovery/video.json' with { type: 'json' }
import corrections from '#locales/en/editorial/corrections.json' with { type: 'json' }
import links from '#locales/en/editorial/links.json' with { type: 'json' }
import review from '#locales/en/editorial/review.json' with { type: 'json' }
import yearlyUpdate from '#locales/en/editorial/yearly-update.json' with { type: 'json' }
import errors from '#locales/en/errors.json' with { type: 'json' }
import captions from '#locales/en/media/captions.json' with { type: 'json' }
import documents from '#locales/en/media/documents.json' with { type: 'json' }
import library from '#locales/en/media/library.json' with { type: 'json' }
import upload from '#locales/en/media/upload.json' with { type: 'json' }
import navigation from '#locales/en/navigation/navigation.json' with { type: 'json' }
import about from '#locales/en/outreach/about.json' with { type: 'json' }
import share from '#locales/en/outreach/share.json' with { type: 'json' }
import account from '#locales/en/people/account.json' with { type: 'json' }
import continuity from '#locales/en/people/continuity.json' with { type: 'json' }
import recommendations from '#locales/en/programme/recommendations.json' with { type: 'json' }
import resource from '#locales/en/resources/resource.json' with { type: 'json' }
import revisions from '#locales/en/resources/revisions.json' with { type: 'json' }
import staff from '#locales/en/staff.json' with { type: 'json' }
import validation from '#locales/en/validation.json' with { type: 'json' }
import thesaurus from '#locales/en/vocabulary/thesaurus.json' with { type: 'json' }
import consent from '#locales/en/writing/consent.json' with { type: 'json' }
import editor from '#locales/en/writing/editor.json' with { type: 'json' }
import translation from '#locales/en/writing/translation.json' with { type: 'json' }
import workspace from '#locales/en/writing/workspace.json' with { type: 'json' }
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
