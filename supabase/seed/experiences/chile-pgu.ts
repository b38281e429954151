import type { SeedResource } from '../types.ts'

export const resource: SeedResource = {
  slug: 'pgu-chile',
  institution: 'prevision-cl',
  content: {
    kind: 'experience',
    originalLanguage: 'es',
    title: {
      es: 'Excluir solo al 10 % más rico: la pensión chilena que casi todos pueden pedir y no todos piden',
      en: 'Leaving out only the richest 10%: the Chilean pension almost everyone can claim, and not everyone does',
    },
    summary: {
      es: 'La Pensión Garantizada Universal (PGU) nació en enero de 2022, llegó en siete meses a un público mucho más amplio que el de su antecesora y tuvo que corregir pronto la regla que define quién es rico. A fines de 2024, la PGU y el beneficio antiguo que aún conservan algunas personas llegaban a cerca del 82 % de los mayores de 65 años.',
      en: 'The Universal Guaranteed Pension (PGU) began in January 2022, was open within seven months to far more people than the benefit it replaced, and soon had to correct the rule that says who is rich. At the end of 2024 the PGU, with the older benefit that some people keep, reached about 82% of people over 65.',
    },
    countries: ['CHL'],
    yearFrom: 2022,
    yearTo: null,
    topics: ['non-contributory-pensions', 'universal-social-protection', 'financing', 'old-age'],
    populations: ['older-persons', 'women', 'informal-workers'],
    context: {
      es: `Desde 1981 la pensión de vejez en Chile depende sobre todo de lo que cada persona ahorra en una cuenta individual. Quien trabajó por su cuenta, cuidó a otros o tuvo empleos cortos ahorra poco. La Ley 20.255, de 2008, puso debajo de ese sistema un pilar solidario: una pensión básica para quien no tenía ninguna y un aporte para completar las más bajas. Llegaba al 60 % más pobre, y para recibir el aporte había que estar ya pensionado.

Ese diseño dejaba dos huecos. El primero era la clase media baja: hogares que no entraban en el 60 %, pero cuyas pensiones apenas alcanzaban. El segundo era de conducta: al ligar el beneficio al retiro y a un puntaje de vulnerabilidad, la persona tenía razones para dejar de trabajar o para cuidar su puntaje.

El descontento con las pensiones estuvo entre las demandas de las protestas de 2019. La pandemia agravó el cuadro: tres leyes permitieron retirar parte del ahorro previsional, y muchas cuentas quedaron vacías. Varios proyectos de reforma se habían detenido en el Congreso por desacuerdos sobre el destino de la cotización. Ampliar el pilar que paga el Estado era el único punto con apoyo amplio, y a eso se dedicó la última etapa de un período de gobierno.`,
      en: `Since 1981 an old-age pension in Chile has depended mainly on what each person saves in an individual account. People who worked for themselves, cared for others or held short jobs save little. Law 20.255 of 2008 placed a solidarity pillar under that system: a basic pension for those who had none and a top-up for the lowest ones. It reached the poorest 60%, and to receive the top-up a person had to have retired already.

That design left two gaps. The first was the lower middle class: households outside the 60% whose pensions were barely enough. The second was about behaviour: because the benefit was tied to retirement and to a vulnerability score, people had reasons to stop working or to protect their score.

Discontent with pensions was among the demands of the protests of 2019. The pandemic made things worse: three laws allowed people to withdraw part of their pension savings, and many accounts were left empty. Several reform bills had stalled in Congress over what to do with contributions. To widen the pillar that the State pays for was the one point with broad support, and the last stretch of a government’s term went into it.`,
    },
    whatWasDone: {
      es: `La Ley 21.419, de 26 de enero de 2022, creó la Pensión Garantizada Universal. Reunió en un solo beneficio la pensión básica y el aporte de vejez del pilar anterior. Fijó un monto máximo de 185.000 pesos para personas de 65 años o más, pensionadas o no, y excluyó solo al 10 % más rico. Pidió 20 años de residencia contados desde los 20 de edad, y cuatro de los últimos cinco. El monto es completo hasta cierto nivel de pensión propia y baja después poco a poco, de modo que haber ahorrado siempre conviene. Otra ley, la 21.420, redujo exenciones tributarias para financiar una parte.

La puesta en marcha se hizo en dos tiempos. En febrero de 2022 el Instituto de Previsión Social (IPS) pasó a la PGU, de forma automática, a casi todas las personas del pilar anterior. Desde agosto rigieron los requisitos definitivos y se abrió la puerta a quienes estaban entre el 60 % y el 90 %, que sí debían solicitarla. Entre ambas fechas hubo cambio de gobierno.

La regla del 10 % se corrigió al año. Al principio se medía solo entre los mayores de 65, un grupo más pobre que el conjunto del país; personas de ingresos medios quedaban fuera. Desde abril de 2023, la Ley 21.538 la mide sobre toda la población. En marzo de 2025 la reforma de la Ley 21.735 subió el monto a 250.000 pesos, por edades: desde los 82 años en septiembre de 2025, desde los 75 en septiembre de 2026 y desde los 65 en septiembre de 2027, según el calendario legal.`,
      en: `Law 21.419 of 26 January 2022 created the Universal Guaranteed Pension. It brought the basic pension and the old-age top-up of the earlier pillar together in one benefit. It set a maximum of 185,000 pesos for people aged 65 or over, retired or not, and left out only the richest 10%. It asked for 20 years of residence counted from the age of 20, and four of the last five. The amount is paid in full up to a certain level of own pension and then falls little by little, so that having saved always pays. Another law, 21.420, reduced tax exemptions to pay for part of it.

The start was made in two steps. In February 2022 the Social Security Institute (IPS) moved almost everyone in the earlier pillar to the PGU automatically. From August the permanent conditions applied and the door opened to people between the 60% and the 90%, who did have to apply. Between the two dates the government changed.

The 10% rule was corrected after a year. At first it was measured only among people over 65, a group poorer than the country as a whole; people on middle incomes were left out. Since April 2023, Law 21.538 measures it over the whole population. In March 2025 the reform of Law 21.735 raised the amount to 250,000 pesos, by age: from 82 in September 2025, from 75 in September 2026 and from 65 in September 2027, according to the calendar in the law.`,
    },
    ledger: [
      {
        id: 'solidarity-pillar',
        date: '2008-03',
        changeKinds: ['law-or-decree', 'new-unit'],
        before: {
          es: 'Quien no había ahorrado lo suficiente dependía de una pensión asistencial con cupos y de una garantía estatal que exigía largos años de cotización.',
          en: 'People who had not saved enough depended on an assistance pension with limited places and on a state guarantee that required many years of contributions.',
        },
        after: {
          es: 'La Ley 20.255 crea el pilar solidario, para el 60 % más pobre, y organismos que después pagarán y vigilarán la PGU: el IPS y la Superintendencia de Pensiones.',
          en: 'Law 20.255 creates the solidarity pillar, for the poorest 60%, and bodies that will later pay and supervise the PGU: the IPS and the Superintendence of Pensions.',
        },
        decidedBy: { es: 'Congreso Nacional, a propuesta del Ejecutivo', en: 'National Congress, on a proposal from the executive' },
        resistance: {},
        workaround: {
          es: 'La cobertura subió por etapas, con fechas escritas en la ley. Catorce años después, ese aparato de solicitud y pago permitió empezar la PGU en días.',
          en: 'Coverage rose in stages, with dates written in the law. Fourteen years later that machinery for applications and payments let the PGU start within days.',
        },
      },
      {
        id: 'law-21419',
        date: '2022-01-26',
        changeKinds: ['law-or-decree'],
        before: {
          es: 'Dos beneficios de vejez con fórmulas distintas, reservados al 60 % más pobre. El aporte exigía estar pensionado.',
          en: 'Two old-age benefits with different formulas, reserved for the poorest 60%. The top-up required being retired.',
        },
        after: {
          es: 'Un solo beneficio desde los 65 años, que excluye al 10 % más rico y se puede cobrar mientras se trabaja. Monto máximo inicial: 185.000 pesos.',
          en: 'One benefit from the age of 65, which leaves out the richest 10% and can be received while working. First maximum: 185,000 pesos.',
        },
        decidedBy: {
          es: 'Congreso Nacional; ley promulgada por el Presidente de la República',
          en: 'National Congress; law enacted by the President of the Republic',
        },
        resistance: {
          es: 'Economistas advirtieron que separar en dos proyectos el gasto y su financiamiento podía terminar con el primero aprobado y el segundo no.',
          en: 'Economists warned that splitting the spending and its financing into two bills could end with the first approved and the second not.',
        },
        workaround: {
          es: 'El Congreso tramitó ambos proyectos casi a la vez, y las dos leyes salieron con pocos días de diferencia.',
          en: 'Congress handled both bills almost at the same time, and the two laws came out a few days apart.',
        },
      },
      {
        id: 'automatic-transfer',
        date: '2022-02-01',
        changeKinds: ['procedure'],
        before: {
          es: 'Las personas del pilar solidario cobraban la pensión básica o el aporte de vejez.',
          en: 'People in the solidarity pillar received the basic pension or the old-age top-up.',
        },
        after: {
          es: 'El IPS pasa a la PGU a la gran mayoría sin que tengan que solicitarla. Quien ganaba más con el aporte antiguo lo conserva.',
          en: 'The IPS moves the great majority to the PGU without an application. Anyone better off with the old top-up keeps it.',
        },
        decidedBy: {
          es: 'Instituto de Previsión Social (IPS), por mandato de la ley',
          en: 'Social Security Institute (IPS), as the law required',
        },
        resistance: {
          es: 'Comparar caso por caso qué beneficio conviene obliga a mantener dos fórmulas y a explicar a cada persona por qué sigue en una.',
          en: 'To compare case by case which benefit is better means keeping two formulas and explaining to each person why they remain in one.',
        },
        workaround: {
          es: 'La propia ley dijo que nadie podía quedar peor, y dio al IPS la tarea de hacer el cálculo.',
          en: 'The law itself said that nobody could end up worse off, and gave the IPS the task of doing the calculation.',
        },
      },
      {
        id: 'tax-exemptions',
        date: '2022-02',
        changeKinds: ['law-or-decree', 'budget-line'],
        before: {
          es: 'El gasto adicional, estimado en enero de 2022 en 0,95 % del PIB, tenía solo en parte recursos previstos en el presupuesto.',
          en: 'The additional spending, estimated in January 2022 at 0.95% of GDP, had only part of its money foreseen in the budget.',
        },
        after: {
          es: 'La Ley 21.420 reduce o elimina exenciones tributarias. El proyecto buscaba recaudar 0,35 % del PIB para completar el financiamiento.',
          en: 'Law 21.420 reduces or removes tax exemptions. The bill aimed to raise 0.35% of GDP to complete the financing.',
        },
        decidedBy: {
          es: 'Congreso Nacional, a propuesta del Ministerio de Hacienda',
          en: 'National Congress, on a proposal from the Ministry of Finance',
        },
        resistance: {
          es: 'El Consejo Fiscal Autónomo objetó usar el fondo de reserva de pensiones y pidió ingresos permanentes para un gasto permanente.',
          en: 'The Autonomous Fiscal Council objected to using the pension reserve fund and asked for permanent income to meet permanent spending.',
        },
        workaround: {},
      },
      {
        id: 'permanent-conditions',
        date: '2022-08',
        changeKinds: ['procedure', 'registry-or-system'],
        before: {
          es: 'Durante los primeros seis meses siguió rigiendo el corte del 60 % más pobre.',
          en: 'During the first six months the cut-off of the poorest 60% still applied.',
        },
        after: {
          es: 'Rigen los requisitos definitivos. Entran quienes están entre el 60 % y el 90 %, que deben presentar una solicitud.',
          en: 'The permanent conditions apply. People between the 60% and the 90% enter, and they have to apply.',
        },
        decidedBy: {
          es: 'Subsecretaría de Previsión Social e IPS, en el plazo que fijaba la ley',
          en: 'Undersecretariat of Social Security and IPS, within the period set by the law',
        },
        resistance: {
          es: 'La instaló un gobierno distinto del que la propuso, y en septiembre de 2022 hubo críticas públicas al ritmo de las altas.',
          en: 'It was put in place by a different government from the one that proposed it, and in September 2022 there was public criticism of the pace of entry.',
        },
        workaround: {
          es: 'La Subsecretaría respondió con cifras: 320.000 nuevas pensiones de 600.000 proyectadas y 1.865.000 personas en total en septiembre de 2022.',
          en: 'The Undersecretariat answered with figures: 320,000 new pensions of 600,000 projected, and 1,865,000 people in all in September 2022.',
        },
      },
      {
        id: 'short-law',
        date: '2023-04',
        changeKinds: ['law-or-decree', 'procedure'],
        before: {
          es: 'El 10 % más rico se buscaba entre los mayores de 65 años, que son más pobres que el promedio del país. El corte quedaba demasiado abajo.',
          en: 'The richest 10% was looked for among people over 65, who are poorer than the national average. The cut-off fell too low.',
        },
        after: {
          es: 'La Ley 21.538 mide el 10 % sobre la población total. El proyecto calculaba unas 70.000 personas más.',
          en: 'Law 21.538 measures the 10% over the whole population. The bill reckoned on about 70,000 more people.',
        },
        decidedBy: { es: 'Congreso Nacional, a propuesta del Ejecutivo', en: 'National Congress, on a proposal from the executive' },
        resistance: {},
        workaround: {
          es: 'Se cambió un solo artículo en una ley breve, sin esperar la reforma completa que seguía en discusión.',
          en: 'One rule was changed in a short law, without waiting for the full reform that was still being debated.',
        },
      },
      {
        id: 'increase-2025',
        date: '2025-03-26',
        changeKinds: ['law-or-decree', 'budget-line'],
        before: {
          es: 'Monto máximo de 224.004 pesos, reajustado cada año.',
          en: 'A maximum of 224,004 pesos, adjusted every year.',
        },
        after: {
          es: 'La Ley 21.735 lo lleva a 250.000 pesos: 82 años y más en septiembre de 2025, 75 y más en 2026, 65 y más en 2027.',
          en: 'Law 21.735 takes it to 250,000 pesos: aged 82 and over in September 2025, 75 and over in 2026, 65 and over in 2027.',
        },
        decidedBy: { es: 'Congreso Nacional, a propuesta del Ejecutivo', en: 'National Congress, on a proposal from the executive' },
        resistance: {
          es: 'Pagar el alza completa de inmediato competía con el espacio fiscal disponible.',
          en: 'To pay the full increase at once competed with the fiscal room available.',
        },
        workaround: {
          es: 'Se escalonó por edad, empezando por las personas más viejas. En septiembre de 2025 la recibieron 390.841.',
          en: 'It was staggered by age, beginning with the oldest. In September 2025, 390,841 people received it.',
        },
      },
    ],
    challenges: [
      {
        id: 'targeting-errors',
        challenge: 'targeting-errors',
        howMet: {
          es: 'Excluir al 10 % más rico parece sencillo hasta que hay que decir respecto de quién. Medido entre los mayores de 65, el corte dejaba fuera a hogares de ingresos medios; medido sobre toda la población, sube y entran más personas. La corrección costó una ley y quince meses. Queda una regla general: cuanto más arriba está el corte, menos gente se equivoca de lado, pero el costo de administrarlo sigue siendo el de una prueba de ingresos completa.',
          en: 'To leave out the richest 10% seems simple until one has to say: the richest of whom? Measured among people over 65, the cut-off left out households on middle incomes; measured over the whole population it rises, and more people enter. The correction took a law and fifteen months. There is a general point: the higher the cut-off, the fewer people fall on the wrong side of it, but running it still costs as much as a full income test.',
        },
      },
      {
        id: 'change-of-government',
        challenge: 'change-of-government',
        howMet: {
          es: 'La ley se promulgó a menos de dos meses de un cambio de mando entre coaliciones opuestas. La continuidad descansó en tres cosas: un apoyo parlamentario amplio, fechas escritas en el texto (febrero para el traspaso, agosto para los requisitos definitivos) y un organismo de pago, el IPS, cuyo personal no dependía de quién ganara. El nuevo gobierno aplicó los requisitos definitivos en el mes previsto.',
          en: 'The law was enacted less than two months before power passed between opposing coalitions. Continuity rested on three things: broad support in Congress, dates written into the text (February for the transfer, August for the permanent conditions) and a paying agency, the IPS, whose staff did not depend on who won. The new government applied the permanent conditions in the month foreseen.',
        },
      },
      {
        id: 'financing-continuity',
        challenge: 'financing-continuity',
        howMet: {
          es: 'El financiamiento fue mixto: una provisión que el presupuesto ya guardaba para la reforma de pensiones y menos exenciones tributarias. Las estimaciones oficiales de enero de 2022 hablaban de 0,95 % del PIB adicional. El alza posterior se escalonó por edad. Queda la parte demográfica: el grupo crece cada año, así que la cuenta sube aunque el monto no cambie.',
          en: 'Financing was mixed: a provision that the budget already held for pension reform, and fewer tax exemptions. Official estimates in January 2022 spoke of an additional 0.95% of GDP. The later increase was staggered by age. The demographic part remains: the group grows every year, so the bill rises even if the amount does not.',
        },
      },
      {
        id: 'monitoring-data',
        challenge: 'monitoring-data',
        howMet: {
          es: 'Que una ley incluya al 90 % no significa que cobre el 90 %. A fines de 2024 la PGU y el aporte antiguo llegaban a cerca del 82 % de los mayores de 65 años. El IPS y la Superintendencia cruzan bases para saber a quién le falta solo pedirla: en julio de 2024 eran 59.431 personas, una cifra que la prensa describe en descenso. Publicar ese número, y no solo el de beneficiarios, convierte la brecha en una tarea.',
          en: 'That a law includes 90% does not mean that 90% are paid. At the end of 2024 the PGU and the old top-up reached about 82% of people over 65. The IPS and the Superintendence compare databases to learn who only needs to apply: in July 2024 there were 59,431 people, a number that the press describes as falling. To publish that number, and not only the count of recipients, turns the gap into a task.',
        },
      },
    ],
    results: [
      {
        id: 'recipients',
        label: { es: 'Personas que recibieron la PGU en el mes', en: 'People who received the PGU in the month' },
        value: 2220921,
        unit: { es: 'personas', en: 'people' },
        asOf: '2025-09',
        source: 'latercera-2025',
        featured: true,
      },
      {
        id: 'coverage',
        label: {
          es: 'Mayores de 65 años que cobran la PGU o el aporte de vejez anterior',
          en: 'People over 65 who receive the PGU or the earlier old-age top-up',
        },
        value: 82,
        unit: { es: 'por ciento (aproximado)', en: 'per cent (about)' },
        asOf: '2024-12',
        source: 'latercera-2024',
        featured: true,
      },
      {
        id: 'unclaimed',
        label: {
          es: 'Personas que cumplían los requisitos y no la habían solicitado',
          en: 'People who met the conditions and had not applied',
        },
        value: 59431,
        unit: { es: 'personas', en: 'people' },
        asOf: '2024-07',
        source: 'diario-santiago',
        featured: true,
      },
      {
        id: 'women',
        label: { es: 'Mujeres entre quienes reciben la PGU', en: 'Women among those who receive the PGU' },
        value: 57.7,
        unit: { es: 'por ciento', en: 'per cent' },
        asOf: '2025-09',
        source: 'latercera-2025',
        featured: false,
      },
      {
        id: 'first-year-entries',
        label: { es: 'Nuevos beneficiarios en el primer año', en: 'New recipients in the first year' },
        value: 436000,
        unit: { es: 'personas (aproximado)', en: 'people (about)' },
        asOf: '2022-12',
        source: 'latercera-2022',
        featured: false,
      },
    ],
    cost: {
      description: {
        es: `En 2024 el Estado pagó 6.376.416 millones de pesos por la PGU y los demás beneficios solidarios, incluidos los de invalidez; un 11 % más que en 2023. No es, por tanto, el costo de la PGU sola.

La estimación con que se aprobó la ley, en enero de 2022, era de 0,95 % del PIB adicional al pilar anterior. Subir el monto, mover el corte de riqueza y envejecer son tres causas distintas de que la cifra crezca, y conviene presupuestarlas por separado.`,
        en: `In 2024 the State paid 6,376,416 million pesos for the PGU and the other solidarity benefits, including those for disability; 11% more than in 2023. It is therefore not the cost of the PGU alone.

The estimate with which the law was approved, in January 2022, was 0.95% of GDP on top of the earlier pillar. A higher amount, a different cut-off for wealth and an ageing population are three separate reasons for the figure to grow, and it is wise to budget for them separately.`,
      },
      financing: {
        es: 'Impuestos generales. Para empezar se usaron recursos que el presupuesto reservaba para la reforma de pensiones y los que debía aportar la reducción de exenciones de la Ley 21.420. No hay cotización de las personas ni de los empleadores: el seguro social que creó la Ley 21.735 es un componente aparte.',
        en: 'General taxation. To begin with, money came from what the budget had set aside for pension reform and from what the cut in exemptions of Law 21.420 was to bring in. There is no contribution from people or employers: the social insurance created by Law 21.735 is a separate component.',
      },
      amount: 6376416000000,
      currency: 'CLP',
      year: 2024,
      shareOfGdp: null,
      source: 'latercera-2024',
    },
    lessons: {
      es: `- **Un aparato que ya paga vale más que un diseño perfecto.** El traspaso automático de febrero de 2022 fue posible porque el IPS tenía la nómina, la cuenta de cada persona y catorce años de oficio.
- **Separar el beneficio del retiro quita una penalización al trabajo.** Se puede cobrar y seguir trabajando, y el monto baja gradualmente con la pensión propia en lugar de cortarse.
- **La palabra «universal» necesita un denominador.** Quién forma el 100 % decide dónde cae el 90 %. Se define mejor antes de la ley que en una ley correctiva.
- **Lo automático cubre a quien ya estaba; lo demás hay que pedirlo.** La brecha entre tener derecho y cobrar aparece en el grupo nuevo, que no tenía trato con el sistema.
- **Las fechas en la ley protegen el cambio.** Un beneficio aprobado por un gobierno y aplicado por otro necesita plazos que no dependan de ninguno de los dos.`,
      en: `- **Machinery that already pays is worth more than a perfect design.** The automatic transfer of February 2022 was possible because the IPS had the roll, each person’s account and fourteen years of practice.
- **To separate the benefit from retirement removes a penalty on work.** People can receive it and go on working, and the amount falls gradually with their own pension instead of stopping.
- **The word “universal” needs a denominator.** Who makes up the 100% decides where the 90% falls. It is better settled before the law than in a correcting law.
- **What is automatic covers those who were already in; the rest must apply.** The gap between having a right and being paid appears in the new group, which had no dealings with the system.
- **Dates in the law protect the change.** A benefit approved by one government and applied by another needs deadlines that depend on neither.`,
    },
    differently: {
      es: `Simularíamos la regla del 10 % con datos reales antes de escribirla, y publicaríamos cuántas personas cambia de lado cada definición. La ley breve de 2023 se habría evitado con un cuadro de una página.

Haríamos de oficio también las altas nuevas donde los registros ya dicen lo necesario: edad, residencia, pensión propia. La solicitud quedaría para los casos en que falta un dato, y la carga de buscar sería del Estado.

Tramitaríamos gasto e ingresos en un solo proyecto. Salió bien, pero por muy poco margen de tiempo. Y publicaríamos cada trimestre tres series con el mismo formato: quién cobra, quién tiene derecho y no ha pedido, a quién se le negó y por qué.`,
      en: `We would simulate the 10% rule with real data before writing it, and publish how many people each definition moves from one side to the other. A one-page table would have avoided the short law of 2023.

We would also enter new people without an application wherever the registries already say what is needed: age, residence, own pension. Applying would be left for cases in which something is missing, and the work of looking would fall on the State.

We would take spending and revenue through in one bill. It turned out well, but with very little time to spare. And every quarter we would publish three series in the same format: who is paid, who is entitled and has not applied, and who was refused and why.`,
    },
    transferability: {
      preconditions: {
        es: 'Una base de ingresos y patrimonio que permita reconocer al grupo que se excluye. Información de las pensiones contributivas, persona por persona, para calcular el monto. Identificación civil casi completa y cuentas o puntos de pago en todo el territorio. Un consenso político al menos sobre el pilar que paga el Estado.',
        en: 'A base of income and wealth that makes it possible to recognize the group that is left out. Information on contributory pensions, person by person, to calculate the amount. Almost complete civil identification, and accounts or payment points across the country. Political agreement at least on the pillar that the State pays for.',
      },
      minimumInstitution: {
        es: 'Un organismo que tramite y pague (aquí, el IPS, con oficinas y portal propios), una autoridad distinta que lo supervise (la Superintendencia de Pensiones) y una unidad que proyecte el gasto y publique estadísticas (la Subsecretaría). Juntar las tres funciones en una sola oficina ahorra poco y quita control.',
        en: 'A body that handles applications and pays (here, the IPS, with its own offices and portal), a different authority that supervises it (the Superintendence of Pensions) and a unit that projects spending and publishes statistics (the Undersecretariat). To put all three in one office saves little and removes control.',
      },
      orderOfCost: 'high',
      costNote: {
        es: 'Chile estimó en 2022 cerca de un punto del PIB adicional a lo que ya gastaba. El orden de magnitud de otro país depende de la edad de inicio, del monto respecto del ingreso medio y de cuántas personas mayores hay. Excluir al 10 % más rico ahorra, como mucho, cerca de un décimo, y cuesta una prueba de ingresos para todos.',
        en: 'In 2022 Chile estimated close to one point of GDP on top of what it already spent. For another country the order of size depends on the starting age, on the amount compared with average income and on how many older people there are. Leaving out the richest 10% saves a tenth or so at most, and costs an income test for everyone.',
      },
      time: {
        es: 'De la presentación del proyecto al primer pago pasaron menos de tres meses, porque existían la nómina y el pagador. La incorporación del grupo nuevo tomó más de dos años y no está completa. Sin un pilar anterior conviene contar con varios años.',
        en: 'Less than three months passed between the bill and the first payment, because the roll and the payer existed. Bringing in the new group took more than two years and is not complete. Without an earlier pillar it is wise to allow several years.',
      },
      doNotCopyIf: {
        es: 'No lo copie si no puede medir el ingreso de los hogares acomodados: la exclusión del 10 % será arbitraria y costará más de lo que ahorra. En ese caso una pensión para toda persona de cierta edad, recuperada en parte por el impuesto a la renta, es más simple. Tampoco si el ingreso fiscal que la paga es pasajero.',
        en: 'Do not copy it if you cannot measure the income of well-off households: the exclusion of the 10% will be arbitrary and will cost more than it saves. In that case a pension for everyone of a certain age, partly recovered through income tax, is simpler. Nor if the public revenue that pays for it is passing.',
      },
    },
    programme: { bpsnc: null, bdips: 'CL' },
    recommendations: [
      {
        id: 'rec-1',
        recommendation: '1819ai/1',
        note: {
          es: 'Es un paso desde un pilar para los más pobres hacia una cobertura casi universal, con las decisiones de financiamiento y de medición que ese paso exige.',
          en: 'It is a step from a pillar for the poorest towards almost universal coverage, with the decisions on financing and measurement that such a step requires.',
        },
      },
      {
        id: 'rec-2',
        recommendation: '1819ai/2',
        note: {
          es: 'Deja escrito qué cambió en las leyes y en los organismos, en qué orden, y qué hubo que corregir después.',
          en: 'It puts in writing what changed in the laws and the institutions, in which order, and what had to be corrected afterwards.',
        },
      },
    ],
    platforms: [
      {
        id: 'bdips-cl',
        platform: 'bdips',
        label: { es: 'Institucionalidad social de Chile (en inglés)', en: 'Social institutions of Chile' },
        url: 'https://dds.cepal.org/bdips/en/pais.php?id=cl',
      },
      {
        id: 'bpsnc-pensions',
        platform: 'bpsnc',
        label: {
          es: 'Pensiones sociales de la región en la BPSNC (en inglés)',
          en: 'Social pensions of the region in the BPSNC database',
        },
        url: 'https://dds.cepal.org/bpsnc/sp',
      },
    ],
    sources: [
      {
        id: 'law-21419',
        title: 'Ley 21.419, crea la Pensión Garantizada Universal y modifica los cuerpos legales que indica',
        publisher: 'Biblioteca del Congreso Nacional de Chile',
        url: 'https://www.leychile.cl/navegar?idNorma=1171923&tipoVersion=0',
        date: '2022-01-26',
      },
      {
        id: 'chamber-financing',
        title: '[La Cámara aprueba el financiamiento de la PGU]',
        publisher: 'Radio Interamericana',
        url: 'https://www.radiointeramericana.cl/2022/01/10/la-camara-de-diputadas-y-diputados-aprobo-por-unanimidad-financiamiento-de-pgu/',
        date: '2022-01-10',
      },
      {
        id: 'financing-letter',
        title: '[Economistas piden fusionar el proyecto de la PGU y el de su financiamiento]',
        publisher: 'El Diario de Santiago',
        url: 'https://eldiariodesantiago.cl/archivo/122602',
        date: '2021-12',
      },
      {
        id: 'pgu-debate',
        title: 'El debate de la PGU',
        publisher: 'La Tercera',
        url: 'https://www.latercera.com/opinion/noticia/el-debate-de-la-pgu/5MBKPX73YREFZDLJ72LZR6XG7A/',
        date: '2022-01',
      },
      {
        id: 'undersecretariat-2022',
        title: 'PGU: las cifras de la Subsecretaría de Previsión Social',
        publisher: 'Diario Financiero',
        url: 'https://df.cl/opinion/columnistas/pgu-las-cifras-de-la-subsecretaria-de-prevision-social',
        date: '2022-09-30',
      },
      {
        id: 'latercera-2022',
        title: 'Nuevos beneficiarios de la PGU totalizaron 436 mil en 2022',
        publisher: 'La Tercera, con datos de la Superintendencia de Pensiones',
        url: 'https://latercera.com/pulso/noticia/nuevos-beneficiarios-de-la-pgu-totalizaron-436-mil-en-2022/SLJKRWRMHVCWZOI6ZXM2QSRHNI/',
        date: '2023',
      },
      {
        id: 'latercera-2023',
        title: 'Beneficiarios con la PGU suben 6% en primer semestre: se sumaron más de 143 mil adultos mayores',
        publisher: 'La Tercera, con datos de la Subsecretaría de Previsión Social',
        url: 'https://latercera.com/pulso/noticia/beneficiarios-con-la-pgu-suben-6-en-primer-semestre-se-sumaron-mas-de-143-mil-adultos-mayores/HVEMFEBEINCWPHXSHPFCOPVGAA',
        date: '2023',
      },
      {
        id: 'latercera-2024',
        title: 'La PGU incorporó a 135 mil personas en 2024 y sus beneficiarios totales ya superan los 2 millones',
        publisher: 'La Tercera, con datos de la Superintendencia de Pensiones',
        url: 'https://latercera.com/pulso/noticia/la-pgu-incorporo-a-135-mil-personas-en-2024-y-sus-beneficiarios-totales-ya-superan-los-2-millones/X3PL5ESE55CATKCNX4CUYIYM3A',
        date: '2025-02',
      },
      {
        id: 'diario-santiago',
        title: 'La PGU incorporó a 135 mil personas en 2024 y sus beneficiarios totales ya superan los 2 millones',
        publisher: 'El Diario de Santiago',
        url: 'https://eldiariodesantiago.cl/2025/02/10/la-pgu-incorporo-a-135-mil-personas-en-2024-y-sus-beneficiarios-totales-ya-superan-los-2-millones',
        date: '2025-02-10',
      },
      {
        id: 'reform-2025',
        title: '[Publicación de la reforma de pensiones en el Diario Oficial: fechas clave]',
        publisher: 'Meganoticias',
        url: 'https://meganoticias.cl/nacional/480199-reforma-de-pensiones-diario-oficial-fechas-claves-de-la-ley-usuario-pgu-brk-26-03-2025.html',
        date: '2025-03-26',
      },
      {
        id: 'latercera-2025',
        title: 'Primer beneficio de la reforma previsional: alza de la PGU llegó a 391 mil adultos mayores en septiembre',
        publisher: 'La Tercera, con datos del Ministerio del Trabajo',
        url: 'https://www.latercera.com/pulso/noticia/primer-beneficio-de-la-reforma-previsional-alza-de-la-pgu-llego-a-391-mil-adultos-mayores-en-septiembre/',
        date: '2025-09-29',
      },
    ],
  },
}
