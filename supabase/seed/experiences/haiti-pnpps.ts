import type { SeedResource } from '../types.ts'

export const resource: SeedResource = {
  slug: 'pnpps-haiti',
  institution: 'mast-ht',
  content: {
    kind: 'experience',
    originalLanguage: 'es',
    title: {
      es: 'Un plan común para muchos donantes: lo que la PNPPS cambió en Haití y lo que aún espera',
      en: 'One plan for many donors: what the PNPPS changed in Haiti, and what is still waiting',
    },
    summary: {
      es: 'En 2020 Haití adoptó una Política Nacional de Protección y Promoción Sociales (PNPPS) y la apoyó en un registro de hogares que ya tenía, el SIMAST. El país ganó un marco común para proyectos dispersos. El dinero siguió viniendo, sobre todo, de la cooperación. Cifras a mayo de 2022.',
      en: 'In 2020 Haiti adopted a National Policy for Social Protection and Promotion (PNPPS) and rested it on a household registry it already had, SIMAST. The country gained one frame for scattered projects. The money still came mainly from cooperation partners. Figures as of May 2022.',
    },
    countries: ['HTI'],
    yearFrom: 2013,
    yearTo: null,
    topics: ['institutional-framework', 'social-information-systems', 'financing', 'disasters'],
    populations: ['rural-population', 'persons-with-disabilities'],
    context: {
      es: `Durante años la protección social haitiana fue una suma de proyectos. Cada socio financiaba el suyo, con su zona, su lista de hogares y su fecha de cierre. Kore Lavi, entre 2013 y 2019, fue el más conocido: entregaba cupones de alimentos y lo ejecutaba un consorcio de organizaciones con fondos de Estados Unidos, bajo la dirección del Estado. Dejó algo más duradero que los cupones. En torno a él creció una base de datos de hogares vulnerables alojada en el Ministerio de Asuntos Sociales y Trabajo (MAST): el SIMAST, iniciado en 2013.

El problema de fondo era otro. Sin una política adoptada por el Gobierno, ningún ministerio podía decir a un donante qué faltaba, dónde y en qué orden. El ministerio rector tenía mandato, pero poco presupuesto y poco personal fuera de la capital. Los huracanes, los terremotos y las crisis políticas empujaban además hacia la ayuda de emergencia, que llega rápido y no deja institución.

El MAST trabajó cerca de una década, con interrupciones, en un marco estratégico propio. Lo acompañaron el Programa Mundial de Alimentos (PMA), la CEPAL, la cooperación suiza y la de Estados Unidos. La pandemia de 2020 volvió urgente lo que llevaba años en borrador: había que llegar a hogares que no figuraban en ninguna nómina.`,
      en: `For years social protection in Haiti was a sum of projects. Each partner paid for its own, with its own area, its own list of households and its own closing date. Kore Lavi, between 2013 and 2019, was the best known: it delivered food vouchers and was run by a consortium of organizations with United States funds, under the lead of the State. It left something that lasted longer than the vouchers. Around it grew a database of vulnerable households kept at the Ministry of Social Affairs and Labour (MAST): SIMAST, begun in 2013.

The deeper problem was different. Without a policy adopted by the Government, no ministry could tell a donor what was missing, where and in what order. The lead ministry had a mandate, but little budget and few staff outside the capital. Hurricanes, earthquakes and political crises also pushed towards emergency aid, which arrives quickly and leaves no institution behind.

The Ministry worked for close to a decade, with interruptions, on a strategic frame of its own. The World Food Programme (WFP), ECLAC and the Swiss and United States cooperation agencies worked with it. The pandemic of 2020 made urgent what had been a draft for years: households that were on no payroll had to be reached.`,
    },
    whatWasDone: {
      es: `El texto de la Política Nacional de Protección y Promoción Sociales (PNPPS) es de abril de 2020, y su adopción por el Gobierno se hizo pública el 1 de julio de ese año. Su idea central está en el nombre: proteger frente a los golpes y, a la vez, promover la autonomía de las personas. El horizonte es largo, unas dos décadas, para que la política no dependa de un solo gobierno ni de un solo proyecto.

La decisión más práctica fue apoyarla en el registro existente. La política no creó una base nueva: adoptó el SIMAST, que tenía entonces 420.000 hogares. Desde ese momento había una misma puerta para quien quisiera financiar transferencias. En marzo de 2021 el Banco Mundial aprobó una donación de 75 millones de dólares para un proyecto de protección social adaptativa. Una parte va a transferencias a hogares pobres, empezando por el departamento de Grand’Anse, y otra a fortalecer al ministerio y a ampliar el registro. Tras el terremoto de agosto de 2021 el SIMAST sirvió para ubicar a los hogares afectados del sur.

En mayo de 2022 el sistema se lanzó de forma oficial como registro social, con 546.000 hogares de 74 comunas de los diez departamentos, cerca de la cuarta parte de la población. Quedaba la pregunta del costo. La CEPAL, con el PMA, acompaña al MAST en ponerle precio a cada componente (transferencias, servicios esenciales de salud, programas de graduación, comedores escolares) y en bajar la política a planes nacionales y departamentales. Un seminario internacional, en junio de 2022, puso ese trabajo frente a la experiencia de otros países.`,
      en: `The text of the National Policy for Social Protection and Promotion (PNPPS) dates from April 2020, and its adoption by the Government was made public on 1 July of that year. Its main idea is in the name: to protect people from shocks and, at the same time, to promote their autonomy. Its horizon is long, about two decades, so that the policy does not depend on a single government or a single project.

The most practical decision was to rest it on the registry that existed. The policy did not create a new database: it adopted SIMAST, which then held 420,000 households. From then on there was one door for anyone who wanted to pay for transfers. In March 2021 the World Bank approved a grant of US$75 million for an adaptive social protection project. One part goes to transfers to poor households, beginning in the department of Grand’Anse, and another to strengthening the Ministry and extending the registry. After the earthquake of August 2021, SIMAST was used to locate affected households in the south.

In May 2022 the system was officially launched as a social registry, with 546,000 households in 74 communes of the ten departments, close to a quarter of the population. The question of cost remained. ECLAC, with WFP, supports the Ministry in putting a price on each component (transfers, essential health services, graduation programmes, school meals) and in turning the policy into national and departmental plans. An international seminar in June 2022 set that work beside the experience of other countries.`,
    },
    ledger: [
      {
        id: 'simast-begins',
        date: '2013',
        changeKinds: ['registry-or-system'],
        before: {
          es: 'Sin una base común, cada programa levantaba su propia lista de hogares y la guardaba al cerrar.',
          en: 'Without a common base, each programme drew up its own list of households and put it away when it closed.',
        },
        after: {
          es: 'Comienza el SIMAST, una base de hogares vulnerables alojada en el ministerio y alimentada, entre otros, por el programa Kore Lavi.',
          en: 'SIMAST begins, a base of vulnerable households kept at the Ministry and fed, among others, by the Kore Lavi programme.',
        },
        decidedBy: { es: 'MAST, con sus socios de cooperación', en: 'MAST, with its cooperation partners' },
        resistance: {
          es: 'Un registro de este tipo compite con las listas de cada financiador, que las necesita para rendir sus propias cuentas.',
          en: 'A registry of this kind competes with the lists of each funder, who needs them for its own reports.',
        },
        workaround: {
          es: 'Se construyó como sistema del ministerio, aunque lo pagaran otros, de modo que sobrevivió al cierre del programa en 2019.',
          en: 'It was built as the Ministry’s own system, even though others paid for it, and so it outlived the end of the programme in 2019.',
        },
      },
      {
        id: 'policy-text',
        date: '2020-04',
        changeKinds: ['law-or-decree'],
        before: {
          es: 'No había una política nacional adoptada; existían proyectos, borradores y una estrategia en preparación desde hacía casi una década.',
          en: 'There was no adopted national policy; there were projects, drafts and a strategy in preparation for almost a decade.',
        },
        after: {
          es: 'Queda listo el texto de la PNPPS, con un horizonte de unas dos décadas y una responsabilidad rectora clara para el MAST.',
          en: 'The text of the PNPPS is ready, with a horizon of about two decades and a clear lead role for the Ministry.',
        },
        decidedBy: { es: 'Gobierno de Haití, bajo la conducción del MAST', en: 'Government of Haiti, led by MAST' },
        resistance: {
          es: 'Un marco común reduce la libertad de cada ministerio y de cada socio para elegir su zona y su instrumento.',
          en: 'A common frame reduces the freedom of each ministry and each partner to choose its area and its tool.',
        },
        workaround: {
          es: 'Se redactó de manera participativa, con muchos actores nacionales y con los mismos socios que después lo financiarían.',
          en: 'It was drafted in a participatory way, with many national actors and with the same partners who would later pay for it.',
        },
      },
      {
        id: 'adoption',
        date: '2020-07-01',
        changeKinds: ['law-or-decree', 'registry-or-system'],
        before: {
          es: 'El SIMAST era la base de datos de un ministerio; usarla era una opción de cada proyecto.',
          en: 'SIMAST was one ministry’s database; using it was a choice for each project.',
        },
        after: {
          es: 'Se anuncia la adopción de la política. El SIMAST, con 420.000 hogares, pasa a ser su instrumento de puesta en práctica.',
          en: 'The adoption of the policy is announced. SIMAST, with 420,000 households, becomes the tool for putting it into practice.',
        },
        decidedBy: { es: 'Gobierno de Haití', en: 'Government of Haiti' },
        resistance: {},
        workaround: {},
      },
      {
        id: 'adaptive-project',
        date: '2021-03-09',
        changeKinds: ['agreement', 'budget-line'],
        before: {
          es: 'La política tenía objetivos, pero no una fuente de dinero de varios años.',
          en: 'The policy had aims, but no source of money for several years.',
        },
        after: {
          es: 'Una donación de 75 millones de dólares financia transferencias a unos 18.000 hogares, el fortalecimiento del ministerio y la ampliación del registro.',
          en: 'A grant of US$75 million pays for transfers to about 18,000 households, the strengthening of the Ministry and the extension of the registry.',
        },
        decidedBy: {
          es: 'Directorio del Banco Mundial (AIF), con Economía y Finanzas y el MAST',
          en: 'World Bank Board (IDA), with Economy and Finance and MAST',
        },
        resistance: {
          es: 'La escala es modesta frente al registro: 18.000 hogares previstos, de más de medio millón inscritos un año después.',
          en: 'The scale is modest beside the registry: 18,000 households planned, out of more than half a million registered a year later.',
        },
        workaround: {
          es: 'Se empezó por un departamento expuesto a desastres, Grand’Anse, con la posibilidad de ampliar los pagos en una emergencia.',
          en: 'It began in one department exposed to disasters, Grand’Anse, with the option of extending payments in an emergency.',
        },
      },
      {
        id: 'earthquake',
        date: '2021-08',
        changeKinds: ['procedure'],
        before: {
          es: 'Tras un desastre, la ayuda solía empezar por censar de nuevo a los damnificados.',
          en: 'After a disaster, aid usually began with a new count of those affected.',
        },
        after: {
          es: 'Tras el terremoto del sur, el Estado y varios de sus socios usan el SIMAST para orientar sus intervenciones.',
          en: 'After the earthquake in the south, the State and several of its partners use SIMAST to direct their work.',
        },
        decidedBy: { es: 'MAST y socios humanitarios', en: 'MAST and humanitarian partners' },
        resistance: {
          es: 'El registro describe al hogar antes del golpe: una casa perdida o una familia desplazada no aparecen en él.',
          en: 'The registry describes the household before the shock: a lost house or a displaced family does not appear in it.',
        },
        workaround: {},
      },
      {
        id: 'official-launch',
        date: '2022-05-16',
        changeKinds: ['registry-or-system', 'budget-line'],
        before: {
          es: 'El sistema funcionaba desde hacía años sin un lanzamiento oficial, mientras los ministros se sucedían.',
          en: 'The system had worked for years without an official launch, while ministers came and went.',
        },
        after: {
          es: 'Se presenta como registro social del país: 546.000 hogares en 74 comunas de los diez departamentos. El mismo día se anuncia un programa del tesoro público de 3.300 millones de gourdes.',
          en: 'It is presented as the country’s social registry: 546,000 households in 74 communes of the ten departments. On the same day a programme of 3.3 billion gourdes from the public treasury is announced.',
        },
        decidedBy: { es: 'Oficina del Primer Ministro y MAST', en: 'Office of the Prime Minister and MAST' },
        resistance: {},
        workaround: {
          es: 'El respaldo del jefe de Gobierno hizo del sistema un asunto del Estado y no de un ministerio ni de un proyecto.',
          en: 'The backing of the head of government made the system a matter for the State and not for one ministry or project.',
        },
      },
      {
        id: 'costing',
        date: '2022-06-21',
        changeKinds: ['staffing-or-training', 'procedure'],
        before: {
          es: 'La política no tenía precio: nadie podía decir cuánto costaba cada componente al año ni en cada departamento.',
          en: 'The policy had no price: nobody could say how much each component cost a year, or in each department.',
        },
        after: {
          es: 'Seminario internacional en formato híbrido y trabajo técnico de estimación de costos y de planificación nacional y departamental.',
          en: 'A hybrid international seminar, and technical work on cost estimates and on national and departmental planning.',
        },
        decidedBy: { es: 'MAST, con la CEPAL y el PMA', en: 'MAST, with ECLAC and WFP' },
        resistance: {
          es: 'Un cálculo de costos obliga a elegir: al ver la suma completa, hay que decir qué va primero.',
          en: 'A cost estimate forces a choice: once the full sum is seen, someone must say what comes first.',
        },
        workaround: {
          es: 'Estimar componente por componente permite avanzar con lo que ya tiene financiamiento sin perder de vista el conjunto.',
          en: 'Estimating one component at a time allows work on what is already funded without losing sight of the whole.',
        },
      },
    ],
    challenges: [
      {
        id: 'coordination',
        challenge: 'ministry-coordination',
        howMet: {
          es: 'Salud, educación, agricultura y asuntos sociales tienen programas propios, y cada uno tiene sus socios. La PNPPS no los fusiona: da un marco, nombra al MAST como rector y ofrece un registro común. Coordinar con un instrumento compartido resulta más fácil que hacerlo solo con reuniones, porque usar el registro conviene también al que llega.',
          en: 'Health, education, agriculture and social affairs have their own programmes, each with its own partners. The PNPPS does not merge them: it gives a frame, names the Ministry as lead and offers a common registry. It is easier to coordinate with a shared tool than with meetings alone, because using the registry also suits the newcomer.',
        },
      },
      {
        id: 'financing',
        challenge: 'financing-continuity',
        howMet: {
          es: 'Solo en parte. La donación de 2021 dio un horizonte de varios años, y en 2022 se anunció un programa con recursos del tesoro. La mayor parte del sistema siguió dependiendo de fondos externos con fecha de cierre. Ponerle precio a cada componente es la condición para que la política llegue al presupuesto nacional, y a mediados de 2022 ese trabajo estaba en curso.',
          en: 'Only in part. The 2021 grant gave a horizon of several years, and in 2022 a programme with treasury money was announced. Most of the system still depended on outside funds with a closing date. Putting a price on each component is the condition for the policy to reach the national budget, and in mid-2022 that work was under way.',
        },
      },
      {
        id: 'government',
        challenge: 'change-of-government',
        howMet: {
          es: 'Entre el inicio del registro y su lanzamiento oficial pasaron nueve años y varios ministros. Lo que dio continuidad fue lo que no cambia con un nombramiento: un texto adoptado, una base de datos en manos del ministerio y unos socios que la usaban. La asistencia técnica tuvo que explicarse de nuevo a cada equipo, y conviene presupuestar ese tiempo.',
          en: 'Nine years and several ministers passed between the start of the registry and its official launch. Continuity came from what does not change with an appointment: an adopted text, a database held by the Ministry, and partners who used it. Technical assistance had to be explained again to each team, and it is wise to budget for that time.',
        },
      },
      {
        id: 'remote',
        challenge: 'remote-areas',
        howMet: {
          es: 'El registro creció comuna por comuna y llegó a los diez departamentos, pero cubría 74 comunas: fuera de ellas un hogar pobre no podía ser elegido por el sistema. Un registro parcial tiene que publicar su mapa de vacíos, para que no estar inscrito no se confunda con no ser pobre. La inseguridad posterior volvió más difícil el acceso; no tenemos cifras más recientes.',
          en: 'The registry grew commune by commune and reached the ten departments, but it covered 74 communes: outside them a poor household could not be chosen by the system. A partial registry has to publish a map of its gaps, so that not being registered is not mistaken for not being poor. Later insecurity made access harder; we have no more recent figures.',
        },
      },
    ],
    results: [
      {
        id: 'households-2022',
        label: { es: 'Hogares en el SIMAST', en: 'Households in SIMAST' },
        value: 546000,
        unit: { es: 'hogares', en: 'households' },
        asOf: '2022-05-16',
        source: 'primature',
        featured: true,
      },
      {
        id: 'population-share',
        label: { es: 'Parte aproximada de la población en el registro', en: 'Approximate share of the population in the registry' },
        value: 25,
        unit: { es: 'por ciento', en: 'per cent' },
        asOf: '2022-05-16',
        source: 'primature',
        featured: true,
      },
      {
        id: 'households-2020',
        label: { es: 'Hogares en el SIMAST cuando se anunció la política', en: 'Households in SIMAST when the policy was announced' },
        value: 420000,
        unit: { es: 'hogares', en: 'households' },
        asOf: '2020-07-01',
        source: 'wfp',
        featured: true,
      },
      {
        id: 'communes',
        label: {
          es: 'Comunas con hogares registrados, en los diez departamentos',
          en: 'Communes with registered households, in the ten departments',
        },
        value: 74,
        unit: { es: 'comunas', en: 'communes' },
        asOf: '2022-05-16',
        source: 'primature',
        featured: false,
      },
      {
        id: 'planned-households',
        label: {
          es: 'Hogares previstos en las transferencias del proyecto de 2021 (meta)',
          en: 'Households planned for transfers in the 2021 project (target)',
        },
        value: 18000,
        unit: { es: 'hogares', en: 'households' },
        asOf: '2021-03-09',
        source: 'world-bank',
        featured: false,
      },
    ],
    cost: {
      description: {
        es: `No hay en nuestras fuentes un costo total de la política. La cifra que mostramos, 75 millones de dólares, es la del proyecto de protección social adaptativa aprobado en marzo de 2021. Según el Banco Mundial, 59 millones eran para las transferencias, 8 para construir las bases del sistema y 8 para gestión y seguimiento, con cierre previsto en 2027.

Vista así, la parte institucional pesa poco frente a los pagos. Es también la que queda cuando el proyecto termina.`,
        en: `Our sources give no total cost for the policy. The figure shown, US$75 million, is that of the adaptive social protection project approved in March 2021. According to the World Bank, 59 million were for the transfers, 8 for building the foundations of the system and 8 for management and monitoring, with closure planned for 2027.

Seen this way, the institutional part weighs little beside the payments. It is also the part that remains when the project ends.`,
      },
      financing: {
        es: 'Sobre todo cooperación externa: Banco Mundial (AIF), Estados Unidos, Banco Interamericano de Desarrollo, Unión Europea, Suiza, PNUD y PMA, cada uno en distintas partes. En mayo de 2022 se anunció además un programa del tesoro público de 3.300 millones de gourdes; no sabemos cuánto se ejecutó.',
        en: 'Mainly outside cooperation: the World Bank (IDA), the United States, the Inter-American Development Bank, the European Union, Switzerland, UNDP and WFP, each in different parts. In May 2022 a public treasury programme of 3.3 billion gourdes was also announced; we do not know how much was spent.',
      },
      amount: 75000000,
      currency: 'USD',
      year: 2021,
      shareOfGdp: null,
      source: 'world-bank-isr',
    },
    lessons: {
      es: `- **El registro puede venir antes que la política.** Haití tenía una base de hogares siete años antes de adoptar la PNPPS. Gracias a eso la política nació con un instrumento y no solo con principios.
- **Alojarlo en el ministerio fue la decisión que más duró.** Otros pagaron el levantamiento; el Estado se quedó con los datos.
- **Un marco común ordena a los socios si les ahorra trabajo.** La puerta única funciona cuando entrar por ella es más barato que hacer un censo propio.
- **Adoptar no es financiar.** Sin un costo por componente, una política es una lista de deseos bien escrita.
- **Una emergencia prueba el sistema.** El terremoto de 2021 mostró para qué sirve tener los datos antes, y también que esos datos envejecen de un día para otro.`,
      en: `- **The registry can come before the policy.** Haiti had a household database seven years before it adopted the PNPPS. Thanks to that, the policy was born with a tool and not only with principles.
- **Keeping it at the Ministry was the decision that lasted longest.** Others paid for the survey work; the State kept the data.
- **A common frame brings partners into line if it saves them work.** The single door works when going through it is cheaper than carrying out one’s own survey.
- **To adopt is not to fund.** Without a cost for each component, a policy is a well-written list of wishes.
- **An emergency tests the system.** The earthquake of 2021 showed what it is worth to have the data beforehand, and also that such data can age overnight.`,
    },
    differently: {
      es: `Calcularíamos el costo al mismo tiempo que redactamos. Dos años después de la adopción, el precio de cada componente seguía en estudio, y en esos dos años el presupuesto se decidió sin él.

Escribiríamos en el propio texto qué componente va primero si solo hay dinero para uno. Cuando todo es prioridad, elige quien financia.

Fijaríamos por norma la actualización del registro, con un plazo y un responsable en cada departamento. Y dedicaríamos una parte pequeña pero fija de cada proyecto externo a puestos de planta en el ministerio: los datos quedaron en el Estado, pero buena parte de quienes saben usarlos trabajaba para los proyectos.`,
      en: `We would work out the cost while drafting. Two years after adoption the price of each component was still being studied, and for those two years the budget was decided without it.

We would write into the text itself which component comes first if there is money for only one. When everything is a priority, whoever pays chooses.

We would set the updating of the registry by rule, with a deadline and a person responsible in each department. And we would reserve a small but fixed part of each external project for permanent posts in the Ministry: in a system built by projects, the data may stay with the State while the people who know how to use them move on.`,
    },
    transferability: {
      preconditions: {
        es: 'Un ministerio rector reconocido por los demás, aunque sea débil. Una base de hogares, parcial pero propia, o un socio dispuesto a levantarla y a entregarla. Un grupo de financiadores que acepte usar el mismo instrumento. No hace falta que el país tenga ya un presupuesto social grande.',
        en: 'A lead ministry that the others recognize, even if it is weak. A household database, partial but the country’s own, or a partner willing to build one and hand it over. A group of funders who accept the same tool. The country does not need to have a large social budget already.',
      },
      minimumInstitution: {
        es: 'Una unidad de política social con capacidad de convocar, un equipo técnico para el registro (datos, protección de datos y trabajo de campo) y una persona responsable en cada departamento. Un comité con Economía y Finanzas desde el primer día.',
        en: 'A social policy unit able to call others together, a technical team for the registry (data, data protection and fieldwork) and one person responsible in each department. A committee with Economy and Finance from the first day.',
      },
      orderOfCost: 'medium',
      costNote: {
        es: 'Redactar y adoptar la política cuesta poco. El registro cuesta más y no termina nunca, porque hay que actualizarlo. Las transferencias son la parte grande y pueden crecer por tramos.',
        en: 'Drafting and adopting the policy costs little. The registry costs more and never ends, because it must be updated. Transfers are the large part and can grow in stages.',
      },
      time: {
        es: 'En Haití, siete años entre el inicio del registro y la política, y dos más hasta el lanzamiento oficial del registro social. Donde ya exista un registro, un texto concertado puede tomar de uno a dos años.',
        en: 'In Haiti, seven years between the start of the registry and the policy, and two more until the official launch of the social registry. Where a registry already exists, an agreed text may take one to two years.',
      },
      doNotCopyIf: {
        es: 'No lo copie si los datos van a quedar en manos de un consultor o de un socio, si no puede protegerlos en un contexto de violencia, o si la política se escribe solo para atraer un proyecto: cuando este cierre no quedará quien la aplique.',
        en: 'Do not copy it if the data will stay with a consultant or a partner, if you cannot protect them where there is violence, or if the policy is written only to attract a project: when that closes, nobody will be left to apply it.',
      },
    },
    programme: { bpsnc: null, bdips: 'HT' },
    recommendations: [
      {
        id: 'rec-1',
        recommendation: '1819ai/1',
        note: {
          es: 'El plan de seguimiento cita el apoyo de la sede subregional de la CEPAL en México al MAST en la PNPPS: estimación de costos y planificación nacional y departamental, junto con el PMA.',
          en: 'The follow-up plan cites the support of ECLAC’s Mexico Office to the Ministry on the PNPPS: cost estimates and national and departmental planning, in partnership with WFP.',
        },
      },
      {
        id: 'rec-3',
        recommendation: '1819ai/3',
        note: {
          es: 'El seminario de junio de 2022 fue híbrido y reunió a la CEPAL, al PMA y a Suiza con funcionarios de Haití y de otros países: un ejemplo de combinar lo presencial con lo virtual y de sumar recursos.',
          en: 'The seminar of June 2022 was hybrid and brought ECLAC, WFP and Switzerland together with officials from Haiti and other countries: an example of joining in-person and virtual work and of sharing resources.',
        },
      },
      {
        id: 'rec-4',
        recommendation: '1819ai/4',
        note: {
          es: 'Muestra por qué el contacto con los equipos técnicos tiene que resistir los cambios de ministro: entre el inicio del registro y su lanzamiento oficial hubo varios.',
          en: 'It shows why contact with technical teams has to outlast changes of minister: there were several between the start of the registry and its official launch.',
        },
      },
    ],
    platforms: [
      {
        id: 'bdips-ht',
        platform: 'bdips',
        label: { es: 'Institucionalidad social de Haití (en inglés)', en: 'Social institutions of Haiti' },
        url: 'https://dds.cepal.org/bdips/en/pais.php?id=ht',
      },
      {
        id: 'observatory',
        platform: 'observatory',
        label: {
          es: 'Observatorio de Desarrollo Social: inversión, programas e instituciones',
          en: 'Observatory on Social Development: investment, programmes and institutions',
        },
        url: 'https://observatoriosocial.cepal.org',
      },
    ],
    sources: [
      {
        id: 'wfp',
        title: 'Le gouvernement d’Haïti adopte sa politique nationale de protection et promotion sociales soutenue par le PAM',
        publisher: 'Programme alimentaire mondial (PAM / WFP)',
        url: 'https://fr.wfp.org/communiques-de-presse/le-gouvernement-dhaiti-adopte-sa-politique-nationale-de-protection-et',
        date: '2020-07-01',
      },
      {
        id: 'scoop',
        title: 'La Politique nationale de protection et promotion sociale adoptée',
        publisher: 'Scoop FM Haïti',
        url: 'https://scoopfmhaiti.com/12000/la-politique-nationale-de-protection-et-promotion-sociale-adoptee',
        date: '2020-07',
      },
      {
        id: 'nouvelliste',
        title: 'Une enrichissante expérience pilote de protection sociale dans cinq départements',
        publisher: 'Le Nouvelliste',
        url: 'http://lenouvelliste.com/article/166109/Une-enrichissante-experience-pilote-de-protection-sociale-dans-cinq-departements',
        date: '2016-12-08',
      },
      {
        id: 'world-bank',
        title: '[Announcement of the US$75 million IDA grant for the Adaptive Social Protection for Increased Resilience Project, ASPIRE]',
        publisher: 'World Bank',
        url: 'https://www.worldbank.org/',
        date: '2021-03-09',
      },
      {
        id: 'world-bank-isr',
        title: 'Implementation Status & Results Report: Adaptive Social Protection for Increased Resilience Project (P174111)',
        publisher: 'World Bank',
        url: 'http://documents.worldbank.org/curated/en/099005006212227622/text/P17411109a9dce07b0b6bf0e5389ab9ceac.txt',
        date: '2022-06-20',
      },
      {
        id: 'primature',
        title: '[Discours au lancement du SIMAST]',
        publisher: 'Primature de la République d’Haïti',
        url: 'https://primaturehaiti.net/dossier/discours/page-discours.php?sp=3174',
        date: '2022-05-16',
      },
      {
        id: 'sibelle',
        title: 'Lancement du Système d’information du Ministère des Affaires sociales et du Travail (SIMAST)',
        publisher: 'Si Bèl Haïti',
        url: 'https://sibellehaiti.com/lancement-du-systeme-dinformation-du-ministere-des-affaires-sociales-et-du-travail-simast',
        date: '2022-05',
      },
      {
        id: 'eclac-seminar',
        title:
          'International seminar Haiti: The challenges of implementing the National Policy for Social Protection and Promotion (PNPPS) in the light of Latin America and the Caribbean experiences',
        publisher: 'ECLAC',
        url: 'https://www.cepal.org/en/events/international-seminar-haiti-challenges-implementing-national-policy-social-protection-and',
        date: '2022-06-21',
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
