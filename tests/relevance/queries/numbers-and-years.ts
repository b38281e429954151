/** Laws, figures and years, in the number formats of several countries. */
import type { JudgedQuery } from '../judged-query.ts'

export const numbersAndYears: readonly JudgedQuery[] = [
  { q: 'Ley 3791', language: 'es', answers: ['bolivia'], touches: ['checklist'] },
  { q: 'decreto 4509 de 2015', language: 'es', answers: ['paraguayRegistry'] },
  { q: '1.241.465 personas', language: 'es', answers: ['bolivia'], touches: ['guide'] },
  { q: 'plan de cuidados 2021-2025', language: 'es', answers: ['uruguay'], touches: ['bogota'] },
  { q: 'plan de desarrollo 2020-2024', language: 'es', answers: ['bogota'] },
  { q: 'reforma de 2008 en Chile', language: 'es', answers: ['chile'] },
  { q: '500 millones de pesos', language: 'es', answers: ['dominican'] },
  { q: 'pensión desde los 75 años', language: 'es', answers: ['jamaica'], much: ['ageVideo'], touches: ['chile', 'checklist'] },
  {
    q: 'recomendación 4 sobre cambios de gobierno',
    language: 'es',
    answers: ['honduras', 'handover'],
    much: ['haiti', 'mexico', 'paraguayRegistry', 'uruguay'],
  },
  { q: 'acuerdo 893 de 2023', language: 'es', answers: ['bogota'] },
  { q: '842278 personas atendidas', language: 'es', answers: ['bogota'] },
  { q: 'Law 32123', language: 'en', answers: ['peruReform'] },
  { q: '11.24 million people registered', language: 'en', answers: ['mexico'] },
  { q: 'US$75 million grant', language: 'en', answers: ['haiti'] },
  { q: '0.16% of GDP', language: 'en', answers: ['peruJuntos'], touches: ['guide'] },
  { q: 'Law 6381 of 2020', language: 'en', answers: ['paraguayPension'] },
  { q: '546 000 households', language: 'en', answers: ['haiti'] },
  { q: '2,007 communities', language: 'en', answers: ['honduras'] },
  { q: 'care plan 2026–2030', language: 'en', answers: ['uruguay'] },
  { q: 'fifteen days after the regulation', language: 'en', answers: ['peruReform'] },
  { q: '1206 approved people', language: 'en', answers: ['paraguayPension'] },
  { q: '283.098 people', language: 'en', answers: ['paraguayPension'] },
]
