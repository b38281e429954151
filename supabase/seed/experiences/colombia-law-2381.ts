import type { SeedResource } from '../types.ts'

export const resource: SeedResource = {
  slug: 'ley-2381-colombia',
  institution: 'mintrabajo-co',
  content: {
    kind: 'experience',
    originalLanguage: 'es',
    title: {
      es: 'Una reforma de pensiones aprobada y detenida: lo que enseña la Ley 2381 de Colombia',
      en: 'A pension reform passed and then stopped: what Colombia’s Law 2381 teaches',
    },
    summary: {
      es: 'La Ley 2381 de 2024 unía las pensiones de Colombia en cuatro pilares desde el 1 de julio de 2025. Está suspendida: dos semanas antes, la Corte Constitucional la frenó por el modo en que se votó. A febrero de 2026 no consta una decisión final. La lección está en el trámite tanto como en el diseño.',
      en: 'Law 2381 of 2024 joined Colombia’s pensions in four pillars from 1 July 2025. It is suspended: two weeks earlier the Constitutional Court stopped it because of how it had been voted. As of February 2026 we find no final ruling. The lesson lies in procedure as much as in design.',
    },
    countries: ['COL'],
    yearFrom: 2023,
    yearTo: null,
    topics: ['legal-regulatory', 'contributory', 'non-contributory-pensions', 'old-age'],
    populations: ['older-persons', 'informal-workers', 'women'],
    context: {
      es: `**Estado de la norma.** La Ley 2381 está suspendida por el Auto 841 de 2025 de la Corte Constitucional y, con pocas excepciones, no se aplica. Lo último que vimos es del 18 de febrero de 2026, cuando la Sala Plena la estaba discutiendo. Verifique su situación antes de citarla.

Desde la Ley 100 de 1993 Colombia tiene dos regímenes de pensiones que compiten: uno público de reparto, que administra Colpensiones, y otro de cuentas individuales en fondos privados. Quien trabaja elige uno. Por fuera de ambos queda la mayoría de las personas mayores, porque el empleo informal no cotiza o cotiza poco tiempo. A quien no completa los requisitos se le devuelven sus aportes en un solo pago, que no es una pensión. Para las personas mayores más pobres existe Colombia Mayor, un subsidio con presupuesto y cupos limitados.

El sistema tiene así tres problemas a la vez: cobertura baja, reglas distintas para personas con la misma historia laboral y un subsidio estatal que llega sobre todo a quienes logran pensionarse. Corregirlos en una sola ley obliga a tocar los aportes de millones de afiliados, el negocio de los fondos y el presupuesto nacional. El Gobierno presentó su proyecto en marzo de 2023, por medio del Ministerio del Trabajo.`,
      en: `**Status of the law.** Law 2381 is suspended by Order (Auto) 841 of 2025 of the Constitutional Court and, with few exceptions, is not applied. The latest news we saw is of 18 February 2026, when the full Court was discussing it. Check the situation before you cite it.

Since Law 100 of 1993 Colombia has had two pension regimes that compete: a public one, run by Colpensiones, in which today’s workers pay today’s pensions, and another of individual accounts in private funds. Each worker chooses one. Most older people are left outside both, because informal jobs do not contribute or contribute for a short time. Those who do not meet the conditions get their contributions back in a single payment, which is not a pension. For the poorest older people there is Colombia Mayor, a benefit with a limited budget and limited places.

So the system has three problems at once: low coverage, different rules for people with the same working life, and a state subsidy that mainly reaches those who do obtain a pension. To correct them in one law means touching the contributions of millions of members, the business of the funds and the national budget. The Government presented its bill in March 2023, through the Ministry of Labour.`,
    },
    whatWasDone: {
      es: `La ley, sancionada el 16 de julio de 2024, reemplaza la competencia entre regímenes por cuatro pilares que se suman:

- **Solidario.** Una renta básica, no inferior a la línea de pobreza extrema, para personas mayores en pobreza o vulnerabilidad y sin pensión.
- **Semicontributivo.** Una renta vitalicia para quien cotizó entre 300 y menos de 1.000 semanas: sus aportes dejan de devolverse en un solo pago.
- **Contributivo.** Todas las personas cotizan en Colpensiones hasta 2,3 salarios mínimos; lo que exceda va a una cuenta individual.
- **Ahorro voluntario.**

El diseño se negoció. El proyecto inicial fijaba el umbral en tres salarios mínimos y el Congreso lo bajó a 2,3. También creó un fondo de ahorro, a cargo del Banco de la República, para guardar parte de los nuevos aportes y pagar pensiones futuras. La ley se dio un año para entrar en vigor, salvo algunas reglas inmediatas, como una ventana de traslado para personas cercanas a la jubilación.

En ese año se prepararon los sistemas: se ajustaron la planilla de aportes y el registro de afiliados, y Prosperidad Social se alistó para pagar la renta básica. El 17 de junio de 2025 la Corte devolvió la ley. La Cámara había aprobado el texto del Senado tal como llegó, en el último debate y sin la deliberación debida. La Cámara votó otra vez el 28 de junio, con 104 votos a favor y 9 en contra. Falta que la Corte diga si eso bastó. Entretanto rige la Ley 100, y los ajustes de los sistemas están en pausa.`,
      en: `The law, signed on 16 July 2024, replaces the competition between regimes with four pillars that add up:

- **Solidarity.** A basic income, not lower than the extreme poverty line, for older people who are poor or vulnerable and have no pension.
- **Semi-contributory.** An income for life for those who contributed between 300 and fewer than 1,000 weeks: their contributions are no longer returned in a single payment.
- **Contributory.** Everybody contributes to Colpensiones up to 2.3 minimum wages; anything above goes to an individual account.
- **Voluntary saving.**

The design was negotiated. The first bill set the threshold at three minimum wages and Congress lowered it to 2.3. A savings fund, run by the central bank, was also created to keep part of the new contributions and pay future pensions. The law gave itself a year before coming into force, except for some immediate rules, such as a period in which people near retirement could change regime.

During that year the systems were prepared: the contribution form and the register of members were adjusted, and the Department for Social Prosperity got ready to pay the basic income. On 17 June 2025 the Court sent the law back. The House of Representatives had approved the Senate’s text as it came, in the last debate and without due discussion. The House voted again on 28 June, with 104 votes in favour and 9 against. The Court has yet to say whether that was enough. Meanwhile Law 100 applies, and the changes to the systems are on hold.`,
    },
    ledger: [
      {
        id: 'bill',
        date: '2023-03',
        changeKinds: ['law-or-decree'],
        before: {
          es: 'Dos regímenes en competencia desde 1993 y un subsidio aparte para las personas mayores pobres.',
          en: 'Two competing regimes since 1993, and a separate benefit for poor older people.',
        },
        after: {
          es: 'El Gobierno radica un proyecto de ley que los reúne en un solo sistema de pilares.',
          en: 'The Government presents a bill that brings them together in one system of pillars.',
        },
        decidedBy: {
          es: 'Gobierno nacional, por medio del Ministerio del Trabajo',
          en: 'National Government, through the Ministry of Labour',
        },
        resistance: {
          es: 'Pasar a Colpensiones la mayor parte de los aportes afecta a los fondos privados y abre la duda de cómo se guardará ese dinero para el futuro.',
          en: 'Moving most contributions to Colpensiones affects the private funds and raises the question of how that money will be kept for the future.',
        },
        workaround: {
          es: 'El Congreso bajó el umbral a 2,3 salarios mínimos y creó un fondo de ahorro a cargo del Banco de la República.',
          en: 'Congress lowered the threshold to 2.3 minimum wages and created a savings fund run by the central bank.',
        },
      },
      {
        id: 'last-debate',
        date: '2024-06-14',
        changeKinds: ['law-or-decree'],
        before: {
          es: 'El Senado ya había aprobado su texto; la legislatura terminaba y quedaba el cuarto debate en la Cámara.',
          en: 'The Senate had already approved its text; the session was ending and the fourth debate, in the House, remained.',
        },
        after: {
          es: 'La plenaria de la Cámara acoge el texto del Senado, lo que evita una conciliación entre las dos cámaras.',
          en: 'The full House accepts the Senate’s text, which avoids having to reconcile two versions.',
        },
        decidedBy: { es: 'Congreso de la República', en: 'Congress of the Republic' },
        resistance: {
          es: 'El tiempo era poco y el articulado largo. Discutirlo artículo por artículo ponía en riesgo la aprobación en esa legislatura.',
          en: 'Time was short and the bill was long. Discussing it article by article put its approval in that session at risk.',
        },
        workaround: {
          es: 'Se aprobó una proposición que sustituía todo el articulado por el del Senado. Ese atajo es lo que después examinó la Corte.',
          en: 'A motion was passed that replaced the whole text with the Senate’s. That short cut is what the Court later examined.',
        },
      },
      {
        id: 'law',
        date: '2024-07-16',
        changeKinds: ['law-or-decree', 'procedure'],
        before: {
          es: 'Regía la Ley 100 de 1993, con sus reformas.',
          en: 'Law 100 of 1993, as amended, was in force.',
        },
        after: {
          es: 'Se sanciona la Ley 2381. Entraría en vigor el 1 de julio de 2025; una ventana de traslado entre regímenes (artículo 76) se abre antes.',
          en: 'Law 2381 is signed. It would come into force on 1 July 2025; a period for changing regime (article 76) opens earlier.',
        },
        decidedBy: { es: 'Presidencia de la República', en: 'Presidency of the Republic' },
        resistance: {
          es: 'Se presentaron decenas de demandas ante la Corte Constitucional, por el trámite y por el contenido.',
          en: 'Dozens of challenges were brought before the Constitutional Court, over procedure and over content.',
        },
        workaround: {},
      },
      {
        id: 'systems',
        date: '2025',
        changeKinds: ['registry-or-system', 'procedure'],
        before: {
          es: 'La planilla de aportes (PILA) y el registro de afiliados (RUAF) estaban hechos para dos regímenes separados.',
          en: 'The contribution form (PILA) and the register of members (RUAF) were made for two separate regimes.',
        },
        after: {
          es: 'Las resoluciones 467 y 832 de 2025 ajustan su estructura al sistema de pilares.',
          en: 'Resolutions 467 and 832 of 2025 adjust their structure to the system of pillars.',
        },
        decidedBy: { es: 'Ministerio de Salud y Protección Social', en: 'Ministry of Health and Social Protection' },
        resistance: {
          es: 'Hubo que construir sistemas con la ley en discusión judicial: sin ellos no se podía empezar, y con ellos se gastaba en algo incierto.',
          en: 'Systems had to be built while the law was before the Court: without them nothing could start, and with them money went into something uncertain.',
        },
        workaround: {
          es: 'Al llegar la suspensión, los cambios se dejaron en pausa sin derogarlos, para no alterar el recaudo corriente.',
          en: 'When the suspension came, the changes were put on hold without being repealed, so that the ordinary collection of contributions was not disturbed.',
        },
      },
      {
        id: 'order-841',
        date: '2025-06-17',
        changeKinds: ['law-or-decree'],
        before: {
          es: 'Faltaban dos semanas para la entrada en vigor y ya se expedían decretos reglamentarios.',
          en: 'Two weeks were left before the law came into force, and implementing decrees were already being issued.',
        },
        after: {
          es: 'El Auto 841 suspende la ley, salvo el artículo 76 y el parágrafo transitorio del artículo 12, y la devuelve a la Cámara para corregir el trámite.',
          en: 'Order 841 suspends the law, except article 76 and the transitional paragraph of article 12, and returns it to the House so that the procedure can be corrected.',
        },
        decidedBy: { es: 'Corte Constitucional, Sala Plena', en: 'Constitutional Court, full bench' },
        resistance: {},
        workaround: {
          es: 'Mantener la ventana de traslado protegió a quienes ya habían empezado a decidir con la nueva regla.',
          en: 'Keeping the period for changing regime protected those who had already begun to decide under the new rule.',
        },
      },
      {
        id: 'second-vote',
        date: '2025-06-28',
        changeKinds: ['law-or-decree'],
        before: {
          es: 'La ley no había sido debatida por la plenaria de la Cámara como exige la Constitución, según la Corte.',
          en: 'According to the Court, the full House had not debated the law as the Constitution requires.',
        },
        after: {
          es: 'En sesiones extraordinarias, la Cámara vuelve a votar y aprueba con 104 votos a favor y 9 en contra.',
          en: 'In an extraordinary session the House votes again and approves, with 104 votes in favour and 9 against.',
        },
        decidedBy: {
          es: 'Cámara de Representantes, convocada por el Decreto 747 de 2025',
          en: 'House of Representatives, called by Decree 747 of 2025',
        },
        resistance: {
          es: 'La convocatoria se hizo de un día para otro, y se discute si hubo la deliberación y el quórum debidos.',
          en: 'The session was called overnight, and it is disputed whether there was due discussion and a proper quorum.',
        },
        workaround: {},
      },
      {
        id: 'court-2026',
        date: '2026-02-18',
        changeKinds: ['procedure'],
        before: {
          es: 'La corrección del trámite estaba en manos de la Corte, con la ley suspendida.',
          en: 'The correction of the procedure was in the hands of the Court, with the law suspended.',
        },
        after: {
          es: 'La Sala Plena empieza a discutir si la ley se ajusta a la Constitución. No vimos una decisión posterior a esta fecha.',
          en: 'The full bench begins to discuss whether the law is constitutional. We saw no decision after this date.',
        },
        decidedBy: { es: 'Corte Constitucional, Sala Plena', en: 'Constitutional Court, full bench' },
        resistance: {},
        workaround: {},
      },
    ],
    challenges: [
      {
        id: 'legal-mandate',
        challenge: 'legal-mandate',
        howMet: {
          es: 'Es el obstáculo que detuvo la reforma y no está resuelto a la fecha de nuestras fuentes. La Corte no examinó primero si los pilares eran buenos, sino si hubo debate. Se intentó subsanar con una segunda votación en once días. Para un equipo técnico la enseñanza es práctica: el expediente del debate (actas, votaciones, tiempos) forma parte del producto, igual que el articulado.',
          en: 'It is the obstacle that stopped the reform, and it is not resolved as of our sources. The Court did not first ask whether the pillars were good, but whether there had been a debate. A second vote was held within eleven days to repair it. For a technical team the lesson is practical: the record of the debate (minutes, votes, times) is part of the product, just like the text of the law.',
        },
      },
      {
        id: 'interest-groups',
        challenge: 'interest-group-resistance',
        howMet: {
          es: 'Se respondió con cambios de diseño: un umbral más bajo, un fondo de ahorro fuera de la caja del Gobierno y reglas de transición para quienes ya tenían 750 semanas (mujeres) o 900 (hombres). Esos acuerdos dieron los votos. No evitaron las demandas, más de cuarenta, porque quien pierde en el Congreso puede volver a discutir ante el juez.',
          en: 'The answer was changes of design: a lower threshold, a savings fund outside the Government’s own account, and transition rules for those who already had 750 weeks (women) or 900 (men). Those agreements brought the votes. They did not prevent more than forty challenges in court, because whoever loses in Congress can argue again before a judge.',
        },
      },
      {
        id: 'registries',
        challenge: 'registry-interoperability',
        howMet: {
          es: 'Cuatro pilares exigen que cuatro fuentes coincidan: el recaudo (PILA), los afiliados (RUAF), las historias laborales de Colpensiones y los fondos, y el registro social (Sisbén). Se empezó por la planilla y el registro de afiliados. Dejarlos en pausa fue posible porque los ajustes se hicieron por resolución y no alteraban todavía el recaudo de cada mes.',
          en: 'Four pillars require four sources to agree: collection (PILA), members (RUAF), the work histories held by Colpensiones and the funds, and the social registry (Sisbén). Work began with the contribution form and the register of members. They could be put on hold because the changes were made by resolution and did not yet alter each month’s collection.',
        },
      },
      {
        id: 'financing',
        challenge: 'financing-continuity',
        howMet: {
          es: 'La renta básica se apoya en el presupuesto nacional y en el Fondo de Solidaridad Pensional; el pilar contributivo, en un fondo de ahorro que obliga a guardar parte de los aportes nuevos. Separar las dos fuentes es una buena regla: el ahorro de quienes cotizan no paga el subsidio de hoy. Como la ley no se aplica, esa regla no se ha puesto a prueba.',
          en: 'The basic income rests on the national budget and the Pension Solidarity Fund; the contributory pillar, on a savings fund that makes it compulsory to keep part of the new contributions. Keeping the two sources apart is a good rule: members’ savings do not pay today’s benefit. As the law is not applied, that rule has not been tested.',
        },
      },
    ],
    results: [
      {
        id: 'pillars',
        label: { es: 'Pilares que crea la ley, hoy suspendida', en: 'Pillars created by the law, now suspended' },
        value: 4,
        unit: { es: 'pilares', en: 'pillars' },
        asOf: '2024-07-16',
        source: 'law',
        featured: true,
      },
      {
        id: 'threshold',
        label: {
          es: 'Tope de ingreso que cotizaría en Colpensiones (no aplicado)',
          en: 'Earnings ceiling for contributions to Colpensiones (not applied)',
        },
        value: 2.3,
        unit: { es: 'salarios mínimos', en: 'minimum wages' },
        asOf: '2024-07-16',
        source: 'law',
        featured: true,
      },
      {
        id: 'transfers',
        label: {
          es: 'Personas que usaron la ventana de traslado, en vigor (aprox.)',
          en: 'People who used the period for changing regime, in force (approx.)',
        },
        value: 70000,
        unit: { es: 'personas', en: 'people' },
        asOf: '2026-02-18',
        source: 'la-veintitres',
        featured: true,
      },
      {
        id: 'votes',
        label: { es: 'Votos a favor en la segunda votación de la Cámara', en: 'Votes in favour in the second vote of the House' },
        value: 104,
        unit: { es: 'votos', en: 'votes' },
        asOf: '2025-06-28',
        source: 'leal',
        featured: false,
      },
      {
        id: 'basic-income',
        label: {
          es: 'Renta básica mensual de referencia (no se ha pagado)',
          en: 'Reference amount of the monthly basic income (not paid)',
        },
        value: 223800,
        unit: { es: 'pesos colombianos', en: 'Colombian pesos' },
        asOf: '2024',
        source: 'actualicese',
        featured: false,
      },
    ],
    cost: {
      description: {
        es: `No hay un costo ejecutado del sistema de pilares, porque no ha empezado. Antes de la suspensión, la prensa recogió una estimación oficial de 2,2 billones de pesos (2.200.000 millones) para pagar la renta básica solidaria durante el segundo semestre de 2025. Es la cifra que mostramos, y se refiere a un solo pilar y a medio año.

Quedan los costos ya incurridos y difíciles de contar: sistemas ajustados y en pausa, decretos preparados, personal capacitado y la incertidumbre de quienes están por pensionarse.`,
        en: `There is no actual cost of the system of pillars, because it has not begun. Before the suspension, the press reported an official estimate of 2.2 trillion pesos (2,200,000 million) to pay the solidarity basic income during the second half of 2025. That is the figure shown, and it refers to one pillar and half a year.

There remain the costs already incurred, which are hard to count: systems adjusted and on hold, decrees prepared, staff trained, and the uncertainty of those about to retire.`,
      },
      financing: {
        es: 'Según la ley: presupuesto nacional y Fondo de Solidaridad Pensional para el pilar solidario; aportes y subsidio estatal para el semicontributivo; cotizaciones para el contributivo, con un fondo de ahorro administrado por el Banco de la República.',
        en: 'Under the law: the national budget and the Pension Solidarity Fund for the solidarity pillar; contributions and a state subsidy for the semi-contributory pillar; contributions for the contributory pillar, with a savings fund run by the central bank.',
      },
      amount: 2200000000000,
      currency: 'COP',
      year: 2025,
      shareOfGdp: null,
      source: 'noticias-hoy',
    },
    lessons: {
      es: `- **El procedimiento es contenido.** Una reforma puede caer por cómo se votó, sin que nadie haya probado si funciona.
- **Negociar el diseño no reemplaza el debate.** El umbral más bajo y el fondo de ahorro dieron mayoría; la mayoría no exime de discutir.
- **Un año de preparación sirve, pero crea dependencia.** Los sistemas, los decretos y las decisiones de las personas avanzan con la ley, y retroceder cuesta.
- **Lo que entra antes crea derechos.** La ventana de traslado se mantuvo en vigor, y unas 70.000 personas ya actuaron conforme a ella.
- **Los pilares se pueden separar.** El solidario y el contributivo tienen riesgos, fuentes de dinero y plazos distintos; unirlos en una ley los hizo depender del mismo voto.`,
      en: `- **Procedure is content.** A reform can fall because of how it was voted, before anyone has tested whether it works.
- **Negotiating the design does not replace debate.** The lower threshold and the savings fund brought a majority; a majority does not excuse anyone from discussion.
- **A year of preparation helps, but creates dependence.** Systems, decrees and people’s decisions move with the law, and going back is costly.
- **What comes into force earlier creates rights.** The period for changing regime stayed in force, and about 70,000 people have already acted on it.
- **Pillars can be separated.** The solidarity and contributory pillars have different risks, sources of money and time frames; joining them in one law made them depend on the same vote.`,
    },
    differently: {
      es: `Presentaríamos el pilar solidario en una ley propia y corta. Es el que menos sistemas necesita y el que llega a quien no puede esperar.

Programaríamos el último debate con semanas de margen, aunque significara pasar a la legislatura siguiente. El tiempo que se ganó en 2024 se perdió en 2025.

Pondríamos la fecha de entrada en vigor después del control constitucional, o por etapas, para no preparar a ciegas a todo el sistema. Y tendríamos escrito desde el primer día un plan para el caso de suspensión: qué se detiene, qué sigue y quién se lo explica a las personas afiliadas.`,
      en: `We would present the solidarity pillar in a short law of its own. It is the one that needs fewest systems and the one that reaches people who cannot wait.

We would set the last debate with weeks to spare, even if it meant moving to the next session. The time gained in 2024 was lost in 2025.

We would place the date of entry into force after the constitutional review, or in stages, so as not to prepare the whole system blindly. And from the first day we would have a written plan in case of suspension: what stops, what goes on, and who explains it to members.`,
    },
    transferability: {
      preconditions: {
        es: 'Historias laborales completas y comparables entre administradoras. Un registro social con el que elegir a las personas mayores sin pensión. Proyecciones de largo plazo que el Congreso pueda revisar por su cuenta. Una mayoría que resista un debate largo, y no solo una votación.',
        en: 'Work histories that are complete and can be compared between administrators. A social registry to choose older people without a pension. Long-term projections that Congress can check for itself. A majority that can hold through a long debate, not only through one vote.',
      },
      minimumInstitution: {
        es: 'Un ministerio que dirija la reforma con un equipo jurídico dedicado al trámite, una administradora pública capaz de recibir a todos los afiliados y una entidad separada que guarde el ahorro. Para el pilar solidario basta con una entidad que ya pague transferencias.',
        en: 'A ministry that leads the reform, with a legal team devoted to the parliamentary procedure; a public administrator able to take in all members; and a separate body that keeps the savings. For the solidarity pillar, a body that already pays transfers is enough.',
      },
      orderOfCost: 'high',
      costNote: {
        es: 'El pilar solidario es gasto nuevo y permanente. El contributivo mueve en el tiempo los ingresos y los pagos: mejora la caja al principio y aumenta las obligaciones después, por lo que el fondo de ahorro es una condición y no un adorno.',
        en: 'The solidarity pillar is new and permanent spending. The contributory one moves income and payments in time: it improves cash at first and adds obligations later, so the savings fund is a condition and not an ornament.',
      },
      time: {
        es: 'Aquí, unos dieciséis meses de trámite y casi un año de preparación, más el control judicial, abierto todavía en nuestras fuentes. Calcule al menos tres años entre el primer texto y el primer pago.',
        en: 'Here, about sixteen months from bill to law and almost a year of preparation, plus judicial review, still open in our sources. Reckon on at least three years between the first text and the first payment.',
      },
      doNotCopyIf: {
        es: 'No lo copie mientras la ley siga suspendida como si fuera un modelo probado: no lo es. Y no una todos los pilares en una ley si su mayoría depende de evitar el debate o si los sistemas de afiliación no pueden volver atrás.',
        en: 'Do not copy it as a proven model while the law is suspended: it is not one. And do not join all the pillars in one law if your majority depends on avoiding debate, or if your membership systems cannot be turned back.',
      },
    },
    programme: { bpsnc: null, bdips: 'CO' },
    recommendations: [
      {
        id: 'rec-1',
        recommendation: '1819ai/1',
        note: {
          es: 'Es un intento de pasar a un sistema universal que combina lo contributivo y lo no contributivo, con el papel del Estado en el centro.',
          en: 'It is an attempt to move to a universal system that combines contributory and non-contributory parts, with the State’s role at the centre.',
        },
      },
      {
        id: 'rec-2',
        recommendation: '1819ai/2',
        note: {
          es: 'La recomendación pide compartir también los obstáculos. Este caso documenta una reforma que no ha podido empezar, y por qué.',
          en: 'The recommendation asks countries to share obstacles too. This case documents a reform that has not been able to start, and why.',
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
        id: 'bpsnc-pensions',
        platform: 'bpsnc',
        label: { es: 'Pensiones sociales de la región en la BPSNC (en inglés)', en: 'Social pensions of the region in the BPSNC database' },
        url: 'https://dds.cepal.org/bpsnc/sp',
      },
    ],
    sources: [
      {
        id: 'law',
        title:
          'Ley 2381 de 2024, por medio de la cual se establece el Sistema de Protección Social Integral para la Vejez, Invalidez y Muerte de origen común',
        publisher: 'Congreso de la República de Colombia',
        url: '',
        date: '2024-07-16',
      },
      {
        id: 'order',
        title: 'Auto 841 de 2025',
        publisher: 'Corte Constitucional de Colombia',
        url: 'https://www.corteconstitucional.gov.co/',
        date: '2025-06-17',
      },
      {
        id: 'publimetro',
        title: '[Noticia sobre la suspensión de la Ley 2381 de 2024]',
        publisher: 'Publimetro Colombia',
        url: 'https://www.publimetro.co/',
        date: '2025',
      },
      {
        id: 'leal',
        title: 'Reforma pensional suspendida antes de entrar en vigencia',
        publisher: 'Leal Asesores',
        url: 'https://lealasesores.com.co/reforma-pensional-suspendida-antes-de-entrar-en-vigencia/',
        date: '2025',
      },
      {
        id: 'nacion-paisa',
        title: '[Suspensión de la reforma pensional y de los ajustes a la PILA y al RUAF]',
        publisher: 'Nación Paisa',
        url: 'https://www.nacionpaisa.com/suspenden-reforma-pensional-corte-constitucional-colombia',
        date: '2025-07-10',
      },
      {
        id: 'contexto',
        title: 'Reforma pensional, Ley 2381/2024: un cadáver insepulto',
        publisher: 'Contexto Ganadero (columna de opinión)',
        url: 'https://www.contextoganadero.com/columna/reforma-pensional-ley-2381-2024-un-cadaver-insepulto',
        date: '2025',
      },
      {
        id: 'la-veintitres',
        title: 'Corte Constitucional debate inexequibilidad de reforma pensional por vicios de trámite',
        publisher: 'La Veintitrés',
        url: 'https://laveintitres.com/corte-constitucional-debate-inexequibilidad-de-reforma-pensional-por-vicios-de-trmite',
        date: '2026-02-18',
      },
      {
        id: 'actualicese',
        title: 'Renta vitalicia vs. renta básica: descubre sus diferencias en el nuevo sistema de pensiones',
        publisher: 'Actualícese',
        url: 'https://actualicese.com/renta-vitalicia-vs-renta-basica-descubre-sus-diferencias-en-el-nuevo-sistema-de-pensiones',
        date: '',
      },
      {
        id: 'noticias-hoy',
        title: '[Resumen semanal de economía: costo del pilar solidario en el segundo semestre de 2025]',
        publisher: 'Noticias Hoy',
        url: 'https://www.noticiashoy.co/',
        date: '2025',
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
