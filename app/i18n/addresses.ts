/**
 * The addresses of the site: one name, one path per language. `routes.ts` builds the routes from it, links use `pathTo`, and the language
 * switch finds the same page in the other language by name. They are a public contract: others link to them.
 */
import type { Language } from './languages.ts'

type Paths = Record<Language, string>

export const addresses = {
  home: { es: '/es', en: '/en' },
  search: { es: '/es/buscar', en: '/en/search' },
  askFor: { es: '/es/buscar/pedir', en: '/en/search/ask' },
  askCorrection: { es: '/es/correccion', en: '/en/correction' },
  experiences: { es: '/es/experiencias', en: '/en/experiences' },
  experience: { es: '/es/experiencias/:slug', en: '/en/experiences/:slug' },
  videos: { es: '/es/videos', en: '/en/videos' },
  video: { es: '/es/videos/:slug', en: '/en/videos/:slug' },
  documents: { es: '/es/documentos', en: '/en/documents' },
  document: { es: '/es/documentos/:slug', en: '/en/documents/:slug' },
  events: { es: '/es/eventos', en: '/en/events' },
  event: { es: '/es/eventos/:slug', en: '/en/events/:slug' },
  eventsCalendar: { es: '/es/eventos.ics', en: '/en/events.ics' },
  eventCalendar: { es: '/es/eventos/:slug/calendario.ics', en: '/en/events/:slug/calendar.ics' },
  eventRegistration: { es: '/es/eventos/:slug/inscripcion', en: '/en/events/:slug/registration' },
  eventPack: { es: '/es/eventos/:slug/dossier', en: '/en/events/:slug/pack' },
  eventQuestions: { es: '/es/eventos/:slug/preguntas', en: '/en/events/:slug/questions' },
  eventDoor: { es: '/es/eventos/:slug/entrar', en: '/en/events/:slug/join' },
  certificates: { es: '/es/certificados', en: '/en/certificates' },
  certificate: { es: '/es/certificados/:code', en: '/en/certificates/:code' },
  certificatePdf: { es: '/es/certificados/:code/pdf', en: '/en/certificates/:code/pdf' },
  registrations: { es: '/es/inscripciones/:token', en: '/en/registrations/:token' },
  exchanges: { es: '/es/intercambios', en: '/en/exchanges' },
  exchange: { es: '/es/intercambios/:slug', en: '/en/exchanges/:slug' },
  courses: { es: '/es/cursos', en: '/en/courses' },
  course: { es: '/es/cursos/:slug', en: '/en/courses/:slug' },
  courseCalendar: { es: '/es/cursos/:slug/calendario.ics', en: '/en/courses/:slug/calendar.ics' },
  assistances: { es: '/es/asistencia-tecnica', en: '/en/technical-assistance' },
  assistance: { es: '/es/asistencia-tecnica/:slug', en: '/en/technical-assistance/:slug' },
  assistancesCsv: { es: '/es/asistencia-tecnica/csv', en: '/en/technical-assistance/csv' },
  learningRoutes: { es: '/es/rutas-de-aprendizaje', en: '/en/learning-routes' },
  learningRoute: { es: '/es/rutas-de-aprendizaje/:slug', en: '/en/learning-routes/:slug' },
  learningLink: { es: '/es/rutas-de-aprendizaje/enlace/:token', en: '/en/learning-routes/link/:token' },
  discussion: { es: '/es/preguntas/:id', en: '/en/questions/:id' },
  discussionCsv: { es: '/es/preguntas/:id/csv', en: '/en/questions/:id/csv' },
  askQuestion: { es: '/es/preguntas/:id/nueva', en: '/en/questions/:id/new' },
  question: { es: '/es/pregunta/:id', en: '/en/question/:id' },
  follow: { es: '/es/seguir', en: '/en/follow' },
  following: { es: '/es/seguir/:token', en: '/en/following/:token' },
  leaveFollowing: { es: '/es/seguir/:token/salir', en: '/en/following/:token/leave' },
  leaveCampaigns: { es: '/es/seguir/:token/campanas', en: '/en/following/:token/campaigns' },
  stopReminders: { es: '/es/recordatorios/:token', en: '/en/reminders/:token' },
  stopFollowing: { es: '/es/seguir/pregunta/:token', en: '/en/following/question/:token' },
  compare: { es: '/es/comparar', en: '/en/compare' },
  countries: { es: '/es/paises', en: '/en/countries' },
  country: { es: '/es/paises/:iso3', en: '/en/countries/:iso3' },
  topics: { es: '/es/temas', en: '/en/topics' },
  topic: { es: '/es/temas/:slug', en: '/en/topics/:slug' },
  coverage: { es: '/es/cobertura', en: '/en/coverage' },
  elsewhere: { es: '/es/otros-sitios', en: '/en/elsewhere' },
  recommendations: { es: '/es/recomendaciones', en: '/en/recommendations' },
  evaluation: { es: '/es/recomendaciones/:evaluation', en: '/en/recommendations/:evaluation' },
  planDocx: { es: '/es/recomendaciones/:evaluation/word', en: '/en/recommendations/:evaluation/word' },
  planCsv: { es: '/es/recomendaciones/:evaluation/csv', en: '/en/recommendations/:evaluation/csv' },
  planJson: { es: '/es/recomendaciones/:evaluation/json', en: '/en/recommendations/:evaluation/json' },
  evaluationFeed: { es: '/es/recomendaciones/:evaluation/novedades', en: '/en/recommendations/:evaluation/feed' },
  withoutEvidence: { es: '/es/recomendaciones/:evaluation/sin-evidencia', en: '/en/recommendations/:evaluation/without-evidence' },
  recommendation: { es: '/es/recomendaciones/:evaluation/:number', en: '/en/recommendations/:evaluation/:number' },
  indicators: { es: '/es/recomendaciones/:evaluation/:number/indicadores', en: '/en/recommendations/:evaluation/:number/indicators' },
  about: { es: '/es/acerca', en: '/en/about' },
  embed: { es: '/es/embed/:subject/:key', en: '/en/embed/:subject/:key' },
  onYourSite: { es: '/es/acerca/en-su-sitio', en: '/en/about/on-your-site' },
  openData: { es: '/es/acerca/datos-abiertos', en: '/en/about/open-data' },
  reach: { es: '/es/acerca/alcance', en: '/en/about/reach' },
  governance: { es: '/es/acerca/gobernanza', en: '/en/about/governance' },
  updateReport: { es: '/es/acerca/gobernanza/informes/:year', en: '/en/about/governance/reports/:year' },
  updateReportCsv: { es: '/es/acerca/gobernanza/informes/:year/csv', en: '/en/about/governance/reports/:year/csv' },
  updateLink: { es: '/es/actualizar/:token', en: '/en/update/:token' },
  accessibility: { es: '/es/acerca/accesibilidad', en: '/en/about/accessibility' },
  privacy: { es: '/es/acerca/privacidad', en: '/en/about/privacy' },
  signIn: { es: '/es/entrar', en: '/en/sign-in' },
  signInCode: { es: '/es/entrar/codigo', en: '/en/sign-in/code' },
  signInLink: { es: '/es/entrar/enlace', en: '/en/sign-in/link' },
  signOut: { es: '/es/salir', en: '/en/sign-out' },
  start: { es: '/es/espacio/inicio', en: '/en/workspace/start' },
  workspace: { es: '/es/espacio', en: '/en/workspace' },
  profile: { es: '/es/espacio/perfil', en: '/en/workspace/profile' },
  ownRegistrations: { es: '/es/espacio/perfil/inscripciones/json', en: '/en/workspace/profile/registrations/json' },
  ownDiscussion: { es: '/es/espacio/perfil/preguntas/json', en: '/en/workspace/profile/questions/json' },
  ownQuestions: { es: '/es/espacio/preguntas', en: '/en/workspace/questions' },
  ownExchanges: { es: '/es/espacio/intercambios', en: '/en/workspace/exchanges' },
  exchangeMatches: { es: '/es/espacio/intercambios/:id', en: '/en/workspace/exchanges/:id' },
  exchangeMatch: { es: '/es/espacio/propuestas/:id', en: '/en/workspace/matches/:id' },
  ownParticipations: { es: '/es/espacio/perfil/intercambios/json', en: '/en/workspace/profile/exchanges/json' },
  ownContacts: { es: '/es/espacio/contactos', en: '/en/workspace/contacts' },
  ownFollowUp: { es: '/es/espacio/recomendaciones/json', en: '/en/workspace/recommendations/json' },
  ownFollowing: { es: '/es/espacio/seguimiento', en: '/en/workspace/following' },
  ownFollowingJson: { es: '/es/espacio/perfil/seguimiento/json', en: '/en/workspace/profile/following/json' },
  ownLearning: { es: '/es/espacio/rutas', en: '/en/workspace/learning-routes' },
  ownLearningJson: { es: '/es/espacio/perfil/rutas/json', en: '/en/workspace/profile/learning-routes/json' },
  savedSearches: { es: '/es/espacio/busquedas', en: '/en/workspace/searches' },
  handOverPack: { es: '/es/espacio/traspasos/:id', en: '/en/workspace/hand-overs/:id' },
  newResource: { es: '/es/espacio/nuevo', en: '/en/workspace/new' },
  draft: { es: '/es/espacio/recursos/:id', en: '/en/workspace/resources/:id' },
  draftPart: { es: '/es/espacio/recursos/:id/:part', en: '/en/workspace/resources/:id/:part' },
  captions: {
    es: '/es/espacio/recursos/:id/subtitulos/:attachment/:language',
    en: '/en/workspace/resources/:id/captions/:attachment/:language',
  },
  preview: { es: '/es/espacio/recursos/:id/vista-previa', en: '/en/workspace/resources/:id/preview' },
  history: { es: '/es/espacio/recursos/:id/historial', en: '/en/workspace/resources/:id/history' },
  changes: { es: '/es/espacio/recursos/:id/cambios', en: '/en/workspace/resources/:id/changes' },
  myTranslations: { es: '/es/espacio/traducciones', en: '/en/workspace/translations' },
  translateOwn: { es: '/es/espacio/recursos/:id/traducir', en: '/en/workspace/resources/:id/translate' },
  updateItems: { es: '/es/espacio/actualizacion', en: '/en/workspace/yearly-update' },
  updateItem: { es: '/es/espacio/actualizacion/:item', en: '/en/workspace/yearly-update/:item' },
  translations: { es: '/es/gestion/traducciones', en: '/en/staff/translations' },
  translationFile: { es: '/es/gestion/traducir/:id/xliff', en: '/en/staff/translate/:id/xliff' },
  translate: { es: '/es/gestion/traducir/:id', en: '/en/staff/translate/:id' },
  queue: { es: '/es/gestion', en: '/en/staff' },
  serviceTarget: { es: '/es/gestion/plazos', en: '/en/staff/response-times' },
  review: { es: '/es/gestion/revision/:id', en: '/en/staff/review/:id' },
  people: { es: '/es/gestion/personas', en: '/en/staff/people' },
  person: { es: '/es/gestion/personas/:id', en: '/en/staff/people/:id' },
  handOver: { es: '/es/gestion/personas/:id/traspaso', en: '/en/staff/people/:id/hand-over' },
  institutions: { es: '/es/gestion/instituciones', en: '/en/staff/institutions' },
  institution: { es: '/es/gestion/instituciones/:id', en: '/en/staff/institutions/:id' },
  contacts: { es: '/es/gestion/contactos', en: '/en/staff/contacts' },
  newContact: { es: '/es/gestion/contactos/nuevo', en: '/en/staff/contacts/new' },
  contactRhythm: { es: '/es/gestion/contactos/ritmo', en: '/en/staff/contacts/rhythm' },
  mailCopy: { es: '/es/gestion/contactos/copias/:id', en: '/en/staff/contacts/copies/:id' },
  contact: { es: '/es/gestion/contactos/:id', en: '/en/staff/contacts/:id' },
  transitions: { es: '/es/gestion/transiciones', en: '/en/staff/transitions' },
  newTransition: { es: '/es/gestion/transiciones/nueva', en: '/en/staff/transitions/new' },
  transitionImport: { es: '/es/gestion/transiciones/importar', en: '/en/staff/transitions/import' },
  transitionTasks: { es: '/es/gestion/transiciones/tareas', en: '/en/staff/transitions/tasks' },
  transition: { es: '/es/gestion/transiciones/:id', en: '/en/staff/transitions/:id' },
  transitionPack: { es: '/es/gestion/transiciones/:id/carpeta', en: '/en/staff/transitions/:id/pack' },
  transitionPackPreview: { es: '/es/gestion/transiciones/:id/carpeta/ver', en: '/en/staff/transitions/:id/pack/view' },
  transitionPackLink: { es: '/es/carpeta/:token', en: '/en/pack/:token' },
  transitionPackZip: { es: '/es/carpeta/:token/zip', en: '/en/pack/:token/zip' },
  transitionCalendar: { es: '/es/transiciones/:token/calendario.ics', en: '/en/transitions/:token/calendar.ics' },
  continuity: { es: '/es/gestion/continuidad', en: '/en/staff/continuity' },
  corrections: { es: '/es/gestion/correcciones', en: '/en/staff/corrections' },
  questions: { es: '/es/gestion/preguntas', en: '/en/staff/questions' },
  media: { es: '/es/gestion/archivos', en: '/en/staff/files' },
  mediaFile: { es: '/es/gestion/archivos/:file', en: '/en/staff/files/:file' },
  searchRequests: { es: '/es/gestion/busquedas', en: '/en/staff/searches' },
  thesaurus: { es: '/es/gestion/tesauro', en: '/en/staff/thesaurus' },
  newConcept: { es: '/es/gestion/tesauro/nuevo', en: '/en/staff/thesaurus/new' },
  thesaurusConcept: { es: '/es/gestion/tesauro/:scheme/:slug', en: '/en/staff/thesaurus/:scheme/:slug' },
  links: { es: '/es/gestion/enlaces', en: '/en/staff/links' },
  linksCsv: { es: '/es/gestion/enlaces/csv', en: '/en/staff/links/csv' },
  updates: { es: '/es/gestion/actualizacion', en: '/en/staff/yearly-update' },
  update: { es: '/es/gestion/actualizacion/:year', en: '/en/staff/yearly-update/:year' },
  staffEvents: { es: '/es/gestion/eventos', en: '/en/staff/events' },
  eventClosing: { es: '/es/gestion/eventos/:id/cierre', en: '/en/staff/events/:id/closing' },
  eventRegistrations: { es: '/es/gestion/eventos/:id/inscripciones', en: '/en/staff/events/:id/registrations' },
  campaigns: { es: '/es/gestion/campanas', en: '/en/staff/campaigns' },
  campaign: { es: '/es/gestion/campanas/:id', en: '/en/staff/campaigns/:id' },
  campaignPreview: { es: '/es/gestion/campanas/:id/vista/:in', en: '/en/staff/campaigns/:id/preview/:in' },
  elsewhereSources: { es: '/es/gestion/otros-sitios', en: '/en/staff/other-sites' },
  elsewhereRecords: { es: '/es/gestion/otros-sitios/registros', en: '/en/staff/other-sites/records' },
  framingSites: { es: '/es/gestion/sitios-con-fichas', en: '/en/staff/framing-sites' },
  mailbox: { es: '/es/gestion/buzon', en: '/en/staff/mailbox' },
  exports: { es: '/es/gestion/exportaciones', en: '/en/staff/exports' },
  exportFile: { es: '/es/gestion/exportaciones/:id/archivo', en: '/en/staff/exports/:id/file' },
  staffExchanges: { es: '/es/gestion/intercambios', en: '/en/staff/exchanges' },
  planImport: { es: '/es/gestion/recomendaciones/importar', en: '/en/staff/recommendations/import' },
  staffAssistances: { es: '/es/gestion/asistencia-tecnica', en: '/en/staff/technical-assistance' },
  newAssistance: { es: '/es/gestion/asistencia-tecnica/nueva', en: '/en/staff/technical-assistance/new' },
  staffAssistancesCsv: { es: '/es/gestion/asistencia-tecnica/csv', en: '/en/staff/technical-assistance/csv' },
  staffAssistance: { es: '/es/gestion/asistencia-tecnica/:id', en: '/en/staff/technical-assistance/:id' },
  assistanceFacts: { es: '/es/gestion/asistencia-tecnica/:id/datos', en: '/en/staff/technical-assistance/:id/facts' },
  staffLearning: { es: '/es/gestion/rutas', en: '/en/staff/learning-routes' },
  staffLearningRoute: { es: '/es/gestion/rutas/:id', en: '/en/staff/learning-routes/:id' },
  staffSurvey: { es: '/es/gestion/rutas/:id/encuesta', en: '/en/staff/learning-routes/:id/survey' },
  staffCohort: { es: '/es/gestion/rutas/:id/personas', en: '/en/staff/learning-routes/:id/people' },
  actions: { es: '/es/gestion/recomendaciones', en: '/en/staff/recommendations' },
  plan: { es: '/es/gestion/recomendaciones/plan/:evaluation', en: '/en/staff/recommendations/plan/:evaluation' },
  planRecommendation: {
    es: '/es/gestion/recomendaciones/plan/:evaluation/:number',
    en: '/en/staff/recommendations/plan/:evaluation/:number',
  },
  responsibleUnits: { es: '/es/gestion/recomendaciones/responsables', en: '/en/staff/recommendations/responsible' },
} as const satisfies Record<string, Paths>

