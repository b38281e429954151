import type { SeedResource } from '../types.ts'

export const resource: SeedResource = {
  slug: 'renta-dignidad-bolivia',
  institution: 'gestora-bo',
  content: {
    kind: 'experience',
    originalLanguage: 'es',
    title: {
      es: 'Una renta universal atada al gas: qué pasa cuando la nómina crece y el impuesto no',
      en: 'A universal pension tied to gas: what happens when the roll grows and the tax does not',
    },
    summary: {
      es: 'Desde 2008 Bolivia paga una renta a las personas de 60 años o más, hayan cotizado o no. La regla simple y un pago que llega al campo la hicieron fuerte. Su dinero depende sobre todo del impuesto a los hidrocarburos, y desde 2025 quedaron fuera algunos grupos. Llegó a 1.241.465 personas en 2024; situación a enero de 2026.',
      en: 'Since 2008 Bolivia has paid a pension to people aged 60 or over, whether or not they contributed. A simple rule and a payment that reaches the countryside made it strong. Its money depends above all on the hydrocarbons tax, and since 2025 some groups have been left out. It reached 1,241,465 people in 2024; situation as of January 2026.',
    },
    countries: ['BOL'],
    yearFrom: 2007,
    yearTo: null,
    topics: ['non-contributory-pensions', 'universal-social-protection', 'financing', 'old-age'],
    populations: ['older-persons', 'rural-population', 'informal-workers'],
    context: {
      es: `En Bolivia la mayor parte del trabajo es por cuenta propia: comercio, agricultura familiar, oficios. Por eso pocas personas llegan a viejas con una jubilación. El país buscó desde temprano otra salida. En los años noventa pasó a inversionistas privados la mitad de sus grandes empresas públicas y prometió que los dividendos de la parte que conservaba pagarían un bono anual a las personas mayores de 65 años, el Bonosol.

La idea de una renta para todos gustó; su dinero falló. El primer pago, en 1997, llegó a más de 400.000 personas y costó unos 90 millones de dólares, cuando los dividendos sumaban 46 millones. El Estado pidió prestado, el bono se suspendió, volvió más chico con otro nombre (Bolivida) y recuperó después el original. Antes de cumplir diez años, la promesa había cambiado dos veces de nombre.

A mediados de la década de 2000 el escenario era otro. El precio y la venta de gas natural habían subido, y un nuevo impuesto directo a los hidrocarburos (IDH) daba al Estado ingresos que no había tenido. Se repartían entre el tesoro nacional, los departamentos, los municipios y otros fondos. La pregunta dejó de ser si pagar una renta universal y pasó a ser con qué parte de ese impuesto, y a costa de quién.`,
      en: `In Bolivia most work is self-employment: trade, family farming, crafts. That is why few people reach old age with a retirement pension. The country looked early for another way. In the 1990s it passed half of its large public companies to private investors and promised that the dividends of the part it kept would pay a yearly bonus to people over 65, the Bonosol.

People liked the idea of a pension for all; its money failed. The first payment, in 1997, reached more than 400,000 people and cost some 90 million dollars, when the dividends came to 46 million. The State borrowed, the bonus was suspended, it came back smaller under another name (Bolivida), and later recovered the original one. Before it was ten years old, the promise had changed its name twice.

By the middle of the 2000s the setting was different. The price and the sales of natural gas had risen, and a new direct tax on hydrocarbons (IDH) gave the State income it had never had. It was shared among the national treasury, the departments, the municipalities and other funds. The question was no longer whether to pay a universal pension, but with which part of that tax, and at whose cost.`,
    },
    whatWasDone: {
      es: `La Ley 3791, de 28 de noviembre de 2007, creó la Renta Universal de Vejez, llamada Renta Dignidad, y puso fin al Bonosol. Bajó la edad de 65 a 60 años. Dio el monto completo a quien no tiene otra pensión y el 75 % a quien cobra una de la seguridad social. No pidió pruebas de pobreza ni años de aporte: excluyó a quien recibía un sueldo del Estado. La financió con el 30 % del IDH y con dividendos de empresas públicas, reunidos en un fondo propio.

Los pagos empezaron en febrero de 2008, y ese año cobraron 752.338 personas. Al principio pagaban las administradoras de pensiones. Desde 2009 otro operador privado y las Fuerzas Armadas repartieron la tarea: los bancos en las ciudades, unidades móviles militares en el campo. En 2016 la autoridad que supervisa las pensiones asumió el pago de manera directa, con 1.252 puntos y 150 unidades móviles. El 2 de enero de 2018 pasó a la Gestora Pública, la entidad estatal que desde 2023 administra también las pensiones contributivas.

El monto subió por decisiones puntuales, sin regla automática: de 200 bolivianos al inicio a 350 en julio de 2019 para quien no tiene pensión (300 para quien la tiene), en trece pagos al año. En 2025 la ley de presupuesto dejó fuera a unas 37.700 personas, en especial trabajadores activos del sector privado, socios de empresas y militares con jubilación completa. En enero de 2026 el monto de quienes no tienen pensión subió a 500, por doce meses, como parte de un programa ligado al alza de los combustibles.`,
      en: `Law 3791 of 28 November 2007 created the Universal Old-Age Pension, called Renta Dignidad, and ended the Bonosol. It lowered the age from 65 to 60. It gave the full amount to people with no other pension and 75% to those who receive one from social security. It asked for no proof of poverty and no years of contribution: it left out those on a state salary. It was financed with 30% of the IDH and with dividends of public companies, held in a fund of its own.

Payments began in February 2008, and 752,338 people were paid that year. At first the pension administrators paid. From 2009 another private operator and the Armed Forces shared the task: banks in the cities, mobile military units in the countryside. In 2016 the authority that supervises pensions took over payment directly, with 1,252 points and 150 mobile units. On 2 January 2018 it passed to the Gestora Pública, the state agency which since 2023 also manages contributory pensions.

The amount rose by separate decisions, with no automatic rule: from 200 bolivianos at the start to 350 in July 2019 for people with no pension (300 for those with one), in thirteen payments a year. In 2025 the budget law left out some 37,700 people, mainly those still working in the private sector, company partners and military personnel on full retirement pay. In January 2026 the amount for people with no pension rose to 500, for twelve months, as part of a programme linked to the rise in fuel prices.`,
    },
    ledger: [
      {
        id: 'law-3791',
        date: '2007-11-28',
        changeKinds: ['law-or-decree', 'budget-line'],
        before: {
          es: 'El Bonosol: un pago anual a mayores de 65 años, financiado con dividendos que no alcanzaban.',
          en: 'The Bonosol: a yearly payment to people over 65, financed by dividends that were not enough.',
        },
        after: {
          es: 'La Ley 3791 crea una renta vitalicia desde los 60 años, con el 30 % del IDH y dividendos de empresas públicas en un fondo propio.',
          en: 'Law 3791 creates a lifelong pension from the age of 60, with 30% of the IDH and dividends of public companies in a fund of its own.',
        },
        decidedBy: { es: 'Congreso Nacional, a propuesta del Ejecutivo', en: 'National Congress, on a proposal from the executive' },
        resistance: {
          es: 'El 30 % salía de un impuesto ya repartido. Departamentos y municipios perdían parte de su ingreso y se opusieron.',
          en: 'The 30% came out of a tax already shared out. Departments and municipalities lost part of their income and opposed it.',
        },
        workaround: {
          es: 'En la Cámara de Diputados se mejoró la parte de los jubilados, de 1.200 a 1.800 bolivianos anuales: así también ellos tenían algo que ganar.',
          en: 'In the Chamber of Deputies the share of retired people was improved, from 1,200 to 1,800 bolivianos a year: they too had something to gain.',
        },
      },
      {
        id: 'first-payments',
        date: '2008-02',
        changeKinds: ['procedure', 'registry-or-system'],
        before: {
          es: 'El Bonosol se cobraba una vez al año.',
          en: 'The Bonosol was collected once a year.',
        },
        after: {
          es: 'Pagos mensuales. La cédula de identidad y una base de datos de beneficiarios abren el derecho.',
          en: 'Monthly payments. The identity card and a database of beneficiaries open the right.',
        },
        decidedBy: { es: 'Órgano Ejecutivo, por decreto reglamentario de la Ley 3791', en: 'Executive, by a decree regulating Law 3791' },
        resistance: {
          es: 'Un viaje mensual a la ciudad puede costar en el campo una parte grande de lo que se cobra.',
          en: 'From the countryside, a monthly trip to town can cost a large part of what is collected.',
        },
        workaround: {
          es: 'Las reglas dejan acumular los pagos (en 2016, hasta doce meses), y así cada persona elige cuántos viajes hace.',
          en: 'The rules let payments build up (in 2016, for as long as twelve months), so each person chooses how many trips to make.',
        },
      },
      {
        id: 'armed-forces',
        date: '2009-02',
        changeKinds: ['agreement', 'procedure'],
        before: {
          es: 'Pagaban las administradoras de pensiones, con oficinas sobre todo urbanas.',
          en: 'The pension administrators paid, with offices mainly in cities.',
        },
        after: {
          es: 'Un nuevo operador, elegido por licitación, ofrece más de 500 puntos, y un convenio suma 400 de las Fuerzas Armadas, muchos de ellos móviles.',
          en: 'A new operator, chosen by tender, offers more than 500 points, and an agreement adds 400 from the Armed Forces, many of them mobile.',
        },
        decidedBy: {
          es: 'Superintendencia de Pensiones, Ministerio de Defensa y el operador adjudicado',
          en: 'Superintendence of Pensions, Ministry of Defence and the operator that won the tender',
        },
        resistance: {
          es: 'Llevar efectivo a comunidades dispersas es caro y riesgoso; ningún banco lo hacía por su cuenta.',
          en: 'Carrying cash to scattered communities is costly and risky; no bank did so on its own account.',
        },
        workaround: {
          es: 'Se usó la institución del Estado que ya llegaba a todo el territorio, con vehículos entregados para ese fin.',
          en: 'The state institution that already reached the whole territory was used, with vehicles handed over for the purpose.',
        },
      },
      {
        id: 'law-378',
        date: '2013-05-16',
        changeKinds: ['law-or-decree'],
        before: {
          es: '200 bolivianos al mes para quien no tiene pensión y 150 para quien la tiene, sin cambio desde 2008.',
          en: '200 bolivianos a month for people with no pension and 150 for those with one, unchanged since 2008.',
        },
        after: {
          es: 'La Ley 378 modifica la Ley 3791 y ese año el monto sube 50 bolivianos. En 2014 se agrega un pago de fin de año.',
          en: 'Law 378 amends Law 3791 and that year the amount rises by 50 bolivianos. In 2014 a year-end payment is added.',
        },
        decidedBy: { es: 'Asamblea Legislativa Plurinacional', en: 'Plurinational Legislative Assembly' },
        resistance: {
          es: 'Sin una regla de ajuste, cada alza depende de la ocasión política y de lo que rinda el gas ese año.',
          en: 'Without a rule of adjustment, each rise depends on the political occasion and on what gas yields that year.',
        },
        workaround: {},
      },
      {
        id: 'gestora',
        date: '2018-01-02',
        changeKinds: ['new-unit', 'law-or-decree', 'registry-or-system'],
        before: {
          es: 'El pago había pasado de las administradoras a un operador privado y, desde febrero de 2016, a la autoridad supervisora, que se vigilaba a sí misma.',
          en: 'Payment had moved from the administrators to a private operator and, from February 2016, to the supervising authority, which watched over itself.',
        },
        after: {
          es: 'El Decreto Supremo 3333, de septiembre de 2017, encarga la administración y el pago a la Gestora Pública. La supervisión vuelve a quedar aparte.',
          en: 'Supreme Decree 3333 of September 2017 gives administration and payment to the Gestora Pública. Supervision is separate again.',
        },
        decidedBy: { es: 'Órgano Ejecutivo, por decreto supremo', en: 'Executive, by supreme decree' },
        resistance: {
          es: 'Cambiar de pagador significa migrar la base de datos, los convenios con decenas de entidades financieras y los reclamos abiertos.',
          en: 'To change the payer means moving the database, the agreements with dozens of financial institutions and the open claims.',
        },
        workaround: {
          es: 'La Gestora empezó por la Renta Dignidad, con reglas simples, cinco años antes de asumir las pensiones contributivas.',
          en: 'The Gestora began with Renta Dignidad, whose rules are simple, five years before it took on contributory pensions.',
        },
      },
      {
        id: 'exclusions-2025',
        date: '2025-01',
        changeKinds: ['law-or-decree', 'procedure'],
        before: {
          es: 'Solo quedaba fuera quien cobraba un sueldo del Estado.',
          en: 'Only people on a state salary were left out.',
        },
        after: {
          es: 'La ley del presupuesto de 2025 excluye también a asalariados del sector privado, socios y directores de empresas, y militares con jubilación completa: unas 37.700 personas.',
          en: 'The budget law for 2025 also leaves out private-sector employees, company partners and directors, and military personnel on full retirement pay: some 37,700 people.',
        },
        decidedBy: {
          es: 'Ley del Presupuesto General del Estado 2025, a propuesta del Ministerio de Economía',
          en: 'General State Budget law for 2025, on a proposal from the Ministry of Economy',
        },
        resistance: {
          es: 'Las organizaciones de jubilados se movilizaron en noviembre de 2024: temían que fuera el primer paso para quitarla a todos ellos.',
          en: 'Organizations of retired people mobilized in November 2024: they feared it was the first step towards taking it from all of them.',
        },
        workaround: {
          es: 'El Gobierno aclaró que los jubilados sin empleo la conservaban. Quien deja de trabajar o de ser socio puede pedir que se le restituya.',
          en: 'The Government made clear that retired people without a job kept it. Anyone who stops working or leaves a company can ask for it back.',
        },
      },
      {
        id: 'increase-2026',
        date: '2026-01',
        changeKinds: ['law-or-decree', 'budget-line'],
        before: {
          es: '350 bolivianos al mes para quien no tiene pensión, sin cambio desde julio de 2019.',
          en: '350 bolivianos a month for people with no pension, unchanged since July 2019.',
        },
        after: {
          es: 'Sube a 500 bolivianos, por doce meses, dentro de un programa de protección que acompaña el alza de los combustibles. Quien tiene pensión sigue en 300.',
          en: 'It rises to 500 bolivianos, for twelve months, within a protection programme that goes with the rise in fuel prices. People with a pension stay at 300.',
        },
        decidedBy: {
          es: 'Órgano Ejecutivo: Decreto Supremo 5503 y después Decreto Supremo 5516',
          en: 'Executive: Supreme Decree 5503 and then Supreme Decree 5516',
        },
        resistance: {
          es: 'La ley de 2007 no se había modificado, y hubo dudas públicas sobre si un decreto bastaba para cambiar el monto.',
          en: 'The law of 2007 had not been amended, and there were public doubts on whether a decree was enough to change the amount.',
        },
        workaround: {
          es: 'Se pagó como suma adicional de 150 bolivianos, con tope anual de 1.800, por la misma plataforma y sin trámite.',
          en: 'It was paid as an extra sum of 150 bolivianos, with a yearly ceiling of 1,800, through the same platform and with nothing to apply for.',
        },
      },
    ],
    challenges: [
      {
        id: 'financing-continuity',
        challenge: 'financing-continuity',
        howMet: {
          es: 'Una parte fija de un impuesto dio dinero seguro mientras el gas subió, y permitió acumular un fondo. Cuando las ventas bajaron, la nómina siguió creciendo: unas 40.000 personas nuevas por año, según el ministerio de economía. La Fundación Milenio calculó que el patrimonio del fondo cayó un 69 %, hasta 3.602 millones de bolivianos en 2021; la Gestora rechazó esa lectura y recordó que los pagos nunca se interrumpieron. Ambas cosas pueden ser ciertas. Atar un gasto que crece con la edad a un ingreso que depende de un yacimiento exige una regla para los años malos, y la ley no la traía.',
          en: 'A fixed share of a tax gave safe money while gas went up, and let a fund build up. When sales fell, the roll went on growing: some 40,000 new people a year, according to the ministry of economy. Fundación Milenio, a research centre, calculated that the fund’s assets fell by 69%, to 3,602 million bolivianos in 2021; the Gestora rejected that reading and pointed out that payments never stopped. Both can be true. To tie spending that grows with age to income that depends on a gas field calls for a rule for bad years, and the law did not bring one.',
        },
      },
      {
        id: 'remote-areas',
        challenge: 'remote-areas',
        howMet: {
          es: 'Se combinaron cuatro cosas: bancos y cooperativas en las ciudades, unidades móviles de las Fuerzas Armadas en el campo, pago a domicilio para quien no puede moverse (21.607 personas en 2023) y la posibilidad de acumular hasta doce meses. Ninguna basta sola. La última es la más barata y la que más respeta a la persona: reconoce que vivir lejos no debe costar el derecho.',
          en: 'Four things were combined: banks and cooperatives in the cities, mobile units of the Armed Forces in the countryside, payment at home for those who cannot move (21,607 people in 2023) and the chance to let up to twelve months build up. None is enough alone. The last is the cheapest and the one that respects people most: it recognizes that living far away must not cost a person the right.',
        },
      },
      {
        id: 'payment-delivery',
        challenge: 'payment-delivery',
        howMet: {
          es: 'En diez años hubo cuatro pagadores: administradoras privadas, un grupo financiero, la autoridad supervisora y la Gestora. Cada cambio buscó bajar comisiones o ganar control, y cada uno obligó a migrar la base y los convenios. El pago no se detuvo porque el derecho no dependía del operador: la cédula y la base de datos eran las mismas. La solución de 2018 dejó pago y vigilancia en manos distintas.',
          en: 'In ten years there were four payers: private administrators, a financial group, the supervising authority and the Gestora. Each change sought lower fees or more control, and each meant moving the database and the agreements. Payment did not stop because the right did not depend on the operator: the identity card and the database were the same. The solution of 2018 left payment and supervision in different hands.',
        },
      },
      {
        id: 'interest-group-resistance',
        challenge: 'interest-group-resistance',
        howMet: {
          es: 'Hubo dos oposiciones de signo contrario. En 2007, la de los gobiernos departamentales y municipales, que perdían una parte del IDH; se impuso la mayoría nacional y la disputa siguió por otros caminos. En 2024, la de los jubilados, que veían en peligro la universalidad; se resolvió acotando las exclusiones y ofreciendo el reingreso. La lección es que una renta para todos crea su propia defensa: quien ya la cobra no deja que se la quiten sin discutir.',
          en: 'There were two opposite kinds of opposition. In 2007, that of departmental and municipal governments, which lost part of the IDH; the national majority prevailed and the dispute went on elsewhere. In 2024, that of retired people, who saw universality in danger; it was settled by narrowing the exclusions and offering a way back in. The lesson is that a pension for all creates its own defence: those already paid do not let it be taken away without an argument.',
        },
      },
    ],
    results: [
      {
        id: 'recipients',
        label: { es: 'Personas que cobraron la renta en el año', en: 'People paid during the year' },
        value: 1241465,
        unit: { es: 'personas', en: 'people' },
        asOf: '2024',
        source: 'abi-2025',
        featured: true,
      },
      {
        id: 'no-pension',
        label: { es: 'Beneficiarios que no tienen ninguna otra pensión', en: 'Recipients with no other pension' },
        value: 80,
        unit: { es: 'por ciento (aproximado)', en: 'per cent (about)' },
        asOf: '2025-07',
        source: 'abi-2025',
        featured: true,
      },
      {
        id: 'poverty',
        label: {
          es: 'Reducción de la pobreza en la vejez, según un estudio de la CEPAL de 2024',
          en: 'Reduction of poverty in old age, according to an ECLAC study of 2024',
        },
        value: 20,
        unit: { es: 'puntos porcentuales', en: 'percentage points' },
        asOf: '2024-06',
        source: 'abi-2025',
        featured: true,
      },
      {
        id: 'first-year',
        label: { es: 'Personas que cobraron el primer año', en: 'People paid in the first year' },
        value: 752338,
        unit: { es: 'personas', en: 'people' },
        asOf: '2008',
        source: 'la-prensa',
        featured: false,
      },
      {
        id: 'excluded',
        label: { es: 'Personas excluidas por la ley de presupuesto de 2025', en: 'People left out by the budget law for 2025' },
        value: 37700,
        unit: { es: 'personas (aproximado)', en: 'people (about)' },
        asOf: '2025-02',
        source: 'fides-2025',
        featured: false,
      },
    ],
    cost: {
      description: {
        es: `En 2024 se pagaron 5.288 millones de bolivianos, frente a 5.101 millones en 2023. El gasto crece por dos vías: más personas cada año, porque la población envejece, y alzas del monto decididas por ley o decreto. La exclusión de 37.700 personas ahorra unos 13 millones de bolivianos al mes, según la prensa: es una parte pequeña del total.

A la renta se suma un pago de 1.800 bolivianos para gastos de entierro. El costo de administrar depende sobre todo de las comisiones por pago y de llegar al campo.`,
        en: `In 2024, 5,288 million bolivianos were paid, against 5,101 million in 2023. Spending grows in two ways: more people every year, because the population is ageing, and rises in the amount decided by law or decree. The exclusion of 37,700 people saves about 13 million bolivianos a month, according to the press: a small part of the total.

A payment of 1,800 bolivianos for burial costs is added to the pension. The cost of running it depends above all on payment fees and on reaching the countryside.`,
      },
      financing: {
        es: 'Fondo de la Renta Universal de Vejez: 30 % del IDH, dividendos y aportes de empresas públicas, y rendimientos del propio fondo. Para el alza de 2026 las declaraciones oficiales no coinciden: unas hablan de cooperación internacional y otras de una partida extraordinaria del Tesoro. Las personas no cotizan para ella.',
        en: 'The Universal Old-Age Pension Fund: 30% of the IDH, dividends and contributions from public companies, and returns of the fund itself. For the rise of 2026 official statements do not agree: some speak of international cooperation and others of an extraordinary allocation from the Treasury. People pay no contribution for it.',
      },
      amount: 5288000000,
      currency: 'BOB',
      year: 2024,
      shareOfGdp: null,
      source: 'abi-2025',
    },
    lessons: {
      es: `- **La regla simple llega más lejos.** Edad, cédula y residencia: con eso una persona del altiplano y un funcionario de ventanilla entienden lo mismo.
- **Pagar algo a quien ya tiene pensión compra estabilidad.** El monto reducido costó dinero y dio al programa defensores con organización.
- **Un impuesto atado no es una garantía.** Da un piso mientras rinde. Sin ahorro obligatorio en los años buenos ni regla para los malos, el fondo se vuelve noticia.
- **Acumular meses es un servicio.** Cuesta poco y resuelve lo que no resuelve ninguna red de cajeros.
- **Recortar arriba ahorra poco.** Dejar fuera a 37.700 personas redujo el gasto menos de lo que este había crecido entre 2023 y 2024, y abrió la discusión sobre si la renta sigue siendo universal.`,
      en: `- **A simple rule reaches further.** Age, identity card and residence: with these, a person in the highlands and a clerk at a counter understand the same thing.
- **Paying something to those who already have a pension buys stability.** The reduced amount cost money and gave the programme organized defenders.
- **An earmarked tax is not a guarantee.** It gives a floor while it yields. Without compulsory saving in good years or a rule for bad ones, the fund becomes news.
- **Letting months build up is a service.** It costs little and solves what no network of cash machines solves.
- **Cutting at the top saves little.** Leaving out 37,700 people reduced spending by less than it had grown between 2023 and 2024, and opened the debate on whether the pension is still universal.`,
    },
    differently: {
      es: `Escribiríamos en la ley una regla para el fondo: cuánto se guarda cuando el gas rinde más de lo previsto, desde qué nivel se puede usar y quién debe avisar cuando baja. Un informe actuarial público cada dos o tres años habría evitado discutir con cifras sueltas.

Ajustaríamos el monto con una fórmula conocida, por ejemplo la inflación, en lugar de alzas de 50 bolivianos cada varios años. Entre julio de 2019 y enero de 2026 no cambió.

Si hubiera que ahorrar, miraríamos antes el impuesto que la lista: quien tiene ingresos altos puede devolver la renta al declarar, sin perder la condición de titular. Y publicaríamos, por municipio, cuántas personas de 60 años o más no cobran y por qué.`,
      en: `We would write into the law a rule for the fund: how much is kept when gas yields more than foreseen, from what level it may be used, and who must give warning when it falls. A public actuarial report every two or three years would have avoided arguing over loose figures.

We would adjust the amount by a known formula, for instance inflation, instead of rises of 50 bolivianos every few years. Between July 2019 and January 2026 it did not change.

If savings were needed, we would look at taxes before the list: people with high incomes can return the pension in their tax declaration without losing their title to it. And we would publish, by municipality, how many people of 60 or over are not paid, and why.`,
    },
    transferability: {
      preconditions: {
        es: 'Identificación civil extendida entre las personas mayores, también en lenguas y zonas donde el registro llegó tarde. Un ingreso público que se pueda comprometer por décadas. Una red de pago que cubra el campo, propia o prestada. Acuerdo político sobre la edad.',
        en: 'Wide civil identification among older people, also in languages and areas that the registry reached late. Public revenue that can be committed for decades. A payment network that covers the countryside, one’s own or borrowed. Political agreement on the age.',
      },
      minimumInstitution: {
        es: 'Una entidad que lleve la base de beneficiarios y ordene los pagos, y otra que la supervise. Sin prueba de pobreza no hace falta un registro social de hogares: basta el registro civil, al día con las defunciones, y la nómina del Estado para cruzar exclusiones.',
        en: 'One agency that keeps the list of beneficiaries and orders payments, and another that supervises it. Without a poverty test there is no need for a social registry of households: the civil registry, up to date on deaths, and the State payroll to check exclusions are enough.',
      },
      orderOfCost: 'high',
      costNote: {
        es: 'Es un gasto permanente que crece con la población mayor. La edad de entrada es la palanca principal: de 65 a 60 años el grupo aumenta mucho. Administrarla es barato, porque no hay que medir la pobreza de nadie.',
        en: 'It is permanent spending that grows with the older population. The age of entry is the main lever: from 65 to 60 the group grows a great deal. Running it is cheap, because nobody’s poverty has to be measured.',
      },
      time: {
        es: 'De la ley al primer pago pasaron unos tres meses, con la base y la experiencia del Bonosol. Llevar el pago al campo tomó un año más. Encontrar un pagador estable, diez.',
        en: 'About three months passed from the law to the first payment, with the database and the experience of the Bonosol. Taking payment to the countryside took another year. Finding a stable payer took ten.',
      },
      doNotCopyIf: {
        es: 'No lo copie con un solo ingreso que dependa de una materia prima si no va acompañado de un fondo con reglas. Tampoco si muchas personas mayores carecen de documento: una renta universal que exige cédula deja de serlo para ellas.',
        en: 'Do not copy it with a single source of revenue that depends on a raw material unless a fund with rules goes with it. Nor if many older people have no identity document: a universal pension that requires a card stops being one for them.',
      },
    },
    programme: { bpsnc: null, bdips: 'BO' },
    recommendations: [
      {
        id: 'rec-1',
        recommendation: '1819ai/1',
        note: {
          es: 'Es una de las pensiones no contributivas de diseño universal de la región, y permite discutir con hechos qué sostiene la universalidad y qué la recorta.',
          en: 'It is one of the region’s non-contributory pensions with a universal design, and lets us discuss with facts what sustains universality and what cuts it back.',
        },
      },
      {
        id: 'rec-2',
        recommendation: '1819ai/2',
        note: {
          es: 'Reúne, con fechas, los cambios de ley, de pagador y de financiamiento, y la resistencia que cada uno encontró.',
          en: 'It brings together, with dates, the changes of law, of payer and of financing, and the resistance that each one met.',
        },
      },
    ],
    platforms: [
      {
        id: 'bdips-bo',
        platform: 'bdips',
        label: { es: 'Institucionalidad social de Bolivia (en inglés)', en: 'Social institutions of Bolivia' },
        url: 'https://dds.cepal.org/bdips/en/pais.php?id=bo',
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
        id: 'law-3791',
        title: 'Ley 3791 de la Renta Universal de Vejez (Renta Dignidad)',
        publisher: 'Gaceta Oficial de Bolivia',
        url: '',
        date: '2007-11-28',
      },
      {
        id: 'abi-2007',
        title: 'En maratónica sesión, Cámara Baja aprueba ley de la renta Dignidad y la remite al Senado',
        publisher: 'Agencia Boliviana de Información (ABI)',
        url: 'http://comitedeapoyoabolivia.blogspot.com/2007/10/en-maratnica-sesin-cmara-baja-aprueba.html',
        date: '2007-10-27',
      },
      {
        id: 'finance-2009',
        title: 'Desde febrero se facilita el pago de la renta Dignidad',
        publisher: 'Finanzas y Banca',
        url: 'https://finanzasybanca.blogspot.com/2009/01/desde-febrero-se-facilita-el-pago-de-la.html',
        date: '2009-01-29',
      },
      {
        id: 'aps-2016',
        title: '[APS pagó la Renta Dignidad a 67.596 personas en dos días]',
        publisher: 'Finanzas y Banca',
        url: 'https://finanzasybanca.blogspot.com/2016/02/aps-pago-la-renta-dignidad-67596.html',
        date: '2016-02',
      },
      {
        id: 'milenio',
        title: 'La Renta Dignidad en la cornisa',
        publisher: 'Fundación Milenio',
        url: 'https://fundacion-milenio.org/coy-484-la-renta-dignidad-en-la-cornisa/',
        date: '2022',
      },
      {
        id: 'el-deber',
        title: '[En los últimos cinco años, los fondos para pagar la Renta Dignidad cayeron un 69 %; respuesta de la Gestora]',
        publisher: 'El Deber',
        url: 'https://eldeber.com.bo/edicion-impresa/en-los-ultimos-cinco-anos-los-fondos-para-pagar-la-renta-dignidad-cayeron-un-69_282211',
        date: '2022-06-19',
      },
      {
        id: 'la-razon',
        title: 'En 15 años, crece en 53% los beneficiarios de la Renta Dignidad',
        publisher: 'La Razón, en Hoy Bolivia',
        url: 'https://www.hoybolivia.com/Noticia.php?IdNoticia=352965',
        date: '2023-05-18',
      },
      {
        id: 'gestora-2023',
        title: 'Renta Dignidad cubre al 10% de la población y está garantizada, en 2022 se pagó Bs 4.926 millones',
        publisher: 'Gestora Pública, en Radio Melodía',
        url: 'https://radiomelodia.fm/?p=11520',
        date: '2023-08-23',
      },
      {
        id: 'home-payment',
        title: 'Desembolsan Bs 2.782 millones para pago de la Renta Dignidad y número de beneficiarios sube a 1,2 millones a julio',
        publisher: 'Ahora El Pueblo',
        url: 'https://ahoraelpueblo.bo/index.php/nacional/economia/desembolsan-bs-2-782-millones-para-pago-de-la-renta-dignidad-y-numero-de-beneficiarios-sube-a-1-2-millones-a-julio',
        date: '2024',
      },
      {
        id: 'la-prensa',
        title: 'El 80% de los beneficiarios sin acceso a una pensión',
        publisher: 'La Prensa',
        url: 'https://laprensa.bo/el-80-de-los-beneficiarios-sin-acceso-una-pension',
        date: '2024-11-29',
      },
      {
        id: 'ministry-2025',
        title:
          'El PGE 2025 reorienta los recursos públicos con los que se paga la Renta Dignidad para beneficiar a los adultos mayores más vulnerables',
        publisher: 'Ministerio de Economía y Finanzas Públicas',
        url: 'https://www.economiayfinanzas.gob.bo/index.php/node/12216',
        date: '2024-11',
      },
      {
        id: 'fides-2025',
        title: '37.700 adultos mayores ya no reciben la Renta Dignidad por restricciones',
        publisher: 'Radio Fides',
        url: 'https://radiofides.com/es/37700-adultos-mayores-ya-no-reciben-la-renta-dignidad-por-restricciones/',
        date: '2025-02',
      },
      {
        id: 'abi-2025',
        title: 'A julio se desembolsaron Bs 2.787 millones para pagar la Renta Dignidad a 1,2 millones de beneficiarios',
        publisher: 'Agencia Boliviana de Información (ABI)',
        url: 'https://abi.bo/index.php/noticias/economia/67769-a-julio-se-desembolsaron-bs-2-787-millones-para-pagar-la-renta-de-dignidad-a-1-2-millones-de-beneficiarios',
        date: '2025-08-21',
      },
      {
        id: 'red-uno-2026',
        title: '¿Desde cuándo se pagarán los Bs 500 en la Renta Dignidad? Esto dice la Gestora',
        publisher: 'Red Uno',
        url: 'https://www.reduno.com.bo/noticias/desde-cuando-se-pagaran-los-bs-500-en-la-renta-dignidad-esto-dice-la-gestora-202614103443',
        date: '2026-01-04',
      },
      {
        id: 'decree-5516',
        title: '[Decreto Supremo 5516: pago de la Renta Dignidad de 500 bolivianos y dudas sobre su aplicación]',
        publisher: 'Horus Noticias',
        url: 'https://www.horus-noticias.com/news/2409/gobierno-asegura-pago-de-renta-dignidad-con-un-aumento-a-bs-500-pese-a-dudas-sobre-su-viabilidad-inmediata',
        date: '2026-01',
      },
    ],
  },
}
