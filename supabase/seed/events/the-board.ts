import { tuesdayInDays } from '../session-days.ts'
import type { SeedEvent } from './types.ts'

const day = tuesdayInDays(-33)

/** What came out of it repeats what the case says, with its sources; nothing is attributed to a real person. */
export const resource: SeedEvent = {
  slug: 'sesion-una-hora-de-discusion',
  institution: 'eclac',
  content: {
    kind: 'event',
    originalLanguage: 'es',
    title: { es: 'Una hora de discusión (sesión de demostración)', en: 'One hour of discussion (demonstration session)' },
    summary: {
      es: 'Una hora, un solo caso y una sola pregunta. Es una demostración: la sesión no se celebró y sus participantes son inventados.',
      en: 'One hour, one case and one question. It is a demonstration: the session was not held, and its participants are made up.',
    },
    countries: ['URY'],
    yearFrom: Number(day.slice(0, 4)),
    yearTo: Number(day.slice(0, 4)),
    topics: ['care-systems'],
    question: {
      es: '¿Qué cambia cuando quien paga se sienta con quien decide?',
      en: 'What changes when those who pay sit with those who decide?',
    },
    description: {
      es: `**Agenda.** 5 minutos de bienvenida; 15 minutos para el caso; 35 minutos de preguntas; 5 minutos de cierre.

Las preguntas pueden señalar el paso del caso al que se refieren.`,
      en: `**Agenda.** 5 minutes to welcome everybody; 15 minutes for the case; 35 minutes of questions; 5 minutes to close.

Questions can point to the step of the case that they are about.`,
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
    cases: [{ id: 'one', experience: 'sistema-nacional-de-cuidados-uruguay' }],
    speakers: [{ id: 'one', institution: 'mides-uy', post: { es: 'Puesto de demostración', en: 'Demonstration post' } }],
    sessions: [{ id: 'one', date: day, time: '11:00', zone: 'America/Montevideo', clock: '', minutes: 60 }],
    format: 'virtual',
    spokenIn: ['es'],
    interpretedInto: ['en', 'pt'],
    capacity: 30,
    audience: 'anyone',
  },
  closing: {
    outcome: {
      es: `- La junta de 2015 se reunió un año sin ley: sirvió de ensayo.
- La ley protege la existencia; el rango y el presupuesto se ganan en cada período.
- Para copiarlo hace falta antes algún servicio público sobre el cual construir.`,
      en: `- The board of 2015 met for a year without a law: it served as a rehearsal.
- Law protects existence; rank and budget have to be won in each term.
- Copying it first needs some public service to build on.`,
    },
    minutes: {
      es: 'La presentación siguió la bitácora del caso. La discusión se detuvo en el cambio de rango entre dos gobiernos.',
      en: 'The presentation followed the ledger of the case. The discussion dwelt on the change of rank between two governments.',
    },
    others: 0,
    questions: [
      {
        by: { country: 'ARG', number: 1 },
        case: 'sistema-nacional-de-cuidados-uruguay',
        part: 'step-law-19353',
        question: '¿Cómo se acordó prometer algo universal sin pagarlo todo de una vez?',
        answer: 'La ley declaró la universalidad y dejó el ritmo a planes de cinco años; quienes cuidan el gasto se sientan en la Junta.',
        votes: [{ country: 'ARG', number: 2 }],
      },
    ],
    people: [
      { who: { account: 'oficial.mexico@demo.caja' }, came: 'attended' },
      { who: { account: 'oficial.dominicana@demo.caja' }, came: 'attended' },
      { who: { account: 'official.haiti@demo.caja' }, came: 'followed' },
      { who: { country: 'ARG', number: 1 }, came: 'attended' },
      { who: { country: 'ARG', number: 2 }, came: 'attended' },
      { who: { country: 'SLV', number: 1 }, came: 'absent' },
    ],
  },
}
