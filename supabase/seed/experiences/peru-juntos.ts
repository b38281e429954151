import type { SeedResource } from '../types.ts'

export const resource: SeedResource = {
  slug: 'juntos-peru',
  institution: 'midis-pe',
  content: {
    kind: 'experience',
    originalLanguage: 'es',
    title: {
      es: 'De Ayacucho a 1.290 distritos: Juntos creció con un ministerio y un padrón de hogares detrás',
      en: 'From Ayacucho to 1,290 districts: Juntos grew once it had a ministry and a household register behind it',
    },
    summary: {
      es: 'Juntos paga desde 2005 a hogares pobres del Perú que llevan a sus hijos a la escuela y al control de salud. Nació bajo sospecha, en víspera de elecciones, y se sostuvo con dirección plural, reglas de selección y un documento de identidad para cada niño. A fines de 2016 tenía 772.120 hogares y costaba el 0,16% del PIB.',
      en: 'Since 2005 Juntos has paid poor households in Peru that take their children to school and to health check-ups. It was born under suspicion, on the eve of elections, and held up thanks to a plural board, rules for selection and an identity document for every child. By the end of 2016 it had 772,120 households and cost 0.16% of GDP.',
    },
    countries: ['PER'],
    yearFrom: 2005,
    yearTo: null,
    topics: ['conditional-cash-transfers', 'social-information-systems', 'institutional-framework', 'childhood-and-adolescence'],
    populations: ['children-and-adolescents', 'women', 'rural-population'],
    recommendations: [
      {
        id: 'rec-1',
        recommendation: '1819ai/1',
        note: {
          es: 'Juntos une la demanda (ingreso para el hogar) con la oferta (escuela, salud, identidad). Muestra que la transferencia rinde según los servicios que encuentra la familia, un punto central de la recomendación.',
          en: 'Juntos joins demand (income for the household) with supply (school, health, identity). It shows that the transfer is worth what the services that families find are worth, a central point of the recommendation.',
        },
      },
      {
        id: 'rec-2',
        recommendation: '1819ai/2',
        note: {
          es: 'Relata paso a paso los cambios de casa, de padrón y de forma de pago durante veinte años, para que otros países vean en qué orden ocurrieron y qué resolvió cada uno.',
          en: 'It tells step by step how the programme changed its home, its register and its way of paying over twenty years, so that other countries can see the order of the changes and what each one solved.',
        },
      },
    ],
    platforms: [
      {
        id: 'bdips-peru',
        platform: 'bdips',
        label: { es: 'Perú en la base de institucionalidad social', en: 'Peru in the institutional framework database' },
        url: 'https://dds.cepal.org/bdips/en/pais.php?id=pe',
      },
      {
        id: 'bpsnc-transfers',
        platform: 'bpsnc',
        label: {
          es: 'Transferencias condicionadas de la región, con sus fichas por programa',
          en: 'Conditional cash transfers in the region, with a record for each programme',
        },
        url: 'https://dds.cepal.org/bpsnc/cct',
      },
      {
        id: 'cepalstat',
        platform: 'cepalstat',
        label: { es: 'Cifras comparables de pobreza y gasto social', en: 'Comparable figures on poverty and social spending' },
        url: 'https://statistics.cepal.org/portal/cepalstat',
      },
    ],
    sources: [
      {
        id: 'iadb-2016',
        title: 'Datos de cobertura y costo del programa Juntos a fines de 2016',
        publisher: 'Banco Interamericano de Desarrollo (BID)',
        url: 'https://iadb.org/',
        date: '',
      },
      {
        id: 'decree-2005',
        title: 'Decreto Supremo 032-2005-PCM, modificado por el Decreto Supremo 062-2005-PCM',
        publisher: 'Presidencia del Consejo de Ministros del Perú',
        url: '',
        date: '2005-04',
      },
      {
        id: 'jones-vargas-villar',
        title: 'Conditional cash transfers in Peru: tackling the multi-dimensionality of poverty and vulnerability',
        publisher: 'N. Jones, R. Vargas y E. Villar',
        url: '',
        date: '',
      },
      {
        id: 'cies-2009',
        title: 'Análisis de la implementación del programa Juntos (Economía y Sociedad 73)',
        publisher: 'Consorcio de Investigación Económica y Social (CIES)',
        url: '',
        date: '2009-12',
      },
      {
        id: 'world-bank-2009',
        title: 'Programa Juntos: antecedentes, avances y resultados de evaluación. Síntesis',
        publisher: 'Asistencia técnica del Banco Mundial al programa Juntos',
        url: '',
        date: '2009-03',
      },
      {
        id: 'juntos-ayacucho-2011',
        title: 'Juntos inicia incorporación de nuevos hogares en Ayacucho, Huancavelica y Apurímac',
        publisher: 'Juntos, equipo de Ayacucho',
        url: 'http://juntos-ayacucho.blogspot.com/2011/09/juntos-inicia-incorporacion-de-nuevos.html',
        date: '2011-09',
      },
      {
        id: 'decree-2013',
        title: 'Decreto Supremo 009-2013-MIDIS, mecanismo de asignación por resultados «Identidad e Inclusión Social»',
        publisher: 'Ministerio de Desarrollo e Inclusión Social (MIDIS)',
        url: 'http://elperuanolegal.blogspot.com/2013/06/decreto-supremo-009-2013-midis-aprueban.html',
        date: '2013',
      },
      {
        id: 'decree-2019',
        title: 'Decreto Supremo 002-2019-MIDIS, reglamento de la Ley 30435 que crea el Sistema Nacional de Focalización',
        publisher: 'Ministerio de Desarrollo e Inclusión Social (MIDIS)',
        url: 'https://www.elperulegal.com/2019/02/reglamento-ley-30435-crea-sistema.html',
        date: '2019-02',
      },
      {
        id: 'reniec-un',
        title: 'DNI de menores y su impacto en el ejercicio de los derechos humanos y el desarrollo del país',
        publisher: 'RENIEC, en el Premio de las Naciones Unidas al Servicio Público',
        url: 'https://publicadministration.un.org/en/Research/Case-Studies/unpsacases/ctl/NominationProfile/mid/1170/id/1954',
        date: '2012',
      },
      {
        id: 'exemplars',
        title: 'Stunting in Peru: field notes on the local implementation of Juntos',
        publisher: 'Exemplars in Global Health',
        url: 'https://www.exemplars.health/topics/stunting/peru/appendix/field-notes',
        date: '',
      },
      {
        id: 'cookson-2018',
        title: 'Unjust Conditions: Women’s Work and the Hidden Cost of Cash Transfer Programs',
        publisher: 'University of California Press',
        url: 'https://doi.org/10.1525/luminos.49',
        date: '2018',
      },
      {
        id: 'diario-uno-2025',
        title:
          'MIDIS: más de 738 mil hogares del programa Juntos a nivel nacional empezarán a cobrar su tercer pago del año desde el 3 de julio',
        publisher: 'Diario Uno, en AP Noticias',
        url: 'https://www.apnoticias.pe/peru/diario-uno/midis-mas-de-738-mil-hogares-del-programa-juntos-a-nivel-nacional-empezaran-a-cobrar-su-tercer-pago-del-ano-desde-el-3-de-julio-1437620',
        date: '2025-07',
      },
      {
        id: 'correo-moquegua',
        title: 'Moquegua: más de mil familias recibieron incentivo económico de Juntos',
        publisher: 'Diario Correo',
        url: 'https://diariocorreo.pe/edicion/tacna/moquegua-mas-de-mil-familias-recibieron-incentivo-economico-de-juntos-noticia/',
        date: '',
      },
    ],
    context: {
      es: `A comienzos de los años 2000 el Perú tenía muchos programas sociales y pocos que llegaran a las comunidades más pobres de los Andes. Varios repartían alimentos. En departamentos como Ayacucho, donde el conflicto armado interno había golpeado más que en ningún otro lugar, el Estado estaba lejos: la escuela y la posta quedaban a horas de camino y muchas personas no tenían siquiera un documento de identidad. En 2002, según el registro civil, los menores de edad no contaban con DNI.

El gobierno anunció Juntos en febrero de 2005 y lo creó por decreto en abril. La idea venía de México y del Brasil: una cantidad fija para la madre, a cambio de que los niños fueran a la escuela y al control de crecimiento, y las gestantes a sus consultas.

El momento no ayudaba. Faltaba un año para las elecciones generales de 2006, y partidos, especialistas y organizaciones sociales temieron un uso clientelar. También se objetó que no había un método claro para elegir a los hogares y que era mejor ordenar los programas que ya existían.

Esas tres objeciones, quién manda, a quién se elige y con qué se coordina, marcaron las decisiones que vinieron después.`,
      en: `In the early 2000s Peru had many social programmes and few that reached the poorest communities of the Andes. Several handed out food. In departments such as Ayacucho, which the internal armed conflict had hit harder than anywhere else, the State was far away: the school and the health post were hours away on foot and many people did not even have an identity document. In 2002, according to the civil registry, children under 18 had no national identity card (DNI).

The government announced Juntos (“Together”) in February 2005 and created it by decree in April. The idea came from Mexico and Brazil: a fixed sum for the mother, provided that the children went to school and to growth check-ups, and pregnant women to their appointments.

The timing did not help. General elections were a year away, in 2006, and parties, experts and social organizations feared that it would be used to buy votes. They also objected that there was no clear method for choosing households, and that it was better to put the existing programmes in order.

Those three objections, who is in charge, who is chosen and what it is coordinated with, shaped the decisions that followed.`,
    },
    whatWasDone: {
      es: `### Una dirección que no fuera solo del gobierno
Por recomendación del Congreso, Juntos quedó bajo un directorio nombrado por la Mesa de Concertación para la Lucha contra la Pobreza, donde están el Estado y la sociedad civil. Fue la respuesta a la sospecha electoral.

### Primero el lugar, después el hogar
El programa empezó en Ayacucho y avanzó por distritos. Se elige el distrito por su pobreza y luego el hogar por su situación. En septiembre de 2011 se entraba a distritos con más de la mitad de su población en pobreza, y la clasificación del hogar venía del Sistema de Focalización de Hogares (SISFOH).

### Un monto simple, un pago que cambia
Al inicio eran 100 soles al mes, iguales para todos, cobrados en el Banco de la Nación o llevados por transportadoras de valores donde no había agencia. Después se pasó a 200 soles cada dos meses. En julio de 2025 había 3.650 puntos de cobro y más del 96% de los hogares tenía tarjeta de débito. Además del pago básico, hay un adicional por primera infancia y otro por los últimos años de secundaria.

### Verificar y documentar
Gestores locales revisan asistencia escolar y controles de salud. Tener documento de identidad es parte del compromiso, lo que unió a Juntos con el registro civil.

### Una casa propia
En 2012 pasó de la Presidencia del Consejo de Ministros al nuevo Ministerio de Desarrollo e Inclusión Social (MIDIS), que recibió también el SISFOH. Programa y padrón quedaron bajo el mismo techo.`,
      en: `### A board that was not only the government’s
On the recommendation of Congress, Juntos was placed under a board named by the Roundtable for the Fight against Poverty, where the State and civil society sit together. That was the answer to the electoral suspicion.

### First the place, then the household
The programme began in Ayacucho and advanced district by district. The district is chosen for its poverty and then the household for its situation. In September 2011 it was entering districts where more than half the population was poor, and households were classified by the Household Targeting System (SISFOH).

### A simple amount, a changing payment
At first it was 100 soles a month, the same for everyone, collected at the state bank, Banco de la Nación, or carried by cash transport firms where there was no branch. Later it became 200 soles every two months. In July 2025 there were 3,650 places to collect it and more than 96% of the households had a debit card. On top of the basic payment there is a supplement for early childhood and another for the last years of secondary school.

### Checking and documenting
Local managers check school attendance and health visits. Having an identity document is part of the commitment, which tied Juntos to the civil registry.

### A home of its own
In 2012 it moved from the Presidency of the Council of Ministers to the new Ministry of Development and Social Inclusion (MIDIS), which also received SISFOH. Programme and register came under one roof.`,
    },
    ledger: [
      {
        id: 'creation',
        date: '2005-04',
        changeKinds: ['law-or-decree', 'new-unit'],
        before: {
          es: 'Predominaban los programas de alimentos, repartidos entre varias entidades y con filtraciones conocidas. No había transferencias en dinero de alcance nacional.',
          en: 'Food programmes prevailed, spread over several bodies and with known leakage. There was no nationwide cash transfer.',
        },
        after: {
          es: 'El Decreto Supremo 032-2005-PCM crea el Programa Nacional de Apoyo Directo a los Más Pobres, Juntos, en la Presidencia del Consejo de Ministros. Ese año comienza en Ayacucho.',
          en: 'Supreme Decree 032-2005-PCM creates the National Programme of Direct Support to the Poorest, Juntos, in the Presidency of the Council of Ministers. That year it starts in Ayacucho.',
        },
        decidedBy: {
          es: 'Presidencia de la República y Presidencia del Consejo de Ministros',
          en: 'President of the Republic and Presidency of the Council of Ministers',
        },
        resistance: {
          es: 'Se temió un uso clientelar antes de las elecciones de 2006, se criticó la falta de un método claro de selección y se pidió reformar lo existente antes que crear algo nuevo.',
          en: 'People feared that it would be used to win votes before the 2006 elections, criticized the lack of a clear method of selection and asked for existing programmes to be reformed before creating a new one.',
        },
        workaround: {
          es: 'El directorio fue nombrado por la Mesa de Concertación para la Lucha contra la Pobreza, como garantía de neutralidad, y se empezó por zonas rurales de alta pobreza en lugar de abrir a la vez en el campo y la ciudad.',
          en: 'The board was named by the Roundtable for the Fight against Poverty, as a guarantee of neutrality, and the start was made in rural areas of high poverty instead of opening in countryside and city at once.',
        },
      },
      {
        id: 'crecer',
        date: '2007-07',
        changeKinds: ['agreement', 'procedure'],
        before: {
          es: 'Juntos enviaba familias a la posta y a la escuela, pero nadie obligaba a que allí hubiera personal, insumos o documentos.',
          en: 'Juntos sent families to the health post and the school, but nobody made sure that staff, supplies or documents were there.',
        },
        after: {
          es: 'La Estrategia Nacional Crecer coordina, contra la desnutrición infantil, a Juntos con los programas de alimentos, el seguro de salud (SIS) y el registro civil (RENIEC).',
          en: 'The national strategy Crecer (“Grow”) coordinates Juntos with the food programmes, the health insurance (SIS) and the civil registry (RENIEC), against child malnutrition.',
        },
        decidedBy: {
          es: 'Presidencia del Consejo de Ministros, Comisión Interministerial de Asuntos Sociales',
          en: 'Presidency of the Council of Ministers, Inter-ministerial Commission for Social Affairs',
        },
        resistance: {
          es: 'Cada sector tenía su presupuesto y sus metas: coordinar sin dinero propio es pedir favores.',
          en: 'Each sector had its own budget and targets: coordinating without money of one’s own means asking for favours.',
        },
        workaround: {
          es: 'El Ministerio de Economía y Finanzas impulsó en paralelo el presupuesto por resultados, que ataba fondos de salud y educación a metas comunes.',
          en: 'In parallel the Ministry of Economy and Finance promoted results-based budgeting, which tied health and education funds to shared targets.',
        },
      },
      {
        id: 'sisfoh-selection',
        date: '2011-09',
        changeKinds: ['procedure', 'registry-or-system'],
        before: {
          es: 'La selección del hogar había combinado encuestas propias del programa con la revisión de la lista en asamblea comunal.',
          en: 'Choosing households had combined the programme’s own surveys with a review of the list in a community assembly.',
        },
        after: {
          es: 'En los distritos nuevos la clasificación viene del SISFOH, un padrón compartido, entonces en el Ministerio de Economía y Finanzas. El pago es de 200 soles cada dos meses.',
          en: 'In new districts the classification comes from SISFOH, a shared register then in the Ministry of Economy and Finance. The payment is 200 soles every two months.',
        },
        decidedBy: { es: 'Juntos y Ministerio de Economía y Finanzas', en: 'Juntos and Ministry of Economy and Finance' },
        resistance: {
          es: 'Un puntaje hecho con una ficha puede contradecir lo que el pueblo sabe. Cuando el padrón se equivoca, quien da la cara es el gestor de Juntos.',
          en: 'A score made from a form can contradict what the village knows. When the register is wrong, it is the Juntos manager who faces the people.',
        },
        workaround: {
          es: 'Los gobiernos locales recogen y actualizan las fichas, de modo que el reclamo se atiende cerca. La calidad depende de cuánta capacidad tenga cada municipio.',
          en: 'Local governments collect and update the forms, so that complaints are dealt with nearby. Quality depends on how much capacity each municipality has.',
        },
      },
      {
        id: 'move-to-midis',
        date: '2012-01',
        changeKinds: ['new-unit', 'registry-or-system', 'law-or-decree'],
        before: {
          es: 'Juntos dependía de la Presidencia del Consejo de Ministros y el padrón, de Economía y Finanzas.',
          en: 'Juntos belonged to the Presidency of the Council of Ministers and the register to Economy and Finance.',
        },
        after: {
          es: 'El MIDIS, creado por la Ley 29792 de octubre de 2011, recibe a Juntos y, por el Decreto de Urgencia 001-2012, el SISFOH con su padrón general de hogares.',
          en: 'MIDIS, created by Law 29792 of October 2011, receives Juntos and, through Urgency Decree 001-2012, SISFOH with its general household register.',
        },
        decidedBy: { es: 'Congreso de la República y Poder Ejecutivo', en: 'Congress of the Republic and the Executive' },
        resistance: {
          es: 'Mudar un programa en marcha es riesgoso: contratos, equipos y pagos no pueden parar mientras cambia el pliego presupuestario.',
          en: 'Moving a running programme is risky: contracts, teams and payments cannot stop while the budget holder changes.',
        },
        workaround: {
          es: 'Se trasladó el programa entero, con nombre, personal y calendario. El ministerio se armó alrededor de programas que ya pagaban, en lugar de fundar otros.',
          en: 'The whole programme was moved, with its name, staff and calendar. The ministry was built around programmes that were already paying, instead of founding others.',
        },
      },
      {
        id: 'identity-incentive',
        date: '2013',
        changeKinds: ['budget-line', 'agreement'],
        before: {
          es: 'Sin DNI no hay afiliación ni control de compromisos, y documentar a un recién nacido en una comunidad apartada no era prioridad de nadie en particular.',
          en: 'Without an identity card there is no enrolment and no check of commitments, and documenting a newborn in a remote community was nobody’s particular priority.',
        },
        after: {
          es: 'El Decreto Supremo 009-2013-MIDIS aprueba «Identidad e Inclusión Social», un mecanismo que asigna recursos según resultados a las entidades que intervienen en la identificación y la clasificación.',
          en: 'Supreme Decree 009-2013-MIDIS approves “Identity and Social Inclusion”, a mechanism that allocates resources by results to the bodies involved in identification and classification.',
        },
        decidedBy: { es: 'Ministerio de Desarrollo e Inclusión Social', en: 'Ministry of Development and Social Inclusion' },
        resistance: {
          es: 'Las entidades involucradas, registro civil, salud y gobiernos locales, no dependen del MIDIS y no tienen por qué obedecerle.',
          en: 'The bodies involved, civil registry, health and local governments, do not report to MIDIS and have no duty to obey it.',
        },
        workaround: {
          es: 'En vez de ordenar, se premió: los recursos llegan cuando se cumple la meta.',
          en: 'Instead of giving orders, the ministry gave rewards: resources arrive when the target is met.',
        },
      },
      {
        id: 'targeting-law',
        date: '2016',
        changeKinds: ['law-or-decree', 'registry-or-system'],
        before: {
          es: 'La selección de hogares se regía por decretos y directivas, distintos según la época.',
          en: 'The choice of households was governed by decrees and directives that differed from one period to another.',
        },
        after: {
          es: 'La Ley 30435 crea el Sistema Nacional de Focalización. El MIDIS es su rector, y la ley prevé infracciones y sanciones.',
          en: 'Law 30435 creates the National Targeting System. MIDIS leads it, and the law provides for offences and penalties.',
        },
        decidedBy: { es: 'Congreso de la República', en: 'Congress of the Republic' },
        resistance: {
          es: 'Poner sanciones a quien altera una ficha incomoda a autoridades locales que responden ante sus vecinos.',
          en: 'Penalties for altering a form are awkward for local authorities, who answer to their neighbours.',
        },
        workaround: {
          es: 'El reglamento precisa quién empadrona, quién valida y quién custodia los datos, de modo que la responsabilidad no caiga solo en la ventanilla municipal.',
          en: 'The regulation sets out who surveys, who validates and who keeps the data, so that responsibility does not fall on the municipal counter alone.',
        },
      },
    ],
    challenges: [
      {
        id: 'identity',
        challenge: 'proof-of-identity',
        howMet: {
          es: 'Se hizo del documento una puerta y una ayuda: tener DNI es parte del compromiso, y el Estado pagó por resultados a quienes lo emiten. Según el RENIEC, los menores de edad no tenían DNI en 2002 y en 2012 más del 93% ya contaba con él. Juntos no explica solo ese cambio, pero creó una demanda constante.',
          en: 'The document was made a door and a help: having an identity card is part of the commitment, and the State paid those who issue it by results. According to RENIEC, children under 18 had no card in 2002, and by 2012 more than 93% did. Juntos alone does not explain that change, but it created a steady demand.',
        },
      },
      {
        id: 'selection',
        challenge: 'targeting-errors',
        howMet: {
          es: 'Se eligió primero el territorio y después el hogar, se pasó de encuestas del programa a un padrón compartido y, en 2016, a un sistema con rango de ley. Los errores no desaparecen: la pobreza cambia más rápido que las fichas, y por eso la actualización municipal es la parte que más cuidado pide.',
          en: 'The territory was chosen first and then the household; the programme’s own surveys gave way to a shared register and, in 2016, to a system with the rank of law. Errors do not disappear: poverty changes faster than forms, so the municipal update is the part that asks for most care.',
        },
      },
      {
        id: 'payment',
        challenge: 'payment-delivery',
        howMet: {
          es: 'Se empezó con el banco del Estado y con transportadoras de valores para las comunidades sin agencia. Con los años se sumaron agentes y tarjetas: en julio de 2025 eran 3.650 puntos y más del 96% de los hogares tenía tarjeta. Quien aún no la tiene acumula el pago hasta completar el trámite.',
          en: 'It began with the state bank and with cash transport firms for communities without a branch. Over the years agents and cards were added: in July 2025 there were 3,650 points and more than 96% of households had a card. Those who do not have one yet keep accumulating the payment until they complete the procedure.',
        },
      },
      {
        id: 'verification',
        challenge: 'monitoring-data',
        howMet: {
          es: 'Comprobar escuela y salud de cientos de miles de hogares exigió primero recorridos de semanas con planillas de papel enormes, que los gestores apodaron «sábanas», según un estudio de campo. La salida es tomar el dato donde ya nace, en los sistemas de salud y educación, y dejar la visita para los casos que no cuadran.',
          en: 'Checking school and health for hundreds of thousands of households first meant rounds of weeks with huge paper forms that managers nicknamed “bedsheets”, according to a field study. The way out is to take the data where it is born, in the health and education systems, and keep visits for the cases that do not match.',
        },
      },
    ],
    results: [
      {
        id: 'households-2016',
        label: { es: 'Hogares en el programa', en: 'Households in the programme' },
        value: 772120,
        unit: { es: 'hogares', en: 'households' },
        asOf: '2016-12',
        source: 'iadb-2016',
        featured: true,
      },
      {
        id: 'districts-2016',
        label: { es: 'Distritos donde trabajaba', en: 'Districts where it worked' },
        value: 1290,
        unit: { es: 'distritos', en: 'districts' },
        asOf: '2016-12',
        source: 'iadb-2016',
        featured: true,
      },
      {
        id: 'cost-2016',
        label: { es: 'Costo del programa', en: 'Cost of the programme' },
        value: 0.16,
        unit: { es: '% del PIB', en: '% of GDP' },
        asOf: '2016',
        source: 'iadb-2016',
        featured: true,
      },
      {
        id: 'paid-2025',
        label: { es: 'Hogares convocados al tercer pago del año', en: 'Households due the third payment of the year' },
        value: 738515,
        unit: { es: 'hogares', en: 'households' },
        asOf: '2025-07',
        source: 'diario-uno-2025',
      },
      {
        id: 'cards-2025',
        label: { es: 'Hogares con tarjeta de débito (al menos)', en: 'Households with a debit card (at least)' },
        value: 96,
        unit: { es: '% de los hogares', en: '% of households' },
        asOf: '2025-07',
        source: 'diario-uno-2025',
      },
    ],
    cost: {
      description: {
        es: `Juntos costó el equivalente al 0,16% del PIB en 2016, con 772.120 hogares. Es poco para su alcance, por dos razones: el pago es modesto y único para todos, y la operación se apoya en servicios que pagan otros, como escuelas, postas y registro civil.

El monto básico no ha cambiado: 100 soles al mes al empezar y 200 soles cada dos meses en julio de 2025 son lo mismo. Como los precios sí cambiaron, cada hogar recibe hoy menos en términos reales. Quien compare costos debe tenerlo presente.`,
        en: `Juntos cost the equivalent of 0.16% of GDP in 2016, with 772,120 households. That is little for its reach, for two reasons: the payment is modest and the same for all, and the operation leans on services that others pay for, such as schools, health posts and the civil registry.

The basic amount has not changed: 100 soles a month at the start and 200 soles every two months in July 2025 are the same. As prices did change, each household now receives less in real terms. Anyone comparing costs should bear it in mind.`,
      },
      financing: {
        es: 'Presupuesto público nacional, hoy dentro del pliego del MIDIS. Los bancos de desarrollo y las Naciones Unidas apoyaron con asistencia técnica y evaluaciones.',
        en: 'National public budget, today within the budget of MIDIS. Development banks and the United Nations supported it with technical assistance and evaluations.',
      },
      amount: null,
      currency: '',
      year: 2016,
      shareOfGdp: 0.16,
      source: 'iadb-2016',
    },
    lessons: {
      es: `- **La confianza se diseña.** Un directorio plural y un comienzo en pocos lugares hicieron más por la legitimidad de Juntos que cualquier explicación.
- **El padrón vale más que el programa.** Cuando programa y padrón compartieron ministerio, el mismo esfuerzo sirvió para otras ayudas.
- **La identidad es infraestructura.** Sin documento no hay afiliación, ni pago, ni control. Conviene financiarla como se financia un camino.
- **Un compromiso sin servicio es una multa.** Si la posta está cerrada o el maestro no llega, se castiga a la familia por una falta del Estado.
- **Las condiciones cuestan tiempo, y el tiempo lo ponen las mujeres.** Estudios de campo en los Andes describen horas de camino, esperas y reuniones que no figuran en ningún presupuesto.
- **Lea las cifras con su fecha y su unidad.** Hogares afiliados, hogares pagados y hogares convocados no son lo mismo; las series de distintas fuentes no se pueden unir sin mirar qué cuentan.`,
      en: `- **Trust is designed.** A plural board and a start in few places did more for the legitimacy of Juntos than any explanation.
- **The register is worth more than the programme.** Once programme and register shared a ministry, the same effort served other kinds of support.
- **Identity is infrastructure.** Without a document there is no enrolment, no payment and no check. It should be financed as a road is.
- **A commitment without a service is a fine.** If the health post is closed or the teacher does not come, the family is punished for a failure of the State.
- **Conditions cost time, and women are the ones who give it.** Field studies in the Andes describe hours of walking, waits and meetings that appear in no budget.
- **Read figures with their date and unit.** Households enrolled, paid and due are not the same; series from different sources cannot be joined without looking at what they count.`,
    },
    differently: {
      es: `Ataríamos el monto a un índice desde el primer decreto, aunque el valor inicial fuera menor. Un pago fijo pierde valor cada año sin que nadie lo decida.

Tomaríamos los datos de escuela y salud de los sistemas sectoriales desde el comienzo, para que el gestor acompañe a las familias en lugar de llenar planillas.

Y contaríamos el tiempo de las mujeres como un costo del programa: menos reuniones obligatorias, citas en un mismo día y la posibilidad de que cobre o cumpla otra persona del hogar.`,
      en: `We would tie the amount to an index from the first decree, even if the initial value were lower. A fixed payment loses value every year without anyone deciding it.

We would take school and health data from the sectors’ own systems from the start, so that managers accompany families instead of filling in forms.

And we would count women’s time as a cost of the programme: fewer compulsory meetings, appointments on the same day, and the option for another member of the household to collect the money or fulfil the commitment.`,
    },
    transferability: {
      preconditions: {
        es: 'Escuelas y puestos de salud que funcionen donde viven las familias; un registro civil capaz de ir a las comunidades; un banco, agentes o transporte seguro de efectivo; y un acuerdo político mínimo sobre quién dirige el programa.',
        en: 'Schools and health posts that work where families live; a civil registry able to go to the communities; a bank, agents or safe cash transport; and a minimum political agreement on who runs the programme.',
      },
      minimumInstitution: {
        es: 'Un equipo central para pagos y datos, gestores locales que conozcan el idioma y el territorio, y un padrón de hogares con una autoridad responsable y una vía de reclamo. Puede empezar bajo la jefatura del gobierno, pero necesita pronto un ministerio propio.',
        en: 'A central team for payments and data, local managers who know the language and the territory, and a household register with a responsible authority and a way to complain. It can begin under the head of government, but soon needs a ministry of its own.',
      },
      orderOfCost: 'medium',
      costNote: {
        es: 'En el Perú, 0,16% del PIB en 2016. A eso hay que sumar lo que gastan salud, educación y registro civil para que los compromisos se puedan cumplir.',
        en: 'In Peru, 0.16% of GDP in 2016. To that one must add what health, education and the civil registry spend so that commitments can be met.',
      },
      time: {
        es: 'El primer pago puede llegar en meses: en el Perú, decreto y comienzo en Ayacucho fueron del mismo año. El padrón compartido y el ministerio propio tardaron unos siete años, y la ley de focalización, once.',
        en: 'The first payment can come within months: in Peru the decree and the start in Ayacucho were in the same year. The shared register and a ministry of its own took about seven years, and the targeting law eleven.',
      },
      doNotCopyIf: {
        es: 'No lo copie con condiciones si los servicios no existen o están a un día de camino: empiece por una transferencia sin condiciones y por llevar el servicio. Tampoco si la lista la va a decidir una autoridad en campaña.',
        en: 'Do not copy it with conditions if the services do not exist or are a day’s walk away: start with a transfer without conditions and with bringing the service. Nor if an authority on campaign is going to decide the list.',
      },
    },
    programme: { bpsnc: null, bdips: 'PE' },
  },
}
