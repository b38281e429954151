/**
 * ECLAC's follow-up plan for the evaluation of Development Account project 1819AI, entered by hand in our own words. Source: `Evaluation
 * response and recommendations follow-up plan, 1819AI`. One action for each bullet of the source, in its order.
 * `asPublished` holds the original cells of the source. Two are damaged (title of 2, date of 3): they are kept and flagged. `status` claims
 * no more than the source: continuing support, and an event that is only listed, are `under-way`.
 */
import type { Localized } from '#app/i18n/languages.ts'

type Text = Required<Localized>

export type SeedAction = {
  id: string
  text: Text
  responsible: Text
  status: 'done' | 'under-way' | 'planned'
  statusNote?: Text
  /** ISO 3166-1 alpha-3. */
  country?: string[]
}

export type SeedRecommendation = {
  number: number
  title: Text
  asPublished: {
    title: string | null
    targetDate: string
    flags: { field: 'title' | 'targetDate'; published: string; note: Text }[]
  }
  summary: Text
  responsible: Text
  targetYear: number | null
  actions: SeedAction[]
}

export type SeedEvaluation = {
  slug: '1819ai'
  code: '1819AI'
  title: Text
  /** Month of the evaluation (ISO 8601). */
  date: '2022-09'
  units: Text
  recommendations: SeedRecommendation[]
}

const divisionAndMexico: Text = {
  es: 'División de Desarrollo Social y sede subregional de la CEPAL en México',
  en: 'Social Development Division and ECLAC’s Mexico Office',
}
const division: Text = { es: 'División de Desarrollo Social de la CEPAL', en: 'ECLAC’s Social Development Division' }
const mexico: Text = { es: 'Sede subregional de la CEPAL en México', en: 'ECLAC’s Mexico Office' }

const listedOnly: Text = {
  es: 'La fuente incluye esta actividad entre las acciones, pero no dice si ya se celebró.',
  en: 'The source lists this activity among the actions but does not say whether it has taken place.',
}

