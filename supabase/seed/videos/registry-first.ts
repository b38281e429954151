import type { SeedVideo } from './types.ts'

export const resource: SeedVideo = {
  slug: 'empezamos-por-el-registro',
  institution: 'imas-cr',
  content: {
    kind: 'video',
    originalLanguage: 'es',
    title: {
      es: 'Empezamos por el registro: 75 instituciones conectadas, 43 que usan los datos (demostración)',
      en: 'We started with the registry: 75 institutions connected, 43 using the data (demonstration)',
    },
    summary: {
      es: 'Video de demostración con voz sintética. En un minuto, tres preguntas sobre el registro social de Costa Rica: qué problema había, qué cambió en la institución desde la Ley 9137 y qué convendría hacer distinto. La persona que habla es inventada; los datos son públicos.',
      en: 'A demonstration video with a synthetic voice. One minute, three questions on Costa Rica’s social registry: what the problem was, what changed in the institution after Law 9137, and what could be done differently. The speaker is invented; the facts are public.',
    },
    countries: ['CRI'],
    yearFrom: 2013,
    yearTo: 2024,
    topics: ['social-information-systems', 'technical-operational', 'institutional-framework'],
    speaker: {
      name: 'Funcionaria de demostración',
      post: { es: 'Persona inventada, voz sintética', en: 'Invented person, synthetic voice' },
      institution: { es: 'Caja, material de demostración', en: 'Caja, demonstration material' },
      demonstration: true,
    },
    message: {
      problem: {
        es: `Cada institución llevaba en su propio sistema la lista de las personas que atendía, con criterios distintos. Una familia podía aparecer en varias listas o en ninguna, y nadie veía el conjunto.`,
        en: `Each institution kept the list of the people it served in its own system, with different criteria. A family could be on several lists or on none, and nobody saw the whole.`,
      },
      change: {
        es: `La Ley 9137, de 30 de abril de 2013, creó el Sistema Nacional de Información y Registro Único de Beneficiarios del Estado (Sinirube), adscrito al IMAS. El reglamento llegó cuatro años después, con el Decreto Ejecutivo 40650, de 1 de junio de 2017. En el tercer trimestre de 2020 había 75 instituciones conectadas y 43 que usaban los datos.`,
        en: `Law 9137 of 30 April 2013 created the national information system and single registry of beneficiaries (Sinirube), attached to the social welfare institute, IMAS. The regulations came four years later, in Executive Decree 40650 of 1 June 2017. In the third quarter of 2020, 75 institutions were connected and 43 used the data.`,
      },
      differently: {
        es: `- Escribir en la norma qué ayudas se anotan y cuáles no. En agosto de 2024, once años después de la ley, la Procuraduría General de la República todavía respondía una consulta sobre eso.
- Contar las instituciones que usan el dato, no solo las que lo entregan: la diferencia dice dónde hace falta acompañar.
- Dar a cada persona la manera de ver su ficha y de pedir que se corrija.`,
        en: `- Write into the rules which benefits are recorded and which are not. In August 2024, eleven years after the law, the Attorney General’s Office was still answering a question about it.
- Count the institutions that use the data, not only those that hand them over. The difference shows where help is needed.
- Give people a way to see their own record and to ask for it to be corrected.`,
      },
    },
    description: {
      es: `Este video muestra cómo puede ser un mensaje de una funcionaria o un funcionario en Caja: corto, con tres preguntas fijas, con subtítulos en las dos lenguas y con la fuente a la vista. **Es una demostración.** Lo dice una voz sintética, nadie del IMAS ni del Sinirube participó en él, y las respuestas a la tercera pregunta son análisis de la redacción.`,
      en: `This video shows what a message from a public official can be in Caja: short, with three fixed questions, captions in both languages and the source in view. **It is a demonstration.** The voice is synthetic, nobody from IMAS or Sinirube took part, and the answers to the third question are the editors’ analysis.`,
    },
    recommendations: [
      {
        id: 'r1',
        recommendation: '1819ai/2',
        note: {
          es: 'Muestra el formato de mensaje en video que propone la recomendación: un tema, un caso, los cambios institucionales que hicieron falta y lo que costó.',
          en: 'Shows the video message that the recommendation suggests: one topic, one case, the institutional changes that were needed and what was hard.',
        },
      },
    ],
    platforms: [
      {
        id: 'p1',
        platform: 'bdips',
        label: { es: 'Institucionalidad social: Costa Rica', en: 'Institutional framework: Costa Rica' },
        url: 'https://dds.cepal.org/bdips/en/pais.php?id=cr',
      },
    ],
    sources: [
      {
        id: 's1',
        title: 'Ley 9137, Sistema Nacional de Información y Registro Único de Beneficiarios del Estado',
        publisher: 'Asamblea Legislativa de Costa Rica',
        url: '',
        date: '2013-04-30',
      },
      {
        id: 's2',
        title: 'Decreto Ejecutivo 40650, reglamento de la Ley 9137',
        publisher: 'Poder Ejecutivo de Costa Rica',
        url: '',
        date: '2017-06-01',
      },
      {
        id: 's3',
        title: 'SINIRUBE, buena práctica registrada ante las Naciones Unidas',
        publisher: 'Naciones Unidas',
        url: 'https://sdgs.un.org/',
        date: '2020',
      },
      {
        id: 's4',
        title: 'SINIRUBE permite ordenar la gestión del sector social en Costa Rica',
        publisher: 'Gobierno de Costa Rica',
        url: 'http://gobierno.cr/sinirube-permite-ordenar-la-gestion-del-sector-social-en-costa-rica/',
        date: '',
      },
      {
        id: 's5',
        title: 'Dictamen PGR-C-178-2024',
        publisher: 'Procuraduría General de la República de Costa Rica',
        url: 'http://www.pgrweb.go.cr/',
        date: '2024-08-13',
      },
    ],
  },
  files: {
    video: 'video-registry-first.mp4',
    poster: 'video-registry-first.jpg',
    captions: [
      { language: 'es', file: 'video-registry-first.es.vtt' },
      { language: 'en', file: 'video-registry-first.en.vtt' },
    ],
    seconds: 65,
    alt: {
      es: 'Título «Empezamos por el registro», el mapa de cuadros de la región con Costa Rica marcada y el rótulo «Demostración · voz sintética».',
      en: 'The title “Empezamos por el registro”, the tile map of the region with Costa Rica marked, and the label “Demostración · voz sintética” (demonstration, synthetic voice).',
    },
  },
}
