import type { SeedVideo } from './types.ts'

export const resource: SeedVideo = {
  slug: 'proof-of-age',
  institution: 'mlss-jm',
  content: {
    kind: 'video',
    originalLanguage: 'en',
    title: {
      es: 'Probar la edad es tarea del Estado antes que de quien solicita la pensión (demostración)',
      en: 'Proof of age is the State’s work before it is the applicant’s (demonstration)',
    },
    summary: {
      es: 'Video de demostración con voz sintética. En un minuto, tres preguntas sobre la Pensión Social de Jamaica: por qué cuesta probar que se tienen 75 años, qué hizo el ministerio cuando faltaba la partida de nacimiento y qué convendría hacer antes del primer pago. La persona que habla es inventada; los datos son públicos.',
      en: 'A demonstration video with a synthetic voice. One minute, three questions on Jamaica’s Social Pension: why it is hard to prove that one is 75, what the ministry did when there was no birth certificate, and what to settle before the first payment. The speaker is invented; the facts are public.',
    },
    countries: ['JAM'],
    yearFrom: 2021,
    yearTo: 2023,
    topics: ['non-contributory-pensions', 'old-age', 'technical-operational'],
    populations: ['older-persons'],
    speaker: {
      name: 'Demonstration official',
      post: { es: 'Persona inventada, voz sintética', en: 'Invented person, synthetic voice' },
      institution: { es: 'Caja, material de demostración', en: 'Caja, demonstration material' },
      demonstration: true,
    },
    message: {
      problem: {
        es: `La Pensión Social, que se pagó por primera vez el 22 de julio de 2021, es para personas de 75 años o más sin otra pensión. Hay que probar la edad, y entre quienes nacieron hace tanto tiempo hay personas sin partida de nacimiento.`,
        en: `The Social Pension, first paid on 22 July 2021, is for people aged 75 and over with no other pension. Age has to be proved, and among people born so long ago some have no birth certificate.`,
      },
      change: {
        es: `La oficina del ministerio en Saint Elizabeth salió a buscar a esas personas e hizo imprimir 25 partidas (abril de 2023). El ministerio trabajó el asunto con el Departamento del Registrador General. Donde no hay partida, alguien de edad parecida puede dar fe de la edad de quien solicita. En noviembre de 2023 había unas 12.000 personas en el padrón; la meta era de 30.000.`,
        en: `The ministry’s office in St Elizabeth went out to find these people and had 25 certificates printed (April 2023). The ministry worked on the matter with the Registrar General’s Department. Where there is no certificate, a person of about the same age may vouch for the applicant’s age. In November 2023 about 12,000 people were on the roll; the target was 30,000.`,
      },
      differently: {
        es: `- Acordar con el registro civil qué otras pruebas de edad valen antes del primer pago.
- Buscar las partidas parroquia por parroquia, antes de que la persona tenga que pedirlo.
- Dar a cada solicitante un nombre por quien preguntar y una fecha de respuesta.`,
        en: `- Agree with the civil registry on the other proofs of age before the first payment.
- Search the birth records parish by parish, before people have to ask.
- Give every applicant one name to ask for, and a date for the answer.`,
      },
    },
    description: {
      es: `Este video muestra cómo puede ser un mensaje de una funcionaria o un funcionario en Caja: corto, con tres preguntas fijas, con subtítulos en las dos lenguas y con la fuente a la vista. **Es una demostración.** Lo dice una voz sintética, nadie del Ministerio de Trabajo y Seguridad Social de Jamaica participó en él, y las respuestas a la tercera pregunta son análisis de la redacción.`,
      en: `This video shows what a message from a public official can be in Caja: short, with three fixed questions, captions in both languages and the source in view. **It is a demonstration.** The voice is synthetic, nobody from Jamaica’s Ministry of Labour and Social Security took part, and the answers to the third question are the editors’ analysis.`,
    },
    recommendations: [
      {
        id: 'r1',
        recommendation: '1819ai/2',
        note: {
          es: 'Muestra el formato de mensaje en video que propone la recomendación, en inglés y con un caso del Caribe: un obstáculo concreto y cómo se enfrentó.',
          en: 'Shows the video message that the recommendation suggests, in English and with a case from the Caribbean: one concrete obstacle and how it was met.',
        },
      },
    ],
    platforms: [
      {
        id: 'p1',
        platform: 'bdips',
        label: { es: 'Institucionalidad social: Jamaica', en: 'Institutional framework: Jamaica' },
        url: 'https://dds.cepal.org/bdips/en/pais.php?id=jm',
      },
    ],
    sources: [
      {
        id: 's1',
        title: 'Ministry continues drive to reach targeted persons for Social Pension Programme',
        publisher: 'The Gleaner',
        url: 'https://jamaica-gleaner.com/article/news/20231109/ministry-continues-drive-reach-targeted-persons-social-pension-programme',
        date: '2023-11-09',
      },
      {
        id: 's2',
        title: 'Senior citizens to get birth certificates to access Social Pension Programme',
        publisher: 'The Gleaner',
        url: 'https://jamaica-gleaner.com/article/news/20230414/senior-citizens-get-birth-certificates-access-social-pension-programme',
        date: '2023-04-14',
      },
      {
        id: 's3',
        title: '16,000 Jamaicans now registered under Government’s Social Pension Programme',
        publisher: 'Jamaica Information Service',
        url: 'https://jis.gov.jm/16000-jamaicans-now-registered-under-govts-social-pension-programme/',
        date: '',
      },
    ],
  },
  files: {
    video: 'video-proof-of-age.mp4',
    poster: 'video-proof-of-age.jpg',
    captions: [
      { language: 'en', file: 'video-proof-of-age.en.vtt' },
      { language: 'es', file: 'video-proof-of-age.es.vtt' },
    ],
    seconds: 66,
    alt: {
      es: 'Título «Proof of age» (probar la edad), el mapa de cuadros de la región con Jamaica marcada y el rótulo «Demonstration · synthetic voice» (demostración, voz sintética).',
      en: 'The title “Proof of age”, the tile map of the region with Jamaica marked, and the label “Demonstration · synthetic voice”.',
    },
  },
}
