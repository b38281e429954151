import type { SeedResource } from '../types.ts'

export const resource: SeedResource = {
  slug: 'pension-bienestar-mexico',
  institution: 'bienestar-mx',
  content: {
    kind: 'experience',
    originalLanguage: 'es',
    title: {
      es: 'De programa a derecho: México llevó la pensión de las personas mayores a la Constitución y bajó la edad a 65',
      en: 'From programme to right: Mexico wrote its pension for older people into the Constitution and lowered the age to 65',
    },
    summary: {
      es: 'En 2007 era un apoyo para zonas rurales; en 2019, una pensión universal desde los 68 años, y desde los 65 para la población indígena; en 2020, un derecho constitucional. En marzo de 2023 tenía 11,24 millones de personas inscritas y en 2024 pagaba 6.000 pesos cada dos meses. La regla simple permitió crecer rápido; el costo creció con ella.',
      en: 'In 2007 it was support for rural areas; in 2019, a universal pension from the age of 68, or 65 for Indigenous people; in 2020, a constitutional right. By March 2023 it had 11.24 million people registered and in 2024 it paid 6,000 pesos every two months. The simple rule let it grow fast; the cost grew with it.',
    },
    countries: ['MEX'],
    yearFrom: 2007,
    yearTo: null,
    topics: ['non-contributory-pensions', 'universal-social-protection', 'legal-regulatory', 'old-age'],
    populations: ['older-persons', 'indigenous-peoples'],
    recommendations: [
      {
        id: 'rec-1',
        recommendation: '1819ai/1',
        note: {
          es: 'Es uno de los ejemplos más amplios de la región de pensión universal, basada en derechos y a cargo del Estado, que es lo que la recomendación pide seguir apoyando. También muestra la pregunta del costo, que acompaña a esa agenda.',
          en: 'It is one of the region’s largest examples of a universal pension, based on rights and run by the State, which is what the recommendation asks ECLAC to keep supporting. It also shows the question of cost that goes with that agenda.',
        },
      },
      {
        id: 'rec-4',
        recommendation: '1819ai/4',
        note: {
          es: 'El plan de seguimiento destaca la relación técnica sólida entre la CEPAL y la Secretaría de Bienestar. Un caso contado con sus cifras y sus dudas ayuda a que esa conversación no dependa de quién ocupa cada cargo.',
          en: 'The follow-up plan highlights the strong technical relationship between ECLAC and the Ministry of Welfare. A case told with its figures and its doubts helps keep that conversation from depending on who holds each post.',
        },
      },
    ],
    platforms: [
      {
        id: 'bdips-mexico',
        platform: 'bdips',
        label: { es: 'México en la base de institucionalidad social', en: 'Mexico in the institutional framework database' },
        url: 'https://dds.cepal.org/bdips/en/pais.php?id=mx',
      },
      {
        id: 'bpsnc-pension',
        platform: 'bpsnc',
        label: {
          es: 'Ficha de la Pensión para el Bienestar de las Personas Adultas Mayores',
          en: 'Record of the Pension for the Well-being of Older People',
        },
        url: 'https://dds.cepal.org/bpsnc/programme?id=173',
      },
      {
        id: 'bpsnc-predecessor',
        platform: 'bpsnc',
        label: {
          es: 'Ficha del programa anterior, Pensión para Adultos Mayores (2007-2018)',
          en: 'Record of the earlier programme, Pension for Older People (2007–2018)',
        },
        url: 'https://dds.cepal.org/bpsnc/programme?id=48',
      },
      {
        id: 'observatory',
        platform: 'observatory',
        label: { es: 'Pensiones y gasto social en la región', en: 'Pensions and social spending in the region' },
        url: 'https://observatoriosocial.cepal.org',
      },
    ],
    sources: [
      {
        id: 'infobae-2023',
        title: '¿Cuánto podrán recibir los adultos mayores en 2024?',
        publisher: 'Infobae México',
        url: 'https://www.infobae.com/mexico/2023/03/17/cuanto-podra-recibir-los-adultos-mayores-en-2024/',
        date: '2023-03-17',
      },
      {
        id: 'bpsnc-173',
        title: 'Pension for the Well-being of Older People / Pensión para el Bienestar de las Personas Adultas Mayores (2019-)',
        publisher: 'CEPAL, Base de datos de programas de protección social no contributiva',
        url: 'https://dds.cepal.org/bpsnc/programme?id=173',
        date: '',
      },
      {
        id: 'bpsnc-48',
        title: 'Pension for Older People (Pensión para Adultos Mayores) (ex “70 and over” programme)',
        publisher: 'CEPAL, Base de datos de programas de protección social no contributiva',
        url: 'https://dds.cepal.org/bpsnc/programme?id=48',
        date: '',
      },
      {
        id: 'ciep-65',
        title: 'Costo del Pacto por México: 65 y más',
        publisher: 'Centro de Investigación Económica y Presupuestaria (CIEP)',
        url: 'http://ciep.mx/costo-del-pacto-por-mexico-65-y-mas/',
        date: '',
      },
      {
        id: 'dof-2020',
        title: 'Decreto por el que se reforma y adiciona el artículo 4o. de la Constitución',
        publisher: 'Diario Oficial de la Federación',
        url: '',
        date: '2020-05-08',
      },
      {
        id: 'canal7-2021',
        title: 'Federación anuncia cambios en el sistema de pensiones para adultos mayores',
        publisher: 'Canal 7 San Luis Potosí',
        url: 'https://canal7slp.tv/2021/federacion-anuncia-cambios-en-el-sistema-de-pensiones-para-adultos-mayores',
        date: '2021-03',
      },
      {
        id: 'heraldo-2023',
        title: 'Escalona Gobierno pago de pensiones',
        publisher: 'El Heraldo (Agencia Reforma)',
        url: 'https://www.heraldo.mx/escalona-gobierno-pago-de-pensiones/',
        date: '2023-01',
      },
      {
        id: 'unotv-2023',
        title: 'Pensión adultos mayores: desde septiembre, solo en Banco del Bienestar',
        publisher: 'UnoTV',
        url: 'https://www.unotv.com/pensiones/pension-adultos-mayores-desde-septiembre-solo-en-banco-del-bienestar/',
        date: '2023-07',
      },
      {
        id: 'ciep-2024',
        title: 'Nota sobre el gasto en pensiones del Paquete Económico 2024, con cálculos del CIEP',
        publisher: 'ABC Noticias',
        url: 'https://abc.miled.com/archivos/21143',
        date: '2023',
      },
      {
        id: 'dof-2024',
        title: 'Reforma constitucional en materia de apoyos sociales: artículos 4 y 27, decreto del 2 de diciembre de 2024',
        publisher: 'Alanís Urdiain & Hope Abogados',
        url: 'https://auhabogados.com/post/reforma-constitucional-en-materia-de-apoyos-sociales',
        date: '2024-12-02',
      },
      {
        id: 'expreso-2025',
        title: 'Pensión Bienestar: registro del 27 de agosto de 2025 para adultos mayores',
        publisher: 'Expreso',
        url: 'https://www.expreso.com.mx/noticias/mexico/pension-bienestar-registro-27-agosto-2025-adultos-mayores/237738',
        date: '2025-08-27',
      },
    ],
    context: {
      es: `México envejece, y la mayoría de sus trabajadores no cotiza de manera continua. Quien vivió del campo, del comercio informal, del trabajo doméstico o del cuidado de su familia llega a la vejez sin pensión. Las mujeres, más que nadie: el seguro social se pensó para carreras largas con empleador.

La primera respuesta federal de gran escala llegó en 2007, para las zonas rurales, y se conoció como «70 y Más». Elegía por lugar: localidades pequeñas y, con los años, también ciudades. En 2013 pasó a llamarse Pensión para Adultos Mayores y bajó la edad a 65 años, pero pedía no tener otra pensión por encima de cierto monto. Eso dejaba dos problemas conocidos. Había que comprobar quién tenía otro ingreso, con registros que no siempre se hablaban. Y el apoyo seguía siendo un programa: dependía de sus reglas de operación y del presupuesto de cada año.

En paralelo, la Ciudad de México había probado desde comienzos de siglo una pensión universal para sus habitantes mayores. La experiencia mostró que una regla sencilla, edad y residencia, se podía administrar y era entendida por todos.

En 2019 la pregunta fue otra: ya no a quién le falta una pensión, sino desde qué edad la recibe todo el mundo.`,
      en: `Mexico is ageing, and most of its workers do not contribute to social security without gaps. Those who lived from farming, informal trade, domestic work or caring for their family reach old age without a pension. Women more than anyone: social insurance was designed for long careers with an employer.

The first large federal response came in 2007, for rural areas, and was known as “70 y Más” (70 and over). It chose by place: small towns and, over the years, cities as well. In 2013 it was renamed Pension for Older Adults and lowered the age to 65, but asked that people have no other pension above a certain amount. That left two well-known problems. Someone had to check who had another income, with registers that did not always talk to each other. And the support was still a programme: it depended on its operating rules and on each year’s budget.

Meanwhile Mexico City had tried, since early in the century, a universal pension for its older residents. That experience showed that a simple rule, age and residence, could be managed and was understood by all.

In 2019 the question changed: no longer who lacks a pension, but from what age everyone receives one.`,
    },
    whatWasDone: {
      es: `### Una regla que cabe en una línea
Desde 2019, la Pensión para el Bienestar de las Personas Adultas Mayores se paga a toda persona mexicana residente que cumple la edad, tenga o no otra pensión. Al comienzo eran 68 años, y 65 en municipios indígenas. Quienes ya cobraban el programa anterior con 65 a 67 años lo conservaron.

### De reglas de operación a Constitución
El 8 de mayo de 2020 se publicó la reforma del artículo 4º: la pensión no contributiva pasó a ser un derecho. En marzo de 2021 el gobierno anunció que la edad bajaría a 65 años para todos y que el monto subiría hasta 6.000 pesos bimestrales en 2024. La edad de la Constitución siguió en 68 hasta el decreto del 2 de diciembre de 2024.

### Un calendario de aumentos
El pago fue de 3.850 pesos cada dos meses en 2022, 4.812,50 en 2023 y 6.000 en 2024. Anunciarlo con años de anticipación permitió ver venir el gasto.

### Inscribir y pagar
Se pide acta de nacimiento, identificación, clave de población (CURP) y comprobante de domicilio; el personal visita los hogares y atiende en módulos. El dinero llegaba por bancos privados, por órdenes de pago y en efectivo. Desde noviembre de 2022 se entregaron tarjetas del Banco del Bienestar, con días de cobro por inicial del apellido. En comunidades apartadas el efectivo continuó mientras se abrían sucursales.`,
      en: `### A rule that fits on one line
Since 2019 the Pension for the Well-being of Older People has been paid to every Mexican resident who reaches the age, with or without another pension. At first the age was 68, and 65 in Indigenous municipalities. Those aged 65 to 67 who already received the earlier programme kept it.

### From operating rules to the Constitution
On 8 May 2020 the reform of article 4 was published: the non-contributory pension became a right. In March 2021 the government announced that the age would come down to 65 for all and that the amount would rise to 6,000 pesos every two months in 2024. The age in the Constitution stayed at 68 until the decree of 2 December 2024.

### A calendar of increases
The payment was 3,850 pesos every two months in 2022, 4,812.50 in 2023 and 6,000 in 2024. Announcing it years ahead made the spending visible before it arrived.

### Enrolling and paying
People are asked for a birth certificate, an identity document, their population code (CURP) and proof of address; staff visit homes and serve people at desks. The money used to arrive through private banks, payment orders and cash. From November 2022 cards of the Banco del Bienestar, a state bank, were handed out, with collection days by first letter of the surname. In remote communities cash went on while branches were opened.`,
    },
    ledger: [
      {
        id: 'rural-programme',
        date: '2007',
        changeKinds: ['budget-line', 'procedure'],
        before: {
          es: 'Las personas mayores sin seguridad social dependían de su familia o de apoyos locales, como la pensión de la Ciudad de México.',
          en: 'Older people without social security depended on their family or on local support, such as Mexico City’s pension.',
        },
        after: {
          es: 'Comienza un programa federal para personas mayores de zonas rurales, conocido como «70 y Más», a cargo de la Secretaría de Desarrollo Social. Con los años se extiende a localidades más grandes.',
          en: 'A federal programme begins for older people in rural areas, known as “70 y Más”, run by the Ministry of Social Development. Over the years it extends to larger towns.',
        },
        decidedBy: {
          es: 'Gobierno federal, Secretaría de Desarrollo Social (SEDESOL)',
          en: 'Federal government, Ministry of Social Development (SEDESOL)',
        },
        resistance: {
          es: 'Elegir por tamaño de localidad deja fuera a la persona pobre que vive en la ciudad, aunque esté a pocos kilómetros.',
          en: 'Choosing by the size of the town leaves out the poor person who lives in the city, even a few kilometres away.',
        },
        workaround: {
          es: 'Se subió por etapas el tamaño de las localidades admitidas, lo que permitió crecer según el presupuesto sin hacer una prueba de ingresos.',
          en: 'The size of the towns admitted was raised by stages, which let it grow with the budget without an income test.',
        },
      },
      {
        id: 'sixty-five-with-limits',
        date: '2013',
        changeKinds: ['procedure', 'budget-line'],
        before: {
          es: 'La edad era de 70 años y la selección, sobre todo geográfica.',
          en: 'The age was 70 and selection was above all geographic.',
        },
        after: {
          es: 'El programa pasa a llamarse Pensión para Adultos Mayores. La edad baja a 65 años y se dirige a quienes no tienen una pensión contributiva, o tienen una muy baja.',
          en: 'The programme becomes Pension for Older Adults. The age comes down to 65 and it is meant for those without a contributory pension, or with a very low one.',
        },
        decidedBy: {
          es: 'Gobierno federal, tras un acuerdo entre partidos (Pacto por México)',
          en: 'Federal government, after an agreement between parties (Pact for Mexico)',
        },
        resistance: {
          es: 'Comprobar que alguien no tiene otra pensión exige cruzar padrones de institutos distintos, y cada cruce deja errores que paga la persona mayor.',
          en: 'Checking that someone has no other pension means matching the registers of different institutes, and each match leaves errors that the older person pays for.',
        },
        workaround: {
          es: 'Se usaron cuestionarios socioeconómicos y un sistema integrado de padrones. La salida de fondo llegó en 2019, al quitar el requisito.',
          en: 'Socio-economic questionnaires and an integrated system of beneficiary lists were used. The real way out came in 2019, when the requirement was dropped.',
        },
      },
      {
        id: 'universal-pension',
        date: '2019',
        changeKinds: ['procedure', 'budget-line', 'new-unit'],
        before: {
          es: 'Quien cobraba otra pensión por encima del límite quedaba fuera, y el monto era menor.',
          en: 'Those who drew another pension above the limit stayed out, and the amount was lower.',
        },
        after: {
          es: 'La Pensión para el Bienestar es universal desde los 68 años, y desde los 65 en municipios indígenas. La administra la nueva Secretaría de Bienestar.',
          en: 'The Pension for Well-being is universal from the age of 68, and from 65 in Indigenous municipalities. It is run by the new Ministry of Welfare.',
        },
        decidedBy: {
          es: 'Gobierno federal, mediante las reglas de operación del programa',
          en: 'Federal government, through the programme’s operating rules',
        },
        resistance: {
          es: 'Subir la edad general de 65 a 68 dejaba esperando a quienes estaban por cumplir 65. Y se discutió si era justo pagar también a quien ya tiene una buena pensión.',
          en: 'Raising the general age from 65 to 68 left those about to turn 65 waiting. And it was debated whether it was fair to pay those who already have a good pension as well.',
        },
        workaround: {
          es: 'Se respetó a quienes ya cobraban con 65 a 67 años, y se mantuvo la edad menor para los pueblos indígenas, cuya vida es en promedio más corta.',
          en: 'Those aged 65 to 67 who were already paid kept their pension, and the lower age was kept for Indigenous Peoples, whose lives are on average shorter.',
        },
      },
      {
        id: 'article-4',
        date: '2020-05-08',
        changeKinds: ['law-or-decree'],
        before: {
          es: 'La pensión existía en reglas de operación, que el Ejecutivo podía cambiar cada año.',
          en: 'The pension existed in operating rules, which the Executive could change every year.',
        },
        after: {
          es: 'El artículo 4º de la Constitución reconoce el derecho a una pensión no contributiva desde los 68 años, y desde los 65 para personas indígenas y afromexicanas.',
          en: 'Article 4 of the Constitution recognizes the right to a non-contributory pension from the age of 68, and from 65 for Indigenous and Afro-Mexican people.',
        },
        decidedBy: { es: 'Congreso de la Unión y legislaturas de los estados', en: 'Congress of the Union and state legislatures' },
        resistance: {
          es: 'Un derecho universal en la Constitución ata a los gobiernos siguientes, y hubo dudas sobre si las finanzas públicas podrían sostenerlo.',
          en: 'A universal right in the Constitution binds later governments, and there were doubts whether public finances could sustain it.',
        },
        workaround: {
          es: 'La Constitución fijó a quién le corresponde y desde qué edad, pero no el monto, que se decide en el presupuesto. Eso dejó margen para aumentarlo por etapas.',
          en: 'The Constitution set who is entitled and from what age, but not the amount, which is decided in the budget. That left room to raise it by stages.',
        },
      },
      {
        id: 'sixty-five-for-all',
        date: '2021-03',
        changeKinds: ['procedure', 'budget-line'],
        before: {
          es: 'La edad general era de 68 años y no había una ruta pública de aumentos.',
          en: 'The general age was 68 and there was no public path of increases.',
        },
        after: {
          es: 'Se anuncia que la edad bajará a 65 para todas las personas y que el pago llegará a 6.000 pesos bimestrales en 2024. Se anticipa un presupuesto de 240.000 millones de pesos en 2022, 300.000 en 2023 y 370.000 en 2024.',
          en: 'It is announced that the age will come down to 65 for everyone and that the payment will reach 6,000 pesos every two months in 2024. A budget is foreseen of 240 billion pesos in 2022, 300 billion in 2023 and 370 billion in 2024.',
        },
        decidedBy: { es: 'Presidencia de la República', en: 'President of the Republic' },
        resistance: {
          es: 'Bajar tres años la edad suma de golpe a varias generaciones. El gasto superó lo anunciado: el proyecto de 2024 preveía más de 465.000 millones.',
          en: 'Lowering the age by three years adds several birth years at once. Spending went beyond what was announced: the 2024 draft foresaw more than 465 billion.',
        },
        workaround: {
          es: 'La inscripción se abrió por períodos y por inicial del apellido, y el monto subió un escalón por año.',
          en: 'Enrolment was opened in periods and by first letter of the surname, and the amount rose one step a year.',
        },
      },
      {
        id: 'welfare-bank-cards',
        date: '2022-11-14',
        changeKinds: ['agreement', 'procedure', 'registry-or-system'],
        before: {
          es: 'El pago llegaba por varios bancos privados, por órdenes de pago y en efectivo, según el lugar y el año de inscripción.',
          en: 'Payment arrived through several private banks, payment orders and cash, depending on the place and the year of enrolment.',
        },
        after: {
          es: 'Comienza la entrega de tarjetas del Banco del Bienestar para concentrar los depósitos en el banco público.',
          en: 'Cards of the Banco del Bienestar begin to be handed out, to bring the deposits together in the public bank.',
        },
        decidedBy: { es: 'Secretaría de Bienestar y Banco del Bienestar', en: 'Ministry of Welfare and Banco del Bienestar' },
        resistance: {
          es: 'Un cambio de tarjeta obliga a millones de personas mayores a hacer un trámite con fecha límite. Quien no la recogía a tiempo no podía cobrar hasta tenerla.',
          en: 'A change of card makes millions of older people go through a procedure with a deadline. Those who did not collect theirs in time could not be paid until they had it.',
        },
        workaround: {
          es: 'Hubo módulos para rezagados, calendario de cobro por apellido para evitar filas y pago en efectivo en las comunidades sin sucursal.',
          en: 'There were desks for late cases, a collection calendar by surname to avoid queues, and cash payment in communities without a branch.',
        },
      },
      {
        id: 'constitution-65',
        date: '2024-12-02',
        changeKinds: ['law-or-decree'],
        before: {
          es: 'En la práctica se pagaba desde los 65 años, pero la Constitución seguía diciendo 68.',
          en: 'In practice it was paid from the age of 65, but the Constitution still said 68.',
        },
        after: {
          es: 'La reforma de los artículos 4º y 27 fija la edad en 65 años y dispone que los recursos no podrán disminuir, en términos reales, respecto del año anterior.',
          en: 'The reform of articles 4 and 27 sets the age at 65 and provides that the resources may not fall, in real terms, below those of the previous year.',
        },
        decidedBy: { es: 'Congreso de la Unión y legislaturas de los estados', en: 'Congress of the Union and state legislatures' },
        resistance: {
          es: 'Un piso de gasto en la Constitución protege a quien cobra y, a la vez, quita margen para otras prioridades cuando bajan los ingresos.',
          en: 'A spending floor in the Constitution protects those who are paid and, at the same time, leaves less room for other priorities when revenue falls.',
        },
        workaround: {
          es: 'El principio de progresividad no obliga a aumentos fijos: en 2025 el pago era de 6.200 pesos bimestrales, un alza mucho menor que las anteriores.',
          en: 'The principle of progressive realization does not require fixed rises: in 2025 the payment was 6,200 pesos every two months, a much smaller increase than before.',
        },
      },
    ],
    challenges: [
      {
        id: 'getting-the-money-there',
        challenge: 'payment-delivery',
        howMet: {
          es: 'Se pasó de varios canales a una tarjeta del banco público, con calendario por inicial del apellido y módulos para rezagados. Abrir la sucursal no bastaba: hacían falta cajeros, conexión y efectivo. Por eso el reparto en mano siguió en comunidades apartadas y no convenía fijar una fecha única para terminarlo.',
          en: 'Several channels gave way to one card from the public bank, with a calendar by first letter of the surname and desks for late cases. Opening the branch was not enough: it needed cash machines, a connection and cash. So hand delivery went on in remote communities, and a single end date for it was not advisable.',
        },
      },
      {
        id: 'paying-for-it',
        challenge: 'financing-continuity',
        howMet: {
          es: 'Se anunció una ruta de presupuesto a tres años, y la Constitución impide que los recursos bajen en términos reales. El derecho quedó protegido. Falta la otra mitad de la respuesta: una fuente de ingresos que crezca al ritmo en que envejece la población.',
          en: 'A three-year budget path was announced, and the Constitution prevents the resources from falling in real terms. The right is protected. The other half of the answer is missing: a source of revenue that grows as fast as the population ages.',
        },
      },
      {
        id: 'papers',
        challenge: 'proof-of-identity',
        howMet: {
          es: 'La regla simple traslada el peso a los documentos: acta, identificación, CURP y domicilio. Se atiende con visitas al hogar, módulos y la posibilidad de nombrar a una persona auxiliar. Donde el acta nunca existió, hay que acercar el registro civil antes de abrir la inscripción.',
          en: 'The simple rule moves the weight to the papers: birth certificate, identity document, CURP and address. It is dealt with through home visits, desks and the option to name a helper. Where a birth certificate never existed, the civil registry has to be brought close before enrolment opens.',
        },
      },
      {
        id: 'everyone-or-the-poor',
        challenge: 'targeting-errors',
        howMet: {
          es: 'Se resolvió quitando la prueba: al ser para todos desde una edad, no hay que demostrar pobreza ni cruzar pensiones. Desaparece casi por completo la exclusión por error; a cambio, se paga también a quien no lo necesita. La diferencia de edad reconoció al principio la desventaja de los pueblos indígenas.',
          en: 'It was solved by removing the test: being for everyone from a given age, nobody has to prove poverty and no pensions have to be matched. Exclusion by error almost disappears; in exchange, those who do not need it are paid as well. At first the difference in age recognized the disadvantage of Indigenous Peoples.',
        },
      },
    ],
    results: [
      {
        id: 'registered-2023',
        label: { es: 'Personas inscritas en la pensión', en: 'People registered for the pension' },
        value: 11239840,
        unit: { es: 'personas', en: 'people' },
        asOf: '2023-03',
        source: 'infobae-2023',
        featured: true,
      },
      {
        id: 'amount-2024',
        label: { es: 'Pago por persona cada dos meses', en: 'Payment per person every two months' },
        value: 6000,
        unit: { es: 'pesos mexicanos', en: 'Mexican pesos' },
        asOf: '2024',
        source: 'ciep-2024',
        featured: true,
      },
      {
        id: 'share-of-gdp-2024',
        label: { es: 'Gasto previsto en el proyecto de presupuesto', en: 'Spending foreseen in the draft budget' },
        value: 1.4,
        unit: { es: '% del PIB', en: '% of GDP' },
        asOf: '2024',
        source: 'ciep-2024',
        featured: true,
      },
      {
        id: 'amount-2022',
        label: {
          es: 'Pago por persona cada dos meses, antes de los aumentos de 2023 y 2024',
          en: 'Payment per person every two months, before the increases of 2023 and 2024',
        },
        value: 3850,
        unit: { es: 'pesos mexicanos', en: 'Mexican pesos' },
        asOf: '2022',
        source: 'infobae-2023',
      },
      {
        id: 'budget-2023',
        label: { es: 'Presupuesto anual de la pensión', en: 'Annual budget of the pension' },
        value: 339341,
        unit: { es: 'millones de pesos', en: 'million pesos' },
        asOf: '2023',
        source: 'infobae-2023',
      },
    ],
    cost: {
      description: {
        es: `El proyecto de presupuesto de 2024 preveía 465.048,7 millones de pesos, el 1,4% del PIB según el CIEP; el presupuesto de 2023 había sido de 339.341 millones. Tres cosas empujaron el gasto a la vez: la edad, que bajó de 68 a 65; el monto, que pasó de 3.850 a 6.000 pesos entre 2022 y 2024; y el envejecimiento, que seguirá cuando los otros dos se detengan.

Administrarla es relativamente barato, porque no hay que comprobar ingresos. El gasto está casi todo en el pago mismo.`,
        en: `The 2024 draft budget foresaw 465,048.7 million pesos, 1.4% of GDP according to CIEP; the 2023 budget had been 339,341 million. Three things pushed spending at the same time: the age, which came down from 68 to 65; the amount, which went from 3,850 to 6,000 pesos between 2022 and 2024; and ageing, which will go on when the other two stop.

It is relatively cheap to run, because no income has to be checked. Almost all the spending is the payment itself.`,
      },
      financing: {
        es: 'Presupuesto federal, sin aportes de las personas ni una fuente de ingresos propia. En 2021 se anunció que se pagaría sin aumentar impuestos ni deuda. La Constitución, con el texto de diciembre de 2024, impide que los recursos disminuyan en términos reales.',
        en: 'Federal budget, without contributions from people or a revenue source of its own. In 2021 it was announced that it would be paid without raising taxes or debt. The Constitution, in its text of December 2024, prevents the resources from falling in real terms.',
      },
      amount: 465048700000,
      currency: 'MXN',
      year: 2024,
      shareOfGdp: 1.4,
      source: 'ciep-2024',
    },
    lessons: {
      es: `- **La sencillez es una política.** Edad y residencia se entienden en un minuto, se comprueban con dos papeles y dejan poco lugar al favor.
- **El orden importó.** Primero se pagó, después se escribió el derecho y al final se ajustó la edad en la Constitución. Entre una cosa y otra, durante años, la práctica y el texto no coincidieron.
- **Un derecho no elige su monto.** La Constitución dice quién cobra; cuánto, lo dice cada presupuesto. Ahí se juega la suficiencia.
- **Pagar es un oficio aparte.** Cambiar de banco a millones de personas mayores necesita tanto cuidado como aprobar la ley.
- **El dinero no cura.** Una pensión no sustituye a la consulta médica ni al cuidado de larga duración, que siguen su propio camino.
- **La pregunta por los demás queda abierta.** Lo que se destina a la vejez se compara, tarde o temprano, con lo que se destina a la niñez. Conviene que la comparación sea pública.`,
      en: `- **Simplicity is a policy.** Age and residence are understood in a minute, checked with two papers and leave little room for favours.
- **The order mattered.** First it was paid, then the right was written, and last the age was adjusted in the Constitution. In between, for years, practice and text did not match.
- **A right does not choose its amount.** The Constitution says who is paid; how much is said by each budget. That is where adequacy is decided.
- **Paying is a trade of its own.** Moving millions of older people to another bank needs as much care as passing the law.
- **Money does not heal.** A pension does not replace a doctor’s visit or long-term care, which follow their own path.
- **The question about everyone else stays open.** What is spent on old age is compared, sooner or later, with what is spent on childhood. It is better for the comparison to be public.`,
    },
    differently: {
      es: `Publicaríamos junto con el anuncio una proyección a veinte años del número de personas y del costo, con la fuente de ingresos que lo paga.

Ataríamos el monto a una regla conocida, por ejemplo la inflación o una línea de bienestar, en vez de negociarlo por escalones ligados a un período de gobierno.

Haríamos el cambio de banco por regiones, sin fecha de corte, hasta que cada lugar tenga cajero y conexión. Y mantendríamos la edad menor para los pueblos indígenas cuando bajó la de todos: al quedar las dos en 65, se perdió esa diferencia.`,
      en: `We would publish with the announcement a twenty-year projection of the number of people and of the cost, with the revenue that pays for it.

We would tie the amount to a known rule, such as inflation or a welfare line, instead of negotiating it in steps linked to a term of government.

We would change banks region by region, with no cut-off date, until each place has a cash machine and a connection. And we would keep a lower age for Indigenous Peoples when everyone’s came down: with both at 65, that difference was lost.`,
    },
    transferability: {
      preconditions: {
        es: 'Un registro civil que cubra a casi todas las personas mayores, también a las que nacieron en comunidades sin actas; espacio fiscal presente y previsto; y un modo de pagar que llegue a donde viven.',
        en: 'A civil registry that covers almost all older people, also those born in communities without birth records; fiscal space now and in the future; and a way of paying that reaches where they live.',
      },
      minimumInstitution: {
        es: 'Un padrón único que se cruce con las defunciones, personal que visite hogares, un pagador público o contratado con red amplia, y una oficina que haga y publique proyecciones de costo.',
        en: 'A single register matched with deaths, staff who visit homes, a payer, public or under contract, with a wide network, and an office that makes and publishes cost projections.',
      },
      orderOfCost: 'high',
      costNote: {
        es: 'En México, 1,4% del PIB según el proyecto de presupuesto de 2024. Un país puede empezar con una edad más alta o un monto menor y acercarse por etapas, como se hizo entre 2019 y 2024.',
        en: 'In Mexico, 1.4% of GDP under the 2024 draft budget. A country can start with a higher age or a lower amount and move closer by stages, as was done between 2019 and 2024.',
      },
      time: {
        es: 'Hacerla universal tomó meses, porque ya existía un programa con padrón y pago. Llegar hasta ahí había tomado doce años, desde 2007. Del primer pago universal a los 65 años en la Constitución pasaron casi seis.',
        en: 'Making it universal took months, because a programme with a register and payments already existed. Getting there had taken twelve years, since 2007. From the first universal payment to the age of 65 in the Constitution almost six went by.',
      },
      doNotCopyIf: {
        es: 'No la copie si va a pagarse con recursos de una sola vez o a costa de la salud y la primera infancia. Tampoco si muchas personas mayores carecen de acta o identidad: una regla universal que no las ve termina siendo una pensión para quienes tienen papeles.',
        en: 'Do not copy it if it is to be paid with one-off resources or at the expense of health and early childhood. Nor if many older people lack a birth certificate or identity: a universal rule that does not see them ends up as a pension for those who have papers.',
      },
    },
    programme: { bpsnc: null, bdips: 'MX' },
  },
}
