import type { SeedResource } from '../types.ts'

export const resource: SeedResource = {
  slug: 'pensiones-solidarias-republica-dominicana',
  institution: 'cnss-do',
  content: {
    kind: 'experience',
    originalLanguage: 'es',
    title: {
      es: 'Del artículo 63 al primer pago: dieciocho años de pensiones solidarias',
      en: 'From article 63 to the first payment: eighteen years of solidarity pensions',
    },
    summary: {
      es: 'La ley dominicana prometió en 2001 una pensión a quienes no pueden cotizar. La primera se pagó en 2019. Entre una fecha y otra hicieron falta un reglamento, una forma de elegir a quién, una partida en el presupuesto y, sobre todo, un piloto pequeño que se pudiera empezar.',
      en: 'In 2001 Dominican law promised a pension to people who cannot contribute. The first was paid in 2019. In between, the country needed rules, a way of choosing who comes first, a budget line and, above all, a pilot small enough to start.',
    },
    countries: ['DOM'],
    yearFrom: 2001,
    yearTo: null,
    topics: ['non-contributory-pensions', 'social-information-systems', 'legal-regulatory', 'old-age'],
    populations: ['older-persons', 'persons-with-disabilities', 'women'],
    context: {
      es: `La Ley 87-01, promulgada en mayo de 2001, creó el Sistema Dominicano de Seguridad Social y lo ordenó en regímenes según de dónde sale el dinero. El subsidiado, que paga el Estado, se pensó para quienes no pueden cotizar: personas sin empleo, con discapacidad o en la indigencia. Su artículo 63 les prometió una pensión solidaria. Nombró a tres grupos: personas mayores de 60 años sin recursos suficientes, personas de cualquier edad con discapacidad severa y madres solteras desempleadas con hijos menores de edad. La propia ley fijó también el monto, el 60 % del salario mínimo público.

El derecho quedó bien escrito, pero no se podía ejercer. Faltaba un procedimiento que dijera dónde se presenta la solicitud, quién la evalúa y quién firma. Faltaba un modo acordado de ordenar a los solicitantes, porque los que cumplían las condiciones eran muchos más que los que cabían en cualquier presupuesto inicial. Y faltaba la partida: un derecho sin asignación anual no llega a la nómina.

Mientras tanto el país levantó, para sus programas de transferencias, el Sistema Único de Beneficiarios (SIUBEN), un registro que clasifica a los hogares con un índice de calidad de vida. No se hizo para las pensiones, pero acabó siendo una de las piezas que las hicieron posibles.`,
      en: `Law 87-01, enacted in May 2001, created the Dominican Social Security System and divided it into regimes according to where the money comes from. The subsidized regime, paid by the State, was meant for people who cannot contribute: those without work, with a disability or in extreme poverty. Its article 63 promised them a solidarity pension. It named three groups: people over 60 without enough to live on, people of any age with a severe disability, and unemployed single mothers with children under age. The law even set the amount, 60% of the public-sector minimum wage.

The right was well written, but nobody could use it. There was no procedure to say where to apply, who assesses the case and who signs. There was no agreed way to put applicants in order, although those who qualified were far more than any first budget could hold. And there was no budget line: a right without a yearly allocation never reaches a payroll.

Meanwhile the country built the Single System of Beneficiaries (SIUBEN) for its cash transfer programmes. It is a registry that classifies households with a quality-of-life index. It was not made for pensions, but it became one of the parts that made them possible.`,
    },
    whatWasDone: {
      es: `El primer paso útil llegó doce años después de la ley. En 2013 el Consejo Nacional de Seguridad Social (CNSS) aprobó el reglamento que definía el trámite: un formulario único de solicitud, el SIUBEN para identificar y clasificar, y una evaluación que empezaba en el territorio. El texto precisó además a los destinatarios, por ejemplo con un tope de ingresos de la mitad del salario mínimo para las personas mayores. El propio CNSS advirtió entonces que solo se aplicaría cuando hubiera decreto del Poder Ejecutivo y recursos en el presupuesto. Ninguno de los dos llegó pronto.

Lo que destrabó la espera, en 2019, fue reducir la escala. En febrero el Gobierno se comprometió a empezar ese año y apartó 500 millones de pesos, pensados para unas 10.000 personas. En noviembre el CNSS aprobó un plan piloto, la resolución 484-01, que simplificaba la selección e incluía visitas a los hogares. En diciembre un decreto otorgó las primeras 1.176 pensiones, de 6.000 pesos mensuales, con un pago adicional en Navidad y seguro de salud.

Desde entonces la lista crece por tandas. Una comisión en la que están Trabajo, Hacienda, el SIUBEN, el CNSS y los consejos de personas mayores y de discapacidad revisa los expedientes; el presidente de la República firma un decreto con los nombres; la Dirección General de Jubilaciones y Pensiones paga en cuentas bancarias. La CEPAL, a pedido del CNSS, hizo un diagnóstico del protocolo de selección y entrega. Según cifras oficiales recogidas por la prensa, entre agosto de 2020 y diciembre de 2024 se otorgaron 59.703 pensiones.`,
      en: `The first useful step came twelve years after the law. In 2013 the National Social Security Council (CNSS) approved the rules of the procedure: one application form, SIUBEN to identify and classify people, and an assessment that began locally. The text also made the groups more precise, for instance with an income ceiling of half the minimum wage for older persons. The Council itself warned that the rules would apply only once there was a decree from the executive and money in the budget. Neither came soon.

What ended the wait, in 2019, was a smaller scale. In February the Government undertook to start that year and set aside 500 million pesos, intended for about 10,000 people. In November the Council approved a pilot plan, resolution 484-01, which made selection simpler and included home visits. In December a decree granted the first 1,176 pensions, of 6,000 pesos a month, with an extra payment at Christmas and health insurance.

Since then the list has grown in batches. A commission that brings together Labour, Finance, SIUBEN, the Council and the councils for older persons and for disability reviews the files; the President of the Republic signs a decree with the names; the General Directorate of Retirement and Pensions pays into bank accounts. ECLAC, at the Council’s request, made a diagnosis of the protocol for selection and delivery. According to official figures reported in the press, 59,703 pensions were granted between August 2020 and December 2024.`,
    },
    ledger: [
      {
        id: 'law-87-01',
        date: '2001-05-09',
        changeKinds: ['law-or-decree'],
        before: {
          es: 'Las pensiones dependían del empleo formal o de concesiones individuales. No existía un derecho general para quien no podía cotizar.',
          en: 'Pensions depended on a formal job or on individual grants. There was no general right for people who could not contribute.',
        },
        after: {
          es: 'La Ley 87-01 crea el régimen subsidiado y, en su artículo 63, la pensión solidaria. Quedan escritos los destinatarios y el monto, el 60 % del salario mínimo público.',
          en: 'Law 87-01 creates the subsidized regime and, in article 63, the solidarity pension. The groups entitled and the amount, 60% of the public-sector minimum wage, are now in writing.',
        },
        decidedBy: { es: 'Congreso Nacional', en: 'National Congress' },
        resistance: {
          es: 'La ley no ató la pensión a una fecha ni a una partida anual. Sin plazo, cada presupuesto pudo dejarla para el siguiente.',
          en: 'The law did not tie the pension to a date or to a yearly allocation. Without a deadline, each budget could leave it to the next.',
        },
        workaround: {},
      },
      {
        id: 'regulation-2013',
        date: '2013-10-10',
        changeKinds: ['procedure', 'law-or-decree'],
        before: {
          es: 'Había un derecho, pero ningún trámite: ni formulario, ni evaluación, ni una autoridad que recibiera la solicitud.',
          en: 'There was a right but no procedure: no form, no assessment and no authority to receive an application.',
        },
        after: {
          es: 'La resolución 327-03 aprueba el reglamento: formulario único, uso del SIUBEN, evaluación local y requisitos precisos para cada grupo.',
          en: 'Resolution 327-03 approves the rules: one form, use of SIUBEN, local assessment and precise conditions for each group.',
        },
        decidedBy: { es: 'Consejo Nacional de Seguridad Social (CNSS)', en: 'National Social Security Council (CNSS)' },
        resistance: {
          es: 'El reglamento dependía de un decreto y de recursos presupuestarios que no estaban asignados.',
          en: 'The rules depended on a decree and on budget money that had not been allocated.',
        },
        workaround: {
          es: 'El CNSS, donde se sientan Gobierno, empleadores y trabajadores, dejó el texto aprobado y consultado en público, listo para cuando hubiera dinero.',
          en: 'The Council, where government, employers and workers sit, left the text approved and publicly consulted, ready for when there was money.',
        },
      },
      {
        id: 'budget-2019',
        date: '2019-02-27',
        changeKinds: ['budget-line'],
        before: {
          es: 'La pensión no tenía una partida propia en el presupuesto nacional.',
          en: 'The pension had no line of its own in the national budget.',
        },
        after: {
          es: 'El Gobierno anuncia que empezará a pagar ese año y aparta 500 millones de pesos, pensados para unas 10.000 personas.',
          en: 'The Government announces that payments will start that year and sets aside 500 million pesos, intended for about 10,000 people.',
        },
        decidedBy: { es: 'Presidencia de la República', en: 'Presidency of the Republic' },
        resistance: {},
        workaround: {
          es: 'En lugar de financiar todo el derecho de una vez, se fijó una cantidad que cabía en el presupuesto y se ajustó a ella el número de pensiones.',
          en: 'Instead of paying for the whole right at once, an amount that fitted the budget was fixed and the number of pensions was set to match.',
        },
      },
      {
        id: 'pilot-plan',
        date: '2019-11-13',
        changeKinds: ['procedure', 'agreement'],
        before: {
          es: 'El procedimiento de 2013 tenía muchos pasos y no se había usado nunca.',
          en: 'The 2013 procedure had many steps and had never been used.',
        },
        after: {
          es: 'La resolución 484-01 aprueba un plan piloto con una selección más ágil, que incluye visitas y entrevistas en el hogar.',
          en: 'Resolution 484-01 approves a pilot plan with a faster selection that includes visits and interviews at home.',
        },
        decidedBy: { es: 'Consejo Nacional de Seguridad Social (CNSS)', en: 'National Social Security Council (CNSS)' },
        resistance: {
          es: 'El tema llevaba años detenido y había que poner de acuerdo a varias entidades sobre quién elige y con qué datos.',
          en: 'The matter had been stuck for years, and several bodies had to agree on who chooses and with which data.',
        },
        workaround: {
          es: 'Se presentó como piloto: las reglas podían corregirse sin volver a discutir el reglamento completo.',
          en: 'It was presented as a pilot: the rules could be corrected without reopening the full regulation.',
        },
      },
      {
        id: 'first-pensions',
        date: '2019-12',
        changeKinds: ['law-or-decree', 'budget-line'],
        before: {
          es: 'Nadie había cobrado una pensión solidaria desde que la ley la creó.',
          en: 'Nobody had received a solidarity pension since the law created it.',
        },
        after: {
          es: 'El decreto 435-19 otorga las primeras 1.176 pensiones, de 6.000 pesos mensuales, con pago de Navidad y seguro de salud.',
          en: 'Decree 435-19 grants the first 1,176 pensions, of 6,000 pesos a month, with a Christmas payment and health insurance.',
        },
        decidedBy: { es: 'Poder Ejecutivo', en: 'Executive branch' },
        resistance: {},
        workaround: {},
      },
      {
        id: 'second-batch',
        date: '2020-01-28',
        changeKinds: ['law-or-decree', 'agreement'],
        before: {
          es: 'Los candidatos del primer decreto se habían validado con visitas domiciliarias, caso por caso.',
          en: 'Candidates in the first decree had been validated with home visits, case by case.',
        },
        after: {
          es: 'Un segundo decreto suma 4.845 pensiones. Entre ellas hay cerca de 2.000 servidores municipales y más de 200 bomberos, identificados con las federaciones de municipios.',
          en: 'A second decree adds 4,845 pensions. Among them are almost 2,000 municipal workers and more than 200 firefighters, identified with the municipal associations.',
        },
        decidedBy: {
          es: 'Poder Ejecutivo, con la Liga Municipal Dominicana y FEDOMU',
          en: 'Executive branch, with the municipal associations (Liga Municipal Dominicana, FEDOMU)',
        },
        resistance: {
          es: 'Con pocos cupos, incorporar listas de un empleador público compite con el orden de pobreza que marca el registro.',
          en: 'When places are few, taking in lists from a public employer competes with the order of poverty that the registry gives.',
        },
        workaround: {},
      },
      {
        id: 'commission-2025',
        date: '2025-04',
        changeKinds: ['procedure', 'law-or-decree'],
        before: {
          es: 'El piloto resolvía grupos pequeños; al crecer hacía falta un circuito estable entre entidades.',
          en: 'The pilot dealt with small groups; growth called for a stable route between institutions.',
        },
        after: {
          es: 'Los decretos 132-25, 148-25 y 164-25 otorgan 7.925 pensiones revisadas por una comisión de ocho entidades, con resoluciones del CNSS de 2019 a 2023 que acortan el trámite.',
          en: 'Decrees 132-25, 148-25 and 164-25 grant 7,925 pensions reviewed by a commission of eight bodies, under Council resolutions of 2019 to 2023 that shorten the procedure.',
        },
        decidedBy: {
          es: 'Poder Ejecutivo, a propuesta de la comisión coordinada por el CNSS',
          en: 'Executive branch, on a proposal from the commission that the Council coordinates',
        },
        resistance: {
          es: 'El otorgamiento sigue dependiendo de un decreto por tanda: quien cumple los requisitos espera hasta que su nombre aparece en uno.',
          en: 'A grant still depends on a decree for each batch: a person who qualifies waits until their name appears in one.',
        },
        workaround: {},
      },
    ],
    challenges: [
      {
        id: 'legal-mandate',
        challenge: 'legal-mandate',
        howMet: {
          es: 'El derecho existía desde 2001, pero sin reglamento, plazo ni partida no obligaba a nadie en concreto. Se resolvió por capas: reglamento en 2013, dinero y plan piloto en 2019, decretos desde entonces. La capa que falta es la que convertiría el otorgamiento en un acto administrativo ordinario, sin decreto presidencial para cada grupo.',
          en: 'The right existed from 2001, but without rules, a deadline or a budget line it bound nobody in particular. It was solved in layers: rules in 2013, money and a pilot plan in 2019, decrees since then. The missing layer is the one that would make each grant an ordinary administrative act, without a presidential decree for every group.',
        },
      },
      {
        id: 'financing-continuity',
        challenge: 'financing-continuity',
        howMet: {
          es: 'Se empezó con una cantidad cerrada, 500 millones de pesos, y con un número de pensiones que cabía en ella. Después el pago quedó en un fondo propio administrado por el Ministerio de Hacienda. Esto da orden y control del gasto, con un precio: la cobertura de cada año la decide el presupuesto y no el número de personas que cumplen los requisitos.',
          en: 'It began with a closed amount, 500 million pesos, and a number of pensions that fitted into it. Payment was later placed in a fund of its own, run by the Ministry of Finance. This gives order and control of spending, at a price: each year’s coverage is decided by the budget and not by the number of people who qualify.',
        },
      },
      {
        id: 'targeting-errors',
        challenge: 'targeting-errors',
        howMet: {
          es: 'La selección combina la solicitud de la persona, la clasificación del SIUBEN, las bases de la seguridad social (para saber si ya hay otra pensión) y la evaluación de la comisión. En el piloto se añadieron visitas al hogar. Cruzar fuentes reduce las inclusiones indebidas; las exclusiones solo se ven si se registra a quien quedó fuera y por qué, y ese dato no aparece en las fuentes públicas consultadas.',
          en: 'Selection combines the person’s application, the SIUBEN classification, social security databases (to see whether there is already another pension) and the commission’s assessment. The pilot added home visits. Crossing sources reduces wrong inclusions; wrong exclusions can be seen only if someone records who was left out and why, and that figure does not appear in the public sources consulted.',
        },
      },
      {
        id: 'monitoring-data',
        challenge: 'monitoring-data',
        howMet: {
          es: 'Pensiones otorgadas, pensiones en pago y decretos publicados son tres cuentas distintas. La cifra oficial habla de 59.703 otorgadas entre agosto de 2020 y diciembre de 2024; un recuento de prensa posterior llega a 50.273 autorizadas hasta septiembre de 2025. No sabemos qué explica la diferencia. Conviene por eso citar siempre qué se cuenta y hasta cuándo.',
          en: 'Pensions granted, pensions in payment and decrees published are three different counts. The official figure speaks of 59,703 granted between August 2020 and December 2024; a later press count reaches 50,273 authorized up to September 2025. We do not know what explains the difference. So it is wise always to state what is being counted, and up to when.',
        },
      },
    ],
    results: [
      {
        id: 'granted',
        label: { es: 'Pensiones solidarias otorgadas desde agosto de 2020', en: 'Solidarity pensions granted since August 2020' },
        value: 59703,
        unit: { es: 'pensiones', en: 'pensions' },
        asOf: '2024-12',
        source: 'ensegundos',
        featured: true,
      },
      {
        id: 'first-batch',
        label: { es: 'Pensiones del primer decreto', en: 'Pensions in the first decree' },
        value: 1176,
        unit: { es: 'pensiones', en: 'pensions' },
        asOf: '2019-12',
        source: 'proceso',
        featured: true,
      },
      {
        id: 'amount',
        label: { es: 'Monto mensual, 60 % del salario mínimo público', en: 'Monthly amount, 60% of the public-sector minimum wage' },
        value: 6000,
        unit: { es: 'pesos dominicanos', en: 'Dominican pesos' },
        asOf: '2023-12',
        source: 'hoy',
        featured: true,
      },
      {
        id: 'granted-2025',
        label: { es: 'Pensiones otorgadas en los primeros meses de 2025', en: 'Pensions granted in the first months of 2025' },
        value: 7925,
        unit: { es: 'pensiones', en: 'pensions' },
        asOf: '2025-04',
        source: 'ensegundos',
        featured: false,
      },
      {
        id: 'women-2025',
        label: { es: 'Mujeres entre las personas pensionadas de esa tanda', en: 'Women among those granted a pension in that batch' },
        value: 53.31,
        unit: { es: 'por ciento', en: 'per cent' },
        asOf: '2025-04',
        source: 'ensegundos',
        featured: false,
      },
    ],
    cost: {
      description: {
        es: `La asignación inicial, en 2019, fue de 500 millones de pesos dominicanos, prevista para unas 10.000 personas. La prensa calculó en 2025 que el pago mensual había pasado de 41,8 millones de pesos en agosto de 2020 a 343,4 millones en septiembre de 2025.

El gasto tiene tres partes que se presupuestan por separado: la pensión, el pago adicional de Navidad y el seguro de salud del régimen subsidiado. El monto sigue al salario mínimo público, de modo que una decisión salarial también mueve el costo de las pensiones.`,
        en: `The first allocation, in 2019, was 500 million Dominican pesos, planned for about 10,000 people. In 2025 the press calculated that the monthly payment had gone from 41.8 million pesos in August 2020 to 343.4 million in September 2025.

Spending has three parts that are budgeted separately: the pension, the extra Christmas payment and the health insurance of the subsidized regime. The amount follows the public-sector minimum wage, so a decision about wages also moves the cost of pensions.`,
      },
      financing: {
        es: 'Presupuesto General del Estado. Un fondo propio, llamado Pensiones Solidarias, administrado por la Dirección General de Jubilaciones y Pensiones del Ministerio de Hacienda. No hay cotizaciones de las personas beneficiarias.',
        en: 'The national budget. A fund of its own, called Solidarity Pensions, is run by the General Directorate of Retirement and Pensions of the Ministry of Finance. Recipients pay no contributions.',
      },
      amount: 500000000,
      currency: 'DOP',
      year: 2019,
      shareOfGdp: null,
      source: 'minpre',
    },
    lessons: {
      es: `- **Un derecho necesita cuatro piezas, no una.** Ley, procedimiento, forma de elegir y dinero. Aquí la primera tardó un día y las otras tres, dieciocho años.
- **El tamaño fue la llave.** Mientras se pensó en cubrir a todos, no se pagó a nadie. Un piloto de poco más de mil pensiones permitió probar el circuito completo y después ampliarlo.
- **Un registro hecho para otra cosa sirve, si se completa.** El SIUBEN daba la clasificación de pobreza; faltaban la solicitud, la visita y el cruce con la seguridad social.
- **El decreto por tandas da visibilidad y quita certeza.** Cada lista se puede leer, pero la persona no sabe cuándo le toca.
- **Quién paga importa.** Que lo haga la dirección que ya paga las demás pensiones del Estado evitó crear una nómina nueva.`,
      en: `- **A right needs four parts, not one.** Law, procedure, a way of choosing, and money. Here the first took one day and the other three took eighteen years.
- **Size was the key.** While the plan was to cover everyone, nobody was paid. A pilot of little more than a thousand pensions let the whole route be tested, and then widened.
- **A registry made for another purpose is useful if it is completed.** SIUBEN gave the poverty classification; the application, the visit and the check against social security were missing.
- **Decrees in batches give visibility and take away certainty.** Every list can be read, but people do not know when their turn will come.
- **Who pays matters.** Because the office that already pays the State’s other pensions does it, no new payroll had to be built.`,
    },
    differently: {
      es: `Pondríamos una fecha en la ley, aunque fuera lejana, y una regla de avance: tantos cupos nuevos por año hasta cubrir al grupo. Un calendario público obliga más que una promesa sin plazo.

Aprobaríamos el reglamento y el piloto juntos. Los seis años entre uno y otro hicieron viejo un procedimiento que nadie había usado.

Publicaríamos la lista de espera, en números y por provincia, además de la lista de otorgadas. Y separaríamos desde el principio tres series: otorgadas, en pago y dadas de baja. Hoy reconstruirlas cuesta más que haberlas llevado.`,
      en: `We would put a date in the law, even a distant one, and a rule of progress: so many new places a year until the group is covered. A public calendar binds more than a promise without a deadline.

We would approve the rules and the pilot together. The six years between them aged a procedure that nobody had ever used.

We would publish the waiting list, in numbers and by province, as well as the list of pensions granted. And from the beginning we would keep three series apart: granted, in payment and ended. Rebuilding them today costs more than keeping them would have.`,
    },
    transferability: {
      preconditions: {
        es: 'Una ley que ya reconozca el derecho, o la posibilidad de aprobarla. Un registro social que clasifique a los hogares y se actualice. Bases de la seguridad social que permitan comprobar si la persona ya cobra otra pensión. Identificación civil extendida, porque sin cédula no hay cuenta ni pago.',
        en: 'A law that already recognizes the right, or the chance to pass one. A social registry that classifies households and is kept up to date. Social security databases that can show whether the person already has another pension. Wide civil identification, because without an identity card there is no account and no payment.',
      },
      minimumInstitution: {
        es: 'Un órgano rector con autoridad sobre varias entidades (aquí, el CNSS), una secretaría técnica que lleve los expedientes y una oficina que ya pague pensiones. El equipo propio puede ser pequeño si el registro y el pago los ponen otros por acuerdo.',
        en: 'A governing body with authority over several institutions (here, the Council), a technical secretariat that keeps the files, and an office that already pays pensions. Its own team can be small if others provide the registry and the payment by agreement.',
      },
      orderOfCost: 'medium',
      costNote: {
        es: 'El costo lo fija el número de cupos, y se puede empezar con uno muy bajo. A plena cobertura es un gasto permanente que crece con el envejecimiento y con el salario mínimo; conviene proyectarlo a diez años antes del primer decreto.',
        en: 'The number of places sets the cost, and it can start very low. At full coverage it is permanent spending that grows with ageing and with the minimum wage; it is wise to project it ten years ahead before the first decree.',
      },
      time: {
        es: 'Con la ley hecha, un piloto se puede preparar en menos de un año: aquí pasaron unos diez meses entre el anuncio y el primer pago. El procedimiento estable tomó varios años más.',
        en: 'With the law in place, a pilot can be prepared in less than a year: here about ten months passed between the announcement and the first payment. A stable procedure took several years more.',
      },
      doNotCopyIf: {
        es: 'No lo copie si el registro social no se actualiza o si no puede publicar criterios y listas: con pocos cupos y un decreto por tanda, la selección se presta al favor. Si el presupuesto alcanza para todo el grupo de edad, una pensión universal es más simple.',
        en: 'Do not copy it if the social registry is not updated, or if you cannot publish criteria and lists: with few places and a decree for each batch, selection is open to favours. If the budget reaches the whole age group, a universal pension is simpler.',
      },
    },
    programme: { bpsnc: 194, bdips: 'DO' },
    recommendations: [
      {
        id: 'rec-1',
        recommendation: '1819ai/1',
        note: {
          es: 'El plan de seguimiento cita el apoyo de la CEPAL al diagnóstico del protocolo de selección y entrega de estas pensiones, pedido por el Consejo, como parte de las políticas que reducen desigualdades.',
          en: 'The follow-up plan cites ECLAC’s support for a diagnosis of the protocol for selecting recipients and delivering these pensions, requested by the Council, among the policies that reduce inequality.',
        },
      },
      {
        id: 'rec-2',
        recommendation: '1819ai/2',
        note: {
          es: 'Muestra los cambios institucionales que hubo que hacer entre la ley y el pago, con sus fechas y con quién decidió cada uno.',
          en: 'It shows the institutional changes that were needed between the law and the payment, with their dates and with who decided each one.',
        },
      },
    ],
    platforms: [
      {
        id: 'bpsnc-194',
        platform: 'bpsnc',
        label: { es: 'Ficha del programa en la BPSNC (en inglés)', en: 'Programme record in the BPSNC database' },
        url: 'https://dds.cepal.org/bpsnc/programme?id=194',
      },
      {
        id: 'bdips-do',
        platform: 'bdips',
        label: {
          es: 'Institucionalidad social de la República Dominicana (en inglés)',
          en: 'Social institutions of the Dominican Republic',
        },
        url: 'https://dds.cepal.org/bdips/en/pais.php?id=do',
      },
    ],
    sources: [
      {
        id: 'bpsnc',
        title: 'Solidarity Pensions of the Subsidized Regime (2019–)',
        publisher: 'CEPAL, Base de datos de programas de protección social no contributiva',
        url: 'https://dds.cepal.org/bpsnc/programme?id=194',
        date: '',
      },
      {
        id: 'law',
        title: 'Ley 87-01 que crea el Sistema Dominicano de Seguridad Social',
        publisher: 'Congreso Nacional de la República Dominicana',
        url: '',
        date: '2001-05-09',
      },
      {
        id: 'que-politica',
        title: 'Personas pobres recibirán pensión',
        publisher: 'QuePolítica',
        url: 'https://quepolitica.com/2013/07/personas-pobres-recibiran-pension.html',
        date: '2013-07',
      },
      {
        id: 'regulation',
        title: '[Aprobación del reglamento de pensiones solidarias, resolución 327-03 del CNSS]',
        publisher: 'Noticias Tony Sosa',
        url: 'http://noticiastonysosa.blogspot.com/2013/10/otorgaran-pensiones-solidarias-mayores.html',
        date: '2013-10',
      },
      {
        id: 'proceso',
        title: 'Gobierno inicia entrega de pensiones solidarias a los adultos y discapacitados',
        publisher: 'Proceso',
        url: 'https://proceso.com.do/2019/12/05/gobierno-inicia-entrega-de-pensiones-solidarias-a-los-adultos-y-discapacitados',
        date: '2019-12-05',
      },
      {
        id: 'minpre',
        title: 'Declaración sobre pensiones solidarias ante medios de comunicación',
        publisher: 'Ministerio de la Presidencia de la República Dominicana',
        url: 'https://minpre.gob.do/',
        date: '2020-01-28',
      },
      {
        id: 'hoy',
        title: '[Decreto 689-23: pensiones de 6.000 pesos a 2.230 personas por vejez y discapacidad]',
        publisher: 'Hoy',
        url: 'https://hoy.com.do/',
        date: '2023-12',
      },
      {
        id: 'ensegundos',
        title: 'Gobierno otorga 7,925 pensiones solidarias a población vulnerable',
        publisher: 'En Segundos',
        url: 'https://ensegundos.do/2025/04/22/gobierno-otorga-7925-pensiones-solidarias-a-poblacion-vulnerable',
        date: '2025-04-22',
      },
      {
        id: 'press-count',
        title: '[Recuento de pensiones solidarias autorizadas, agosto de 2020 a septiembre de 2025]',
        publisher: 'Las Noticias Dominicanas',
        url: 'https://lasnoticiasdominicanas.com/',
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
