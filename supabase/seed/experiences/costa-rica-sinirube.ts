import type { SeedResource } from '../types.ts'

export const resource: SeedResource = {
  slug: 'sinirube-costa-rica',
  institution: 'imas-cr',
  content: {
    kind: 'experience',
    originalLanguage: 'es',
    title: {
      es: 'Setenta y cinco conectadas, cuarenta y tres que consultan: un registro vale lo que se usa de él',
      en: 'Seventy-five connected, forty-three consulting: a registry is worth what is used of it',
    },
    summary: {
      es: 'Costa Rica unió por ley los datos de sus programas sociales en un solo sistema, el SINIRUBE. En 2020 describía a siete de cada diez habitantes. Lo difícil vino después: que cada institución lo consultara antes de decidir y le devolviera sus datos a tiempo. Cifras a 2020; discusión sobre su alcance a agosto de 2024.',
      en: 'By law, Costa Rica joined the data of its social programmes in one system, SINIRUBE. In 2020 it described seven in ten inhabitants. The hard part came later: getting each institution to consult it before deciding, and to send its own data back on time. Figures as of 2020; debate on its scope as of August 2024.',
    },
    countries: ['CRI'],
    yearFrom: 2013,
    yearTo: null,
    topics: ['social-information-systems', 'institutional-framework', 'technical-operational', 'legal-regulatory'],
    populations: ['women', 'persons-with-disabilities', 'older-persons'],
    context: {
      es: `Costa Rica tiene una red social amplia y antigua, hecha de instituciones con autonomía. El Instituto Mixto de Ayuda Social (IMAS) entrega subsidios; la Caja Costarricense de Seguro Social (CCSS) paga pensiones del régimen no contributivo; otras entidades otorgan becas, bonos de vivienda, cuido o formación. Cada una levantó con los años su ficha, su puntaje y su base de datos.

El resultado era conocido. Una familia podía llenar tres formularios y recibir tres respuestas distintas sobre si era pobre. Dos programas podían ayudar a la misma persona sin saberlo, mientras otra, con igual necesidad, no aparecía en ninguna lista. Y nadie podía decir cuántas personas recibían algo del Estado ni cuánto.

Los intentos de unificar esos datos habían fracasado antes, según reconocía el propio Gobierno. La razón rara vez era técnica. Una institución autónoma que entrega sus datos cede parte de su criterio para elegir, y necesita una razón fuerte para hacerlo: una ley, un beneficio visible o ambas cosas. También necesita la seguridad de que compartir un expediente no viola la protección de datos personales.

El país tenía, en cambio, ventajas que otros no tienen: una cédula de identidad casi universal, un registro civil fiable en el Tribunal Supremo de Elecciones y un registro de la propiedad consultable.`,
      en: `Costa Rica has a wide and old social network made of autonomous institutions. The Joint Social Welfare Institute (IMAS) pays subsidies; the Costa Rican Social Security Fund (CCSS) pays pensions of the non-contributory regime; others grant scholarships, housing vouchers, child care or training. Over the years each built its own form, its own score and its own database.

The result was well known. A family could fill in three forms and receive three different answers on whether it was poor. Two programmes could help the same person without knowing it, while another, in equal need, appeared on no list. And nobody could say how many people received something from the State, or how much.

Earlier attempts to join these data had failed, as the Government itself admitted. The reason was seldom technical. An autonomous institution that hands over its data gives up part of its judgement in choosing, and needs a strong reason to do so: a law, a visible benefit, or both. It also needs to be sure that sharing a file does not break the rules on personal data.

The country had, on the other hand, advantages that others lack: an identity card that almost everyone holds, a reliable civil registry at the Supreme Electoral Tribunal and a property registry that can be consulted.`,
    },
    whatWasDone: {
      es: `La Ley 9137, de 30 de abril de 2013, creó el Sistema Nacional de Información y Registro Único de Beneficiarios del Estado (SINIRUBE), adscrito al IMAS. Le puso encima un Consejo Rector de nueve instituciones, entre ellas Salud, Educación, Trabajo, Vivienda, la CCSS y el ministerio de planificación. El reglamento llegó cuatro años más tarde, en junio de 2017.

El sistema junta dos cosas que suelen confundirse. Una es el registro de beneficiarios: quién recibe qué, informado por cada programa. La otra es la descripción de los hogares, que combina fichas sociales con registros administrativos como el civil y el de la propiedad, y con la que se clasifica a las personas. Con ambas se puede ver duplicidades y, lo que importa más, ausencias.

Conectar no bastó. El 15 de octubre de 2019 la directriz 060-MTSS-MDHIS pidió a las instituciones del sector social usar la clasificación del SINIRUBE para priorizar a quién atender, con un plazo máximo de seis meses. Al mismo tiempo el sistema incorporó la línea de pobreza por ingreso y el índice de pobreza multidimensional, trabajados con el BID, el Instituto Tecnológico de Massachusetts y la Universidad de Oxford.

Meses después llegó la pandemia. El sistema, con 3.529.906 personas, sirvió para localizar hogares encabezados por mujeres y entregarles transferencias complementarias. Una auditoría de la Contraloría General, con una encuesta de octubre de 2020, mostró el otro lado: el sistema cumplía sus fines en sentido amplio, pero casi ninguna institución enviaba sus datos con la frecuencia acordada.`,
      en: `Law 9137 of 30 April 2013 created the National Information System and Single Registry of State Beneficiaries (SINIRUBE), attached to IMAS. It placed over it a Governing Council of nine institutions, among them Health, Education, Labour, Housing, the CCSS and the planning ministry. The regulations came four years later, in June 2017.

The system joins two things that are often confused. One is the registry of beneficiaries: who receives what, as reported by each programme. The other is the description of households, which combines social forms with administrative records such as the civil and property registries, and is used to classify people. With both, one can see duplication and, more important, absence.

Connecting was not enough. On 15 October 2019, directive 060-MTSS-MDHIS asked the institutions of the social sector to use SINIRUBE’s classification in deciding whom to serve first, within six months at most. At the same time the system took in the income poverty line and the multidimensional poverty index, worked out with the IDB, the Massachusetts Institute of Technology and the University of Oxford.

Months later the pandemic came. The system, with 3,529,906 people, was used to find households headed by women and to deliver complementary transfers to them. An audit by the Comptroller General, with a survey of October 2020, showed the other side: the system met its purposes in a broad sense, but almost no institution sent its data as often as agreed.`,
    },
    ledger: [
      {
        id: 'law-9137',
        date: '2013-04-30',
        changeKinds: ['law-or-decree', 'new-unit', 'registry-or-system'],
        before: {
          es: 'Cada institución tenía su propia base, con criterios distintos. Compartir datos era un favor entre oficinas.',
          en: 'Each institution had its own database, with different criteria. Sharing data was a favour between offices.',
        },
        after: {
          es: 'La Ley 9137 crea el SINIRUBE, adscrito al IMAS, con un Consejo Rector de nueve instituciones y el deber de aportar información.',
          en: 'Law 9137 creates SINIRUBE, attached to IMAS, with a Governing Council of nine institutions and a duty to contribute information.',
        },
        decidedBy: { es: 'Asamblea Legislativa', en: 'Legislative Assembly' },
        resistance: {
          es: 'Una institución autónoma puede leer un registro único como una pérdida de criterio propio para elegir a quién atiende.',
          en: 'An autonomous institution may read a single registry as a loss of its own judgement in choosing whom it serves.',
        },
        workaround: {
          es: 'La ley sentó en el Consejo Rector a las entidades que debían aportar los datos: quien entrega información también gobierna el sistema.',
          en: 'The law seated in the Governing Council the bodies that had to contribute the data: whoever hands over information also governs the system.',
        },
      },
      {
        id: 'regulation',
        date: '2017-06-01',
        changeKinds: ['law-or-decree', 'procedure'],
        before: {
          es: 'La ley decía qué debía existir. Faltaba escribir quién entrega cada dato, cómo y con qué resguardo.',
          en: 'The law said what should exist. It remained to write who hands over each piece of data, how, and with what protection.',
        },
        after: {
          es: 'El Decreto Ejecutivo 40650 reglamenta la Ley 9137.',
          en: 'Executive Decree 40650 sets out the regulations of Law 9137.',
        },
        decidedBy: { es: 'Poder Ejecutivo', en: 'Executive branch' },
        resistance: {
          es: 'Pasaron cuatro años entre la ley y el reglamento. Sin él, cada intercambio se negociaba por separado.',
          en: 'Four years passed between the law and its regulations. Without them, each exchange was negotiated separately.',
        },
        workaround: {
          es: 'La integración avanzó por tandas, empezando por unas pocas entidades con registros grandes: el IMAS, la CCSS, el registro civil y el de la propiedad.',
          en: 'Integration went forward in batches, beginning with a few bodies with large records: IMAS, the CCSS, the civil registry and the property registry.',
        },
      },
      {
        id: 'directive-060',
        date: '2019-10-15',
        changeKinds: ['law-or-decree', 'procedure'],
        before: {
          es: 'Usar la clasificación del sistema era obligatorio para los programas que financia el Fondo de Desarrollo Social y Asignaciones Familiares (FODESAF).',
          en: 'Using the system’s classification was compulsory for programmes financed by the Social Development and Family Allowances Fund (FODESAF).',
        },
        after: {
          es: 'La directriz 060 extiende el pedido al resto del sector social, con un plazo máximo de seis meses para usar la clasificación al asignar ayudas.',
          en: 'Directive 060 extends the request to the rest of the social sector, with six months at most to use the classification when granting help.',
        },
        decidedBy: {
          es: 'Presidencia de la República, Trabajo y Seguridad Social, y Desarrollo Humano e Inclusión Social',
          en: 'Presidency of the Republic, Labour and Social Security, and Human Development and Social Inclusion',
        },
        resistance: {
          es: 'A las entidades autónomas una directriz se les dirige como instrucción o exhortación, no como orden con sanción.',
          en: 'To autonomous bodies, a directive is an instruction or an exhortation, not an order with a penalty.',
        },
        workaround: {
          es: 'Se apoyó en la palanca del dinero: donde FODESAF paga, el uso ya era condición. La directriz pidió a los demás seguir el mismo camino.',
          en: 'It leaned on the lever of money: where FODESAF pays, use was already a condition. The directive asked the others to follow the same path.',
        },
      },
      {
        id: 'poverty-measures',
        date: '2019-10',
        changeKinds: ['registry-or-system', 'agreement'],
        before: {
          es: 'El sistema ordenaba a los hogares, pero no decía qué les faltaba.',
          en: 'The system ranked households, but did not say what they lacked.',
        },
        after: {
          es: 'Se incorporan la línea de pobreza y el índice de pobreza multidimensional, calculados para cada hogar registrado.',
          en: 'The poverty line and the multidimensional poverty index are added, calculated for each registered household.',
        },
        decidedBy: {
          es: 'IMAS y SINIRUBE, con el BID, el MIT y la Universidad de Oxford',
          en: 'IMAS and SINIRUBE, with the IDB, MIT and the University of Oxford',
        },
        resistance: {},
        workaround: {},
      },
      {
        id: 'pandemic-use',
        date: '2020-06',
        changeKinds: ['procedure', 'agreement'],
        before: {
          es: 'En una emergencia, encontrar hogares que no cobran ningún programa exige normalmente un censo nuevo.',
          en: 'In an emergency, finding households that are in no programme normally calls for a new count.',
        },
        after: {
          es: 'Con 3.529.906 personas en la base, se localiza a hogares encabezados por mujeres para transferencias complementarias, con apoyo de las Naciones Unidas.',
          en: 'With 3,529,906 people in the base, households headed by women are found for complementary transfers, with support from the United Nations.',
        },
        decidedBy: {
          es: 'IMAS y SINIRUBE, con un programa conjunto de las Naciones Unidas',
          en: 'IMAS and SINIRUBE, with a United Nations joint programme',
        },
        resistance: {
          es: 'La información sobre ingresos envejece de golpe en una crisis: describe el mes anterior a perder el empleo.',
          en: 'Information on income ages suddenly in a crisis: it describes the month before the job was lost.',
        },
        workaround: {},
      },
      {
        id: 'comptroller-audit',
        date: '2020-10',
        changeKinds: ['procedure'],
        before: {
          es: 'Se medía el éxito por el número de instituciones conectadas.',
          en: 'Success was measured by the number of institutions connected.',
        },
        after: {
          es: 'La Contraloría mira el flujo: el 95 % de las instituciones no remite sus datos con la frecuencia convenida y faltan un sistema de seguridad de la información y un plan de continuidad.',
          en: 'The Comptroller looks at the flow: 95% of institutions do not send their data as often as agreed, and a system for information security and a continuity plan are missing.',
        },
        decidedBy: { es: 'Contraloría General de la República', en: 'Office of the Comptroller General of the Republic' },
        resistance: {
          es: 'Enviar datos es trabajo para quien los produce y beneficio para otro. También el equipo del SINIRUBE se atrasaba en cargarlos.',
          en: 'Sending data is work for the producer and a benefit for someone else. The SINIRUBE team also fell behind in loading them.',
        },
        workaround: {},
      },
      {
        id: 'attorney-opinion',
        date: '2024-08-13',
        changeKinds: ['law-or-decree'],
        before: {
          es: 'La dirección del SINIRUBE y la asesoría jurídica del IMAS leían de manera opuesta qué beneficios hay que registrar y a qué datos se puede acceder.',
          en: 'SINIRUBE’s management and IMAS’s legal office read in opposite ways which benefits must be registered and which data may be accessed.',
        },
        after: {
          es: 'La Procuraduría General emite el dictamen PGR-C-178-2024, que vuelve a la intención de los legisladores de 2013 para aclarar el alcance de la ley.',
          en: 'The Attorney General’s Office issues opinion PGR-C-178-2024, which goes back to the intention of the legislators of 2013 to clarify the scope of the law.',
        },
        decidedBy: {
          es: 'Procuraduría General de la República, a consulta del SINIRUBE',
          en: 'Office of the Attorney General of the Republic, at SINIRUBE’s request',
        },
        resistance: {
          es: 'Once años después de la ley seguía abierta la pregunta de qué cuenta como beneficio. Una beca universitaria o una exoneración son casos de frontera.',
          en: 'Eleven years after the law, the question of what counts as a benefit was still open. A university scholarship or a waiver is a borderline case.',
        },
        workaround: {
          es: 'Se pidió criterio a un tercero con autoridad para ambas partes, en lugar de resolverlo convenio por convenio.',
          en: 'A third party with authority over both sides was asked, instead of settling it agreement by agreement.',
        },
      },
    ],
    challenges: [
      {
        id: 'registry-interoperability',
        challenge: 'registry-interoperability',
        howMet: {
          es: 'La conexión se resolvió con una ley, una llave común (la cédula) y tandas: primero los registros grandes y los pagadores grandes. En el tercer trimestre de 2020 había 75 instituciones conectadas y 43 que consultaban el sistema para decidir. La diferencia entre las dos cifras es la medida útil: conectar es un proyecto de informática; consultar es un cambio en el procedimiento de cada ventanilla.',
          en: 'Connection was solved with a law, a common key (the identity card) and batches: first the large registries and the large payers. In the third quarter of 2020, 75 institutions were connected and 43 consulted the system in order to decide. The difference between the two figures is the useful measure: connecting is a computing project; consulting is a change in the procedure of every counter.',
        },
      },
      {
        id: 'ministry-coordination',
        challenge: 'ministry-coordination',
        howMet: {
          es: 'El Consejo Rector reúne a nueve instituciones, y el sistema está adscrito a una que ejecuta programas, el IMAS. Esa posición da cercanía con las familias, pero deja al sistema pidiendo datos a pares y a superiores. La directriz de 2019, firmada por la Presidencia y dos carteras, suplió esa falta de jerarquía; la condición de uso para los fondos de FODESAF la suple mejor, porque va con el dinero.',
          en: 'The Governing Council brings nine institutions together, and the system is attached to one that runs programmes, IMAS. That position brings it close to families, but leaves it asking peers and superiors for data. The directive of 2019, signed by the Presidency and two ministries, made up for that lack of rank; the condition of use for FODESAF money makes up for it better, because it comes with the funds.',
        },
      },
      {
        id: 'monitoring-data',
        challenge: 'monitoring-data',
        howMet: {
          es: 'La auditoría mostró que el punto débil era la frescura de los datos: el 95 % de las instituciones no cumplía la frecuencia de envío y el 32,1 % de los usuarios encuestados percibía información desactualizada. También faltaba formación: el 74,5 % no conocía el mecanismo de ayuda. Un registro así necesita que el envío sea automático, que la fecha de cada dato se vea en la pantalla y que la impuntualidad tenga consecuencias.',
          en: 'The audit showed that the weak point was how fresh the data were: 95% of institutions did not meet the agreed frequency, and 32.1% of the users surveyed saw the information as out of date. Training was missing too: 74.5% did not know of the help service. A registry of this kind needs sending to be automatic, the date of each piece of data to be visible on the screen, and lateness to have consequences.',
        },
      },
      {
        id: 'legal-mandate',
        challenge: 'legal-mandate',
        howMet: {
          es: 'La ley dio el mandato, pero dejó abierta la definición de beneficio. Se resolvió por consulta a la Procuraduría en 2024, cuando el propio SINIRUBE y el IMAS discrepaban. Una lista anexa a la ley, revisable cada año por el Consejo Rector, habría evitado discutir la frontera en cada convenio.',
          en: 'The law gave the mandate, but left open what a benefit is. This was taken to the Attorney General’s Office in 2024, when SINIRUBE itself and IMAS disagreed. A list attached to the law, which the Governing Council could review every year, would have avoided arguing about the border in each agreement.',
        },
      },
    ],
    results: [
      {
        id: 'people',
        label: { es: 'Personas en la base, cerca del 70 % de la población', en: 'People in the database, about 70% of the population' },
        value: 3529906,
        unit: { es: 'personas', en: 'people' },
        asOf: '2020-06',
        source: 'un-sdg',
        featured: true,
      },
      {
        id: 'connected',
        label: { es: 'Instituciones que intercambiaban datos con el sistema', en: 'Institutions exchanging data with the system' },
        value: 75,
        unit: { es: 'instituciones', en: 'institutions' },
        asOf: '2020-09',
        source: 'un-sdg',
        featured: true,
      },
      {
        id: 'consulting',
        label: {
          es: 'De ellas, las que lo consultaban para tomar decisiones',
          en: 'Of these, the ones that consulted it to take decisions',
        },
        value: 43,
        unit: { es: 'instituciones', en: 'institutions' },
        asOf: '2020-09',
        source: 'un-sdg',
        featured: true,
      },
      {
        id: 'households',
        label: { es: 'Hogares en la base', en: 'Households in the database' },
        value: 1144219,
        unit: { es: 'hogares', en: 'households' },
        asOf: '2020-06',
        source: 'un-sdg',
        featured: false,
      },
      {
        id: 'out-of-date',
        label: {
          es: 'Usuarios encuestados que percibían la información desactualizada',
          en: 'Users surveyed who saw the information as out of date',
        },
        value: 32.1,
        unit: { es: 'por ciento', en: 'per cent' },
        asOf: '2020-10',
        source: 'cgr-findings',
        featured: false,
      },
    ],
    cost: {
      description: {
        es: `Las fuentes públicas consultadas no separan el costo del SINIRUBE, y preferimos no estimarlo. Sí se puede decir de qué está hecho. Hay un costo de construcción: plataforma, convenios, limpieza de datos. Hay un costo permanente, que suele olvidarse: personal que cargue y revise los datos, seguridad de la información, formación en cada institución usuaria. Y hay un costo que pagan otros: el tiempo de quienes envían sus registros.

La auditoría de la Contraloría señaló carencias justo en el costo permanente, como la seguridad, la continuidad del servicio y la capacitación.`,
        en: `The public sources consulted do not show SINIRUBE’s cost separately, and we prefer not to estimate it. It is possible to say what it is made of. There is a building cost: platform, agreements, cleaning of data. There is a permanent cost, which is often forgotten: staff to load and check the data, information security, training in each institution that uses it. And there is a cost that others bear: the time of those who send their records.

The Comptroller’s audit pointed to gaps precisely in the permanent cost, such as security, continuity of service and training.`,
      },
      financing: {
        es: 'El sistema está adscrito al IMAS, institución pública costarricense. Una parte de la mejora técnica de 2019 y 2020 contó con cooperación: un programa conjunto de las Naciones Unidas reforzó la infraestructura y la operación, y el BID y dos universidades trabajaron las mediciones de pobreza.',
        en: 'The system is attached to IMAS, a Costa Rican public institution. Part of the technical improvement of 2019 and 2020 had outside support: a United Nations joint programme strengthened infrastructure and operations, and the IDB and two universities worked on the poverty measures.',
      },
      amount: null,
      currency: '',
      year: null,
      shareOfGdp: null,
      source: 'un-sdg',
    },
    lessons: {
      es: `- **Cuente las consultas, no las conexiones.** Setenta y cinco cables tendidos y cuarenta y tres instituciones que miran antes de decidir son dos logros distintos. El segundo es el que cambia la vida de una familia.
- **Dos registros en uno.** Saber quién recibe y saber quién necesita son bases diferentes. Juntas permiten ver al que falta; separadas, solo al que sobra.
- **El dinero ordena más que la directriz.** Donde el uso es condición del financiamiento, hay una razón para cumplir. Donde es una exhortación, depende de cada jerarca.
- **Un dato sin fecha engaña.** La utilidad cae con la demora y nadie lo nota hasta la emergencia.
- **La auditoría externa ayuda al sistema.** La Contraloría dijo en público lo que el equipo técnico no podía exigir a sus pares.`,
      en: `- **Count consultations, not connections.** Seventy-five cables laid and forty-three institutions that look before deciding are two different achievements. The second is the one that changes a family’s life.
- **Two registries in one.** Knowing who receives and knowing who needs are different databases. Together they show who is missing; apart, only who is there twice.
- **Money orders more than a directive.** Where use is a condition of funding, there is a reason to comply. Where it is an exhortation, it depends on each head of institution.
- **Data without a date mislead.** Usefulness falls with delay and nobody notices until the emergency.
- **An outside audit helps the system.** The Comptroller said in public what the technical team could not demand of its peers.`,
    },
    differently: {
      es: `Escribiríamos el reglamento junto con la ley, aunque fuera corto. Los cuatro años de espera obligaron a negociar cada intercambio.

Pondríamos en la ley la lista de beneficios que se registran, como anexo revisable, y una regla sobre acceso a datos que diga quién puede ver qué y deje huella de cada consulta. La protección de la persona y la seguridad del sistema entrarían en el diseño y no después de una auditoría.

Publicaríamos un tablero sencillo, institución por institución: fecha del último envío, número de consultas del mes. Y ligaríamos más fondos al uso, con asistencia para las entidades pequeñas que no tienen equipo de informática.`,
      en: `We would write the regulations together with the law, even if they were short. The four years of waiting meant negotiating every exchange.

We would put in the law the list of benefits to be registered, as an annex that can be reviewed, and a rule on access to data that says who may see what and leaves a trace of every consultation. The protection of people and the security of the system would be part of the design, not the result of an audit.

We would publish a simple board, institution by institution: date of the last sending, number of consultations in the month. And we would tie more funds to use, with help for small bodies that have no computing staff.`,
    },
    transferability: {
      preconditions: {
        es: 'Un número de identidad único y extendido, que sirva de llave entre bases. Un registro civil fiable. Una ley, o al menos un decreto, que obligue a compartir y proteja los datos personales. Uno o dos programas grandes dispuestos a ser los primeros en consultar.',
        en: 'A single, widely held identity number to serve as the key between databases. A reliable civil registry. A law, or at least a decree, that makes sharing compulsory and protects personal data. One or two large programmes ready to be the first to consult.',
      },
      minimumInstitution: {
        es: 'Una dirección ejecutiva pequeña con personal estable de informática, jurídico y de capacitación, y un consejo en el que se sienten quienes aportan los datos. Si está adscrita a una institución ejecutora, necesita un respaldo por encima de ella: presidencia, hacienda o planificación.',
        en: 'A small executive office with stable staff in computing, law and training, and a council in which the contributors of data sit. If it is attached to an institution that runs programmes, it needs backing from above: presidency, finance or planning.',
      },
      orderOfCost: 'medium',
      costNote: {
        es: 'Cuesta poco frente a lo que ordena, pero cuesta siempre. El error común es financiar la plataforma con un proyecto y dejar la actualización, la seguridad y la formación sin presupuesto propio.',
        en: 'It costs little compared with what it puts in order, but it costs for ever. The common mistake is to pay for the platform with a project and leave updating, security and training without a budget of their own.',
      },
      time: {
        es: 'Aquí pasaron cuatro años de la ley al reglamento y siete hasta las 75 instituciones conectadas. Con el reglamento listo desde el inicio y una llave de identidad fiable, los primeros cruces útiles pueden hacerse en uno o dos años.',
        en: 'Here four years passed from the law to its regulations, and seven until 75 institutions were connected. With the regulations ready from the start and a reliable identity key, the first useful checks can be made in one or two years.',
      },
      doNotCopyIf: {
        es: 'No lo copie si buena parte de la población no tiene documento: el registro único dejaría fuera, por segunda vez, a quien más lo necesita. Tampoco si no hay una autoridad de protección de datos capaz de decir que no, o si el único uso previsto es encontrar a quién retirarle una ayuda.',
        en: 'Do not copy it if a large part of the population has no identity document: the single registry would leave out, for the second time, those who need it most. Nor if there is no data protection authority able to say no, or if the only use foreseen is to find people to remove from a benefit.',
      },
    },
    programme: { bpsnc: null, bdips: 'CR' },
    recommendations: [
      {
        id: 'rec-1',
        recommendation: '1819ai/1',
        note: {
          es: 'Los sistemas de información social son la base común de varios pilares: sin saber quién falta no se puede avanzar hacia una protección universal.',
          en: 'Social information systems are the common base of several pillars: without knowing who is missing, there is no moving towards universal protection.',
        },
      },
      {
        id: 'rec-2',
        recommendation: '1819ai/2',
        note: {
          es: 'Cuenta los cambios institucionales uno por uno, incluidas las dificultades que señaló la auditoría y la discusión legal que seguía abierta en 2024.',
          en: 'It tells the institutional changes one by one, including the difficulties that the audit pointed out and the legal debate still open in 2024.',
        },
      },
    ],
    platforms: [
      {
        id: 'bdips-cr',
        platform: 'bdips',
        label: { es: 'Institucionalidad social de Costa Rica (en inglés)', en: 'Social institutions of Costa Rica' },
        url: 'https://dds.cepal.org/bdips/en/pais.php?id=cr',
      },
      {
        id: 'repository',
        platform: 'repository',
        label: {
          es: 'Estudios de la CEPAL sobre sistemas de información social y registros de destinatarios',
          en: 'ECLAC studies on social information systems and registries of recipients',
        },
        url: 'https://repositorio.cepal.org',
      },
    ],
    sources: [
      {
        id: 'law-9137',
        title: 'Ley 9137, crea el Sistema Nacional de Información y Registro Único de Beneficiarios del Estado',
        publisher: 'Asamblea Legislativa de la República de Costa Rica',
        url: '',
        date: '2013-04-30',
      },
      {
        id: 'directive-060',
        title:
          'Directriz 060-MTSS-MDHIS: Priorización de atención de la pobreza mediante la utilización del Sistema Nacional de Información y Registro Único de Beneficiarios del Estado',
        publisher: 'Sistema Costarricense de Información Jurídica',
        url: 'http://www.pgrweb.go.cr/scij/Busqueda/Normativa/Normas/nrm_texto_completo.aspx?param1=NRTC&nValor1=1&nValor2=89900&nValor3=118155&strTipM=TC',
        date: '2019-10-15',
      },
      {
        id: 'government-2019',
        title: 'Gobierno allana camino hacia política social de precisión',
        publisher: 'Presidencia de la República de Costa Rica',
        url: 'https://presidencia.gobiernocarlosalvarado.cr/comunicados/2019/10/gobierno-allana-camino-hacia-politica-social-de-precision',
        date: '2019-10',
      },
      {
        id: 'radio-2019',
        title: 'Mediante política social el Gobierno pretende ubicar y atender familias en pobreza',
        publisher: 'CRC 89.1 Radio',
        url: 'https://crc891.com/?p=26245',
        date: '2019-10',
      },
      {
        id: 'un-sdg',
        title: 'Comprehensive cooperation to Costa Rica´s National Information System and Unique Registry of Beneficiaries (SINIRUBE)',
        publisher: 'United Nations, Department of Economic and Social Affairs',
        url: 'https://sdgs.un.org/',
        date: '2020',
      },
      {
        id: 'cgr-findings',
        title: 'Contraloría señala debilidades en el SINIRUBE',
        publisher: 'Crónicas de la Unión',
        url: 'https://cronicasdelaunion.com/noticias/nacionales/contraloria-senala-debilidades-en-el-sinirube',
        date: '',
      },
      {
        id: 'semanario',
        title: 'CGR encuentra debilidades en el Sinirube',
        publisher: 'Semanario Universidad',
        url: 'https://semanariouniversidad.com/pais/cgr-encuentra-debilidades-en-el-sinirube/',
        date: '',
      },
      {
        id: 'government-integration',
        title: 'SINIRUBE permite ordenar la gestión del sector social en Costa Rica',
        publisher: 'Gobierno de Costa Rica',
        url: 'http://gobierno.cr/sinirube-permite-ordenar-la-gestion-del-sector-social-en-costa-rica/',
        date: '',
      },
      {
        id: 'sinirube-faq',
        title: 'Preguntas frecuentes',
        publisher: 'SINIRUBE',
        url: 'https://www.sinirube.go.cr/preguntas-frecuentes/',
        date: '',
      },
      {
        id: 'pgr-178',
        title: 'Dictamen PGR-C-178-2024',
        publisher: 'Procuraduría General de la República de Costa Rica',
        url: 'http://www.pgrweb.go.cr/scij/busqueda/normativa/pronunciamiento/pro_ficha.aspx?param1=prd&param6=1&ndictamen=24556&strtipm=t',
        date: '2024-08-13',
      },
    ],
  },
}
