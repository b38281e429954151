import type { SeedResource } from '../types.ts'

export const resource: SeedResource = {
  slug: 'manzanas-del-cuidado-bogota',
  institution: 'sdmujer-bogota',
  content: {
    kind: 'experience',
    originalLanguage: 'es',
    title: {
      es: 'Acercar los servicios y escribirlos en una norma: las manzanas del cuidado de Bogotá',
      en: 'Bring services close, then write them into city law: Bogotá’s care blocks',
    },
    summary: {
      es: 'Desde 2020 Bogotá reúne, a distancia de caminata, servicios para quien cuida y para quien necesita cuidado. Empezó con edificios que ya existían y un decreto. En 2023 un acuerdo del Concejo lo hizo permanente, y el sistema siguió creciendo con el gobierno siguiente: 27 manzanas en diciembre de 2025.',
      en: 'Since 2020 Bogotá has brought together, within walking distance, services for those who give care and those who need it. It began with existing buildings and a decree. In 2023 the City Council made it permanent, and it kept growing under the next city government: 27 blocks in December 2025.',
    },
    countries: ['COL'],
    yearFrom: 2020,
    yearTo: null,
    topics: ['care-systems', 'organizational', 'legal-regulatory', 'labour-and-productive-inclusion'],
    populations: ['women', 'persons-with-disabilities', 'older-persons'],
    context: {
      es: `En Bogotá, como en el resto de la región, el cuidado de la casa y de las personas recae en las mujeres y casi nunca se paga. Según los datos que la ciudad presentó en un concurso internacional, tres de cada diez mujeres se dedicaban a cuidar a tiempo completo. Quien pasa el día cuidando no termina el colegio, no busca empleo, no va al médico. La pobreza de tiempo precede muchas veces a la de ingreso.

La ciudad no carecía de servicios. Tenía jardines infantiles, centros para personas mayores y con discapacidad, escuelas, centros deportivos, puntos de atención ciudadana. Pero cada uno pertenecía a una secretaría distinta, en una dirección distinta y con su horario. Para una cuidadora, usar dos el mismo día podía significar cruzar la ciudad con un niño de la mano y alguien esperándola en casa. Y el servicio pensado para la persona cuidada no preguntaba por quien la acompañaba.

El movimiento de mujeres llevaba años pidiendo un sistema de cuidado, y las encuestas de uso del tiempo habían puesto cifras a la carga. El plan de desarrollo 2020-2024, aprobado en junio de 2020, convirtió esa demanda en un compromiso de gobierno. Llegó en plena pandemia, cuando el cierre de escuelas y centros había hecho visible para todos cuánto trabajo se hace dentro de la casa.`,
      en: `In Bogotá, as in the rest of the region, caring for the home and for people falls on women and is hardly ever paid. According to the data the city presented in an international competition, three in ten women were giving care full time. Someone who spends the day giving care does not finish school, does not look for a job, does not see a doctor. Poverty of time often comes before poverty of income.

The city did not lack services. It had nurseries, centres for older people and for people with disabilities, schools, sports centres and citizen service points. But each belonged to a different department, at a different address and with its own hours. For a carer, using two on the same day could mean crossing the city with a child by the hand and someone waiting at home. And a service designed for the person cared for did not ask about the one who came along.

The women’s movement had been asking for a care system for years, and time-use surveys had put figures on the burden. The 2020–2024 development plan, approved in June 2020, turned that demand into a commitment of government. It came in the middle of the pandemic, when closed schools and centres had made visible to everyone how much work is done inside the home.`,
    },
    whatWasDone: {
      es: `La idea fue cambiar el mapa antes que los programas. Una **manzana del cuidado** es una zona que se puede recorrer a pie. Tiene un edificio ancla, que recibe y orienta, y otros cercanos que completan la oferta. Casi todos existían. Allí se prestan a la vez tres tipos de servicio:

- para quien cuida: descanso, lavandería, terminar el bachillerato, formación para el empleo, apoyo psicológico y jurídico;
- para quien necesita cuidado: atención a niños y niñas, a personas mayores y a personas con discapacidad, a la misma hora;
- para cambiar la costumbre: talleres para que los hombres aprendan a cuidar y lo hagan.

La simultaneidad es lo nuevo: una mujer puede estudiar porque, en la sala de al lado, alguien atiende a su madre o a su hijo. Para quien no puede salir o vive lejos se añadieron buses del cuidado y atención en el hogar.

La Secretaría de la Mujer coordina; los servicios los prestan las demás secretarías con sus equipos. Lo que las obliga a ponerse de acuerdo es una comisión intersectorial, creada por decreto en octubre de 2020, el año en que abrió la primera manzana. El plan de ordenamiento territorial, de diciembre de 2021, incluyó el cuidado entre los sistemas que ordenan la ciudad. El Acuerdo 893, de marzo de 2023, hizo permanente el sistema, y el Decreto 415 lo reglamentó en septiembre.

En enero de 2024 cambió el gobierno de la ciudad. El sistema siguió. En junio de 2025 la comisión aprobó un documento que reúne sus modelos, sus normas y su sistema de información, InfoCuidado, y en diciembre abrió la manzana 27 dentro de un punto de atención ciudadana, junto a una estación de transporte.`,
      en: `The idea was to change the map before the programmes. A **care block** is an area that can be covered on foot. It has an anchor building, which receives and guides people, and others nearby that complete what is offered. Almost all of them existed. Three kinds of service are given there at the same time:

- for those who give care: rest, laundry, finishing secondary school, job training, psychological and legal support;
- for those who need care: attention for children, older people and people with disabilities, at the same hour;
- to change habits: workshops in which men learn to give care, so that they do it.

What is new is that both happen at once: a woman can study because, in the next room, someone is looking after her mother or her child. For those who cannot go out or who live far away, care buses and help at home were added.

The Secretariat for Women coordinates; the other city departments give the services with their own teams. What obliges them to agree is an intersectoral commission, created by decree in October 2020, the year in which the first block opened. The land-use plan of December 2021 included care among the systems that give order to the city. City Council Agreement 893, of March 2023, made the system permanent, and Decree 415 set its rules in September.

In January 2024 the city government changed. The system went on. In June 2025 the commission approved a document that brings together its models, its rules and its information system, InfoCuidado, and in December the 27th block opened inside a citizen service point, beside a transport station.`,
    },
    ledger: [
      {
        id: 'development-plan',
        date: '2020-06-11',
        changeKinds: ['law-or-decree', 'budget-line'],
        before: {
          es: 'El cuidado era una demanda del movimiento de mujeres y un tema de estudio, sin lugar en el plan ni en el presupuesto.',
          en: 'Care was a demand of the women’s movement and a subject of study, with no place in the plan or the budget.',
        },
        after: {
          es: 'El Acuerdo 761 adopta el plan de desarrollo 2020-2024, que incluye el Sistema Distrital de Cuidado como meta de gobierno.',
          en: 'Agreement 761 adopts the 2020–2024 development plan, which includes the District Care System as a goal of government.',
        },
        decidedBy: {
          es: 'Concejo de Bogotá, a propuesta de la Alcaldía Mayor',
          en: 'Bogotá City Council, on a proposal from the Mayor’s Office',
        },
        resistance: {
          es: 'En plena pandemia, un sistema nuevo competía con la emergencia sanitaria y con las transferencias a los hogares.',
          en: 'In the middle of the pandemic, a new system competed with the health emergency and with transfers to households.',
        },
        workaround: {
          es: 'Se apoyó en edificios y servicios existentes: el primer gasto fue en coordinar y no en construir.',
          en: 'It relied on existing buildings and services: the first spending was on coordination and not on construction.',
        },
      },
      {
        id: 'commission',
        date: '2020-10-30',
        changeKinds: ['new-unit', 'law-or-decree'],
        before: {
          es: 'Cada secretaría decidía por su cuenta dónde, a qué hora y para quién prestaba sus servicios.',
          en: 'Each department decided alone where, at what time and for whom it gave its services.',
        },
        after: {
          es: 'El Decreto 237 crea la Comisión Intersectorial del Sistema Distrital de Cuidado. Ese año abre la primera manzana.',
          en: 'Decree 237 creates the Intersectoral Commission of the District Care System. The first block opens that year.',
        },
        decidedBy: { es: 'Alcaldía Mayor de Bogotá', en: 'Mayor’s Office of Bogotá' },
        resistance: {
          es: 'Una secretaría pequeña y reciente tenía que coordinar a otras mucho más grandes, con más presupuesto y más personal.',
          en: 'A small and recent department had to coordinate others that were much larger, with more budget and more staff.',
        },
        workaround: {
          es: 'La autoridad vino del decreto y no del tamaño: la comisión obliga a las secretarías y tiene una coordinación definida.',
          en: 'Authority came from the decree and not from size: the commission binds the departments and has a defined lead.',
        },
      },
      {
        id: 'land-use-plan',
        date: '2021-12-29',
        changeKinds: ['law-or-decree', 'procedure'],
        before: {
          es: 'Los equipamientos sociales se ubicaban sector por sector, según el suelo disponible.',
          en: 'Social buildings were placed sector by sector, wherever land was available.',
        },
        after: {
          es: 'El Decreto 555 adopta el plan de ordenamiento territorial, que trata el cuidado y los servicios sociales como un sistema de la ciudad, con cercanía a pie.',
          en: 'Decree 555 adopts the land-use plan, which treats care and social services as one of the city’s systems, within walking distance.',
        },
        decidedBy: { es: 'Alcaldía Mayor de Bogotá', en: 'Mayor’s Office of Bogotá' },
        resistance: {},
        workaround: {
          es: 'Llevar el cuidado a la norma del suelo le dio un horizonte más largo que el de un período de gobierno.',
          en: 'Taking care into the rules on land gave it a longer horizon than one term of government.',
        },
      },
      {
        id: 'agreement-893',
        date: '2023-03-28',
        changeKinds: ['law-or-decree'],
        before: {
          es: 'El sistema descansaba en un decreto y en un plan de cuatro años: la alcaldía siguiente podía no continuarlo.',
          en: 'The system rested on a decree and a four-year plan: the next mayor’s office could decide not to continue it.',
        },
        after: {
          es: 'El Acuerdo 893 institucionaliza el Sistema Distrital de Cuidado: articula políticas, programas y servicios, y reparte la responsabilidad entre el Distrito, los hogares, las comunidades y el sector privado.',
          en: 'Agreement 893 makes the District Care System permanent: it joins policies, programmes and services and shares responsibility among the city, households, communities and the private sector.',
        },
        decidedBy: { es: 'Concejo de Bogotá', en: 'Bogotá City Council' },
        resistance: {},
        workaround: {
          es: 'Se llevó al Concejo cuando ya había manzanas en funcionamiento: los concejales podían visitar lo que votaban.',
          en: 'It went to the Council when blocks were already working: its members could visit what they were voting on.',
        },
      },
      {
        id: 'decree-415',
        date: '2023-09-11',
        changeKinds: ['procedure', 'law-or-decree'],
        before: {
          es: 'El acuerdo fijaba principios; la coordinación seguía en el decreto de 2020, anterior a él.',
          en: 'The agreement set principles; coordination still rested on the decree of 2020, which came before it.',
        },
        after: {
          es: 'El Decreto 415 reglamenta el acuerdo y reemplaza el decreto de 2020. Días después, el Decreto 427 adopta el plan del sistema de cuidado y servicios sociales del ordenamiento territorial.',
          en: 'Decree 415 sets the rules of the agreement and replaces the decree of 2020. Days later, Decree 427 adopts the land-use plan’s own plan for care and social services.',
        },
        decidedBy: { es: 'Alcaldía Mayor de Bogotá', en: 'Mayor’s Office of Bogotá' },
        resistance: {
          es: 'Quedaban menos de cuatro meses de gobierno: lo que no estuviera reglamentado pasaba sin instrucciones al equipo siguiente.',
          en: 'Less than four months of the term remained: whatever had no rules would pass without instructions to the next team.',
        },
        workaround: {},
      },
      {
        id: 'abc',
        date: '2025-06-27',
        changeKinds: ['procedure', 'registry-or-system'],
        before: {
          es: 'La experiencia estaba repartida entre normas, manuales y la memoria de los equipos.',
          en: 'Experience was spread over rules, manuals and the memory of the teams.',
        },
        after: {
          es: 'La comisión, en su sesión 22, aprueba el ABC del sistema: modelos de operación, enfoques, normas y el sistema de información InfoCuidado.',
          en: 'At its 22nd session the commission approves the system’s handbook (ABC): operating models, approaches, rules and the information system InfoCuidado.',
        },
        decidedBy: {
          es: 'Comisión Intersectorial, presidida por la Secretaría Distrital de la Mujer',
          en: 'Intersectoral Commission, chaired by the Secretariat for Women',
        },
        resistance: {
          es: 'Contar personas y no solo atenciones exige que cada secretaría entregue datos con la misma identificación.',
          en: 'Counting people and not only services requires each department to hand over data with the same identifier.',
        },
        workaround: {
          es: 'Un sistema de información común, descrito en un documento que aprobó la comisión, evita pedir los datos como favor en cada informe.',
          en: 'A common information system, described in a document the commission approved, avoids asking for data as a favour for each report.',
        },
      },
      {
        id: 'block-27',
        date: '2025-12-16',
        changeKinds: ['agreement', 'procedure'],
        before: {
          es: 'Los puntos de atención ciudadana (SuperCADE) servían para hacer trámites.',
          en: 'Citizen service points (SuperCADE) were places for paperwork.',
        },
        after: {
          es: 'La manzana número 27 abre dentro del SuperCADE 20 de Julio, en San Cristóbal, junto a una estación de transporte masivo.',
          en: 'The 27th block opens inside the 20 de Julio service point, in San Cristóbal, beside a mass transport station.',
        },
        decidedBy: { es: 'Alcaldía Mayor de Bogotá', en: 'Mayor’s Office of Bogotá' },
        resistance: {},
        workaround: {
          es: 'Abrir donde la gente ya pasa reduce el costo de darse a conocer y el de construir.',
          en: 'Opening where people already pass reduces the cost of making the service known, and of building.',
        },
      },
    ],
    challenges: [
      {
        id: 'coordination',
        challenge: 'ministry-coordination',
        howMet: {
          es: 'Con una comisión creada por norma, presidida por la Secretaría de la Mujer, y con un acuerdo sencillo: nadie cede su servicio ni su presupuesto, pero todos aceptan el lugar y la hora que convienen a la cuidadora. Compartir un edificio obliga a resolver cada semana lo que una mesa de coordinación suele dejar para el mes siguiente.',
          en: 'With a commission created by law and chaired by the Secretariat for Women, and with a simple deal: nobody gives up their service or budget, but all accept the place and the hour that suit the carer. Sharing a building forces people to solve each week what a coordination meeting tends to leave for the next month.',
        },
      },
      {
        id: 'government',
        challenge: 'change-of-government',
        howMet: {
          es: 'Se protegió en capas: plan de desarrollo, decreto, plan de ordenamiento, acuerdo del Concejo y reglamento. Cuando cambió el gobierno, en enero de 2024, terminar el sistema habría exigido deshacer varias normas y cerrar edificios en uso. Siguió abriendo manzanas. La norma ayuda; que en los barrios haya quien las use todos los días protege tanto como ella.',
          en: 'It was protected in layers: development plan, decree, land-use plan, Council agreement and rules. When the government changed, in January 2024, ending the system would have meant undoing several rules and closing buildings in use. It went on opening blocks. Law helps; people in the neighbourhoods who use the blocks every day protect them just as much.',
        },
      },
      {
        id: 'reach',
        challenge: 'remote-areas',
        howMet: {
          es: 'Una manzana sirve a quien vive cerca y puede salir. Para los demás se añadieron buses del cuidado, que van a zonas rurales y apartadas, y atención en el hogar para cuidadoras que no pueden dejar sola a la persona que cuidan. Cada modelo cuesta distinto por persona; conviene publicar esas cifras por separado, y no las encontramos.',
          en: 'A block serves those who live nearby and can go out. For the rest, care buses were added, which go to rural and distant areas, and help at home for carers who cannot leave the person they look after. Each model has a different cost per person; those figures should be published separately, and we did not find them.',
        },
      },
      {
        id: 'monitoring',
        challenge: 'monitoring-data',
        howMet: {
          es: 'La ciudad publica personas y atenciones: 842.278 y 5,92 millones entre marzo de 2021 y enero de 2025, unas siete atenciones por persona. Es una buena base, que mide uso. La pregunta siguiente es si la cuidadora tiene más tiempo propio, y eso pide encuestas de uso del tiempo. InfoCuidado sigue los servicios; para no contar dos veces a una persona necesita la misma identificación en todas las secretarías.',
          en: 'The city publishes people and services: 842,278 and 5.92 million between March 2021 and January 2025, about seven services per person. It is a good base, which measures use. The next question is whether carers have more time of their own, and that calls for time-use surveys. InfoCuidado follows the services; so as not to count a person twice, it needs the same identifier in every department.',
        },
      },
    ],
    results: [
      {
        id: 'people',
        label: { es: 'Personas atendidas desde marzo de 2021', en: 'People served since March 2021' },
        value: 842278,
        unit: { es: 'personas', en: 'people' },
        asOf: '2025-01',
        source: 'manzanas',
        featured: true,
      },
      {
        id: 'services',
        label: { es: 'Atenciones prestadas desde marzo de 2021', en: 'Services given since March 2021' },
        value: 5920000,
        unit: { es: 'atenciones', en: 'services' },
        asOf: '2025-01',
        source: 'manzanas',
        featured: true,
      },
      {
        id: 'blocks',
        label: { es: 'Manzanas del cuidado abiertas', en: 'Care blocks opened' },
        value: 27,
        unit: { es: 'manzanas', en: 'blocks' },
        asOf: '2025-12-16',
        source: 'espectador',
        featured: true,
      },
      {
        id: 'blocks-2024',
        label: { es: 'Manzanas del cuidado abiertas a mediados de 2024', en: 'Care blocks open in mid-2024' },
        value: 23,
        unit: { es: 'manzanas', en: 'blocks' },
        asOf: '2024-06-25',
        source: 'csmonitor',
        featured: false,
      },
    ],
    cost: {
      description: {
        es: `La prensa atribuye al sistema 5,2 billones de pesos (5.200.000 millones) en el plan 2020-2024. Es la cifra que mostramos, con una advertencia: reúne servicios de muchas secretarías, varios de los cuales existían antes, y no es el costo de las manzanas.

Lo propio de una manzana es menor: adaptar un edificio, una lavandería, un equipo de acogida, transporte y coordinación. Lo grande son los salarios de quienes enseñan, cuidan y atienden, que ya estaban en otros presupuestos.`,
        en: `The press attributes 5.2 trillion pesos (5,200,000 million) to the system in the 2020–2024 plan. That is the figure shown, with a warning: it brings together services of many departments, several of which existed before, and it is not the cost of the blocks.

What belongs to a block itself is smaller: adapting a building, a laundry, a reception team, transport and coordination. The large part is the pay of those who teach, give care and receive people, which was already in other budgets.`,
      },
      financing: {
        es: 'Presupuesto de Bogotá, repartido entre las secretarías que prestan los servicios; cada una paga los suyos y la Secretaría de la Mujer, la coordinación. Un premio internacional para ciudades, en 2022, apoyó la innovación.',
        en: 'Bogotá’s own budget, spread over the departments that give the services; each pays for its own and the Secretariat for Women for coordination. An international prize for cities, in 2022, supported innovation.',
      },
      amount: 5200000000000,
      currency: 'COP',
      year: 2020,
      shareOfGdp: null,
      source: 'crbc',
    },
    lessons: {
      es: `- **Primero el mapa.** Juntar servicios que ya existen cuesta menos que crear otros, y se nota antes.
- **Atender a los dos a la vez.** Si no hay quien cuide durante la clase, la clase queda vacía.
- **Abrir y después legislar.** La primera manzana llegó dos años y medio antes que el acuerdo, y el Concejo votó sobre algo que se podía visitar. Pero la norma debe llegar antes de que acabe el período.
- **Quien coordina necesita una norma si no tiene tamaño.** Una secretaría pequeña pudo reunir a las grandes porque un decreto las sentó.
- **Un nombre que se entiende.** La gente dice «la manzana»: un lugar del barrio se defiende mejor que un sistema.`,
      en: `- **The map first.** Putting together services that already exist costs less than creating others, and is noticed sooner.
- **Attend to both at once.** If nobody gives care during the class, the class stays empty.
- **Open first, legislate next.** The first block came two and a half years before the Council’s agreement, and the Council voted on something it could visit. But the law must arrive before the term ends.
- **Whoever coordinates needs a rule if they lack size.** A small department could bring the large ones together because a decree sat them down.
- **A name people understand.** People say “the block”: a place in the neighbourhood is easier to defend than a system.`,
    },
    differently: {
      es: `Mediríamos el tiempo desde el principio. Una encuesta corta a las cuidadoras antes de abrir cada manzana, repetida al año, diría si el sistema les devuelve horas. Hoy se sabe mucho de lo que se presta y menos de lo que cambia.

Reglamentaríamos antes. Entre el primer decreto y el reglamento definitivo pasaron casi tres años, y el último tramo se hizo a pocos meses del cambio de gobierno.

Pensaríamos los horarios con quienes trabajan: una manzana abierta solo de día sirve a la cuidadora a tiempo completo y deja fuera a la empleada que llega de noche a cuidar. Y publicaríamos el costo de cada manzana por separado, porque es lo primero que pregunta otra ciudad.`,
      en: `We would measure time from the beginning. A short survey of carers before each block opens, repeated a year later, would tell whether the system gives them hours back. Today much is known about what is given and less about what changes.

We would set the rules earlier. Almost three years passed between the first decree and the final rules, and the last stretch was done a few months before the change of government.

We would plan opening hours with people who have jobs: a block that opens only by day serves the full-time carer and leaves out the employee who comes home at night to give care. And we would publish the cost of each block separately, because it is the first thing another city asks.`,
    },
    transferability: {
      preconditions: {
        es: 'Una ciudad con servicios sociales ya repartidos por los barrios y con edificios públicos que se puedan compartir. Competencia local sobre varios de esos servicios. Datos de uso del tiempo o, al menos, un mapa de dónde viven las cuidadoras. Barrios en los que se pueda caminar con seguridad.',
        en: 'A city with social services already spread over its neighbourhoods and with public buildings that can be shared. Local authority over several of those services. Time-use data or, at least, a map of where carers live. Neighbourhoods where walking is safe.',
      },
      minimumInstitution: {
        es: 'Una entidad que coordine con mandato escrito, una comisión que se reúna y decida, y en cada manzana un equipo pequeño: una persona responsable, acogida y orientación. Los servicios los prestan quienes ya lo hacen.',
        en: 'A coordinating body with a written mandate, a commission that meets and decides, and in each block a small team: one person in charge, reception and guidance. The services are given by those who already do so.',
      },
      orderOfCost: 'medium',
      costNote: {
        es: 'Bajo para la primera manzana si hay un edificio disponible; medio cuando se extiende a la ciudad, porque suben el personal y los horarios. Los buses y la atención en el hogar son lo más caro por persona.',
        en: 'Low for the first block if there is a building available; medium when it extends over the city, because staff and hours increase. Buses and help at home are the most expensive per person.',
      },
      time: {
        es: 'En Bogotá la primera manzana abrió el mismo año del plan. El marco legal completo tomó tres años; llegar a 27 manzanas, cinco.',
        en: 'In Bogotá the first block opened in the same year as the plan. The full legal frame took three years; reaching 27 blocks took five.',
      },
      doNotCopyIf: {
        es: 'No lo copie si va a construir edificios nuevos y vacíos, si los servicios que quiere juntar no existen todavía, o si el programa solo ofrece talleres a las mujeres sin hacerse cargo, en ese rato, de la persona que cuidan.',
        en: 'Do not copy it if you are going to build new, empty buildings, if the services you want to bring together do not exist yet, or if the programme only offers workshops to women without looking after, during that time, the person they care for.',
      },
    },
    programme: { bpsnc: null, bdips: 'CO' },
    recommendations: [
      {
        id: 'rec-1',
        recommendation: '1819ai/1',
        note: {
          es: 'Lleva el cuidado, uno de los pilares de la protección social, a una escala que los hogares pueden usar, y lo hace con enfoque de género.',
          en: 'It brings care, one of the pillars of social protection, to a scale that households can use, and does so with attention to gender.',
        },
      },
      {
        id: 'rec-2',
        recommendation: '1819ai/2',
        note: {
          es: 'Un solo tema y un solo caso, con las normas que hicieron falta en orden de fecha: el formato breve que la recomendación propone para compartir experiencias. Interesa a los países que estudian sistemas de cuidado.',
          en: 'One topic and one case, with the rules that were needed in order of date: the short format that the recommendation proposes for sharing experiences. It is of interest to countries studying care systems.',
        },
      },
    ],
    platforms: [
      {
        id: 'bdips-co',
        platform: 'bdips',
        label: { es: 'Institucionalidad social de Colombia (en inglés)', en: 'Social institutions of Colombia' },
        url: 'https://dds.cepal.org/bdips/en/pais.php?id=co',
      },
      {
        id: 'toolbox',
        platform: 'toolbox',
        label: { es: 'Caja de herramientas: promoviendo la igualdad', en: 'Toolbox: promoting equality' },
        url: 'https://igualdad.cepal.org',
      },
    ],
    sources: [
      {
        id: 'manzanas',
        title: '[Cifras del Sistema Distrital de Cuidado, marzo de 2021 a enero de 2025]',
        publisher: 'Manzanas del Cuidado, Alcaldía Mayor de Bogotá',
        url: 'https://manzanasdelcuidado.gov.co/',
        date: '2025',
      },
      {
        id: 'abc',
        title: '[Aprobación del ABC del Sistema Distrital de Cuidado de Bogotá]',
        publisher: 'Manzanas del Cuidado, Alcaldía Mayor de Bogotá',
        url: 'https://manzanasdelcuidado.gov.co/?p=2454',
        date: '2025',
      },
      {
        id: 'agreement',
        title: 'Acuerdo 893 de 2023, por el cual se institucionaliza el Sistema Distrital de Cuidado de Bogotá D.C.',
        publisher: 'Concejo de Bogotá',
        url: 'https://www.alcaldiabogota.gov.co/sisjur/normas/Norma1.jsp?i=139558',
        date: '2023-03-28',
      },
      {
        id: 'decree-415',
        title: 'Decreto 415 de 2023, por medio del cual se reglamenta el Acuerdo Distrital 893 de 2023',
        publisher: 'Alcaldía Mayor de Bogotá',
        url: 'https://sisjur.bogotajuridica.gov.co/sisjur/normas/Norma1.jsp?i=146478',
        date: '2023-09-11',
      },
      {
        id: 'decree-427',
        title: 'Decreto 427 de 2023, por medio del cual se adopta el Plan del Sistema de Cuidado y Servicios Sociales',
        publisher: 'Alcaldía Mayor de Bogotá',
        url: 'https://www.alcaldiabogota.gov.co/sisjur/normas/Norma1.jsp?i=147657',
        date: '2023-09-20',
      },
      {
        id: 'decree-237',
        title: 'Decreto 237 de 2020, por medio del cual se crea la Comisión Intersectorial del Sistema Distrital de Cuidado',
        publisher: 'Alcaldía Mayor de Bogotá',
        url: 'https://www.alcaldiabogota.gov.co/sisjur/normas/Norma1.jsp?i=100648',
        date: '2020-10-30',
      },
      {
        id: 'agreement-761',
        title: 'Acuerdo 761 de 2020, plan de desarrollo 2020-2024',
        publisher: 'Concejo de Bogotá',
        url: '',
        date: '2020-06-11',
      },
      {
        id: 'bloomberg',
        title: 'Bogotá, Colombia: reducing women’s unpaid care work',
        publisher: 'Bloomberg Center for Public Innovation, Johns Hopkins University',
        url: 'https://bloombergcities.jhu.edu/mayors-challenge/2022/bogota-colombia',
        date: '2022',
      },
      {
        id: 'csmonitor',
        title: 'With free laundry and salsa classes, Bogotá tries to care for its unpaid caregivers',
        publisher: 'The Christian Science Monitor',
        url: 'https://www.csmonitor.com/',
        date: '2024-06-25',
      },
      {
        id: 'crbc',
        title: 'How Bogotá’s ‘care blocks’ are giving time back to women, and inspiring cities worldwide',
        publisher: 'CRBC News',
        url: 'https://www.crbcnews.com/articles/69330cdec9b8b77a178887ea',
        date: '2025',
      },
      {
        id: 'espectador',
        title: '[Nueva manzana del cuidado abrió en el 20 de Julio]',
        publisher: 'El Espectador',
        url: 'https://www.elespectador.com/bogota/nueva-manzana-del-cuidado-abrio-en-el-20-de-julio/',
        date: '2025-12-17',
      },
      {
        id: 'follow-up',
        title: 'Evaluation response and recommendations follow-up plan: Development Account project 1819AI',
        publisher: 'ECLAC',
        url: '',
        date: '2022-09',
      },
    ],
  },
}