export const evaluation: SeedEvaluation = {
  slug: '1819ai',
  code: '1819AI',
  title: {
    es: 'No dejar a nadie atrás en América Latina y el Caribe: fortalecer las instituciones para dar coherencia e integración a las políticas sociales y promover la igualdad',
    en: 'Leaving no one behind in Latin America and the Caribbean: strengthening institutions for social policy coherence and integration to foster equality',
  },
  date: '2022-09',
  units: divisionAndMexico,
  recommendations: [
    {
      number: 1,
      title: {
        es: 'Seguir apoyando una protección social universal que reduzca las desigualdades',
        en: 'Keep supporting universal social protection that reduces inequality',
      },
      asPublished: {
        title: 'ECLAC should continue supporting the implementation of social protection policies aimed at reducing inequalities',
        targetDate: '2024',
        flags: [],
      },
      summary: {
        es: 'Reducir la desigualdad con políticas que encajen unas con otras toma tiempo, conversación y un apoyo que no se corte. Se pide a la CEPAL que mantenga ese apoyo y se distinga por lo que sabe hacer: sistemas universales basados en derechos, con un papel fuerte del Estado y con la oferta y la demanda pensadas juntas en cada pilar. Como los temas son muchos, conviene aliarse con otras entidades de las Naciones Unidas, por ejemplo en trabajo, migración, zonas rurales y género.',
        en: 'Reducing inequality with policies that fit together takes time, room for discussion and support that does not stop. ECLAC is asked to keep up that support and to stand out for what it knows best: universal systems based on rights, with a strong role for the State, and with supply and demand considered together in each pillar. Because the subjects are many, it should join forces with other United Nations bodies, for instance on workers, migrants, rural areas and gender.',
      },
      responsible: divisionAndMexico,
      targetYear: 2024,
      actions: [
        {
          id: 'honduras-system-reform',
          text: {
            es: 'Acompañar a Honduras mientras replantea su sistema de protección social.',
            en: 'Assist Honduras as it redesigns its social protection system.',
          },
          responsible: divisionAndMexico,
          status: 'under-way',
          country: ['HND'],
        },
        {
          id: 'peru-independent-workers-pensions',
          text: {
            es: 'Analizar en el Perú, a pedido de la Oficina de Normalización Previsional (ONP), cómo llevar las pensiones a quienes trabajan por cuenta propia.',
            en: 'Study, at the request of Peru’s Pension Standardization Office (ONP), ways to bring independent workers into the pension system.',
          },
          responsible: divisionAndMexico,
          status: 'under-way',
          country: ['PER'],
        },
        {
          id: 'mexico-peru-health-and-pension-coverage',
          text: {
            es: 'Dar asistencia técnica en México y el Perú para ampliar la cobertura de salud y de pensiones y cerrar brechas hacia sistemas universales, a pedido del Instituto Mexicano del Seguro Social y de la ONP.',
            en: 'Give technical assistance in Mexico and Peru to widen health and pension coverage and close gaps on the way to universal systems, at the request of the Mexican Social Security Institute and the ONP.',
          },
          responsible: division,
          status: 'under-way',
          country: ['MEX', 'PER'],
        },
        {
          id: 'dominican-republic-solidarity-pensions',
          text: {
            es: 'Hacer en la República Dominicana un diagnóstico del protocolo con que se elige a quienes reciben las pensiones solidarias del régimen subsidiado y se les entregan.',
            en: 'Carry out, in the Dominican Republic, a diagnosis of the protocol for choosing who receives the solidarity pensions of the subsidized regime and for delivering them.',
          },
          responsible: divisionAndMexico,
          status: 'planned',
          statusNote: {
            es: 'La fuente dice que el apoyo fue solicitado, no que haya comenzado. Nombra como solicitante al «National Security Council» del país; por la materia, entendemos que se trata del Consejo Nacional de Seguridad Social (CNSS).',
            en: 'The source says that the support was requested, not that it has begun. It names the country’s “National Security Council” as the requester; given the subject, we read this as the National Social Security Council (CNSS).',
          },
          country: ['DOM'],
        },
        {
          id: 'technological-change-and-inequality',
          text: {
            es: 'Investigar qué hacen las transformaciones tecnológicas con la desigualdad, en un proyecto financiado por la Unión Europea.',
            en: 'Research what technological change does to inequality, in a project funded by the European Union.',
          },
          responsible: divisionAndMexico,
          status: 'under-way',
        },
        {
          id: 'haiti-social-protection-policy',
          text: {
            es: 'Apoyar al Ministerio de Asuntos Sociales y Trabajo de Haití (MAST), a su pedido y junto con el PMA, en la política nacional de protección y promoción social (PNPPS, lanzada en 2020): calcular el costo de las transferencias, de los servicios esenciales de salud, de los programas de graduación y de los comedores escolares, y planificar en el país y en los departamentos.',
            en: 'Support Haiti’s Ministry of Social Affairs and Labour (MAST), at its request and with WFP, on the national social protection and promotion policy (PNPPS, launched in 2020): costing cash transfers, essential health services, graduation programmes and school canteens, and planning at national and departmental level.',
          },
          responsible: mexico,
          status: 'under-way',
          country: ['HTI'],
        },
        {
          id: 'colombia-just-transition-study',
          text: {
            es: 'Estudiar en Colombia la relación entre transición justa, protección social y reducción de la desigualdad, con financiamiento de la cooperación francesa.',
            en: 'Study, in Colombia, how just transition, social protection and the reduction of inequality are linked, with funding from French cooperation.',
          },
          responsible: divisionAndMexico,
          status: 'under-way',
          country: ['COL'],
        },
        {
          id: 'non-contributory-pensions-meeting',
          text: {
            es: 'Reunir por vía virtual a especialistas en sistemas de pensiones no contributivas.',
            en: 'Bring specialists on non-contributory pension systems together in a virtual meeting.',
          },
          responsible: divisionAndMexico,
          status: 'under-way',
          statusNote: listedOnly,
        },
        {
          id: 'universal-social-protection-report',
          text: {
            es: 'Presentar por vía virtual el informe sobre protección social universal.',
            en: 'Launch the report on universal social protection at a virtual event.',
          },
          responsible: divisionAndMexico,
          status: 'under-way',
          statusNote: listedOnly,
        },
        {
          id: 'non-contributory-pensions-book',
          text: {
            es: 'Presentar por vía virtual el libro sobre pensiones no contributivas.',
            en: 'Launch the book on non-contributory pensions at a virtual event.',
          },
          responsible: divisionAndMexico,
          status: 'under-way',
          statusNote: listedOnly,
        },
        {
          id: 'paraguay-social-information-system',
          text: {
            es: 'Ayudar al Paraguay a fortalecer su sistema de información social, para encontrar a la población más vulnerable y hacerle llegar los programas.',
            en: 'Help Paraguay strengthen its social information system, so that programmes can find and reach the most vulnerable people.',
          },
          responsible: division,
          status: 'under-way',
          country: ['PRY'],
        },
        {
          id: 'relevant-populations-in-analysis',
          text: {
            es: 'Incluir a trabajadores, migrantes, población rural y mujeres en el análisis de los retos y las oportunidades de la protección social, como muestran los documentos sobre brechas estructurales.',
            en: 'Include workers, migrants, rural people and women in the analysis of challenges and opportunities for social protection, as the papers on structural gaps show.',
          },
          responsible: mexico,
          status: 'under-way',
        },
      ],
    },
    {
      number: 2,
      title: {
        es: 'Compartir experiencias nacionales de forma sistemática',
        en: 'Share national experiences systematically',
      },
      asPublished: {
        title: 'SI',
        targetDate: '2023',
        flags: [
          {
            field: 'title',
            published: 'SI',
            note: {
              es: 'En el documento publicado, la celda del título está dañada y solo dice «SI». El título que mostramos es redacción nuestra, tomada del sentido del texto que la acompaña.',
              en: 'In the published document the title cell is damaged and reads only “SI”. The title shown here is our own wording, based on the text that goes with it.',
            },
          },
        ],
      },
      summary: {
        es: 'La CEPAL podría ayudar a que más experiencias de los países circulen por la región de manera ordenada, para que otros puedan aprovecharlas. Eso incluye contar qué tuvo que cambiar en las instituciones y qué dificultades aparecieron al poner en marcha las políticas. Se proponen encuentros breves, de un solo tema y con uno o pocos casos, seguidos de conversación; también intercambios de personal, visitas y videos en la plataforma en los que funcionarios nacionales cuenten lo que vivieron.',
        en: 'ECLAC could help more country experiences travel around the region in an orderly way, so that others can use them. That includes telling what had to change in the institutions and what got in the way when policies were put into practice. Suggestions are short events on one topic, with one or a few cases and time to talk; staff exchanges and visits; and videos on the platform in which national officials tell what they went through.',
      },
      responsible: divisionAndMexico,
      targetYear: 2023,
      actions: [
        {
          id: 'fifth-conference-and-position-paper',
          text: {
            es: 'Organizar la Quinta Reunión de la Conferencia Regional sobre Desarrollo Social de América Latina y el Caribe y preparar su documento de posición, dedicado a la institucionalidad de las políticas sociales.',
            en: 'Organize the fifth Regional Conference on Social Development in Latin America and the Caribbean and prepare its position paper, on the institutional framework of social policies.',
          },
          responsible: divisionAndMexico,
          status: 'under-way',
          statusNote: listedOnly,
        },
        {
          id: 'third-seminar-and-round-table',
          text: {
            es: 'Organizar el tercer Seminario Regional de Desarrollo Social, y una mesa redonda y un taller sobre lo que el diálogo entre regiones puede aportar a la protección social universal.',
            en: 'Hold the third Regional Seminar on Social Development, and a round table and workshop on what dialogue between regions can bring to universal social protection.',
          },
          responsible: divisionAndMexico,
          status: 'under-way',
          statusNote: {
            es: 'La fuente pone el seminario y la mesa redonda con taller en el mismo punto, y no dice si ya se celebraron.',
            en: 'The source puts the seminar and the round table with workshop in one bullet and does not say whether they have taken place.',
          },
        },
        {
          id: 'pension-specialists-exchange',
          text: {
            es: 'Reunir por vía virtual a especialistas en sistemas de pensiones no contributivas.',
            en: 'Bring specialists on non-contributory pension systems together in a virtual meeting.',
          },
          responsible: divisionAndMexico,
          status: 'under-way',
          statusNote: {
            es: 'La fuente la menciona también en la recomendación 1; no dice si ya se celebró.',
            en: 'The source also lists it under recommendation 1; it does not say whether it has taken place.',
          },
        },
        {
          id: 'mexico-cuba-care-study-tour',
          text: {
            es: 'Organizar una visita de estudio a México para que funcionarios cubanos conozcan y analicen sistemas de cuidados.',
            en: 'Organize a study tour to Mexico in which Cuban officials look closely at care systems.',
          },
          responsible: divisionAndMexico,
          status: 'planned',
          statusNote: {
            es: 'La fuente la da por prevista para agosto de 2023 y no informa de lo que pasó después.',
            en: 'The source gives it as planned for August 2023 and has no later status.',
          },
          country: ['CUB', 'MEX'],
        },
      ],
    },
    {
      number: 3,
      title: {
        es: 'Aprovechar lo que ya existe, colaborar más y combinar lo presencial con lo virtual',
        en: 'Use what already exists, work together more and combine in-person with virtual',
      },
      asPublished: {
        title:
          'ECLAC should make more use of existing resources and collaboration within the Commission and should combine in-person with virtual activities',
        targetDate: '15-Jul-05',
        flags: [
          {
            field: 'targetDate',
            published: '15-Jul-05',
            note: {
              es: 'En el documento publicado, la celda de la fecha está dañada: dice «15-Jul-05», que leída como fecha es muy anterior a la evaluación (2022). No la corregimos ni suponemos otra; el año meta queda sin determinar.',
              en: 'In the published document the date cell is damaged: it reads “15-Jul-05”, which, taken as a date, is long before the evaluation (2022). We neither correct it nor guess another; the target year is left open.',
            },
          },
        ],
      },
      summary: {
        es: 'El proyecto mostró que la División de Desarrollo Social y la sede en México trabajan bien juntas, y que la plataforma unió a varias divisiones. Se propone ampliar esa colaboración, por ejemplo con el ILPES, para mejorar los cursos y la presentación de resultados cuando coinciden en un país. También, seguir combinando talleres virtuales, talleres presenciales y asistencia en el país: los virtuales, primero, sirven para dar el panorama, escuchar los retos y las prioridades y decidir qué debe venir después y para quién.',
        en: 'The project showed that the Social Development Division and the Mexico Office work well together, and that the platform brought several divisions into one effort. That should grow, for example with ILPES, to improve training and the way results are presented when both work in the same country. Virtual workshops, workshops in person and help in the country should keep being combined: a first virtual round can give the overview, bring out challenges and priorities, and settle what should follow and for whom.',
      },
      responsible: divisionAndMexico,
      targetYear: null,
      actions: [
        {
          id: 'teaching-in-ilpes-courses',
          text: {
            es: 'Participar en cursos del ILPES; por ejemplo, con una clase sobre la respuesta de la protección social ante los desastres en el curso sobre estrategias de resiliencia territorial.',
            en: 'Take part in ILPES courses; for example, with a session on how social protection responds to disasters in the course on strategies for territorial resilience.',
          },
          responsible: division,
          status: 'under-way',
        },
        {
          id: 'fifth-conference-and-third-seminar',
          text: {
            es: 'Organizar la Quinta Reunión de la Conferencia Regional sobre Desarrollo Social y el tercer Seminario Regional de Desarrollo Social.',
            en: 'Organize the fifth Regional Conference on Social Development and the third Regional Seminar on Social Development.',
          },
          responsible: divisionAndMexico,
          status: 'under-way',
          statusNote: listedOnly,
        },
        {
          id: 'interregional-dialogue-round-table',
          text: {
            es: 'Celebrar una mesa redonda y un taller sobre cómo el diálogo entre regiones ayuda a avanzar hacia la protección social universal.',
            en: 'Hold a round table and workshop on how dialogue between regions helps countries move towards universal social protection.',
          },
          responsible: divisionAndMexico,
          status: 'under-way',
          statusNote: listedOnly,
        },
        {
          id: 'joint-assistance-honduras',
          text: {
            es: 'Seguir dando a Honduras, entre la División y la sede en México, asistencia técnica para reformar su sistema de protección social.',
            en: 'Continue, Division and Mexico Office together, the technical assistance to Honduras on reforming its social protection system.',
          },
          responsible: divisionAndMexico,
          status: 'under-way',
          country: ['HND'],
        },
        {
          id: 'hybrid-technical-assistance',
          text: {
            es: 'Probar formas híbridas de asistencia técnica, con talleres virtuales que preparan y también complementan los presenciales, como en el proyecto para proteger la inversión pública frente a los desastres y el cambio climático.',
            en: 'Try hybrid ways of giving technical assistance, with virtual workshops that prepare and also complement those in person, as in the project to protect public investment from disasters and climate change.',
          },
          responsible: mexico,
          status: 'under-way',
          statusNote: {
            es: 'La fuente habla de experiencias recientes y no dice que hayan terminado. Escribe el nombre del proyecto como «Protecting public investments from disasters climate change»; parece faltar una palabra y aquí lo parafraseamos.',
            en: 'The source speaks of recent experience and does not say that it has ended. It writes the project’s name as “Protecting public investments from disasters climate change”; a word seems to be missing, and we paraphrase it here.',
          },
        },
      ],
    },
    {
      number: 4,
      title: {
        es: 'Mantener el contacto con los equipos técnicos cuando cambian los gobiernos',
        en: 'Stay in touch with technical staff when governments change',
      },
      asPublished: {
        title: 'ECLAC should maintain positive contact and communication with mid- and high-level technical and policy design staff',
        targetDate: '2024',
        flags: [],
      },
      summary: {
        es: 'Las buenas herramientas, los estudios y los talleres no bastan donde los gobiernos cambian seguido, el personal rota y la CEPAL no tiene oficina en el país. Lo que sostiene el trabajo es la relación con quienes diseñan las políticas, en los niveles medios y altos, y hablar con ellos a tiempo. En Honduras, un documento para el nuevo gobierno, el trato con el equipo anterior y un contacto temprano con el entrante permitieron que la asistencia continuara.',
        en: 'Good tools, studies and workshops are not enough where governments change often, staff move on and ECLAC has no office in the country. What keeps the work going is the relationship with the people who design policy, at middle and senior level, and speaking with them in time. In Honduras, a paper for the new government, ties with the former team and early contact with the incoming one allowed the assistance to continue.',
      },
      responsible: divisionAndMexico,
      targetYear: 2024,
      actions: [
        {
          id: 'honduras-close-coordination',
          text: {
            es: 'Continuar la asistencia técnica en Honduras en coordinación estrecha con los cuadros técnicos y de diseño de políticas de alto nivel.',
            en: 'Continue the technical assistance in Honduras in close coordination with senior technical and policy design staff.',
          },
          responsible: divisionAndMexico,
          status: 'under-way',
          statusNote: {
            es: 'La fuente dice que la continuación se ha llevado a cabo así, y en la recomendación 3 que la asistencia sigue.',
            en: 'The source says that the continuation has been carried out in this way and, under recommendation 3, that the assistance goes on.',
          },
          country: ['HND'],
        },
        {
          id: 'conference-built-on-contacts',
          text: {
            es: 'Preparar la Quinta Reunión de la Conferencia Regional sobre Desarrollo Social mediante contactos y reuniones constantes con responsables técnicos y de política social de nivel medio y alto.',
            en: 'Prepare the fifth Regional Conference on Social Development through steady contact and meetings with mid- and senior-level technical and social policy officials.',
          },
          responsible: divisionAndMexico,
          status: 'under-way',
        },
        {
          id: 'mexico-welfare-ministry-relationship',
          text: {
            es: 'Construir una relación técnica sólida con la Secretaría de Bienestar de México, a partir de asistencias bien logradas, entre ellas las de economía social (financiada por el FIDA) y de política social para la frontera sur.',
            en: 'Build a strong technical relationship with Mexico’s Ministry of Welfare, on the strength of assistance that went well, such as on the social economy (funded by IFAD) and on social policy for the southern border.',
          },
          responsible: divisionAndMexico,
          status: 'done',
          statusNote: {
            es: 'La fuente lo da por logrado: dice que la relación se ha construido.',
            en: 'The source reports it as achieved: it says that the relationship has been built.',
          },
          country: ['MEX'],
        },
      ],
    },
    {
      number: 5,
      title: {
        es: 'Usar, gobernar y dar a conocer la plataforma virtual',
        en: 'Use, govern and spread the word about the virtual platform',
      },
      asPublished: {
        title: 'ECLAC should make use of the virtual platform that was created during the project',
        targetDate: '2025',
        flags: [],
      },
      summary: {
        es: 'La plataforma creada por el proyecto debería integrarse en el Observatorio de Desarrollo Social y mostrar con claridad sus vínculos con otras bases: RedDeSoc, los programas no contributivos, el Observatorio COVID-19 y la institucionalidad social. Hace falta una estrategia de gobernanza y difusión que incluya poner al día, cada año, los contenidos y los documentos de política. La difusión ha de llegar, además de a los funcionarios públicos, a la academia, a quienes investigan y a la sociedad civil.',
        en: 'The platform made by the project should become part of the Observatory on Social Development and show clearly how it connects with other databases: RedDeSoc, non-contributory programmes, the COVID-19 Observatory and the institutional framework database. It needs a strategy for governance and dissemination, with the contents and policy papers brought up to date every year. Dissemination should reach academics, researchers and civil society as well as public officials.',
      },
      responsible: divisionAndMexico,
      targetYear: 2025,
      actions: [
        {
          id: 'launch-announced-on-redesoc',
          text: {
            es: 'Anunciar en RedDeSoc el lanzamiento del sitio de la caja de herramientas.',
            en: 'Announce the launch of the toolbox website on RedDeSoc.',
          },
          responsible: divisionAndMexico,
          status: 'done',
          statusNote: {
            es: 'La fuente dice que el lanzamiento ya se comunicó.',
            en: 'The source says that the launch has been announced.',
          },
        },
        {
          id: 'promotion-at-seminars',
          text: {
            es: 'Promover la plataforma en los seminarios en los que participa el personal de la División y de la sede en México.',
            en: 'Promote the platform at the seminars in which staff of the Division and the Mexico Office take part.',
          },
          responsible: divisionAndMexico,
          status: 'under-way',
        },
      ],
    },
  ],
}
