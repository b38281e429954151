/** The routes. Addresses come from `i18n/addresses.ts`; this file assigns each a module and a layout. */
import { layout, type RouteConfig, type RouteConfigEntry, route } from '@react-router/dev/routes'
import { type AddressName, addresses, routeIdOf } from './i18n/addresses.ts'
import { type Language, languages } from './i18n/languages.ts'
import { type MachineAddress, machinePath } from './i18n/machine-addresses.ts'

/** A module at its address in one language. */
const at = (language: Language, name: AddressName, file: string): RouteConfigEntry =>
  route(addresses[name][language], `routes/${file}`, { id: routeIdOf(name, language) })

const everywhere = languages.flatMap((language): RouteConfigEntry[] => {
  const page = (name: AddressName, file: string) => at(language, name, file)
  const machine = (name: MachineAddress, file: string) =>
    route(machinePath(name, language), `routes/${file}`, { id: `${name}.${language}` })
  const area = (file: string, children: RouteConfigEntry[]) => layout(`routes/${file}`, { id: `${file}.${language}` }, children)
  return [
    area('layouts/public.tsx', [
      page('home', 'discovery/home.tsx'),
      page('search', 'discovery/search.tsx'),
      page('askFor', 'discovery/ask-for.tsx'),
      page('askCorrection', 'editorial/ask-correction.tsx'),
      page('experiences', 'discovery/kind-index.tsx'),
      page('videos', 'discovery/kind-index.tsx'),
      page('documents', 'discovery/kind-index.tsx'),
      page('events', 'discovery/kind-index.tsx'),
      page('exchanges', 'discovery/kind-index.tsx'),
      page('courses', 'discovery/kind-index.tsx'),
      page('experience', 'discovery/experience.tsx'),
      page('video', 'discovery/resource.tsx'),
      page('document', 'discovery/resource.tsx'),
      page('event', 'discovery/resource.tsx'),
      page('exchange', 'discovery/resource.tsx'),
      page('course', 'discovery/resource.tsx'),
      page('compare', 'discovery/compare.tsx'),
      page('countries', 'discovery/countries.tsx'),
      page('country', 'discovery/country.tsx'),
      page('topics', 'discovery/topics.tsx'),
      page('topic', 'discovery/topic.tsx'),
      page('coverage', 'discovery/coverage.tsx'),
      page('recommendations', 'programme/recommendations.tsx'),
      page('recommendation', 'programme/recommendation.tsx'),
      page('about', 'outreach/about.tsx'),
      page('governance', 'outreach/governance.tsx'),
      page('updateReport', 'editorial/update-report.tsx'),
      page('updateReportCsv', 'editorial/update-report-csv.ts'),
      page('updateLink', 'editorial/update-link.tsx'),
      page('accessibility', 'outreach/accessibility.tsx'),
      page('privacy', 'outreach/privacy.tsx'),
    ]),
    area('layouts/account.tsx', [
      page('signIn', 'people/sign-in.tsx'),
      page('signInCode', 'people/sign-in-code.tsx'),
      page('signInLink', 'people/sign-in-link.tsx'),
      page('signOut', 'people/sign-out.tsx'),
    ]),
    area('layouts/workspace.tsx', [
      page('workspace', 'writing/workspace.tsx'),
      page('profile', 'people/profile.tsx'),
      page('savedSearches', 'discovery/saved-searches.tsx'),
      page('handOverPack', 'people/hand-over-pack.tsx'),
      page('newResource', 'writing/new-resource.tsx'),
      page('draft', 'writing/draft.tsx'),
      page('preview', 'writing/preview.tsx'),
      page('myTranslations', 'writing/my-translations.tsx'),
      page('translateOwn', 'writing/translate.tsx'),
      page('draftPart', 'writing/draft-part.tsx'),
      page('captions', 'media/captions.tsx'),
      page('history', 'writing/history.tsx'),
      page('changes', 'writing/changes.tsx'),
      page('updateItems', 'editorial/update-items.tsx'),
      page('updateItem', 'editorial/update-item.tsx'),
    ]),
    area('layouts/staff.tsx', [
      page('queue', 'editorial/queue.tsx'),
      page('serviceTarget', 'editorial/service-target.tsx'),
      page('review', 'editorial/review.tsx'),
      page('translate', 'writing/translate.tsx'),
      page('translations', 'writing/translations.tsx'),
      page('translationFile', 'writing/translation-file.ts'),
      page('people', 'people/people.tsx'),
      page('person', 'people/person.tsx'),
      page('handOver', 'people/hand-over.tsx'),
      page('institutions', 'people/institutions.tsx'),
      page('institution', 'people/institution.tsx'),
      page('continuity', 'people/hand-overs.tsx'),
      page('corrections', 'editorial/corrections.tsx'),
      page('actions', 'programme/actions.tsx'),
      page('media', 'media/library.tsx'),
      page('mediaFile', 'media/library-file.tsx'),
      page('searchRequests', 'discovery/search-requests.tsx'),
      page('thesaurus', 'vocabulary/thesaurus.tsx'),
      page('newConcept', 'vocabulary/new-concept.tsx'),
      page('thesaurusConcept', 'vocabulary/concept.tsx'),
      page('links', 'editorial/links.tsx'),
      page('linksCsv', 'editorial/links-csv.ts'),
      page('updates', 'editorial/updates.tsx'),
      page('update', 'editorial/update.tsx'),
    ]),
    machine('quickSearch', 'navigation/quick-search.ts'),
    machine('suggest', 'discovery/suggest.ts'),
    machine('feed', 'discovery/feed.ts'),
    machine('csv', 'discovery/export-search.ts'),
    machine('bib', 'discovery/export-search.ts'),
    machine('ris', 'discovery/export-search.ts'),
    route(`/${language}/*`, 'routes/site/not-found.tsx', { id: `not-found.${language}` }),
  ]
})

export default [
  route('/', 'routes/site/choose-language.ts'),
  ...everywhere,
  route('/files/:id/:name', 'routes/media/file.ts'),
  route('/citations/:name', 'routes/discovery/citation.ts'),
  route('/cards/:name', 'routes/outreach/share-card.ts'),
  route('/uploads/:resource', 'routes/media/upload.ts'),
  route('/uploads/:resource/parts/:upload?', 'routes/media/upload-parts.ts'),
  route('/uploads/:resource/parts/:upload/complete', 'routes/media/upload-complete.ts'),
  route('/drafts/:resource/presence', 'routes/writing/presence.ts'),
  route('/drafts/:resource/working-copy/:part', 'routes/writing/working-copy.ts'),
  route('/thesaurus.ttl', 'routes/vocabulary/skos.ts', { id: 'thesaurus.ttl' }),
  route('/thesaurus.jsonld', 'routes/vocabulary/skos.ts', { id: 'thesaurus.jsonld' }),
  route('/thesaurus/:scheme/:slug?', 'routes/vocabulary/concept-address.ts'),
  route('/sitemap.xml', 'routes/site/sitemap.ts'),
  route('/speculation-rules.json', 'routes/site/speculation-rules.ts'),
  route('/robots.txt', 'routes/site/robots.ts'),
  route('/metrics', 'routes/site/metrics.ts'),
  layout('routes/dev/layout.tsx', [
    route('/dev/mailbox', 'routes/dev/mailbox.tsx'),
    route('/dev/mailbox/:mail', 'routes/dev/mail-html.ts'),
    route('/dev/ui', 'routes/dev/ui.tsx'),
  ]),
  route('/*', 'routes/site/not-found.tsx', { id: 'not-found' }),
] satisfies RouteConfig
