import type { SeedDocument } from './types.ts'

export const resource: SeedDocument = {
  slug: 'traspaso-entre-equipos',
  institution: 'eclac',
  content: {
    kind: 'document',
    originalLanguage: 'es',
    title: {
      es: 'Lista de verificación para el traspaso entre equipos de gobierno: que ningún pago se detenga',
      en: 'Checklist for hand-over between government teams: so that no payment stops',
    },
    summary: {
      es: 'Qué dejar hecho todo el año, en los últimos tres meses, en la semana del cambio y en los primeros cien días para que un programa social no se detenga. Con la tabla de lo que no puede parar, la carpeta de diez páginas y un modelo de acta. Parte de lo que funcionó en Honduras.',
      en: 'What to have ready all year, in the last three months, in the week of the change and in the first hundred days, so that a social programme does not stop. With a table of what cannot wait, a ten-page folder and a model record. It starts from what worked in Honduras. In Spanish.',
    },
    countries: ['HND'],
    yearFrom: 2026,
    topics: ['institutional-framework', 'organizational'],
    authors: ['Caja'],
    publisher: 'Caja',
    year: 2026,
    licence: 'CC BY 4.0',
    description: {
      es: `La evaluación de 2022 del proyecto 1819AI dejó una lección: buenos estudios, talleres y asistencia no alcanzan cuando los gobiernos cambian a menudo y el personal rota. En Honduras, la asistencia técnica continuó porque hubo un documento preparado para el gobierno entrante, contacto con quienes habían dejado el cargo y una conversación temprana con el equipo nuevo.

Esta lista convierte esa lección en tareas con responsable, fecha y lugar:

- **Lo que no puede parar:** ocho funciones, con la próxima fecha y quién puede firmar.
- **La carpeta de traspaso:** diez páginas, no cien, y qué no va en ella.
- **Cuatro momentos:** todo el año, los últimos tres meses, la semana del cambio y los primeros cien días.
- **La primera conversación**, ocho señales de alarma y un modelo de acta de entrega.

Las tareas las redactó Caja; no figuran en el documento de la CEPAL. Las leyes de cada país sobre transición y entrega de cargos prevalecen.`,
      en: `The 2022 evaluation of project 1819AI left a lesson: good studies, workshops and advice are not enough where governments change often and staff move on. In Honduras, technical assistance went on because there was a document prepared for the incoming government, contact with those who had left their posts, and an early conversation with the new team.

This checklist, in Spanish, turns that lesson into tasks with a person, a date and a place:

- **What cannot stop:** eight functions, with the next date and who may sign.
- **The hand-over folder:** ten pages, not a hundred, and what stays out of it.
- **Four moments:** all year, the last three months, the week of the change and the first hundred days.
- **The first conversation**, eight warning signs and a model record of hand-over.

The tasks were written by Caja and are not in the ECLAC document. Each country’s laws on transition and handing over of posts come first.`,
    },
    recommendations: [
      {
        id: 'r1',
        recommendation: '1819ai/4',
        note: {
          es: 'Convierte en tareas la lección de la recomendación: documento para el gobierno entrante, contacto con el personal saliente y conversación temprana con el nuevo equipo.',
          en: 'Turns the lesson of the recommendation into tasks: a document for the new government, contact with former staff and early conversation with the new team.',
        },
      },
    ],
    sources: [
      {
        id: 's1',
        title: 'Evaluation response and recommendations follow-up plan: assessment of Development Account project 1819AI',
        publisher: 'CEPAL / ECLAC',
        url: '',
        date: '2022-09',
      },
    ],
  },
  files: [
    {
      file: 'traspaso-entre-equipos.es.pdf',
      language: 'es',
      pages: 6,
      title: {
        es: 'Lista de verificación para el traspaso entre equipos de gobierno',
        en: 'Checklist for hand-over between government teams (in Spanish)',
      },
    },
  ],
}
