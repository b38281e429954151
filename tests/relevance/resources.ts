/** Short names for the seed's resources, for readable judgements. A new seed case must be added here, and judged for every query. */
export const resources = {
  bogota: 'manzanas-del-cuidado-bogota',
  bolivia: 'renta-dignidad-bolivia',
  brazil: 'bolsa-familia-brasil',
  chile: 'pgu-chile',
  colombia: 'ley-2381-colombia',
  costaRica: 'sinirube-costa-rica',
  cuba: 'sistema-de-cuidados-cuba',
  dominican: 'pensiones-solidarias-republica-dominicana',
  haiti: 'pnpps-haiti',
  honduras: 'red-solidaria-honduras',
  jamaica: 'social-pension-jamaica',
  mexico: 'pension-bienestar-mexico',
  paraguayPension: 'pension-adultos-mayores-paraguay',
  paraguayRegistry: 'siis-paraguay',
  peruJuntos: 'juntos-peru',
  peruReform: 'reforma-pensiones-peru',
  uruguay: 'sistema-nacional-de-cuidados-uruguay',
  ageVideo: 'proof-of-age',
  registryVideo: 'empezamos-por-el-registro',
  checklist: 'checklist-non-contributory-pension',
  guide: 'guia-registrar-una-experiencia',
  handover: 'traspaso-entre-equipos',
  tour: 'gira-de-estudio-mexico-cuba',
} as const

export type Name = keyof typeof resources
