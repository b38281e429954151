/** The site map. Addresses come from `i18n/addresses.ts`; here stands which module answers each, and under which layout. */
import { layout, type RouteConfig, type RouteConfigEntry, route } from '@react-router/dev/routes'
import { type AddressName, addresses, routeIdOf } from './i18n/addresses.ts'
import { type Language, languages } from './i18n/languages.ts'
import { type MachineAddress, machinePath } from './i18n/machine-addresses.ts'

/** One module at its address in every language. */
const at = (language: Language, name: AddressName, file: string): RouteConfigEntry =>
  route(addresses[name][language], `routes/${file}`, { id: routeIdOf(name, language) })

const everywhere = languages.flatMap((language): RouteConfigEntry[] => {
  const page = (name: AddressName, file: string) => at(language, name, file)
  const machine = (name: MachineAddress, file: string) =>
    route(machinePath(name, language), `routes/${file}`, { id: `${name}.${language}` })
  const area = (file: string, children: RouteConfigEntry[]) => layout(`routes/${file}`, { id: `${file}.${language}` }, children)
  return [
    area('public/layout.tsx', [
      page('home', 'public/home.tsx'),
      page('search', 'public/search.tsx'),
      page('askFor', 'public/ask-for.tsx'),
      page('askCorrection', 'public/ask-correction.tsx'),
      page('experiences', 'public/kind-index.tsx'),
      page('videos', 'public/kind-index.tsx'),
      page('documents', 'public/kind-index.tsx'),
      page('events', 'public/kind-index.tsx'),
      page('exchanges', 'public/kind-index.tsx'),
      page('courses', 'public/kind-index.tsx'),
      page('experience', 'public/experience.tsx'),
      page('video', 'public/video.tsx'),
      page('document', 'public/document.tsx'),
      page('event', 'public/dated-resource.tsx'),
      page('exchange', 'public/dated-resource.tsx'),
      page('course', 'public/dated-resource.tsx'),
      page('compare', 'public/compare.tsx'),
      page('countries', 'public/countries.tsx'),
      page('country', 'public/country.tsx'),
      page('topics', 'public/topics.tsx'),
      page('topic', 'public/topic.tsx'),
      page('coverage', 'public/coverage.tsx'),
      page('recommendations', 'public/recommendations.tsx'),
      page('recommendation', 'public/recommendation.tsx'),
      page('about', 'public/about.tsx'),
      page('governance', 'public/governance.tsx'),
      page('updateReport', 'public/update-report.tsx'),
      page('updateReportCsv', 'public/update-report-csv.ts'),
      page('updateLink', 'public/update-link.tsx'),
      page('accessibility', 'public/accessibility.tsx'),
      page('privacy', 'public/privacy.tsx'),
    ]),
    area('account/layout.tsx', [
      page('signIn', 'account/sign-in.tsx'),
      page('signInCode', 'account/sign-in-code.tsx'),
      page('signInLink', 'account/sign-in-link.tsx'),
      page('signOut', 'account/sign-out.tsx'),
    ]),
    area('workspace/layout.tsx', [
      page('workspace', 'workspace/home.tsx'),
      page('profile', 'workspace/profile.tsx'),
      page('savedSearches', 'workspace/saved-searches.tsx'),
      page('handOverPack', 'workspace/hand-over-pack.tsx'),
      page('newResource', 'workspace/new-resource.tsx'),
      page('draft', 'workspace/draft.tsx'),
      page('preview', 'workspace/preview.tsx'),
      page('myTranslations', 'workspace/my-translations.tsx'),
      page('translateOwn', 'workspace/translate.tsx'),
      page('draftPart', 'workspace/draft-part.tsx'),
      page('captions', 'workspace/captions.tsx'),
      page('history', 'workspace/history.tsx'),
      page('changes', 'workspace/changes.tsx'),
      page('updateItems', 'workspace/update-items.tsx'),
      page('updateItem', 'workspace/update-item.tsx'),
    ]),
    area('staff/layout.tsx', [
      page('queue', 'staff/queue.tsx'),
      page('serviceTarget', 'staff/service-target.tsx'),
      page('review', 'staff/review.tsx'),
      page('translate', 'workspace/translate.tsx'),
      page('translations', 'staff/translations.tsx'),
      page('translationFile', 'staff/translation-file.ts'),
      page('people', 'staff/people.tsx'),
      page('person', 'staff/person.tsx'),
      page('handOver', 'staff/hand-over.tsx'),
      page('institutions', 'staff/institutions.tsx'),
      page('institution', 'staff/institution.tsx'),
      page('continuity', 'staff/continuity.tsx'),
      page('corrections', 'staff/corrections.tsx'),
      page('actions', 'staff/actions.tsx'),
      page('media', 'staff/media.tsx'),
      page('mediaFile', 'staff/media-file.tsx'),
      page('searchRequests', 'staff/search-requests.tsx'),
      page('thesaurus', 'staff/thesaurus.tsx'),
      page('newConcept', 'staff/new-concept.tsx'),
      page('thesaurusConcept', 'staff/concept.tsx'),
      page('links', 'staff/links.tsx'),
      page('linksCsv', 'staff/links-csv.ts'),
      page('updates', 'staff/updates.tsx'),
      page('update', 'staff/update.tsx'),
    ]),
    machine('suggest', 'machine/suggest.ts'),
    machine('feed', 'machine/feed.ts'),
    machine('csv', 'machine/export.ts'),
    machine('bib', 'machine/export.ts'),
    machine('ris', 'machine/export.ts'),
    route(`/${language}/*`, 'routes/public/not-found.tsx', { id: `not-found.${language}` }),
  ]
})

export default [
  route('/', 'routes/machine/choose-language.ts'),
  ...everywhere,
  route('/files/:id/:name', 'routes/machine/file.ts'),
  route('/citations/:name', 'routes/machine/citation.ts'),
  route('/cards/:name', 'routes/machine/card.ts'),
  route('/uploads/:resource', 'routes/workspace/upload.ts'),
  route('/uploads/:resource/parts/:upload?', 'routes/workspace/upload-parts.ts'),
  route('/uploads/:resource/parts/:upload/complete', 'routes/workspace/upload-complete.ts'),
  route('/drafts/:resource/presence', 'routes/workspace/presence.ts'),
  route('/drafts/:resource/working-copy/:part', 'routes/workspace/working-copy.ts'),
  route('/thesaurus.ttl', 'routes/machine/thesaurus.ts', { id: 'thesaurus.ttl' }),
  route('/thesaurus.jsonld', 'routes/machine/thesaurus.ts', { id: 'thesaurus.jsonld' }),
  route('/thesaurus/:scheme/:slug?', 'routes/machine/concept.ts'),
  route('/sitemap.xml', 'routes/machine/sitemap.ts'),
  route('/speculation-rules.json', 'routes/machine/speculation-rules.ts'),
  route('/robots.txt', 'routes/machine/robots.ts'),
  route('/metrics', 'routes/machine/metrics.ts'),
  layout('routes/dev/layout.tsx', [
    route('/dev/mailbox', 'routes/dev/mailbox.tsx'),
    route('/dev/mailbox/:mail', 'routes/dev/mail-html.ts'),
    route('/dev/ui', 'routes/dev/ui.tsx'),
  ]),
  route('/*', 'routes/public/not-found.tsx', { id: 'not-found' }),
] satisfies RouteConfig
