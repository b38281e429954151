/** Programmes, laws, institutions and posts, by name or number. */
import type { JudgedQuery } from '../judged-query.ts'

export const names: readonly JudgedQuery[] = [
  { q: 'Bono 10 Mil', language: 'es', answers: ['honduras'] },
  { q: 'SIUBEN', language: 'es', answers: ['dominican'] },
  { q: 'Ley 19.353', language: 'es', answers: ['uruguay'] },
  { q: 'Banco del Bienestar', language: 'es', answers: ['mexico'] },
  { q: 'Gestora Pública', language: 'es', answers: ['bolivia'] },
  { q: 'Tekoporã', language: 'es', answers: ['paraguayPension'] },
  { q: 'Cadastro Único', language: 'es', answers: ['brazil'] },
  { q: 'Decreto 109', language: 'es', answers: ['cuba'] },
  { q: 'Colpensiones', language: 'es', answers: ['colombia'] },
  { q: 'secretaría de la mujer', language: 'es', answers: ['bogota'] },
  { q: 'MIDIS', language: 'es', answers: ['peruJuntos'] },
  { q: 'SNIC', language: 'es', answers: ['uruguay'] },
  { q: 'Law 21.419', language: 'en', answers: ['chile'], touches: ['checklist'] },
  { q: 'PATH', language: 'en', answers: ['jamaica'] },
  { q: 'World Food Programme', language: 'en', answers: ['haiti'] },
  { q: 'Registrar General', language: 'en', answers: ['jamaica', 'ageVideo'], much: ['checklist'] },
  { q: 'Comptroller General', language: 'en', answers: ['costaRica'] },
  { q: 'Juntos', language: 'en', answers: ['peruJuntos'], touches: ['guide'] },
  { q: 'Inter-American Development Bank', language: 'en', answers: ['honduras'], touches: ['costaRica', 'haiti', 'guide'] },
  { q: 'AFP withdrawals', language: 'en', answers: ['peruReform'], much: ['chile'] },
  { q: 'Attorney General', language: 'en', answers: ['costaRica'], much: ['registryVideo'], touches: ['brazil', 'guide'] },
  { q: 'Vida Mejor', language: 'en', answers: ['honduras'] },
  { q: 'Kore Lavi', language: 'en', answers: ['haiti'] },
  { q: 'law 87-01 article 63', language: 'en', answers: ['dominican'], much: ['checklist'], touches: ['guide'] },
]
