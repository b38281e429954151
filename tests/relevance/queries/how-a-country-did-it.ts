/** How a country did something, by its name or its people's name. */
import type { JudgedQuery } from '../judged-query.ts'

export const howACountryDidIt: readonly JudgedQuery[] = [
  { q: 'cómo hizo Jamaica para probar la edad', language: 'es', answers: ['jamaica', 'ageVideo'], much: ['checklist'], touches: ['guide'] },
  { q: 'cómo hizo Costa Rica para unir los datos', language: 'es', answers: ['costaRica', 'registryVideo'], touches: ['guide'] },
  { q: 'cómo hicieron los uruguayos para aprobar la ley de cuidados', language: 'es', answers: ['uruguay'] },
  { q: 'pensión para bolivianos mayores', language: 'es', answers: ['bolivia'], touches: ['checklist'] },
  { q: 'experiencia paraguaya con los registros', language: 'es', answers: ['paraguayRegistry'], touches: ['paraguayPension'] },
  { q: 'reforma previsional chilena', language: 'es', answers: ['chile'] },
  { q: 'cómo logró Haití un registro de hogares', language: 'es', answers: ['haiti'] },
  { q: 'programa peruano para niños pobres', language: 'es', answers: ['peruJuntos'] },
  { q: 'el caso dominicano de las pensiones', language: 'es', answers: ['dominican'], touches: ['checklist', 'guide'] },
  { q: 'how did Brazil clean its registry', language: 'en', answers: ['brazil'] },
  { q: 'Honduran social programmes and changes of government', language: 'en', answers: ['honduras', 'handover'] },
  { q: 'Cuban law on carers', language: 'en', answers: ['cuba'] },
  { q: 'Bolivian pension paid with gas money', language: 'en', answers: ['bolivia'], touches: ['checklist'] },
  { q: 'how Mexico reached older people in small towns', language: 'en', answers: ['mexico'] },
  { q: 'Costa Rican single registry', language: 'en', answers: ['costaRica', 'registryVideo'], touches: ['guide'] },
  { q: 'how did Peru give identity cards to children', language: 'en', answers: ['peruJuntos'] },
  { q: 'Haitian policy paid by donors', language: 'en', answers: ['haiti'] },
  { q: 'Colombian pension pillars', language: 'en', answers: ['colombia'] },
]
