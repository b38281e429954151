/**
 * Queries where the reader's language and the answer's differ: a page of a document that exists in the other language only, a thesaurus
 * label of the other language, a programme by its own name.
 */
import type { JudgedQuery } from '../judged-query.ts'

export const acrossLanguages: readonly JudgedQuery[] = [
  {
    q: 'lista de verificación antes del primer pago',
    language: 'es',
    answers: ['checklist'],
    much: ['ageVideo'],
    touches: ['dominican', 'jamaica', 'handover'],
  },
  {
    q: 'testigos que dan fe de la edad',
    language: 'es',
    answers: ['jamaica', 'checklist', 'ageVideo'],
    touches: ['guide'],
  },
  {
    q: 'apelar una solicitud rechazada',
    language: 'es',
    answers: ['checklist'],
    much: ['brazil'],
    touches: ['chile', 'jamaica', 'paraguayPension', 'peruJuntos'],
  },
  {
    q: 'proyección de costos a diez años',
    language: 'es',
    answers: ['checklist'],
    much: ['dominican', 'mexico', 'paraguayPension'],
    touches: ['bolivia', 'chile', 'colombia'],
  },
  {
    q: 'cash transfers',
    language: 'es',
    answers: ['brazil', 'honduras', 'peruJuntos'],
    much: ['haiti'],
    touches: ['costaRica', 'dominican', 'jamaica', 'paraguayPension', 'paraguayRegistry'],
  },
  {
    q: 'proof of age',
    language: 'es',
    answers: ['jamaica', 'checklist', 'ageVideo'],
    touches: ['mexico', 'paraguayPension', 'guide'],
  },
  { q: 'care economy', language: 'es', answers: ['bogota', 'cuba', 'uruguay'] },
  {
    q: 'single registry',
    language: 'es',
    answers: ['brazil', 'costaRica', 'paraguayRegistry', 'registryVideo'],
    much: ['dominican', 'haiti', 'honduras', 'peruJuntos'],
    touches: ['colombia', 'checklist', 'guide'],
  },
  {
    q: 'qué decirle a la ministra en una sola página',
    language: 'es',
    answers: ['checklist'],
    much: ['handover'],
    touches: ['honduras'],
  },
  {
    q: 'disasters',
    language: 'es',
    answers: ['haiti'],
  },
  { q: 'hand-over folder for the incoming minister', language: 'en', answers: ['handover'], much: ['honduras'] },
  { q: 'bank signatures in the week of the change', language: 'en', answers: ['handover'] },
  { q: 'warning signs that payments will stop', language: 'en', answers: ['handover'], much: ['checklist'], touches: ['honduras'] },
  { q: 'renta dignidad', language: 'en', answers: ['bolivia'], much: ['checklist'], touches: ['guide'] },
  {
    q: 'pensión no contributiva',
    language: 'en',
    answers: ['bolivia', 'chile', 'dominican', 'jamaica', 'mexico', 'paraguayPension', 'checklist'],
    much: ['colombia', 'ageVideo'],
    touches: ['peruReform'],
  },
  {
    q: 'prueba de identidad',
    language: 'en',
    answers: ['jamaica', 'peruJuntos'],
    much: ['mexico', 'paraguayPension', 'paraguayRegistry', 'checklist', 'ageVideo'],
    touches: ['bolivia', 'chile', 'costaRica', 'dominican', 'peruReform', 'guide'],
  },
  { q: 'manzanas del cuidado', language: 'en', answers: ['bogota'] },
  {
    q: 'padrón de beneficiarios',
    language: 'en',
    answers: ['brazil', 'costaRica', 'paraguayRegistry', 'registryVideo'],
    much: ['dominican', 'haiti', 'honduras', 'peruJuntos', 'checklist'],
    touches: ['bolivia', 'jamaica', 'mexico', 'paraguayPension', 'guide', 'handover'],
  },
  { q: 'who can sign the payroll when the minister leaves', language: 'en', answers: ['handover'], touches: ['honduras'] },
  {
    q: 'resistencia de grupos de interés',
    language: 'en',
    answers: ['bolivia', 'colombia', 'peruReform'],
    touches: ['chile', 'honduras', 'peruJuntos', 'guide'],
  },
  {
    q: 'traspaso de mando',
    language: 'en',
    answers: ['honduras', 'handover'],
    much: ['bogota', 'brazil', 'chile', 'haiti', 'paraguayRegistry', 'uruguay'],
    touches: ['guide'],
  },
  {
    q: 'means test',
    language: 'es',
    answers: ['chile', 'paraguayPension'],
    much: ['costaRica', 'dominican', 'jamaica', 'mexico', 'peruJuntos', 'checklist'],
    touches: ['bolivia', 'brazil', 'colombia', 'haiti', 'honduras'],
  },
  {
    q: 'data protection',
    language: 'es',
    answers: ['costaRica', 'paraguayRegistry'],
    much: ['checklist'],
    touches: ['haiti', 'guide', 'handover'],
  },
  {
    q: 'cédula',
    language: 'en',
    answers: ['paraguayPension', 'paraguayRegistry', 'peruJuntos'],
    much: ['bolivia', 'costaRica', 'jamaica', 'mexico', 'checklist'],
    touches: ['chile', 'dominican', 'peruReform', 'guide', 'ageVideo'],
  },
]
