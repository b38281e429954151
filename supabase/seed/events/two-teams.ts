import { tuesdayInDays } from '../session-days.ts'
import type { SeedEvent } from './types.ts'

const day = tuesdayInDays(-75)

/** What came out of it repeats what the two cases say, with their sources; nothing is attributed to a real person. */
export const resource: SeedEvent = {
  slug: 'sesion-dos-equipos',
  institution: 'eclac',
  content: {
    kind: 'event',
    originalLanguage: 'es',
    title: { es: 'Dos equipos, una pregunta (sesión de demostración)', en: 'Two teams, one question (demonstration session)' },
    summary: {
      es: 'Noventa minutos con dos casos y tiempo para discutirlos. Es una demostración: la sesión no se celebró y sus participantes son inventados.',
      en: 'Ninety minutes with two cases and time to discuss them. It is a demonstration: the session was not held, and its participants are made up.',
    },
    countries: ['CRI', 'PRY'],
    yearFrom: Number(day.slice(0, 4)),
    yearTo: Number(day.slice(0, 4)),
    topics: ['social-information-systems'],
    question: {
      es: '¿Qué se ofrece a una institución para que quiera entregar lo que sabe?',
      en: 'What is an institution offered so that it wants to hand over what it knows?',
    },
    description: {
      es: `**Agenda.** 10 minutos de bienvenida; 15 minutos para cada caso; 40 minutos de preguntas; 10 minutos para anotar acuerdos.

Antes de la sesión, cada participante lee los dos casos, que están enlazados en esta página, y anota una pregunta.`,
      en: `**Agenda.** 10 minutes to welcome everybody; 15 minutes for each case; 40 minutes of questions; 10 minutes to write down what was agreed.

Before the session, each participant reads the two cases, which are linked on this page, and writes down one question.`,
    },
    recommendations: [
      {
        id: 'rec-2',
        recommendation: '1819ai/2',
        note: {
          es: 'Muestra el formato que pide la recomendación: un tema, dos casos y tiempo para discutir. Es una demostración, y no prueba que la recomendación se cumpla.',
          en: 'It shows the format that the recommendation asks for: one topic, two cases and time to discuss. It is a demonstration, and no evidence of compliance.',
        },
      },
    ],
    cases: [
      { id: 'one', experience: 'sinirube-costa-rica' },
      { id: 'two', experience: 'siis-paraguay' },
    ],
    speakers: [
      { id: 'one', institution: 'imas-cr', post: { es: 'Puesto de demostración', en: 'Demonstration post' } },
      { id: 'two', institution: 'gabinete-social-py', post: { es: 'Puesto de demostración', en: 'Demonstration post' } },
    ],
    sessions: [{ id: 'one', date: day, time: '10:00', zone: 'America/Costa_Rica', clock: '', minutes: 90 }],
    format: 'virtual',
    spokenIn: ['es'],
    interpretedInto: ['en'],
    capacity: 40,
    audience: 'anyone',
  },
  closing: {
    outcome: {
      es: `- Devolver algo útil es la mejor razón para el próximo envío: una lista sin repetidos ni fallecidos.
- Contar consultas, y no conexiones, cambia la conversación con cada institución.
- Queda pendiente para ambos equipos: que el envío sea automático y que la fecha de cada dato se vea.`,
      en: `- Giving something useful back is the best reason for the next delivery: a list with no repeats and no deceased people.
- Counting consultations, and not connections, changes the conversation with each institution.
- Still to do for both teams: automatic delivery, and a visible date on each piece of data.`,
    },
    minutes: {
      es: 'Cada equipo presentó su caso en quince minutos. En la discusión se pidió sobre todo detalle de los convenios y de los plazos.',
      en: 'Each team presented its case in fifteen minutes. The discussion asked above all for detail on agreements and deadlines.',
    },
    others: 2,
    questions: [
      {
        by: { country: 'ECU', number: 1 },
        case: 'siis-paraguay',
        part: 'step-start',
        question: '¿Qué recibía a cambio una institución que entregaba su primera lista?',
        answer:
          'La misma lista depurada, sin repetidos ni personas fallecidas. El caso lo cuenta en este paso: era la mejor razón para mandar la siguiente.',
        votes: [
          { country: 'GTM', number: 1 },
          { country: 'PRY', number: 1 },
        ],
      },
      {
        by: { country: 'GTM', number: 1 },
        case: 'sinirube-costa-rica',
        part: 'step-comptroller-audit',
        question: '¿Qué se mira desde la auditoría, además de cuántas instituciones están conectadas?',
        answer: 'El flujo: la auditoría halló que el 95 % de las instituciones no enviaba sus datos con la frecuencia acordada.',
        votes: [{ country: 'ECU', number: 1 }],
      },
    ],
    people: [
      { who: { account: 'oficial.costarica@demo.caja' }, came: 'attended' },
      { who: { account: 'oficial.chile@demo.caja' }, came: 'attended' },
      { who: { account: 'oficial.colombia@demo.caja' }, came: 'followed' },
      { who: { country: 'ECU', number: 1 }, came: 'attended' },
      { who: { country: 'GTM', number: 1 }, came: 'attended' },
      { who: { country: 'PRY', number: 1 }, came: 'attended' },
      { who: { country: 'PAN', number: 1 }, came: 'absent' },
    ],
  },
}
