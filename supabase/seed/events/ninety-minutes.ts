import { tuesdayInDays } from '../session-days.ts'
import type { SeedEvent } from './types.ts'

const day = tuesdayInDays(120)

export const resource: SeedEvent = {
  slug: 'ninety-minutes-of-questions',
  institution: 'eclac',
  content: {
    kind: 'event',
    originalLanguage: 'en',
    title: { en: 'Ninety minutes of questions (demonstration session)', es: 'Noventa minutos de preguntas (sesión de demostración)' },
    summary: {
      en: 'One case, one question and ninety minutes. It is a demonstration: nobody will be in the meeting, and you can try out registration.',
      es: 'Un caso, una pregunta y noventa minutos. Es una demostración: no habrá nadie en la reunión, y usted puede probar la inscripción.',
    },
    countries: ['JAM'],
    yearFrom: Number(day.slice(0, 4)),
    yearTo: Number(day.slice(0, 4)),
    topics: ['non-contributory-pensions'],
    question: {
      en: 'Who should search for a document that is missing: the person or the office?',
      es: '¿Quién debe buscar un documento que falta: la persona o la oficina?',
    },
    description: {
      en: `**Agenda.** 10 minutes to welcome everybody; 20 minutes for the case; 50 minutes of questions; 10 minutes to close.

Read the case first: it is linked on this page.`,
      es: `**Agenda.** 10 minutos de bienvenida; 20 minutos para el caso; 50 minutos de preguntas; 10 minutos de cierre.

Lea antes el caso: está enlazado en esta página.`,
    },
    recommendations: [
      {
        id: 'rec-2',
        recommendation: '1819ai/2',
        note: {
          es: 'Muestra el formato que pide la recomendación: un tema, un caso y tiempo para discutir. Es una demostración, y no prueba que la recomendación se cumpla.',
          en: 'It shows the format that the recommendation asks for: one topic, one case and time to discuss. It is a demonstration, and no evidence of compliance.',
        },
      },
    ],
    cases: [{ id: 'one', experience: 'social-pension-jamaica' }],
    speakers: [{ id: 'one', institution: 'mlss-jm', post: { en: 'Demonstration post', es: 'Puesto de demostración' } }],
    sessions: [{ id: 'one', date: day, time: '10:00', zone: 'America/Jamaica', clock: '', minutes: 90 }],
    format: 'virtual',
    spokenIn: ['en'],
    interpretedInto: ['es'],
    capacity: 40,
    audience: 'anyone',
  },
}
