/** A country and what is hard: the question of an adviser who has heard that somebody there has solved it. */
import type { JudgedQuery } from '../judged-query.ts'

export const countryAndChallenge: readonly JudgedQuery[] = [
  { q: 'Jamaica prueba de identidad', language: 'es', answers: ['jamaica', 'ageVideo'], much: ['checklist'], touches: ['guide'] },
  { q: 'Bolivia financiamiento de la renta', language: 'es', answers: ['bolivia'], touches: ['checklist'] },
  { q: 'Honduras cambio de gobierno', language: 'es', answers: ['honduras', 'handover'] },
  { q: 'Perú focalización de hogares', language: 'es', answers: ['peruJuntos'] },
  { q: 'Paraguay cruce de registros', language: 'es', answers: ['paraguayRegistry'], much: ['paraguayPension'] },
  { q: 'Colombia corte constitucional', language: 'es', answers: ['colombia'] },
  { q: 'Haití coordinación de donantes', language: 'es', answers: ['haiti'] },
  { q: 'México entrega de pagos', language: 'es', answers: ['mexico'] },
  { q: 'República Dominicana falta de reglamento', language: 'es', answers: ['dominican'], touches: ['checklist', 'guide'] },
  { q: 'Brasil transición entre gobiernos', language: 'es', answers: ['brazil'] },
  { q: 'Costa Rica que las instituciones usen el registro', language: 'es', answers: ['costaRica', 'registryVideo'], much: ['guide'] },
  { q: 'Chile financing of the universal pension', language: 'en', answers: ['chile'], touches: ['checklist'] },
  { q: 'Brazil targeting errors', language: 'en', answers: ['brazil'] },
  { q: 'Costa Rica interoperability', language: 'en', answers: ['costaRica', 'registryVideo'], touches: ['guide'] },
  { q: 'Uruguay coordination between ministries', language: 'en', answers: ['uruguay'] },
  { q: 'Cuba paying for care', language: 'en', answers: ['cuba'] },
  { q: 'Bogotá reaching distant areas', language: 'en', answers: ['bogota'] },
  { q: 'Paraguay targeting older people', language: 'en', answers: ['paraguayPension'], touches: ['paraguayRegistry'] },
  { q: 'Mexico pension Indigenous people', language: 'en', answers: ['mexico'] },
  { q: 'Peru opposition to pension contributions', language: 'en', answers: ['peruReform'] },
  { q: 'Jamaica monitoring data', language: 'en', answers: ['jamaica'], touches: ['ageVideo', 'guide'] },
  { q: 'Bolivia rural payments', language: 'en', answers: ['bolivia'] },
]
