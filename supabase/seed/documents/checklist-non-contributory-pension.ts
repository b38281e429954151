import type { SeedDocument } from './types.ts'

export const resource: SeedDocument = {
  slug: 'checklist-non-contributory-pension',
  institution: 'eclac',
  content: {
    kind: 'document',
    originalLanguage: 'en',
    title: {
      es: 'Lista de verificación: lo que una pensión no contributiva necesita antes del primer pago',
      en: 'Checklist: preconditions for a non-contributory pension, before the first payment',
    },
    summary: {
      es: 'Cinco cosas que deben funcionar antes de anunciar la fecha: registro, identidad y edad, pago, financiamiento y reclamos. Treinta y siete preguntas para marcar como listo, a medias o pendiente, cinco señales para detenerse y una hoja de resumen para quien decide. En inglés.',
      en: 'Five things that have to work before a date is announced: registry, identity and age, payment, financing and appeal. Thirty-seven questions to mark as ready, partly or not yet, five signs that say stop, and a one-page summary for the person who decides.',
    },
    countries: ['BOL', 'CHL', 'DOM', 'JAM', 'MEX'],
    yearFrom: 2026,
    topics: ['non-contributory-pensions', 'financing', 'social-information-systems', 'old-age'],
    populations: ['older-persons'],
    authors: ['Caja'],
    publisher: 'Caja',
    year: 2026,
    licence: 'CC BY 4.0',
    description: {
      es: `Una ley puede crear una pensión social en un día. Pagarla todos los meses es otra cosa: en la República Dominicana, la pensión solidaria entró en la ley en 2001 y se pagó por primera vez en 2019. Esta lista, en inglés, es para el equipo que prepara la pensión y quiere saber qué falta antes de anunciar una fecha.

- **Cuatro decisiones primero:** edad, universal o con prueba, monto y ajuste, compatibilidad con otra pensión. Con lo que respondieron Bolivia, Chile, Jamaica, México y la República Dominicana.
- **Cinco partes:** registro, identidad y edad, pago, financiamiento, reclamos. Cada una dice cuándo detenerse.
- **El orden del trabajo:** tres cosas que no se pueden mover.
- **Una hoja de resumen**, con el vacío que importa, la fecha en que se cierra y quién responde.

Las preguntas son orientación general y no describen a ningún país. Los países de este registro son los de los ejemplos.`,
      en: `A law can create a social pension in a day. Paying it every month is another matter: in the Dominican Republic the solidarity pension entered the law in 2001 and was first paid in 2019. This checklist is for the team that prepares a pension and wants to know what is missing before a date is announced.

- **Four choices first:** age, universal or with a test, amount and how it is raised, together with another pension or not. With the answers of Bolivia, Chile, Jamaica, Mexico and the Dominican Republic.
- **Five parts:** registry, identity and age, payment, financing, appeal. Each one says when to stop.
- **The order of work:** three things that cannot be moved.
- **A summary sheet**, with the gap that matters, the date it closes and who answers.

The questions are general guidance and do not describe any one country. The countries listed here are those of the examples.`,
    },
    recommendations: [
      {
        id: 'r1',
        recommendation: '1819ai/1',
        note: {
          es: 'Apoya la puesta en marcha de pensiones no contributivas, parte de un sistema universal de protección social que reduce desigualdades.',
          en: 'Supports the start of non-contributory pensions, as part of a universal social protection system that reduces inequality.',
        },
      },
    ],
    platforms: [
      {
        id: 'p1',
        platform: 'bpsnc',
        label: { es: 'Pensiones sociales en la región (BPSNC)', en: 'Social pensions in the region (BPSNC)' },
        url: 'https://dds.cepal.org/bpsnc/sp',
      },
    ],
    sources: [
      { id: 's1', title: 'Ley 87-01, artículo 63', publisher: 'República Dominicana', url: '', date: '2001' },
      {
        id: 's2',
        title: 'Non-contributory Social Protection Programmes Database, programme 194',
        publisher: 'ECLAC',
        url: 'https://dds.cepal.org/bpsnc/programme?id=194',
        date: '',
      },
      {
        id: 's3',
        title: 'Ministry continues drive to reach targeted persons for Social Pension Programme',
        publisher: 'The Gleaner',
        url: 'https://jamaica-gleaner.com/article/news/20231109/ministry-continues-drive-reach-targeted-persons-social-pension-programme',
        date: '2023-11-09',
      },
      {
        id: 's4',
        title: 'Ley 21.419, Pensión Garantizada Universal',
        publisher: 'Biblioteca del Congreso Nacional de Chile',
        url: 'https://www.bcn.cl/',
        date: '2022-01-26',
      },
      { id: 's5', title: 'Renta Dignidad', publisher: 'Agencia Boliviana de Información', url: 'https://abi.bo/', date: '2024' },
      {
        id: 's6',
        title: 'Pensión para el Bienestar de las Personas Adultas Mayores',
        publisher: 'Infobae',
        url: 'https://www.infobae.com/',
        date: '2024',
      },
    ],
  },
  files: [
    {
      file: 'checklist-non-contributory-pension.en.pdf',
      language: 'en',
      pages: 6,
      title: {
        es: 'Lista de verificación: condiciones previas de una pensión no contributiva (en inglés)',
        en: 'Checklist: preconditions for a non-contributory pension',
      },
    },
  ],
}
