import type { SeedResource } from '../types.ts'

/** All that is known is in one line of the follow-up plan: the report, the dates beyond the month and the people are not invented. */
export const resource: SeedResource = {
  slug: 'gira-de-estudio-mexico-cuba',
  institution: 'eclac',
  content: {
    kind: 'exchange',
    originalLanguage: 'es',
    title: {
      es: 'Gira de estudio a México sobre sistemas de cuidados, para funcionarias y funcionarios de Cuba (prevista)',
      en: 'Study tour to Mexico on care systems, for Cuban officials (planned)',
    },
    summary: {
      es: 'La CEPAL previó para agosto de 2023 una gira de estudio a México en la que personal de Cuba analizaría sistemas de cuidados. Se sabe que estaba prevista; la fuente no dice si se hizo, y aquí no se da por hecha.',
      en: 'ECLAC planned, for August 2023, a study tour to Mexico in which Cuban officials would look at care systems. It is known to have been planned; the source does not say whether it took place, and this page does not claim it did.',
    },
    countries: ['CUB', 'MEX'],
    yearFrom: 2023,
    yearTo: 2023,
    topics: ['care-systems'],
    direction: 'visit',
    institution: 'eclac',
    host: 'MEX',
    startsOn: '2023-08',
    format: 'in-person',
    spokenIn: ['es'],
    cases: [{ id: 'cuba', experience: 'sistema-de-cuidados-cuba' }],
    description: {
      es: `El plan de seguimiento de la evaluación 1819AI menciona esta gira entre las acciones de la recomendación 2: «Organization of a study tour in Mexico to analyze care systems with Cuban national officers, planned for August 2023». La responsabilidad era de la División de Desarrollo Social y de la sede subregional de la CEPAL en México.

**Lo que no se sabe.** La fuente no informa de lo que pasó después: ni si la gira se hizo, ni en qué días, ni qué instituciones la recibieron, ni cuántas personas fueron. Si usted participó o la organizó, pida una corrección al pie de esta página y se completará.`,
      en: `The follow-up plan of evaluation 1819AI lists this tour among the actions of recommendation 2: “Organization of a study tour in Mexico to analyze care systems with Cuban national officers, planned for August 2023”. ECLAC’s Social Development Division and its Mexico Office were responsible for it.

**What is not known.** The source has no later status: not whether the tour took place, nor on which days, nor which institutions hosted it, nor how many people went. If you took part in it or organized it, ask for a correction at the foot of this page, and it will be completed.`,
    },
    recommendations: [
      {
        id: 'r2',
        recommendation: '1819ai/2',
        note: {
          es: 'Es la visita que el plan de seguimiento propone para compartir experiencias entre países. Estaba prevista; no consta que se haya hecho.',
          en: 'It is the visit that the follow-up plan proposes so that countries share experiences. It was planned; there is no record that it took place.',
        },
      },
    ],
    sources: [
      {
        id: 'plan',
        title: 'Evaluation response and recommendations follow-up plan: Development Account project 1819AI',
        publisher: 'ECLAC',
        date: '2022-09',
      },
    ],
  },
}
