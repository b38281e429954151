import type { SeedResource } from '../types.ts'

export const resource: SeedResource = {
  slug: 'sistema-nacional-de-cuidados-uruguay',
  institution: 'mides-uy',
  content: {
    kind: 'experience',
    originalLanguage: 'es',
    title: {
      es: 'Cinco años de acuerdos antes de la ley: cómo Uruguay hizo del cuidado el cuarto pilar',
      en: 'Five years of agreements before the law: how Uruguay made care its fourth pillar',
    },
    summary: {
      es: 'Uruguay empezó en 2010 con un grupo de diez organismos y un debate nacional. En 2015 una ley creó el Sistema Nacional Integrado de Cuidados y sentó en una misma junta a quienes deciden y a quienes pagan. Sobrevivió a dos cambios de gobierno, con menos impulso en uno de ellos. Su punto débil sigue siendo el dinero para la dependencia.',
      en: 'Uruguay began in 2010 with a group of ten public bodies and a national debate. In 2015 a law created the National Integrated Care System and sat those who decide and those who pay on one board. It has outlived two changes of government, with less drive under one of them. Its weak point is still money for people with care needs.',
    },
    countries: ['URY'],
    yearFrom: 2010,
    yearTo: null,
    topics: ['care-systems', 'organizational', 'legal-regulatory', 'early-childhood'],
    populations: ['women', 'older-persons', 'persons-with-disabilities'],
    context: {
      es: `Uruguay llegó a 2010 con una protección social extensa para la región: jubilaciones que cubrían a la mayor parte de las personas mayores, salud integrada desde 2008 y asignaciones familiares ampliadas. Quedaba un hueco que ninguna de esas políticas miraba. La población envejecía, había más mujeres en el empleo y los hogares eran más chicos. Alguien tenía que cuidar a los niños pequeños, a las personas con discapacidad y a los viejos que ya no podían solos. Lo hacían las mujeres, sin paga, o empleadas mal pagadas.

Las encuestas de uso del tiempo, que el país hacía desde la década anterior, pusieron números a esa carga y sacaron el tema de la vida privada. Las universidades y el movimiento de mujeres lo llevaron a los programas electorales. Había además algo sobre lo que construir: los centros CAIF para la primera infancia, que el Estado financia y gestionan organizaciones civiles, y servicios sueltos para personas mayores y con discapacidad.

Lo que no había era un dueño. La primera infancia era del Instituto del Niño y Adolescente; la vejez, del Banco de Previsión Social y de Salud; la discapacidad, de un programa del Ministerio de Desarrollo Social. Cada uno atendía a su población y ninguno a quien cuidaba. La palabra sistema quería decir, ante todo, que alguien mirara el conjunto.`,
      en: `Uruguay came to 2010 with social protection that was extensive for the region: retirement pensions covering most older people, an integrated health system since 2008, and wider family allowances. One gap remained that none of those policies looked at. The population was ageing, more women were in work and households were smaller. Somebody had to look after small children, people with disabilities, and older people who could no longer manage alone. Women did so, unpaid, or employees who were badly paid.

Time-use surveys, which the country had carried out since the previous decade, put figures on that burden and took the subject out of private life. Universities and the women’s movement brought it into election programmes. There was also something to build on: the CAIF centres for early childhood, financed by the State and run by civil society organizations, and separate services for older people and people with disabilities.

What was missing was an owner. Early childhood belonged to the Institute for Children and Adolescents; old age, to the Social Insurance Bank and to Health; disability, to a programme of the Ministry of Social Development. Each served its own population and none served the carer. The word system meant, above all, that someone should look at the whole.`,
    },
    whatWasDone: {
      es: `Se empezó por ponerse de acuerdo. En 2010 un grupo interinstitucional, con diez organismos, recibió el encargo de diseñar el sistema. Ese diciembre, el Ministerio de Desarrollo Social, la CEPAL y el Fondo de Población de las Naciones Unidas lo discutieron en el Parlamento. En 2011 hubo un debate nacional por territorios, y en septiembre de 2012 el Gabinete Social aprobó la propuesta. La CEPAL acompañó el diseño y publicó en 2014 un estudio sobre cómo se habían construido los consensos.

La **Ley 19.353**, del 27 de noviembre de 2015, declaró de interés general la universalización de los cuidados y creó el Sistema Nacional Integrado de Cuidados (SNIC). Le dio tres órganos. La Junta Nacional decide: diez organismos, presididos por Desarrollo Social, entre ellos Economía y la oficina de presupuesto. La Secretaría Nacional ejecuta y coordina. El Comité Consultivo reúne a la sociedad civil, la academia, los trabajadores y los prestadores privados.

La Junta no esperó a la ley: sesionó de manera informal todo 2015, y en diciembre tenía listo el Plan 2016-2020. El presupuesto llegó en enero de 2016. Se ampliaron los centros para la primera infancia y se crearon servicios para la dependencia que no existían, como los asistentes personales y la teleasistencia, además de formación y reglas para quien cuida. A mediados de 2017 se habían sumado 8.000 niños y niñas, con una meta de 28.000 para el período.

Después vino la prueba del tiempo. El gobierno que asumió en 2020 unió la secretaría con la de discapacidad y tuvo su propio plan, 2021-2025. El de 2025 volvió a separarlas y presentó en octubre el Plan 2026-2030. El sistema siguió en la ley: cambió el peso que se le dio.`,
      en: `It began by reaching agreement. In 2010 an inter-institutional group of ten public bodies was asked to design the system. That December, the Ministry of Social Development, ECLAC and the United Nations Population Fund discussed it in Parliament. In 2011 there was a national debate across the territory, and in September 2012 the Social Cabinet approved the proposal. ECLAC accompanied the design, and in 2014 published a study of how agreement had been built.

**Law 19.353**, of 27 November 2015, declared universal care to be in the general interest and created the National Integrated Care System (SNIC). It gave it three bodies. The National Board decides: ten institutions, chaired by Social Development, among them the finance ministry and the budget office. The National Secretariat carries out and coordinates. The Advisory Committee brings together civil society, academics, workers and private providers.

The Board did not wait for the law: it met informally throughout 2015, and in December had the 2016–2020 Plan ready. The budget came in January 2016. Early childhood centres were extended, and services that did not exist were created for people with care needs, such as personal assistants and remote assistance, along with training and rules for carers. By mid-2017, 8,000 children had been added, against a goal of 28,000 for the period.

Then came the test of time. The government that took office in 2020 joined the secretariat to the one for disability and had its own plan, 2021–2025. The government of 2025 separated them again and in October presented the 2026–2030 Plan. The system stayed in law; what changed was the weight it was given.`,
    },
    ledger: [
      {
        id: 'working-group',
        date: '2010',
        changeKinds: ['agreement', 'new-unit'],
        before: {
          es: 'Cada organismo tenía su población. Nadie tenía el encargo de pensar el cuidado.',
          en: 'Each body had its own population. Nobody had the task of thinking about care.',
        },
        after: {
          es: 'Un grupo de trabajo interinstitucional, en el Consejo Nacional de Políticas Sociales, diseña el sistema. En diciembre lo debaten en el Parlamento el ministerio, la CEPAL y el UNFPA.',
          en: 'An inter-institutional working group, within the National Council for Social Policies, designs the system. In December the ministry, ECLAC and UNFPA discuss it in Parliament.',
        },
        decidedBy: {
          es: 'Gobierno nacional, Consejo Nacional de Políticas Sociales',
          en: 'National government, National Council for Social Policies',
        },
        resistance: {
          es: 'Un grupo de diez organismos sin presupuesto puede reunirse durante años.',
          en: 'A group of ten bodies without a budget can go on meeting for years.',
        },
        workaround: {
          es: 'Acordar primero a quién se dirige: niñez pequeña, discapacidad, vejez dependiente y personas que cuidan, con paga o sin ella.',
          en: 'Agree first on who it is for: small children, disability, older people with care needs, and carers, paid or not.',
        },
      },
      {
        id: 'cabinet-2012',
        date: '2012-09-20',
        changeKinds: ['agreement', 'procedure'],
        before: {
          es: 'Había un diagnóstico y un debate nacional, hecho en 2011. No había una propuesta del gobierno.',
          en: 'There was a diagnosis and a national debate, held in 2011. There was no government proposal.',
        },
        after: {
          es: 'El Gabinete Social aprueba el documento Hacia un modelo solidario de cuidados, base del sistema.',
          en: 'The Social Cabinet approves the document Towards a solidarity-based model of care, the basis of the system.',
        },
        decidedBy: { es: 'Gabinete Social', en: 'Social Cabinet' },
        resistance: {
          es: 'Aprobar una propuesta no es financiarla. El período de gobierno terminó sin sistema.',
          en: 'Approving a proposal is not funding it. The term of government ended without a system.',
        },
        workaround: {
          es: 'El documento y el debate dejaron una base escrita, y la campaña electoral de 2014 la recogió.',
          en: 'The document and the debate left a written basis, and the election campaign of 2014 took it up.',
        },
      },
      {
        id: 'law-19353',
        date: '2015-11-27',
        changeKinds: ['law-or-decree', 'new-unit'],
        before: {
          es: 'El cuidado era un programa de gobierno. Podía irse con él.',
          en: 'Care was a government programme. It could leave with the government.',
        },
        after: {
          es: 'La Ley 19.353 crea el sistema, la Junta, la Secretaría y el Comité Consultivo, y define el cuidado como derecho y como función social.',
          en: 'Law 19.353 creates the system, the Board, the Secretariat and the Advisory Committee, and defines care as a right and as a social function.',
        },
        decidedBy: { es: 'Parlamento, con apoyo de la mayoría de los partidos', en: 'Parliament, with the support of most parties' },
        resistance: {
          es: 'La universalidad preocupaba a quienes cuidan el gasto: la ley no podía prometerla de una vez.',
          en: 'Universality worried those who guard spending: the law could not promise it all at once.',
        },
        workaround: {
          es: 'La ley declara la universalización y deja el ritmo a planes de cinco años. Economía y Presupuesto se sientan en la Junta.',
          en: 'The law declares universality and leaves the pace to five-year plans. Finance and the budget office sit on the Board.',
        },
      },
      {
        id: 'plan-2016',
        date: '2015-12',
        changeKinds: ['budget-line', 'procedure'],
        before: {
          es: 'Salvo en la primera infancia, casi no había servicios públicos de cuidado.',
          en: 'Except in early childhood, there were hardly any public care services.',
        },
        after: {
          es: 'La Junta elabora el Plan Nacional 2016-2020, con metas por servicio, y el sistema tiene presupuesto desde enero de 2016.',
          en: 'The Board prepares the 2016–2020 National Plan, with goals by service, and the system has a budget from January 2016.',
        },
        decidedBy: {
          es: 'Junta Nacional de Cuidados; Parlamento (presupuesto quinquenal)',
          en: 'National Care Board; Parliament (five-year budget)',
        },
        resistance: {
          es: 'Los servicios nuevos pedían gente formada que aún no existía.',
          en: 'The new services needed trained people who did not yet exist.',
        },
        workaround: {
          es: 'La Junta se había reunido sin ley durante un año: plan y ley llegaron casi a la vez que el presupuesto.',
          en: 'The Board had met without a law for a year: plan and law arrived at almost the same time as the budget.',
        },
      },
      {
        id: 'rules-2016',
        date: '2016-12',
        changeKinds: ['law-or-decree', 'procedure'],
        before: {
          es: 'Los servicios funcionaban antes de que estuviera escrito qué era cada uno y qué podía decidir la Junta.',
          en: 'The services worked before it was written down what each one was and what the Board could decide.',
        },
        after: {
          es: 'El Decreto 427/016 define conceptos, servicios y subsidios; el 445/016, las competencias y la estructura de la Junta y la Secretaría.',
          en: 'Decree 427/016 defines concepts, services and subsidies; Decree 445/016, the powers and structure of the Board and the Secretariat.',
        },
        decidedBy: {
          es: 'Presidencia de la República, en Consejo de Ministros',
          en: 'Presidency of the Republic, in Council of Ministers',
        },
        resistance: {},
        workaround: {
          es: 'Reglamentar al año, con servicios ya en marcha, permitió escribir reglas que se habían probado.',
          en: 'Setting the rules after a year, with services already running, made it possible to write rules that had been tried.',
        },
      },
      {
        id: 'merger',
        date: '2021-07-08',
        changeKinds: ['new-unit', 'procedure'],
        before: {
          es: 'Una secretaría propia, con rango y presupuesto, dentro del Ministerio de Desarrollo Social.',
          en: 'A secretariat of its own, with rank and budget, within the Ministry of Social Development.',
        },
        after: {
          es: 'El plan 2021-2025 lo firma una Secretaría Nacional de Cuidados y Discapacidad, fusionada: cuidados pasa a ser una de sus direcciones.',
          en: 'The 2021–2025 plan comes from a merged National Secretariat for Care and Disability: care becomes one of its directorates.',
        },
        decidedBy: { es: 'Gobierno nacional (período 2020-2025)', en: 'National government (2020–2025 term)' },
        resistance: {
          es: 'Hubo críticas por la pérdida de impulso del sistema en plena pandemia, cuando más se cuidaba en casa.',
          en: 'There was criticism of the system’s loss of drive during the pandemic, when more care than ever was given at home.',
        },
        workaround: {
          es: 'La ley obligaba a tener junta, plan y comité. Los servicios siguieron, con otro lugar en el organigrama.',
          en: 'The law required a board, a plan and a committee. The services went on, in another place in the organization chart.',
        },
      },
      {
        id: 'plan-2026',
        date: '2025-10',
        changeKinds: ['new-unit', 'budget-line', 'procedure'],
        before: {
          es: 'Cuidados compartía secretaría con discapacidad y el Comité Consultivo había perdido actividad.',
          en: 'Care shared a secretariat with disability, and the Advisory Committee had lost activity.',
        },
        after: {
          es: 'El presupuesto separa de nuevo las dos secretarías, el Comité se reactiva y se presenta el Plan Nacional de Cuidados 2026-2030.',
          en: 'The budget separates the two secretariats again, the Committee is reactivated, and the 2026–2030 National Care Plan is presented.',
        },
        decidedBy: { es: 'Gobierno nacional y Junta Nacional de Cuidados', en: 'National government and National Care Board' },
        resistance: {
          es: 'En septiembre de 2025 el Comité Consultivo advirtió que los recursos para la dependencia, sobre todo en la vejez, eran insuficientes.',
          en: 'In September 2025 the Advisory Committee warned that resources for people with care needs, above all in old age, were not enough.',
        },
        workaround: {
          es: 'La advertencia salió de un órgano creado por la ley: la crítica tiene un asiento dentro del sistema.',
          en: 'The warning came from a body created by the law: criticism has a seat inside the system.',
        },
      },
    ],
    challenges: [
      {
        id: 'coordination',
        challenge: 'ministry-coordination',
        howMet: {
          es: 'Con una junta que decide y no solo conversa. La ley nombra a sus diez miembros, incluye a quien asigna el dinero y suma a los gobiernos departamentales por medio del Congreso de Intendentes. Cada organismo conserva sus servicios; lo que se acuerda son metas, calidad y formación. La junta informal de 2015 sirvió de ensayo: cuando llegó la ley, sus miembros ya trabajaban juntos.',
          en: 'With a board that decides and does not only talk. The law names its ten members, includes those who allocate the money, and adds the departmental governments through their congress. Each body keeps its services; what they agree on are goals, quality and training. The informal board of 2015 served as a rehearsal: when the law arrived, its members were already working together.',
        },
      },
      {
        id: 'government',
        challenge: 'change-of-government',
        howMet: {
          es: 'La ley fue el seguro. Permitió que el sistema atravesara dos cambios de gobierno de distinto signo, en 2020 y en 2025, sin volver a discutir si debía existir. No impidió que bajara de rango. La lección es de grados: la ley protege la existencia; el rango y el presupuesto hay que ganarlos en cada período, y para eso ayuda que haya familias que usan el servicio y un comité que reclama.',
          en: 'The law was the insurance. It let the system pass through two changes of government, of different political colour, in 2020 and in 2025, without arguing again over whether it should exist. It did not stop it from falling in rank. The lesson is one of degree: law protects existence; rank and budget have to be won each term, and for that it helps to have families who use the service and a committee that complains.',
        },
      },
      {
        id: 'financing',
        challenge: 'financing-continuity',
        howMet: {
          es: 'El sistema vive del presupuesto general, que Uruguay aprueba cada cinco años. Eso da un horizonte largo y también un momento único para ganar o perder. Los servicios para la dependencia empezaron por la más severa, con subsidios según el ingreso. La primera infancia creció más: tenía edificios, organizaciones y un organismo propio. La vejez dependiente, que crecerá más, sigue siendo la parte con menos recursos.',
          en: 'The system lives on the general budget, which Uruguay approves every five years. That gives a long horizon and also a single moment to win or lose. Services for people with care needs began with the most severe cases, with subsidies according to income. Early childhood grew more: it had buildings, organizations and a body of its own. Older people with care needs, whose numbers will grow most, remain the part with fewest resources.',
        },
      },
      {
        id: 'monitoring',
        challenge: 'monitoring-data',
        howMet: {
          es: 'Desde el principio la Secretaría rindió cuentas cada año ante el Parlamento, con metas y avances por servicio. Los planes posteriores añadieron un registro, un portal y la medición de la dependencia. Un sistema de cuidados debe responder además a otra pregunta: si las mujeres cuidan menos horas sin paga. Eso lo dicen las encuestas de uso del tiempo, que tienen que repetirse aunque no coincidan con el calendario político.',
          en: 'From the beginning the Secretariat reported to Parliament each year, with goals and progress by service. Later plans added a registry, a portal and the measurement of care needs. A care system must also answer another question: whether women give fewer hours of unpaid care. Time-use surveys tell that, and they have to be repeated even if they do not fit the political calendar.',
        },
      },
    ],
    results: [
      {
        id: 'years-to-law',
        label: {
          es: 'Años entre el grupo de trabajo (2010) y la ley (2015), calculado',
          en: 'Years between the working group (2010) and the law (2015), computed',
        },
        value: 5,
        unit: { es: 'años', en: 'years' },
        asOf: '2015-11-27',
        source: 'law',
        featured: true,
      },
      {
        id: 'board',
        label: { es: 'Organismos en la Junta Nacional de Cuidados, según la ley', en: 'Institutions on the National Care Board, by law' },
        value: 10,
        unit: { es: 'organismos', en: 'institutions' },
        asOf: '2015-11-27',
        source: 'gub-law',
        featured: true,
      },
      {
        id: 'children-2017',
        label: {
          es: 'Niños y niñas de hasta tres años sumados a los servicios entre 2015 y 2017',
          en: 'Children up to three added to the services between 2015 and 2017',
        },
        value: 8000,
        unit: { es: 'niños y niñas', en: 'children' },
        asOf: '2017-06',
        source: 'la-diaria-2017',
        featured: true,
      },
      {
        id: 'children-goal',
        label: {
          es: 'Meta de niños y niñas por sumar en el período de gobierno',
          en: 'Goal for children to be added during the term of government',
        },
        value: 28000,
        unit: { es: 'niños y niñas', en: 'children' },
        asOf: '2017-06',
        source: 'la-diaria-2017',
        featured: false,
      },
      {
        id: 'plans',
        label: {
          es: 'Planes nacionales de cuidados presentados desde la ley (recuento)',
          en: 'National care plans presented since the law (count)',
        },
        value: 3,
        unit: { es: 'planes', en: 'plans' },
        asOf: '2025-10',
        source: 'la-diaria-2026',
        featured: false,
      },
    ],
    cost: {
      description: {
        es: `No mostramos un monto total: el gasto en cuidados está repartido entre varios organismos, una parte existía antes de la ley y las fuentes que consultamos no lo reúnen en una cifra comparable.

La composición sí es clara. Lo mayor son los salarios de quienes cuidan y educan, en centros y en casas. Siguen los edificios para la primera infancia. La coordinación, la formación y los sistemas de información cuestan poco en comparación, y son los que hacen que el conjunto sea un sistema.`,
        en: `We do not show a total: spending on care is spread over several bodies, part of it existed before the law, and the sources we consulted do not bring it together in a comparable figure.

Its make-up is clear. The largest part is the pay of those who give care and teach, in centres and in homes. Buildings for early childhood come next. Coordination, training and information systems cost little in comparison, and they are what makes the whole a system.`,
      },
      financing: {
        es: 'Presupuesto nacional, aprobado por quinquenio, repartido entre los organismos que prestan los servicios y la Secretaría. En algunos servicios para la dependencia las familias pagan una parte según su ingreso. La cooperación internacional apoyó los estudios y el diseño, no el funcionamiento.',
        en: 'The national budget, approved for five years, spread over the bodies that give the services and the Secretariat. In some services for people with care needs families pay a part according to income. International cooperation supported the studies and the design, not the running.',
      },
      amount: null,
      currency: '',
      year: null,
      shareOfGdp: null,
      source: '',
    },
    lessons: {
      es: `- **El acuerdo lento resultó rápido.** Cinco años de grupo, debate y propuesta parecen muchos; gracias a ellos la ley, el plan y el presupuesto llegaron en tres meses.
- **Siente en la mesa a quien paga.** Con Economía y Presupuesto en la Junta, las metas se discuten junto con su costo.
- **Ensaye el órgano antes de crearlo.** La Junta trabajó un año sin ley, y la ley encontró una práctica.
- **Llamarlo pilar ayuda.** Poner el cuidado junto a salud, educación y seguridad social cambió la conversación: de un favor a las mujeres a una parte del Estado social.
- **Lo que ya existe crece primero.** La primera infancia avanzó más que la dependencia. Hay que proteger a la parte nueva con metas propias.`,
      en: `- **Slow agreement turned out to be fast.** Five years of working group, debate and proposal seem many; thanks to them the law, the plan and the budget came within three months.
- **Seat those who pay at the table.** With finance and the budget office on the Board, goals are discussed together with their cost.
- **Rehearse the body before creating it.** The Board worked for a year without a law, and the law found a practice.
- **Calling it a pillar helps.** To put care beside health, education and social security changed the conversation: from a favour to women to a part of the welfare state.
- **What already exists grows first.** Early childhood advanced more than services for people with care needs. The new part has to be protected with goals of its own.`,
    },
    differently: {
      es: `Escribiríamos en la ley una regla de financiamiento: un piso, una parte fija de algún ingreso o, al menos, la obligación de publicar cada año cuánto costaría cumplir la meta y cuánto falta. La universalización sin esa cuenta depende de cada presupuesto.

Fijaríamos en la ley el rango de la Secretaría. Se protegió la existencia del sistema y no su lugar, y el lugar fue lo primero que cambió.

Pondríamos metas separadas para la vejez dependiente desde el primer plan, con plazos. Y publicaríamos una serie única de personas atendidas por servicio, igual de un período a otro: hoy comparar los tres planes obliga a reconstruirla.`,
      en: `We would write a financing rule into the law: a floor, a fixed part of some revenue or, at least, the duty to publish each year what it would cost to meet the goal and how much is missing. Without that account, universality depends on each budget.

We would fix the rank of the Secretariat in the law. The existence of the system was protected and its place was not, and its place was the first thing to change.

We would set separate goals for older people with care needs from the first plan, with dates. And we would publish a single series of people served by each service, the same from one term to the next: today, comparing the three plans means rebuilding it.`,
    },
    transferability: {
      preconditions: {
        es: 'Algún servicio público que sirva de base, sobre todo en la primera infancia. Datos de uso del tiempo o de dependencia que muestren la carga. Un actor social que sostenga el tema varios años. Un presupuesto que se pueda comprometer a más de un año.',
        en: 'Some public service to build on, above all in early childhood. Time-use data or data on care needs that show the burden. A social actor who keeps the subject alive for several years. A budget that can be committed for more than one year.',
      },
      minimumInstitution: {
        es: 'Una secretaría con mandato y equipo propio, una junta con los ministerios que prestan y los que pagan, y un comité donde estén quienes cuidan y quienes reciben cuidado. Puede empezar como grupo de trabajo, si tiene fecha de entrega.',
        en: 'A secretariat with a mandate and its own team, a board with the ministries that provide and those that pay, and a committee with people who give and who receive care. It can begin as a working group, if it has a delivery date.',
      },
      orderOfCost: 'high',
      costNote: {
        es: 'El diseño y la coordinación cuestan poco. Los servicios son caros porque son personas que trabajan con personas, y no se abaratan con tecnología. Conviene elegir por dónde empezar.',
        en: 'Design and coordination cost little. Services are expensive because they are people working with people, and technology does not make them cheap. It is wise to choose where to begin.',
      },
      time: {
        es: 'Cinco años del primer grupo a la ley; un mes más para el plan y un año para el reglamento. La cobertura universal se mide en décadas.',
        en: 'Five years from the first group to the law; one month more for the plan and a year for the rules. Universal coverage is measured in decades.',
      },
      doNotCopyIf: {
        es: 'No copie la ley si no tiene servicios ni presupuesto: crearía una secretaría que coordina lo que no existe. En un país grande o federal, una ciudad o una provincia puede ser mejor comienzo. Y no salte el debate para ganar tiempo: fue lo que dio a la ley votos de la mayoría de los partidos.',
        en: 'Do not copy the law if you have neither services nor budget: it would create a secretariat that coordinates what does not exist. In a large or federal country, a city or a province may be a better start. And do not skip the debate to save time: it was what won the law votes across most parties.',
      },
    },
    programme: { bpsnc: null, bdips: 'UY' },
    recommendations: [
      {
        id: 'rec-1',
        recommendation: '1819ai/1',
        note: {
          es: 'El cuidado como cuarto pilar es un ejemplo de protección social universal con derechos, en la que el Estado responde a una desigualdad entre mujeres y hombres.',
          en: 'Care as a fourth pillar is an example of rights-based, universal social protection, in which the State answers an inequality between women and men.',
        },
      },
      {
        id: 'rec-2',
        recommendation: '1819ai/2',
        note: {
          es: 'Describe los órganos que hubo que crear, en qué orden y qué resistió a los cambios de gobierno, que es lo que suelen preguntar otros países.',
          en: 'It describes the bodies that had to be created, in what order, and what withstood changes of government, which is what other countries usually ask.',
        },
      },
      {
        id: 'rec-4',
        recommendation: '1819ai/4',
        note: {
          es: 'La CEPAL acompañó el diseño desde 2010, en el camino hacia la ley, a través de dos períodos de gobierno: un caso de trato sostenido con los equipos técnicos.',
          en: 'ECLAC accompanied the design from 2010 towards the law, over two terms of government: a case of lasting contact with technical teams.',
        },
      },
    ],
    platforms: [
      {
        id: 'bdips-uy',
        platform: 'bdips',
        label: { es: 'Institucionalidad social del Uruguay (en inglés)', en: 'Social institutions of Uruguay' },
        url: 'https://dds.cepal.org/bdips/en/pais.php?id=uy',
      },
      {
        id: 'repository',
        platform: 'repository',
        label: {
          es: 'Repositorio de la CEPAL: estudio LC/L.3805 sobre la construcción del sistema',
          en: 'ECLAC repository: study LC/L.3805 on how the system was built',
        },
        url: 'https://repositorio.cepal.org/',
      },
    ],
    sources: [
      {
        id: 'law',
        title: 'Ley N.º 19.353, creación del Sistema Nacional Integrado de Cuidados (SNIC)',
        publisher: 'IMPO, Centro de Información Oficial (Uruguay)',
        url: 'https://www.impo.com.uy/bases/leyes/19353-2015',
        date: '2015-11-27',
      },
      {
        id: 'gub-law',
        title: 'Poder Ejecutivo promulgó Ley de Cuidados',
        publisher: 'Sistema de Cuidados (Uruguay)',
        url: 'https://www.gub.uy/sistema-cuidados/comunicacion/noticias/poder-ejecutivo-promulgo-ley-cuidados',
        date: '2015',
      },
      {
        id: 'eclac-2014',
        title:
          'La construcción del sistema de cuidados en el Uruguay: en busca de consensos para una protección social más igualitaria (LC/L.3805)',
        publisher: 'CEPAL, serie Políticas Sociales 192',
        url: 'https://repositorio.cepal.org/',
        date: '2014-04',
      },
      {
        id: 'seminar-2010',
        title: 'Hacia un Sistema Nacional de Cuidados en Uruguay (seminario del MIDES, la CEPAL y el UNFPA)',
        publisher: 'Parlamento del Uruguay, difundido por Sociedad Uruguaya',
        url: '',
        date: '2010-12-09',
      },
      {
        id: 'eurosocial',
        title: 'Avances y desafíos del sistema de cuidados en Uruguay',
        publisher: 'EUROsociAL II',
        url: 'http://fr.slideshare.net/EUROsociAL-II/avances-y-desafos-del-sistema-de-cuidados-en-uruguay-17463143',
        date: '2012-10',
      },
      {
        id: 'model-2012',
        title: 'Hacia un modelo solidario de cuidados: propuesta para la construcción del Sistema Nacional de Cuidados',
        publisher: 'Consejo Nacional de Políticas Sociales (Uruguay)',
        url: '',
        date: '2012-11',
      },
      {
        id: 'plan-2016',
        title: 'Plan Nacional de Cuidados 2016-2020',
        publisher: 'Junta Nacional de Cuidados (Uruguay)',
        url: '',
        date: '2015-12',
      },
      {
        id: 'decree-427',
        title: 'Decreto 427/016, reglamentación de la Ley 19.353',
        publisher: 'IMPO, Centro de Información Oficial (Uruguay)',
        url: 'https://www.impo.com.uy/bases/decretos/427-2016',
        date: '2016-12-27',
      },
      {
        id: 'decree-445',
        title: 'Decreto 445/016, competencias, estructura e integración de la Junta y la Secretaría Nacional de Cuidados',
        publisher: 'IMPO, Centro de Información Oficial (Uruguay)',
        url: 'http://www.impo.com.uy/bases/decretos/445-2016/5',
        date: '2016-12-29',
      },
      {
        id: 'la-diaria-2017',
        title: 'Más de la mitad de los niños de tres años están cubiertos por el Sistema de Cuidados',
        publisher: 'la diaria',
        url: 'https://ladiaria.com.uy/articulo/2017/6/mas-de-la-mitad-de-los-ninos-de-tres-anos-estan-cubiertos-por-el-sistema-de-cuidados/',
        date: '2017-06',
      },
      {
        id: 'plan-2021',
        title: 'Plan Nacional de Cuidados 2021-2025',
        publisher: 'Secretaría Nacional de Cuidados y Discapacidad (Uruguay)',
        url: '',
        date: '2021-07-08',
      },
      {
        id: 'cuadernos-2022',
        title: 'Uruguay: política nacional de cuidados, prevención y realidades territoriales',
        publisher: 'El Diario Médico, reproducido en Cuadernos del Taller',
        url: 'https://cuadernosdeltaller.com/',
        date: '2022-09',
      },
      {
        id: 'committee-2025',
        title: '[El Comité Consultivo de Cuidados ante el debate presupuestal]',
        publisher: 'Comité Consultivo de Cuidados, difundido por Movimiento ELEPEM',
        url: 'https://www.movimientoelepem.org.uy/?p=6101',
        date: '2025-09-22',
      },
      {
        id: 'la-diaria-2026',
        title: 'Plan Nacional de Cuidados 2026-2030: las prioridades del gobierno y los desafíos de la implementación',
        publisher: 'la diaria',
        url: 'https://ladiaria.com.uy/feminismos/articulo/2026/2/plan-nacional-de-cuidados-2026-2030-las-prioridades-del-gobierno-y-los-desafios-de-la-implementacion/',
        date: '2026-02-25',
      },
    ],
  },
}