export type AddressName = keyof typeof addresses

type ParamsOf<Path extends string> = Path extends `${string}:${infer Param}/${infer Rest}`
  ? Param | ParamsOf<Rest>
  : Path extends `${string}:${infer Param}`
    ? Param
    : never
type Arguments<Name extends AddressName> = [ParamsOf<(typeof addresses)[Name]['es']>] extends [never]
  ? []
  : [params: Record<ParamsOf<(typeof addresses)[Name]['es']>, string | number>]

/** The path of a named address, e.g. `pathTo('experience', 'es', { slug })`. */
export function pathTo<Name extends AddressName>(name: Name, language: Language, ...[params]: Arguments<Name>): string {
  const path: string = addresses[name][language]
  return path.replace(/:(\w+)/g, (_, param: string) =>
    encodeURIComponent(String((params as Record<string, string | number> | undefined)?.[param] ?? '')),
  )
}

const routeIdPattern = /^(\w+)\.(\w+)$/
export const routeIdOf = (name: AddressName, language: Language) => `${name}.${language}`

/** The name of a route's address, or null for routes that are not in `addresses` (machines, dev). */
export function addressOfRoute(routeId: string): AddressName | null {
  const name = routeIdPattern.exec(routeId)?.[1]
  return name && name in addresses ? (name as AddressName) : null
}

/** The same page in the other language: for the language switch and for hreflang. */
export const translatePath = (name: AddressName, params: Record<string, string | undefined>, to: Language): string =>
  addresses[name][to].replace(/:(\w+)/g, (_, param: string) => encodeURIComponent(params[param] ?? ''))
