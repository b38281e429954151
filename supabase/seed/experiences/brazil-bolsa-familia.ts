import type { SeedResource } from '../types.ts'

export const resource: SeedResource = {
  slug: 'bolsa-familia-brasil',
  institution: 'mds-br',
  content: {
    kind: 'experience',
    originalLanguage: 'es',
    title: {
      es: 'Volver a contar personas y no solo familias: cómo Brasil rehízo Bolsa Família sobre su registro',
      en: 'Counting people again, not just families: how Brazil rebuilt Bolsa Família on its registry',
    },
    summary: {
      es: 'Un pago igual para toda familia, de cualquier tamaño, llenó el registro brasileño de hogares de una sola persona. En marzo de 2023 el programa volvió con un monto que mira cuántos son y qué edad tienen, y con una revisión del Cadastro Único que bloqueó beneficios y también buscó a quienes faltaban. Cifras hasta diciembre de 2025.',
      en: 'An equal payment for every family, whatever its size, filled Brazil’s registry with households of one person. In March 2023 the programme returned with an amount that looks at how many people there are and how old, and with a review of the Cadastro Único that blocked benefits and also looked for those who were missing. Figures up to December 2025.',
    },
    countries: ['BRA'],
    yearFrom: 2021,
    yearTo: null,
    topics: ['conditional-cash-transfers', 'social-information-systems', 'early-childhood', 'legal-regulatory'],
    populations: ['women', 'children-and-adolescents'],
    context: {
      es: `Bolsa Família nació en 2003 de la unión de varias ayudas federales, y durante dieciocho años fue la transferencia condicionada más grande de la región. Su fuerza estaba en dos piezas poco visibles. Una es el Cadastro Único, un registro creado en 2001 en el que los municipios inscriben a los hogares pobres. La otra es la red de centros de asistencia social (CRAS) donde esa inscripción se hace en persona.

En diciembre de 2021 una ley reemplazó el programa por Auxílio Brasil. En la segunda mitad de 2022 el pago llegó a 600 reales por familia, sin importar cuántos la formaran. Esa regla tenía una consecuencia previsible: un hogar de cinco recibía lo mismo que una persona sola, y dos inscripciones separadas recibían el doble que una. Entre noviembre de 2021 y octubre de 2022 los hogares de una sola persona en el registro pasaron de 8.929.623 a 13.912.102. El propio ministerio de entonces ordenó verificarlos en noviembre de 2022.

Muchas de esas inscripciones eran ciertas: hay millones de personas que viven solas. El problema era no poder distinguirlas. Y mientras crecía ese grupo, había familias con derecho que no estaban en la nómina. El registro, que durante años había sido el orgullo del sistema, necesitaba reparación antes que ampliación.`,
      en: `Bolsa Família was born in 2003 from the union of several federal benefits, and for eighteen years it was the largest conditional transfer in the region. Its strength lay in two parts that few people see. One is the Cadastro Único, a registry created in 2001 in which municipalities enrol poor households. The other is the network of social assistance centres (CRAS) where that enrolment is done in person.

In December 2021 a law replaced the programme with Auxílio Brasil. In the second half of 2022 the payment reached 600 reais per family, however many people formed it. That rule had a foreseeable effect: a household of five received the same as a person alone, and two separate enrolments received twice as much as one. Between November 2021 and October 2022 one-person households in the registry went from 8,929,623 to 13,912,102. The ministry of the time itself ordered them to be checked in November 2022.

Many of those enrolments were true: millions of people live alone. The problem was that they could not be told apart. And while that group grew, there were families with a right to the benefit who were not on the roll. The registry, for years the pride of the system, needed repair before it was extended.`,
    },
    whatWasDone: {
      es: `El 2 de marzo de 2023 una medida provisional, con fuerza de ley inmediata, relanzó Bolsa Família. El Congreso la convirtió en la Ley 14.601 el 19 de junio. El nuevo monto se arma por partes: 142 reales por cada integrante, un complemento que asegura al menos 600 por familia, 150 más por cada niña o niño de hasta 6 años y 50 por embarazadas, por madres que amamantan y por quienes tienen de 7 a 17. El piso de 600 se mantuvo; lo que cambió es que crecer como familia volvió a contar. Volvió también al centro el seguimiento de las condiciones de salud y escuela.

La segunda mitad del trabajo fue el registro. En febrero de 2023 el ministerio acordó con la Defensoría Pública y la Abogacía General de la Unión cómo reestructurarlo. En marzo empezó la verificación de hogares unipersonales e ingresos, con un programa de emergencia, el PROCAD-SUAS, que llevó dinero a los municipios para atender y para salir a buscar familias. En junio se integraron al Cadastro los ingresos que constan en el registro nacional de empleo y seguridad social (CNIS); la primera ronda abarcó a 18,48 millones de personas de 15,32 millones de familias.

Entre marzo y noviembre se bloquearon 8,32 millones de beneficios por inconsistencias y entraron 2,66 millones de familias nuevas. La regla de protección permitió además que un hogar cuyo ingreso subía conservara la mitad del beneficio hasta dos años; en 2025 el plazo bajó a uno. Ese mismo año un decreto exigió la entrevista en el domicilio para inscribir a personas solas.`,
      en: `On 2 March 2023 a provisional measure, which has the force of law at once, relaunched Bolsa Família. Congress turned it into Law 14.601 on 19 June. The new amount is built from parts: 142 reais for each member, a supplement that secures at least 600 per family, 150 more for each child up to the age of 6, and 50 for pregnant women, for nursing mothers and for those aged 7 to 17. The floor of 600 stayed; what changed is that a larger family counted again. Following up the conditions on health and school also came back to the centre.

The second half of the work was the registry. In February 2023 the ministry agreed with the Public Defender’s Office and the Attorney General’s Office on how to restructure it. In March the checks of one-person households and of income began, with an emergency programme, PROCAD-SUAS, that took money to the municipalities to serve people and to go out and look for families. In June the income recorded in the national register of employment and social security (CNIS) was brought into the Cadastro; the first round covered 18.48 million people in 15.32 million families.

Between March and November 8.32 million benefits were blocked for inconsistencies and 2.66 million new families came in. The protection rule also let a household whose income rose keep half of the benefit for up to two years; in 2025 that became one. In the same year a decree required an interview at home to enrol people living alone.`,
    },
    ledger: [
      {
        id: 'auxilio-brasil',
        date: '2021-12-29',
        changeKinds: ['law-or-decree'],
        before: {
          es: 'Bolsa Família, con montos según la composición del hogar y condiciones de salud y educación.',
          en: 'Bolsa Família, with amounts that depended on the make-up of the household and with conditions on health and education.',
        },
        after: {
          es: 'La Ley 14.284 crea Auxílio Brasil. En agosto de 2022 el pago llega a 600 reales por familia, de cualquier tamaño.',
          en: 'Law 14.284 creates Auxílio Brasil. In August 2022 the payment reaches 600 reais per family, of any size.',
        },
        decidedBy: {
          es: 'Congreso Nacional, a partir de una medida provisional del Ejecutivo',
          en: 'National Congress, from a provisional measure of the executive',
        },
        resistance: {
          es: 'El monto único premia dividir la inscripción. Los municipios, que inscriben, no tenían personal para verificar cada domicilio.',
          en: 'A single amount rewards splitting the enrolment. Municipalities, which enrol, did not have the staff to check every home.',
        },
        workaround: {},
      },
      {
        id: 'first-check',
        date: '2022-11',
        changeKinds: ['procedure'],
        before: {
          es: 'El registro había sumado cerca de cinco millones de hogares de una sola persona en menos de un año.',
          en: 'The registry had added close to five million one-person households in less than a year.',
        },
        after: {
          es: 'Una instrucción normativa ordena verificar, con visita o entrevista, las inscripciones unipersonales hechas o actualizadas desde noviembre de 2021.',
          en: 'A ministerial instruction orders checks, by visit or interview, of one-person enrolments made or updated since November 2021.',
        },
        decidedBy: { es: 'Ministerio de Ciudadanía', en: 'Ministry of Citizenship' },
        resistance: {
          es: 'Verificar después de pagar es más caro y más doloroso: la familia ya organizó su mes con ese dinero.',
          en: 'To check after paying costs more and hurts more: the family has already planned its month with that money.',
        },
        workaround: {
          es: 'La tarea siguió con el gobierno siguiente, sobre la misma base de datos de octubre de 2022. No se empezó de cero.',
          en: 'The task went on under the next government, on the same database of October 2022. It was not started from zero.',
        },
      },
      {
        id: 'relaunch',
        date: '2023-03-02',
        changeKinds: ['law-or-decree'],
        before: {
          es: 'Auxílio Brasil, con 600 reales por familia sin distinguir tamaño ni edades.',
          en: 'Auxílio Brasil, with 600 reais per family and no distinction of size or ages.',
        },
        after: {
          es: 'La Medida Provisional 1.164 relanza Bolsa Família: mínimo de 600 reales y 150 más por cada niña o niño de hasta 6 años.',
          en: 'Provisional Measure 1.164 relaunches Bolsa Família: a minimum of 600 reais and 150 more for each child up to the age of 6.',
        },
        decidedBy: { es: 'Presidencia de la República', en: 'Presidency of the Republic' },
        resistance: {
          es: 'Bajar el piso de 600 habría quitado ingreso a hogares pequeños y pobres. Mantenerlo encarecía cualquier otra mejora.',
          en: 'To lower the floor of 600 would have taken income from small, poor households. To keep it made any other improvement dearer.',
        },
        workaround: {
          es: 'Se conservó el piso, se agregaron montos por edad y se creó un beneficio de transición para que nadie cobrara menos que antes.',
          en: 'The floor was kept, amounts by age were added, and a transition benefit was created so that nobody received less than before.',
        },
      },
      {
        id: 'procad-suas',
        date: '2023-03',
        changeKinds: ['budget-line', 'staffing-or-training', 'agreement'],
        before: {
          es: 'Los municipios debían verificar millones de inscripciones con los equipos de siempre.',
          en: 'Municipalities had to check millions of enrolments with the same teams as always.',
        },
        after: {
          es: 'El PROCAD-SUAS lleva apoyo extraordinario a la atención del Cadastro Único y a la búsqueda activa, sin detener los servicios de asistencia social.',
          en: 'PROCAD-SUAS brings extra support for serving people in the Cadastro Único and for active search, without stopping social assistance services.',
        },
        decidedBy: {
          es: 'Ministerio de Desarrollo y Asistencia Social (MDS), con estados y municipios',
          en: 'Ministry of Development and Social Assistance (MDS), with states and municipalities',
        },
        resistance: {
          es: 'La revisión la ordena el gobierno federal y la sufre la ventanilla municipal, donde llega quien perdió el pago.',
          en: 'The federal government orders the review and the municipal counter bears it, where people who lost the payment arrive.',
        },
        workaround: {
          es: 'Se unió en un mismo programa la verificación y la búsqueda de quienes faltaban, para que el registro no solo restara.',
          en: 'Checking and looking for those who were missing were joined in the same programme, so that the registry did not only subtract.',
        },
      },
      {
        id: 'cnis-integration',
        date: '2023-06-02',
        changeKinds: ['registry-or-system', 'procedure'],
        before: {
          es: 'El ingreso anotado en el Cadastro era el declarado por la familia, actualizado al menos cada dos años y contrastado en campañas de verificación.',
          en: 'The income noted in the Cadastro was the one declared by the family, updated at least every two years and compared in checking campaigns.',
        },
        after: {
          es: 'Una instrucción de la secretaría a cargo del registro regula el cruce con el CNIS. La primera ronda alcanza a 18,48 millones de personas.',
          en: 'An instruction from the secretariat in charge of the registry governs the check against the CNIS. The first round covers 18.48 million people.',
        },
        decidedBy: {
          es: 'Secretaría de Evaluación, Gestión de la Información y Cadastro Único (SAGICAD), MDS',
          en: 'Secretariat for Evaluation, Information Management and Cadastro Único (SAGICAD), MDS',
        },
        resistance: {
          es: 'Un cruce automático puede fallar por un empleo que ya terminó o un nombre repetido, y su efecto es inmediato.',
          en: 'An automatic check can fail because of a job that has already ended or a repeated name, and its effect is immediate.',
        },
        workaround: {
          es: 'En octubre, con la segunda ronda, se corrieron los plazos de cancelación un mes para que las familias pudieran aclarar su situación.',
          en: 'In October, with the second round, the dates of cancellation were moved by a month so that families could explain their situation.',
        },
      },
      {
        id: 'law-14601',
        date: '2023-06-19',
        changeKinds: ['law-or-decree'],
        before: {
          es: 'El programa regía por una medida provisional, que caduca si el Congreso no la vota.',
          en: 'The programme was governed by a provisional measure, which lapses if Congress does not vote on it.',
        },
        after: {
          es: 'La Ley 14.601 lo consolida y lo define como una etapa hacia la renta básica de ciudadanía.',
          en: 'Law 14.601 makes it lasting and defines it as a stage on the way to a basic citizen’s income.',
        },
        decidedBy: { es: 'Congreso Nacional; sancionada por la Presidencia', en: 'National Congress; signed by the Presidency' },
        resistance: {},
        workaround: {},
      },
      {
        id: 'home-interview',
        date: '2025-03-21',
        changeKinds: ['law-or-decree', 'procedure'],
        before: {
          es: 'Una persona sola podía inscribirse en la ventanilla y ser verificada después.',
          en: 'A person living alone could enrol at the counter and be checked later.',
        },
        after: {
          es: 'El Decreto 12.417 exige entrevista en el domicilio, permite fijar un tope de hogares unipersonales y da prioridad por 36 meses a quien salió y vuelve a necesitar.',
          en: 'Decree 12.417 requires an interview at home, allows a ceiling on one-person households and gives priority for 36 months to those who left and are in need again.',
        },
        decidedBy: { es: 'Presidencia de la República, a propuesta del MDS', en: 'Presidency of the Republic, on a proposal from the MDS' },
        resistance: {
          es: 'La visita retrasa el ingreso justo de quien vive en la calle, en una zona apartada o en un municipio con pocos técnicos. Un tope, además, no mide necesidad.',
          en: 'A visit delays entry precisely for those who live on the street, in a remote area or in a municipality with few staff. A ceiling, besides, does not measure need.',
        },
        workaround: {
          es: 'El decreto deja al ministerio definir excepciones.',
          en: 'The decree leaves it to the ministry to define exceptions.',
        },
      },
    ],
    challenges: [
      {
        id: 'targeting-errors',
        challenge: 'targeting-errors',
        howMet: {
          es: 'El error tenía una causa en la fórmula y otra en el registro, y se atacaron las dos. La fórmula volvió a mirar cuántas personas hay y de qué edad, así que la ganancia de inscribirse por separado se achicó en los hogares grandes. El registro se verificó con visitas y cruces: los hogares unipersonales en la nómina bajaron de 5.884.261 en diciembre de 2022 a 4.152.915 un año después. El piso de 600 reales por familia conserva buena parte del incentivo, y por eso la verificación tuvo que hacerse permanente.',
          en: 'The error had one cause in the formula and another in the registry, and both were tackled. The formula again looks at how many people there are and how old, so the gain from enrolling separately shrank for large households. The registry was checked with visits and data matching: one-person households on the roll fell from 5,884,261 in December 2022 to 4,152,915 a year later. The floor of 600 reais per family keeps much of the incentive, and that is why checking had to become permanent.',
        },
      },
      {
        id: 'change-of-government',
        challenge: 'change-of-government',
        howMet: {
          es: 'El programa cambió de nombre dos veces en quince meses. Lo que dio continuidad fue lo que no cambió de nombre: el Cadastro Único, los municipios que inscriben, el banco público que paga y los equipos técnicos. La verificación que ordenó un gobierno en noviembre de 2022 la completó el siguiente. El pago no se interrumpió: en marzo de 2023 cobraron 21,1 millones de familias.',
          en: 'The programme changed its name twice in fifteen months. What gave continuity was what did not change its name: the Cadastro Único, the municipalities that enrol, the public bank that pays and the technical teams. The check that one government ordered in November 2022 was completed by the next. Payment did not stop: in March 2023, 21.1 million families were paid.',
        },
      },
      {
        id: 'registry-interoperability',
        challenge: 'registry-interoperability',
        howMet: {
          es: 'Cruzar el Cadastro con el CNIS reemplazó, para el empleo formal, la palabra de la familia por un dato administrativo. La ley de asistencia social lo permite a los tres niveles de gobierno, con obligación de sigilo. Dos cuidados importan más que la tecnología: avisar antes de cancelar y aceptar que el dato administrativo también se equivoca. Los ingresos informales, que son los de la mayoría, siguen sin verse en ningún cruce.',
          en: 'Checking the Cadastro against the CNIS replaced, for formal jobs, the family’s word with an administrative record. The social assistance law allows this to the three levels of government, with a duty of secrecy. Two precautions matter more than technology: to give notice before cancelling, and to accept that an administrative record can also be wrong. Informal income, which is most people’s, still does not show in any check.',
        },
      },
      {
        id: 'ministry-coordination',
        challenge: 'ministry-coordination',
        howMet: {
          es: 'Un programa federal que inscriben más de 5.500 municipios depende de que al municipio le convenga hacerlo bien. El Índice de Gestión Descentralizada paga según la calidad del registro y del seguimiento: 850 millones de reales en 2025, según el ministerio. Atar el dinero a la calidad, y no al número de inscritos, evita premiar la lista más larga.',
          en: 'A federal programme in which more than 5,500 municipalities do the enrolling depends on its being worth the municipality’s while to do it well. The Decentralized Management Index pays according to the quality of the registry and of follow-up: 850 million reais in 2025, according to the ministry. To tie money to quality, and not to the number enrolled, avoids rewarding the longest list.',
        },
      },
    ],
    results: [
      {
        id: 'families',
        label: { es: 'Familias que cobraron en junio de 2023', en: 'Families paid in June 2023' },
        value: 21200000,
        unit: { es: 'familias (aproximado)', en: 'families (about)' },
        asOf: '2023-06',
        source: 'ig-june-2023',
        featured: true,
      },
      {
        id: 'young-children',
        label: { es: 'Niñas y niños de hasta 6 años con el adicional de 150 reales', en: 'Children up to 6 with the extra 150 reais' },
        value: 9120000,
        unit: { es: 'niñas y niños (aproximado)', en: 'children (about)' },
        asOf: '2023-06',
        source: 'ig-june-2023',
        featured: true,
      },
      {
        id: 'one-person',
        label: {
          es: 'Hogares de una sola persona en la nómina (5.884.261 un año antes)',
          en: 'One-person households on the roll (5,884,261 a year earlier)',
        },
        value: 4152915,
        unit: { es: 'hogares', en: 'households' },
        asOf: '2023-12',
        source: 'one-person-review',
        featured: true,
      },
      {
        id: 'average-amount',
        label: { es: 'Pago medio por familia', en: 'Average payment per family' },
        value: 705.4,
        unit: { es: 'reales al mes', en: 'reais a month' },
        asOf: '2023-06',
        source: 'ig-june-2023',
        featured: false,
      },
      {
        id: 'new-families',
        label: {
          es: 'Familias nuevas incorporadas entre marzo y noviembre de 2023',
          en: 'New families brought in between March and November 2023',
        },
        value: 2660000,
        unit: { es: 'familias (aproximado)', en: 'families (about)' },
        asOf: '2023-11',
        source: 'wh3-review',
        featured: false,
      },
    ],
    cost: {
      description: {
        es: `En 2025 el programa pagó cerca de 160.000 millones de reales a un promedio de 19,8 millones de familias al mes, con un pago medio de unos 680 reales, según el balance del ministerio. En junio de 2023 la nómina del mes fue de 14.970 millones.

A ello se suman los costos de administrar: lo que cuesta a los municipios inscribir y dar seguimiento, que el gobierno federal cubre en parte (850 millones de reales en 2025), las comisiones de pago y la revisión del registro.`,
        en: `In 2025 the programme paid close to 160,000 million reais to an average of 19.8 million families a month, with an average payment of about 680 reais, according to the ministry’s own account. In June 2023 the payroll of the month was 14,970 million.

To this are added the costs of running it: what enrolling and follow-up cost the municipalities, which the federal government covers in part (850 million reais in 2025), payment fees and the review of the registry.`,
      },
      financing: {
        es: 'Presupuesto federal. El espacio fiscal de 2023 lo abrió una enmienda constitucional aprobada en diciembre de 2022 (la 126), antes del cambio de mando. Para 2025 el Congreso aprobó una reducción de 7.700 millones de reales que el Gobierno vinculó a la revisión de irregularidades. Depender del presupuesto de cada año da control y hace que la lista de espera crezca cuando el dinero se ajusta.',
        en: 'The federal budget. Fiscal room for 2023 was opened by a constitutional amendment approved in December 2022 (number 126), before power changed hands. For 2025 Congress approved a cut of 7,700 million reais which the Government linked to the review of irregularities. Depending on each year’s budget gives control, and makes the waiting list grow when money is tight.',
      },
      amount: 160000000000,
      currency: 'BRL',
      year: 2025,
      shareOfGdp: null,
      source: 'balance-2025',
    },
    lessons: {
      es: `- **La fórmula del pago escribe el registro.** Las familias se inscriben como conviene inscribirse. Si el monto ignora el tamaño del hogar, el registro acabará ignorándolo también.
- **Revisar y buscar van juntos.** Una limpieza que solo quita pierde legitimidad. Que entraran 2,66 millones de familias mientras se bloqueaban otras sostuvo la revisión.
- **Bloquear no es probar.** Los 8,32 millones de bloqueos son inconsistencias señaladas, no fraudes demostrados. Conviene publicar cuántos se levantaron.
- **La salida gradual cuesta poco y cambia decisiones.** Conservar la mitad del beneficio quita el miedo a aceptar un empleo formal.
- **La parte que nadie ve es la que sobrevive.** Cambiaron el nombre, el monto y el logotipo; quedaron el registro y la ventanilla.`,
      en: `- **The payment formula writes the registry.** Families enrol in the way that it pays to enrol. If the amount ignores the size of the household, the registry will end up ignoring it too.
- **Reviewing and searching go together.** A clean-up that only removes loses legitimacy. That 2.66 million families came in while others were blocked sustained the review.
- **Blocking is not proof.** The 8.32 million blocks are inconsistencies that were flagged, not fraud that was shown. It is wise to publish how many were lifted.
- **A gradual exit costs little and changes decisions.** Keeping half of the benefit takes away the fear of accepting a formal job.
- **The part that nobody sees is the part that survives.** The name, the amount and the logo changed; the registry and the counter remained.`,
    },
    differently: {
      es: `Probaríamos cualquier fórmula de pago con una pregunta sencilla antes de aprobarla: ¿cómo convendría inscribirse? Una tarde de simulación en 2022 habría mostrado el efecto de un monto por familia.

Cruzaríamos los datos antes del primer pago y no después, al menos para las altas nuevas. Y daríamos a cada bloqueo un aviso previo, un plazo y un lugar cercano donde aclarar, con personal suficiente.

Publicaríamos juntas tres cifras: bloqueos, bloqueos levantados y altas por búsqueda activa. En lugar de un tope de hogares unipersonales usaríamos metas de verificación por municipio, para que quien vive solo de verdad no pague por los demás.`,
      en: `We would test any payment formula with a simple question before approving it: how would it pay to enrol? An afternoon of simulation in 2022 would have shown the effect of an amount per family.

We would check data before the first payment and not after, at least for new entries. And we would give each block a notice beforehand, a deadline and a nearby place to explain, with enough staff.

We would publish three figures together: blocks, blocks lifted, and entries through active search. Instead of a ceiling on one-person households we would use targets for checks in each municipality, so that those who truly live alone do not pay for the others.`,
    },
    transferability: {
      preconditions: {
        es: 'Un registro social que se actualice en el territorio y no desde la capital. Un registro administrativo de empleo y pensiones con el que cruzarlo, y una ley que lo permita. Una red de oficinas sociales donde la gente pueda reclamar. Un sistema de pago que alcance a casi todos los municipios.',
        en: 'A social registry that is updated locally and not from the capital. An administrative record of jobs and pensions to check it against, and a law that allows it. A network of social offices where people can complain. A payment system that reaches almost every municipality.',
      },
      minimumInstitution: {
        es: 'Un ministerio con una unidad para el registro separada de la que paga, de modo que la calidad de los datos tenga dueño; acuerdos escritos con los gobiernos locales, con dinero ligado a la calidad; y una defensoría que reciba las quejas por exclusión.',
        en: 'A ministry with a unit for the registry separate from the one that pays, so that data quality has an owner; written agreements with local governments, with money tied to quality; and an ombudsman’s or public defender’s office that receives complaints of exclusion.',
      },
      orderOfCost: 'high',
      costNote: {
        es: 'El nivel de Brasil es propio de un programa que llega a cerca de una de cada cuatro personas. El método, en cambio, es barato: cambiar la fórmula no cuesta, y la revisión del registro se paga sola si los cruces son buenos. Lo caro es el personal local.',
        en: 'Brazil’s level belongs to a programme that reaches about one person in four. The method, by contrast, is cheap: changing the formula costs nothing, and the review of the registry pays for itself if the checks are good. What is expensive is local staff.',
      },
      time: {
        es: 'Con registro y pagador en marcha, la nueva fórmula se aplicó en tres meses, por partes: primero el adicional de primera infancia, en marzo, y después los demás, en junio. La revisión del registro llevó todo 2023 y siguió.',
        en: 'With the registry and the payer already working, the new formula was applied in three months, in parts: first the addition for early childhood, in March, and then the others, in June. The review of the registry took all of 2023 and went on.',
      },
      doNotCopyIf: {
        es: 'No copie la revisión masiva si no tiene dónde atender a quien reclama: un cruce automático sin ventanilla castiga a los que menos pueden defenderse. Ni los montos por integrante si el registro no permite comprobar quién vive con quién.',
        en: 'Do not copy the mass review if you have nowhere to attend to those who complain: an automatic check without a counter punishes those least able to defend themselves. Nor the amounts per member if the registry cannot confirm who lives with whom.',
      },
    },
    programme: { bpsnc: null, bdips: 'BR' },
    recommendations: [
      {
        id: 'rec-1',
        recommendation: '1819ai/1',
        note: {
          es: 'Muestra cómo una transferencia de gran escala puede ordenarse para dar más a los hogares con niñas y niños pequeños sin abandonar un piso común.',
          en: 'It shows how a large transfer can be arranged to give more to households with small children without giving up a common floor.',
        },
      },
      {
        id: 'rec-2',
        recommendation: '1819ai/2',
        note: {
          es: 'Registra lo que pasó con el programa y con su registro a través de un cambio de gobierno, incluidas las correcciones posteriores.',
          en: 'It records what happened to the programme and its registry through a change of government, including the later corrections.',
        },
      },
    ],
    platforms: [
      {
        id: 'bdips-br',
        platform: 'bdips',
        label: { es: 'Institucionalidad social del Brasil (en inglés)', en: 'Social institutions of Brazil' },
        url: 'https://dds.cepal.org/bdips/en/pais.php?id=br',
      },
      {
        id: 'bpsnc-cct',
        platform: 'bpsnc',
        label: {
          es: 'Transferencias condicionadas de la región en la BPSNC (en inglés)',
          en: 'Conditional cash transfers of the region in the BPSNC database',
        },
        url: 'https://dds.cepal.org/bpsnc/cct',
      },
    ],
    sources: [
      {
        id: 'mp-1164',
        title: 'Medida Provisória nº 1.164, de 2 de março de 2023',
        publisher: 'Presidência da República do Brasil',
        url: 'https://www.planalto.gov.br/ccivil_03/_Ato2023-2026/2023/Mpv/mpv1164.htm',
        date: '2023-03-02',
      },
      {
        id: 'law-14601',
        title: 'Lei nº 14.601, de 19 de junho de 2023',
        publisher: 'Presidência da República do Brasil',
        url: 'https://www.planalto.gov.br/ccivil_03/_Ato2023-2026/2023/Lei/L14601.htm',
        date: '2023-06-19',
      },
      {
        id: 'one-person-2022',
        title: '[Averiguação cadastral das famílias unipessoais, com dados do Ministério da Cidadania]',
        publisher: 'Ache Concursos',
        url: 'https://acheconcursos.com.br/governo/governo-investiga-familias-de-uma-pessoa-so-no-cadunico-e-pode-bloquear-auxilio-em-dezembro-56945',
        date: '2022-11',
      },
      {
        id: 'jd1-march-2023',
        title: 'Bolsa Família paga em março maior valor médio da história do programa',
        publisher: 'JD1 Notícias, com dados do MDS',
        url: 'https://www.jd1noticias.com/brasil/bolsa-familia-paga-em-marco-maior-valor-medio-da-historia-do-programa/116356/',
        date: '2023-03',
      },
      {
        id: 'ig-june-2023',
        title: '[Bolsa Família de junho de 2023: famílias, valor médio e benefícios por idade, com dados do MDS]',
        publisher: 'iG Economia',
        url: 'https://economia.ig.com.br/2023-06-19/bolsa-familia-gestantes-valor-maior.html',
        date: '2023-06-19',
      },
      {
        id: 'cnis-2023',
        title: '[Bolsa Família: 14 milhões de famílias passam por revisão automática de dados]',
        publisher: 'Pirambu News',
        url: 'https://pirambunews.com.br/bolsa-familia-14-milhoes-de-familias-passam-por-revisao-automatica-de-dados',
        date: '2023-10',
      },
      {
        id: 'wh3-review',
        title: 'Bolsa Família de 8,3 milhões é bloqueado neste ano devido a irregularidades no cadastro',
        publisher: 'WH3',
        url: 'https://wh3.com.br/noticia/250301/bolsa-familia-de-83-milhoes-e-bloqueado-neste-ano-devido-a-irregularidades-no-cadastro.html',
        date: '2023-11',
      },
      {
        id: 'one-person-review',
        title: '[Revisão do CadÚnico: famílias unipessoais no Bolsa Família, dezembro de 2022 e um ano depois]',
        publisher: 'Escola Educação',
        url: 'https://dinheiro.escolaeducacao.com.br/revisao-do-cadunico-quase-2-milhoes-de-pessoas-perdem-o-beneficio-por-este-motivo',
        date: '2024',
      },
      {
        id: 'g1-decree',
        title: '[Decreto nº 12.417 muda regras do Bolsa Família para famílias de uma pessoa]',
        publisher: 'g1',
        url: 'https://g1.globo.com/politica/noticia/2025/03/24/decreto-de-lula-muda-regras-do-bolsa-familia-para-evitar-fraudes-e-restringe-acesso-a-familias-de-uma-pessoa.ghtml',
        date: '2025-03-24',
      },
      {
        id: 'budget-2025',
        title: '[Ajuste das regras do Bolsa Família e corte de R$ 7,7 bilhões no orçamento de 2025]',
        publisher: 'Benefício do Governo',
        url: 'https://beneficiodogoverno.com.br/beneficios-sociais/governo-federal-ajusta-regras-do-bolsa-familia-para-combater-fraudes-e-otimizar-beneficios',
        date: '2025-03',
      },
      {
        id: 'protection-2025',
        title: '[MDS reduz de dois anos para um a permanência no Bolsa Família após a superação da linha de pobreza]',
        publisher: 'O Povo',
        url: 'https://www.opovo.com.br/noticias/economia/2025/05/15/mds-reduz-de-2-para-1-ano-permanencia-no-bolsa-familia-apos-superacao-da-linha-de-pobreza.html',
        date: '2025-05-15',
      },
      {
        id: 'balance-2025',
        title: 'Bolsa Família consolida expansão social e reforça gestão nos estados e municípios',
        publisher: 'Brasil 247, con datos del MDS y de Agência Gov',
        url: 'https://www.brasil247.com/brasil/bolsa-familia-consolida-expansao-social-e-reforca-gestao-nos-estados-e-municipios',
        date: '2025-12-24',
      },
    ],
  },
}
