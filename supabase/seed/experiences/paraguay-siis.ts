import type { SeedResource } from '../types.ts'

export const resource: SeedResource = {
  slug: 'siis-paraguay',
  institution: 'gabinete-social-py',
  content: {
    kind: 'experience',
    originalLanguage: 'es',
    title: {
      es: 'Una persona, una clave: el registro que juntó 121 programas sociales del Paraguay',
      en: 'One person, one key: the registry that brought together 121 social programmes in Paraguay',
    },
    summary: {
      es: 'Desde 2010 el Paraguay construye un sistema que reúne las listas de sus programas sociales y reconoce a cada persona una sola vez. Tardó cinco años en tener un decreto y ha pasado por varios gobiernos. Ya muestra quién recibe qué. Le falta que los datos lleguen a tiempo y que todas las instituciones los usen para decidir.',
      en: 'Since 2010 Paraguay has been building a system that joins the lists of its social programmes and recognizes each person only once. It took five years to have a decree and has lived through several governments. It now shows who receives what. What it lacks is data that arrive on time, and institutions that all use them to decide.',
    },
    countries: ['PRY'],
    yearFrom: 2010,
    yearTo: null,
    topics: ['social-information-systems', 'technical-operational', 'institutional-framework'],
    populations: ['indigenous-peoples', 'rural-population'],
    context: {
      es: `A fines de la primera década del siglo, cada programa social del Paraguay llevaba su lista. La transferencia a hogares pobres tenía la suya; la asistencia alimentaria, los apoyos a la agricultura familiar, las becas y las viviendas, las suyas. Las había en bases de datos, en planillas y en papel. Nadie podía responder dos preguntas sencillas: cuánto recibe del Estado una familia y cuántas familias pobres no reciben nada.

Las dos preguntas importan por razones distintas. La primera interesa a quien cuida el presupuesto, porque permite ver pagos repetidos o incompatibles. La segunda interesa a quien quiere llegar a los que faltan. Un sistema pensado solo para la primera se vuelve policía de listas; para la segunda hace falta saber también cómo viven los hogares que no están en ninguna.

El Paraguay tenía una ventaja institucional. Existía un Gabinete Social, encabezado por la Presidencia de la República, que reunía a los ministerios y a las entidades del sector, y que contaba con una Unidad Técnica permanente. No ejecutaba programas, así que no competía con quienes debían entregarle sus datos. Tampoco tenía, por eso mismo, presupuesto ni autoridad con los que obligarlos. El camino tuvo que ser el del acuerdo, uno por uno, y empezó en 2010.`,
      en: `At the end of the first decade of the century, each social programme in Paraguay kept its own list. The cash transfer to poor households had one; so did food assistance, support to family farming, scholarships and housing. Some were databases, some spreadsheets, some paper. Nobody could answer two simple questions: how much does a family receive from the State, and how many poor families receive nothing?

The two questions matter for different reasons. The first interests whoever guards the budget, because it shows repeated or incompatible payments. The second interests whoever wants to reach those who are missing. A system designed only for the first becomes a police of lists; the second also requires knowing how households live that are on none of them.

Paraguay had one institutional advantage. There was a Social Cabinet, headed by the Presidency of the Republic, which brought together the ministries and bodies of the sector and had a permanent Technical Unit. It ran no programmes, so it did not compete with those who had to hand over their data. For the same reason, it had neither the budget nor the authority to oblige them. The way had to be agreement, one at a time, and it began in 2010.`,
    },
    whatWasDone: {
      es: `El Sistema Integrado de Información Social (SIIS) se fue armando desde 2010 y un decreto lo creó formalmente el 2 de diciembre de 2015. Su corazón es un **registro único de participantes**: cada persona tiene una clave, y con ella se juntan los beneficios que recibe o ha recibido de distintos programas. Alrededor hay otras dos piezas: la descripción de los programas que el Estado ofrece y lo que gasta en ellos.

La Unidad Técnica del Gabinete Social lo administra. Firma un convenio con cada institución, recibe sus listas, las depura y devuelve el resultado. Si encuentra a alguien en dos programas que la norma declara incompatibles, avisa a la institución, que es la que decide. A los casi tres años del decreto tenía 96 programas y 2.048.353 participantes distintos.

En 2019 el SIIS ganó un lugar más amplio. El Gabinete Social aprobó el marco de un sistema de protección social para todo el ciclo de vida, ¡Vamos!, del que el registro es la herramienta de información. Un decreto de enero de 2021 lo estableció; en abril se aprobó el modelo de gestión, preparado con mesas técnicas de las instituciones, una de ellas de información social y otra sobre una ficha integrada, para no preguntar lo mismo dos veces a un hogar.

La última cifra publicada es de 121 programas y 2.820.967 participantes. El sistema de protección social trabaja en 26 distritos de 9 departamentos, con mesas locales. La fuente no da el día de corte; la fechamos en 2025, año en que estimamos su publicación.`,
      en: `The Integrated Social Information System (SIIS) took shape from 2010, and a decree formally created it on 2 December 2015. At its heart is a **single registry of participants**: each person has a key, and with it the benefits they receive or have received from different programmes are brought together. Around it are two other parts: a description of the programmes the State offers and what it spends on them.

The Technical Unit of the Social Cabinet runs it. It signs an agreement with each institution, receives its lists, cleans them and returns the result. If it finds someone in two programmes that the rules declare incompatible, it tells the institution, which is the one that decides. Almost three years after the decree it had 96 programmes and 2,048,353 different participants.

In 2019 SIIS gained a wider place. The Social Cabinet approved the framework of a social protection system for the whole life cycle, ¡Vamos!, of which the registry is the information tool. A decree of January 2021 established it; in April the management model was approved, prepared with technical groups from the institutions, one of them on social information and another on an integrated form, so as not to ask a household the same thing twice.

The latest published figure is 121 programmes and 2,820,967 participants. The social protection system works in 26 districts of 9 departments, with local boards. The source gives no cut-off day; we date it 2025, the year in which we estimate it was published.`,
    },
    ledger: [
      {
        id: 'start',
        date: '2010',
        changeKinds: ['registry-or-system', 'staffing-or-training'],
        before: {
          es: 'Cada programa tenía su lista, con su formato y su manera de escribir los nombres.',
          en: 'Each programme had its own list, with its own format and its own way of writing names.',
        },
        after: {
          es: 'La Unidad Técnica del Gabinete Social empieza a construir el SIIS: identificar beneficiarios y coordinar los programas.',
          en: 'The Technical Unit of the Social Cabinet begins to build SIIS: to identify recipients and to coordinate programmes.',
        },
        decidedBy: { es: 'Gabinete Social de la Presidencia de la República', en: 'Social Cabinet of the Presidency of the Republic' },
        resistance: {
          es: 'Una lista es poder: quien la tiene sabe a quién llega y a quién no. Entregarla a un órgano sin programas propios no da nada a cambio el primer día.',
          en: 'A list is power: whoever has it knows who is reached and who is not. Handing it to a body with no programmes of its own brings nothing in return on the first day.',
        },
        workaround: {
          es: 'Devolver algo útil. Una lista depurada, sin repetidos ni fallecidos, es la mejor razón para enviar la siguiente.',
          en: 'Give something useful back. A cleaned list, with no repeats and no deceased, is the best reason to send the next one.',
        },
      },
      {
        id: 'decree-4509',
        date: '2015-12-02',
        changeKinds: ['law-or-decree', 'registry-or-system'],
        before: {
          es: 'El sistema existía como proyecto. Enviar datos dependía de la voluntad de cada institución.',
          en: 'The system existed as a project. Sending data depended on the goodwill of each institution.',
        },
        after: {
          es: 'El Decreto 4509 crea el Sistema Integrado de Información Social y le da lugar en la administración.',
          en: 'Decree 4509 creates the Integrated Social Information System and gives it a place in the administration.',
        },
        decidedBy: { es: 'Presidencia de la República', en: 'Presidency of the Republic' },
        resistance: {
          es: 'Un decreto manda a los ministerios, pero no del mismo modo a los entes autónomos y a los municipios, que también tienen listas.',
          en: 'A decree commands ministries, but not in the same way autonomous bodies and town halls, which also have lists.',
        },
        workaround: {
          es: 'Convenios institución por institución, que detallan qué datos se entregan y cómo se protegen.',
          en: 'Agreements institution by institution, which set out what data are handed over and how they are protected.',
        },
      },
      {
        id: 'unique-key',
        date: '2018-11',
        changeKinds: ['registry-or-system', 'agreement'],
        before: {
          es: 'Se contaban inscripciones: una persona en tres programas aparecía como tres.',
          en: 'Enrolments were counted: one person in three programmes appeared as three.',
        },
        after: {
          es: 'El registro único reúne 96 programas y 2.048.353 participantes distintos, con una clave por persona.',
          en: 'The single registry joins 96 programmes and 2,048,353 different participants, with one key per person.',
        },
        decidedBy: {
          es: 'Unidad Técnica del Gabinete Social, por convenio con cada institución',
          en: 'Technical Unit of the Social Cabinet, by agreement with each institution',
        },
        resistance: {
          es: 'Sin cédula no hay clave. Las personas que más necesitan los programas son a menudo las que no tienen documento.',
          en: 'Without an identity card there is no key. The people who most need the programmes are often those without a document.',
        },
        workaround: {
          es: 'Campañas con el Instituto Paraguayo del Indígena, el Registro Civil e Identificaciones, que dieron partidas y cédulas en las comunidades.',
          en: 'Campaigns with the national institute for Indigenous Peoples (INDI), the Civil Registry and the identification office, which issued birth records and identity cards in the communities.',
        },
      },
      {
        id: 'framework-2019',
        date: '2019-05-08',
        changeKinds: ['procedure'],
        before: {
          es: 'El sistema servía para mirar programas sueltos. No había un plan común que dijera qué debía recibir una persona según su edad.',
          en: 'The system was used to look at separate programmes. There was no common plan saying what a person should receive according to age.',
        },
        after: {
          es: 'El Gabinete Social aprueba la propuesta general del sistema de protección social ¡Vamos!, con objetivos y acciones para 2019-2023.',
          en: 'The Social Cabinet approves the general proposal for the social protection system ¡Vamos!, with goals and actions for 2019–2023.',
        },
        decidedBy: { es: 'Gabinete Social, en sesión', en: 'Social Cabinet, in session' },
        resistance: {
          es: 'El diseño empezó en 2017 y atravesó una elección presidencial: podía quedar como plan del gobierno anterior.',
          en: 'The design began in 2017 and went through a presidential election: it could have been left as the previous government’s plan.',
        },
        workaround: {
          es: 'El equipo técnico siguió, la cooperación europea acompañó y el plan de gobierno 2018-2023 asumió la meta.',
          en: 'The technical team stayed, European cooperation gave support, and the 2018–2023 government plan took up the goal.',
        },
      },
      {
        id: 'decree-4775',
        date: '2021-01-22',
        changeKinds: ['law-or-decree'],
        before: {
          es: 'La protección social era un acuerdo del Gabinete, sin norma que la declarara política del Estado.',
          en: 'Social protection was an agreement of the Cabinet, with no rule declaring it State policy.',
        },
        after: {
          es: 'El Decreto 4775 establece el Sistema de Protección Social, lo declara de interés nacional y dispone su implementación.',
          en: 'Decree 4775 establishes the Social Protection System, declares it of national interest and orders it to be put into practice.',
        },
        decidedBy: { es: 'Presidencia de la República', en: 'Presidency of the Republic' },
        resistance: {
          es: 'Sigue siendo un decreto. Lo que un Ejecutivo firma, otro lo puede cambiar sin pasar por el Congreso.',
          en: 'It is still a decree. What one government signs, another can change without going through Congress.',
        },
        workaround: {},
      },
      {
        id: 'model-2021',
        date: '2021-04-30',
        changeKinds: ['procedure', 'agreement'],
        before: {
          es: 'Cada institución visitaba y preguntaba con su propio formulario.',
          en: 'Each institution visited and asked with its own form.',
        },
        after: {
          es: 'Se aprueba el modelo de gestión, elaborado con mesas técnicas de información social, ficha integrada, servicios, seguimiento y comunicación.',
          en: 'The management model is approved, prepared with technical groups on social information, an integrated form, services, monitoring and communication.',
        },
        decidedBy: { es: 'Gabinete Social', en: 'Social Cabinet' },
        resistance: {
          es: 'Una ficha común obliga a cada programa a renunciar a preguntas que consideraba imprescindibles.',
          en: 'A common form obliges each programme to give up questions it thought essential.',
        },
        workaround: {
          es: 'Cinco meses de revisión: las áreas de planificación de las instituciones corrigieron y validaron el modelo antes de que se aprobara.',
          en: 'Five months of review: the institutions’ own planning offices corrected and validated the model before it was approved.',
        },
      },
      {
        id: 'territory',
        date: '2025',
        changeKinds: ['agreement', 'staffing-or-training'],
        before: {
          es: 'El sistema se miraba desde Asunción. Los municipios daban datos y no los recibían.',
          en: 'The system was looked at from Asunción. Town halls gave data and received none.',
        },
        after: {
          es: 'Mesas de protección social y planes de acción en 26 distritos de 9 departamentos; 121 programas en el SIIS.',
          en: 'Social protection boards and action plans in 26 districts of 9 departments; 121 programmes in SIIS.',
        },
        decidedBy: {
          es: 'Gabinete Social, con gobiernos departamentales y municipales',
          en: 'Social Cabinet, with departmental and municipal governments',
        },
        resistance: {
          es: 'La propia Unidad Técnica señala dos pendientes: la corresponsabilidad de los gobiernos locales y la actualización continua de los datos.',
          en: 'The Technical Unit itself points to two tasks pending: the shared responsibility of local governments and the continuous updating of data.',
        },
        workaround: {},
      },
    ],
    challenges: [
      {
        id: 'interoperability',
        challenge: 'registry-interoperability',
        howMet: {
          es: 'Se eligió el camino modesto: recibir listas, unirlas con una clave y devolverlas, en vez de esperar a que todas las instituciones tuvieran sistemas capaces de conversar. Así se llegó a 96 programas en menos de tres años desde el decreto. El precio es la demora: una lista enviada cada tanto describe el pasado. La conexión permanente entre instituciones sigue siendo, según la Unidad Técnica, una tarea pendiente.',
          en: 'The modest way was chosen: receive lists, join them with a key and send them back, rather than wait until every institution had systems able to talk to each other. That brought 96 programmes in less than three years from the decree. The price is delay: a list sent now and then describes the past. Permanent connection between institutions is still, according to the Technical Unit, a task pending.',
        },
      },
      {
        id: 'identity',
        challenge: 'proof-of-identity',
        howMet: {
          es: 'Una clave por persona supone que la persona tiene documento. En las comunidades indígenas muchas no lo tenían. La respuesta fue llevar el registro a la comunidad: el INDI, el Registro Civil, Identificaciones y la Unidad Técnica trabajaron juntos en escuelas de Canindeyú, con un calendario acordado con los líderes, y entregaron partidas de nacimiento y cédulas por primera vez. Un registro social que no documenta repite la exclusión que quería medir.',
          en: 'One key per person assumes that the person has a document. In Indigenous communities many did not. The answer was to take the registry to the community: INDI, the Civil Registry, the identification office and the Technical Unit worked together in schools of Canindeyú, on a calendar agreed with the leaders, and issued birth records and first identity cards. A social registry that does not document people repeats the exclusion it meant to measure.',
        },
      },
      {
        id: 'government',
        challenge: 'change-of-government',
        howMet: {
          es: 'Un estudio publicado por la OIT en 2022 observa que los intentos de crear un sistema de protección social atravesaron tres cambios de gobierno, con estrategias ligadas a la herramienta de información. Los nombres de los programas cambiaron y el registro quedó. Ayudaron tres cosas: una unidad técnica que no se disuelve con el gabinete, un decreto propio y que cada gobierno nuevo encontró en el sistema algo que necesitaba desde el primer día: saber a quién se le paga.',
          en: 'A study published by the ILO in 2022 notes that attempts to create a social protection system went through three changes of government, with strategies tied to the information tool. The names of the programmes changed and the registry stayed. Three things helped: a technical unit that is not dissolved with the cabinet, a decree of its own, and the fact that each new government found in it something it needed from the first day: to know who is being paid.',
        },
      },
      {
        id: 'monitoring',
        challenge: 'monitoring-data',
        howMet: {
          es: 'El número de personas crece y eso parece bueno, pero hay que leerlo con cuidado: el registro incluye a quienes reciben y a quienes han recibido. Un sistema así tiene que separar, en cada cifra pública, activos e históricos, y mostrar la fecha del último envío de cada programa. Encontrar incompatibilidades fue lo primero que se hizo; contar a los que faltan pide cruzar el registro con una descripción de los hogares, y para eso es la ficha integrada.',
          en: 'The number of people grows and that looks good, but it has to be read with care: the registry includes those who receive and those who have received. A system of this kind has to separate, in every public figure, current from past, and to show the date of each programme’s last delivery. Finding incompatibilities came first; counting those who are missing requires comparing the registry with a description of households, and that is what the integrated form is for.',
        },
      },
    ],
    results: [
      {
        id: 'people-2025',
        label: { es: 'Participantes distintos en el registro', en: 'Different participants in the registry' },
        value: 2820967,
        unit: { es: 'personas', en: 'people' },
        asOf: '2025',
        source: 'siis',
        featured: true,
      },
      {
        id: 'programmes-2025',
        label: { es: 'Programas sociales integrados', en: 'Social programmes joined' },
        value: 121,
        unit: { es: 'programas', en: 'programmes' },
        asOf: '2025',
        source: 'siis',
        featured: true,
      },
      {
        id: 'districts',
        label: { es: 'Distritos donde trabaja el sistema de protección social', en: 'Districts where the social protection system works' },
        value: 26,
        unit: { es: 'distritos', en: 'districts' },
        asOf: '2025',
        source: 'ism',
        featured: true,
      },
      {
        id: 'people-2018',
        label: { es: 'Participantes distintos en noviembre de 2018', en: 'Different participants in November 2018' },
        value: 2048353,
        unit: { es: 'personas', en: 'people' },
        asOf: '2018-11',
        source: 'economia-virtual',
        featured: false,
      },
      {
        id: 'programmes-2018',
        label: { es: 'Programas integrados en noviembre de 2018', en: 'Programmes joined in November 2018' },
        value: 96,
        unit: { es: 'programas', en: 'programmes' },
        asOf: '2018-11',
        source: 'economia-virtual',
        featured: false,
      },
    ],
    cost: {
      description: {
        es: `Las fuentes públicas que consultamos no separan el costo del SIIS, y preferimos no estimarlo. Sí se puede decir de qué está hecho: un equipo técnico estable, equipos y seguridad informática, y el tiempo de quienes preparan las listas en más de cien programas. Lo último no figura en ningún presupuesto y es probablemente lo más grande.

El trabajo de campo se paga aparte. Una ficha de hogares o una campaña de documentación cuestan mucho más que la base de datos en la que terminan.`,
        en: `The public sources we consulted do not show the cost of SIIS separately, and we prefer not to estimate it. It is possible to say what it is made of: a stable technical team, equipment and information security, and the time of those who prepare the lists in more than a hundred programmes. This last item is in no budget and is probably the largest.

Field work is paid for separately. A household form or a documentation campaign costs far more than the database in which it ends.`,
      },
      financing: {
        es: 'Presupuesto de la Presidencia de la República, a través de la Unidad Técnica del Gabinete Social. La Unión Europea financió asistencia técnica para diseñar e instalar el sistema de protección social del que el SIIS forma parte. La CEPAL ha dado asistencia para fortalecer el sistema de información, según el plan de seguimiento de la evaluación 1819AI.',
        en: 'The budget of the Presidency of the Republic, through the Technical Unit of the Social Cabinet. The European Union financed technical assistance to design and set up the social protection system of which SIIS is part. ECLAC has given assistance to strengthen the information system, according to the follow-up plan of evaluation 1819AI.',
      },
      amount: null,
      currency: '',
      year: null,
      shareOfGdp: null,
      source: '',
    },
    lessons: {
      es: `- **El coordinador que no tiene programas despierta menos recelo.** También manda menos. Necesita un decreto y algo útil que ofrecer.
- **Empezar por las listas.** Unir lo que ya existe con una clave da resultados en meses; esperar a que todos modernicen sus sistemas no los da nunca.
- **La clave se gana en el terreno.** Detrás de cada persona sin identificar hay un trámite de registro civil que alguien tiene que llevar a la comunidad.
- **Las herramientas sobreviven a los nombres.** Cambiaron las estrategias y los gobiernos; el registro siguió porque servía a todos.
- **Contar no es decidir.** Un registro cumple cuando una institución cambia a quién atiende por lo que vio en él. Ese uso hay que medirlo aparte.`,
      en: `- **A coordinator with no programmes awakens less suspicion.** It also commands less. It needs a decree and something useful to offer.
- **Start with the lists.** Joining what exists with a key gives results in months; waiting for everyone to modernize their systems never gives any.
- **The key is won in the field.** Behind each person who cannot be identified is a civil registry procedure that someone has to take to the community.
- **Tools outlive names.** Strategies and governments changed; the registry went on because it served them all.
- **Counting is not deciding.** A registry does its work when an institution changes whom it serves because of what it saw there. That use has to be measured separately.`,
    },
    differently: {
      es: `Buscaríamos una ley antes. Cinco años como proyecto y después un decreto bastaron para crecer, pero no para obligar a los entes autónomos ni para fijar reglas firmes sobre los datos personales: quién puede ver qué, con qué motivo y con qué rastro.

Publicaríamos el calendario de envíos de cada programa y quién lo cumple. La puntualidad mejora cuando se ve.

Contaríamos desde el principio las consultas que hacen las instituciones, además de las personas registradas. Y devolveríamos los datos al municipio en un formato que pueda abrir una oficina pequeña, porque es allí donde alguien conoce a la familia que falta.`,
      en: `We would look for a law sooner. Five years as a project and then a decree were enough to grow, but not to oblige autonomous bodies, nor to set firm rules on personal data: who may see what, for what reason and leaving what trace.

We would publish each programme’s delivery calendar and who keeps to it. Punctuality improves when it can be seen.

We would count from the beginning the queries institutions make, as well as the people registered. And we would return the data to the town hall in a format that a small office can open, because that is where someone knows the family that is missing.`,
    },
    transferability: {
      preconditions: {
        es: 'Un número de identidad único y extendido, o la decisión de llevarlo a donde falta. Programas que tengan listas, aunque sean planillas. Un respaldo político que esté por encima de los ministerios y que dure más de un gobierno.',
        en: 'A single, widely held identity number, or the decision to take it where it is missing. Programmes that have lists, even as spreadsheets. Political backing that stands above the ministries and lasts longer than one government.',
      },
      minimumInstitution: {
        es: 'Una unidad técnica pequeña y permanente junto a la presidencia o a un gabinete social, con quien sepa de bases de datos, quien sepa de programas y quien redacte convenios. Una persona de enlace con nombre en cada institución.',
        en: 'A small, permanent technical unit beside the presidency or a social cabinet, with someone who knows databases, someone who knows programmes and someone who drafts agreements. A named contact person in each institution.',
      },
      orderOfCost: 'low',
      costNote: {
        es: 'Bajo si se juntan listas que ya existen. Pasa a medio cuando se añade una ficha de hogares que hay que levantar y actualizar en el terreno.',
        en: 'Low if existing lists are joined. It becomes medium when a household form is added that has to be filled in and updated in the field.',
      },
      time: {
        es: 'Un año para unir los programas principales si hay voluntad. Aquí pasaron cinco entre el inicio y el decreto, y casi tres más para llegar a 96 programas.',
        en: 'One year to join the main programmes if there is the will. Here five passed between the start and the decree, and almost three more to reach 96 programmes.',
      },
      doNotCopyIf: {
        es: 'No lo copie si no tiene reglas de protección de datos ni quién las haga cumplir: juntar todo lo que el Estado sabe de las familias pobres sin límites claros es un riesgo para ellas. Tampoco si el propósito es solo recortar listas; las instituciones dejarán de enviarlas.',
        en: 'Do not copy it if you have no data protection rules and nobody to enforce them: joining all that the State knows about poor families without clear limits is a risk to them. Nor if the purpose is only to trim lists; institutions will stop sending them.',
      },
    },
    programme: { bpsnc: null, bdips: 'PY' },
    recommendations: [
      {
        id: 'rec-1',
        recommendation: '1819ai/1',
        note: {
          es: 'El plan de seguimiento cita la ayuda de la CEPAL al Paraguay para fortalecer este sistema de información, clave para llegar a la población más vulnerable.',
          en: 'The follow-up plan cites ECLAC’s help to Paraguay in strengthening this information system, which is key to reaching the most vulnerable people.',
        },
      },
      {
        id: 'rec-2',
        recommendation: '1819ai/2',
        note: {
          es: 'Detalla los pasos institucionales de un registro social y lo que aún no funciona, para que otro país no empiece de cero.',
          en: 'It details the institutional steps of a social registry and what does not yet work, so that another country need not start from nothing.',
        },
      },
      {
        id: 'rec-4',
        recommendation: '1819ai/4',
        note: {
          es: 'Muestra por qué conviene mantener el trato con la unidad técnica: fue lo que permaneció a través de varios cambios de gobierno.',
          en: 'It shows why it pays to keep in touch with the technical unit: it was what remained through several changes of government.',
        },
      },
    ],
    platforms: [
      {
        id: 'bdips-py',
        platform: 'bdips',
        label: { es: 'Institucionalidad social del Paraguay (en inglés)', en: 'Social institutions of Paraguay' },
        url: 'https://dds.cepal.org/bdips/en/pais.php?id=py',
      },
      {
        id: 'observatory',
        platform: 'observatory',
        label: {
          es: 'Observatorio de Desarrollo Social: panorama de la región',
          en: 'Observatory on Social Development: the regional picture',
        },
        url: 'https://observatoriosocial.cepal.org/',
      },
    ],
    sources: [
      {
        id: 'siis',
        title: 'Sistema Integrado de Información Social',
        publisher: 'Unidad Técnica del Gabinete Social (Paraguay)',
        url: 'https://siis.gov.py/',
        date: '',
      },
      {
        id: 'siis-history',
        title: 'Qué es el SIIS: antecedentes',
        publisher: 'Unidad Técnica del Gabinete Social (Paraguay)',
        url: 'https://siis.gov.py/que-es-el-siis/antecedentes',
        date: '',
      },
      {
        id: 'ism',
        title: 'Challenges and progress of the social protection system in Paraguay (resumen)',
        publisher: 'Instituto Social del MERCOSUR, Revista MERCOSUR de políticas sociales',
        url: 'https://revista.ismercosur.org/',
        date: '',
      },
      {
        id: 'economia-virtual',
        title: 'Plataforma permite monitorear programas sociales y garantizar su adecuada implementación',
        publisher: 'Economía Virtual (Paraguay)',
        url: 'http://www.economiavirtual.com.py/web/pagina-general.php?codigo=19866',
        date: '2018-11-23',
      },
      {
        id: 'ip-canindeyu',
        title: '[Documentación de comunidades indígenas de Canindeyú para el SIIS]',
        publisher: 'Agencia IP (Paraguay)',
        url: 'http://www.ip.gov.py/ip/?p=89631',
        date: '',
      },
      {
        id: 'framework',
        title: 'Marco estratégico de objetivos y acciones del Sistema de Protección Social del Paraguay (2019-2023)',
        publisher: 'Gabinete Social de la Presidencia de la República (Paraguay)',
        url: '',
        date: '2019-07',
      },
      {
        id: 'rules',
        title: 'Normativa: marco estratégico y gestión institucional, planificación 2019-2023 (incluye el Decreto 4775/2021)',
        publisher: 'Gabinete Social de la Presidencia de la República (Paraguay)',
        url: '',
        date: '2021-02',
      },
      {
        id: 'model',
        title: 'Modelo de gestión del Sistema de Protección Social ¡Vamos! del Paraguay, versión 1.0',
        publisher: 'Gabinete Social de la Presidencia de la República (Paraguay)',
        url: '',
        date: '2021-04',
      },
      {
        id: 'ilo',
        title: 'La economía política de la protección social en Paraguay',
        publisher: 'OIT Cono Sur, Informes Técnicos 34',
        url: 'https://researchrepository.ilo.org/esploro/outputs/995218754902676',
        date: '2022',
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
