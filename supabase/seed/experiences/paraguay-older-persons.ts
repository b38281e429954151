import type { SeedResource } from '../types.ts'

export const resource: SeedResource = {
  slug: 'pension-adultos-mayores-paraguay',
  institution: 'mds-py',
  content: {
    kind: 'experience',
    originalLanguage: 'es',
    title: {
      es: 'De 909 personas a 283.098: cómo creció por tramos la pensión de las personas mayores del Paraguay',
      en: 'From 909 people to 283,098: how Paraguay’s older persons’ pension grew one stretch at a time',
    },
    summary: {
      es: 'El Paraguay aprobó en 2009 una pensión para las personas mayores pobres y la probó a fines de 2010 en una zona de Asunción. En enero de 2023 la cobraban más de 280.000. El cuello de botella no fue la ley: fue la visita que medía la pobreza, casa por casa. En 2024 otra ley dejó de exigir ser pobre.',
      en: 'In 2009 Paraguay approved a pension for poor older people, and tested it in late 2010 in one area of Asunción. In January 2023 more than 280,000 received it. The bottleneck was not the law: it was the visit that measured poverty, house by house. In 2024 another law stopped requiring people to be poor.',
    },
    countries: ['PRY'],
    yearFrom: 2009,
    yearTo: null,
    topics: ['non-contributory-pensions', 'legal-regulatory', 'technical-operational', 'old-age'],
    populations: ['older-persons', 'rural-population', 'indigenous-peoples'],
    context: {
      es: `En el Paraguay una gran parte de la población trabaja por cuenta propia, en la agricultura familiar o sin contrato. Quien trabaja así no aporta a ninguna de las cajas de jubilaciones, y llega a viejo sin pensión. Hasta 2009 le quedaban la ayuda de los hijos, seguir trabajando o depender de los vecinos. El Ministerio de Hacienda ya pagaba pensiones no contributivas, pero a grupos señalados por leyes especiales, como los veteranos de la guerra del Chaco y sus familias. Ser pobre y anciano no daba derecho a nada.

La Ley 3728, de 2009, cambió eso en una frase: todo paraguayo natural, mayor de 65 años, residente y en situación de pobreza recibe cada mes del Estado no menos de la cuarta parte del salario mínimo. La llamó pensión alimentaria. Ordenó prever el dinero en el presupuesto anual y encargó el pago a la Dirección de Pensiones No Contributivas, que ya existía. El único documento exigido sería la cédula de identidad.

La ley resolvió así el quién, el cuánto y el quién paga. Dejó sin resolver lo más difícil: cómo se sabe que una persona concreta es pobre, quién va a comprobarlo en un país con mucha población rural y dispersa, y a qué ritmo se incorpora a la gente si el dinero del primer año no alcanza para todos.`,
      en: `In Paraguay a large part of the population works on their own account, on family farms or without a contract. People who work like this pay into none of the retirement funds, and grow old without a pension. Until 2009 they were left with their children’s help, going on working, or depending on neighbours. The Ministry of Finance already paid non-contributory pensions, but to groups named in special laws, such as the veterans of the Chaco War and their families. Being poor and old gave a right to nothing.

Law 3728, of 2009, changed that in one sentence: every Paraguayan by birth who is over 65, resident and in poverty receives each month from the State at least a quarter of the minimum wage. The law called it a food pension (pensión alimentaria). It ordered the money to be set aside in the yearly budget and gave payment to the Directorate of Non-Contributory Pensions, which already existed. The only document required would be the identity card.

So the law settled who, how much and who pays. It left the hardest part unsettled: how one knows that a given person is poor, who will go and check in a country with many people in scattered rural areas, and how fast people are taken in if the money of the first year is not enough for all.`,
    },
    whatWasDone: {
      es: `Se empezó por una zona. Un decreto de junio de 2010 reglamentó la ley con una selección gradual, y en los tres últimos meses del año se pagó a 909 personas de los bañados de Asunción, los barrios inundables junto al río. Se había anunciado que serían cinco mil. En 2011 ya eran 25.000 y en diciembre de 2013, 94.216, en 243 municipios.

El camino de cada persona tenía cuatro pasos: inscribirse en la municipalidad, recibir en casa a un censista, quedar por debajo de un umbral en el índice de calidad de vida y completar los papeles. El segundo paso marcaba el ritmo de todo. Desde 2016 un decreto encargó el censo y la selección a la Secretaría Técnica de Planificación, con la Ficha Social, la misma con la que se estudiaba a los hogares para otros programas.

La Ley 6381, de 2020, habló de vulnerabilidad social en lugar de pobreza y admitió a personas naturalizadas y a extranjeras con larga residencia. Se esperaba que la inscripción fuera automática al cumplir los 65. Tres años más tarde seguía haciendo falta inscribirse y ser censado, aunque la lista había crecido mucho: 283.098 personas en enero de 2023.

El giro llegó en 2024. Primero la Ley 7232 pasó el programa de Hacienda, que para entonces se llamaba Ministerio de Economía y Finanzas, al Ministerio de Desarrollo Social. Luego, en octubre, la Ley 7322 estableció la pensión universal: la pobreza dejó de ser requisito. Se incorpora primero a las personas de más edad y se baja la edad a medida que el presupuesto lo permite. A abril de 2025 cobraban unas 336.000 personas.`,
      en: `It began with one area. A decree of June 2010 set the rules, with gradual selection, and in the last three months of the year 909 people were paid in the bañados of Asunción, the neighbourhoods by the river that flood. Five thousand had been announced. In 2011 they were 25,000, and in December 2013, 94,216 in 243 municipalities.

Each person’s route had four steps: register at the town hall, receive an enumerator at home, fall below a threshold on the quality-of-life index, and complete the papers. The second step set the pace of everything. From 2016 a decree gave the census and the selection to the Technical Secretariat for Planning, using the Ficha Social, the same form with which households were studied for other programmes.

Law 6381, of 2020, spoke of social vulnerability instead of poverty and admitted naturalized people and foreigners with long residence. Enrolment was expected to be automatic on turning 65. Three years later people still had to register and be visited, although the roll had grown a great deal: 283,098 people in January 2023.

The turn came in 2024. First, Law 7232 moved the programme from the finance ministry, by then called the Ministry of Economy and Finance, to the Ministry of Social Development. Then, in October, Law 7322 established the universal pension: poverty was no longer a requirement. The oldest are taken in first, and the age comes down as the budget allows. As of April 2025 about 336,000 people were being paid.`,
    },
    ledger: [
      {
        id: 'law-3728',
        date: '2009',
        changeKinds: ['law-or-decree', 'budget-line'],
        before: {
          es: 'Había pensiones no contributivas solo para grupos nombrados en leyes especiales. La vejez en pobreza no daba derecho a ninguna.',
          en: 'There were non-contributory pensions only for groups named in special laws. Old age in poverty gave a right to none.',
        },
        after: {
          es: 'La Ley 3728 reconoce el derecho a una pensión mensual de al menos un cuarto del salario mínimo, crea un fondo y encarga el pago a la Dirección de Pensiones No Contributivas.',
          en: 'Law 3728 recognizes the right to a monthly pension of at least a quarter of the minimum wage, creates a fund and gives payment to the Directorate of Non-Contributory Pensions.',
        },
        decidedBy: { es: 'Congreso Nacional', en: 'National Congress' },
        resistance: {
          es: 'El derecho era para todos los que cumplieran las condiciones, pero el dinero dependía de cada presupuesto anual y nadie sabía cuántos eran.',
          en: 'The right was for all who met the conditions, but the money depended on each yearly budget and nobody knew how many they were.',
        },
        workaround: {
          es: 'El monto se ató al salario mínimo: no hay que discutirlo cada año ni pierde valor con los precios.',
          en: 'The amount was tied to the minimum wage: it need not be argued over each year, nor does it lose value as prices rise.',
        },
      },
      {
        id: 'pilot',
        date: '2010-06',
        changeKinds: ['law-or-decree', 'procedure'],
        before: {
          es: 'La ley no tenía reglamento. No existían el formulario, la visita ni la lista de espera.',
          en: 'The law had no rules. The form, the visit and the waiting list did not exist.',
        },
        after: {
          es: 'Un decreto reglamenta la selección y el pago graduales. Entre octubre y diciembre se paga a 909 personas de los bañados de Asunción.',
          en: 'A decree sets rules for gradual selection and payment. Between October and December 909 people are paid in the bañados of Asunción.',
        },
        decidedBy: { es: 'Presidencia de la República y Ministerio de Hacienda', en: 'Presidency of the Republic and Ministry of Finance' },
        resistance: {
          es: 'Se habían anunciado unas 5.000 personas desde agosto. Inscribir, visitar y documentar llevó más de lo previsto.',
          en: 'About 5,000 people had been announced from August. Registering, visiting and documenting took longer than planned.',
        },
        workaround: {
          es: 'Empezar por una zona conocida y cercana, donde un error se podía ver y corregir en la semana.',
          en: 'To begin with a known area close by, where a mistake could be seen and corrected within the week.',
        },
      },
      {
        id: 'country-wide',
        date: '2013-12',
        changeKinds: ['budget-line', 'staffing-or-training'],
        before: {
          es: 'En 2012 se habían pagado algo más de 40 millones de dólares a unas 50.000 personas.',
          en: 'In 2012 a little over US$ 40 million had been paid to about 50,000 people.',
        },
        after: {
          es: 'En 2013 el gasto sube a 78 millones de dólares y el año cierra con 94.216 personas en 243 municipios.',
          en: 'In 2013 spending rises to US$ 78 million and the year closes with 94,216 people in 243 municipalities.',
        },
        decidedBy: {
          es: 'Ministerio de Hacienda, con el presupuesto que aprueba el Congreso',
          en: 'Ministry of Finance, with the budget that Congress approves',
        },
        resistance: {
          es: 'Cada municipio nuevo exigía mandar censistas, y los que ya se habían visitado acumulaban nuevos solicitantes.',
          en: 'Each new municipality meant sending enumerators, and those already visited gathered new applicants.',
        },
        workaround: {
          es: 'Las municipalidades reciben la inscripción: el Estado central no abrió oficinas en cada distrito.',
          en: 'Town halls receive the registration: central government did not open offices in each district.',
        },
      },
      {
        id: 'decree-6019',
        date: '2016',
        changeKinds: ['procedure', 'registry-or-system'],
        before: {
          es: 'La dirección que pagaba la pensión era también la que censaba y elegía.',
          en: 'The directorate that paid the pension was also the one that visited and chose.',
        },
        after: {
          es: 'El Decreto 6019 encarga el censo y la selección a la Secretaría Técnica de Planificación, que usa la Ficha Social.',
          en: 'Decree 6019 gives the census and the selection to the Technical Secretariat for Planning, which uses the Ficha Social.',
        },
        decidedBy: { es: 'Presidencia de la República', en: 'Presidency of the Republic' },
        resistance: {
          es: 'El expediente pasó a repartirse entre la municipalidad, Planificación y Hacienda, y la persona no siempre sabía dónde preguntar.',
          en: 'The file was now shared by the town hall, Planning and Finance, and people did not always know where to ask.',
        },
        workaround: {
          es: 'Calendarios de censo publicados por distrito y listas en internet de quienes ya estaban admitidos y de quienes debían completar papeles.',
          en: 'Census calendars published by district, and lists online of those already admitted and those who had papers to complete.',
        },
      },
      {
        id: 'law-6381',
        date: '2020',
        changeKinds: ['law-or-decree', 'procedure'],
        before: {
          es: 'Solo paraguayos naturales en situación de pobreza. Quien no estaba censado no podía entrar.',
          en: 'Only Paraguayans by birth in poverty. People who had not been visited could not enter.',
        },
        after: {
          es: 'La Ley 6381 se refiere a la vulnerabilidad social, admite a personas naturalizadas con cinco años de residencia y a extranjeras con treinta. El Decreto 3816 la reglamenta.',
          en: 'Law 6381 refers to social vulnerability, and admits naturalized people with five years of residence and foreigners with thirty. Decree 3816 sets its rules.',
        },
        decidedBy: {
          es: 'Congreso Nacional; Presidencia de la República (reglamento)',
          en: 'National Congress; Presidency of the Republic (rules)',
        },
        resistance: {
          es: 'La ley tardaba meses en regir. En marzo de 2020 personas mayores de Alto Paraná, tras 45 días de protesta, ocuparon la oficina regional de Hacienda para que se aplicara.',
          en: 'The law took months to come into force. In March 2020 older people in Alto Paraná, after 45 days of protest, occupied the regional finance office to have it applied.',
        },
        workaround: {
          es: 'Se sumó la inscripción por internet a la de la municipalidad, pero la visita siguió siendo necesaria.',
          en: 'Online registration was added to that at the town hall, but the visit was still necessary.',
        },
      },
      {
        id: 'law-7232',
        date: '2024',
        changeKinds: ['law-or-decree', 'agreement'],
        before: {
          es: 'El programa estaba en el ministerio que cuida el gasto: 310.609 personas en enero de 2024.',
          en: 'The programme was in the ministry that guards spending: 310,609 people in January 2024.',
        },
        after: {
          es: 'La Ley 7232 lo transfiere al Ministerio de Desarrollo Social, con su base de datos, su presupuesto y su personal.',
          en: 'Law 7232 transfers it to the Ministry of Social Development, with its database, its budget and its staff.',
        },
        decidedBy: { es: 'Congreso Nacional', en: 'National Congress' },
        resistance: {
          es: 'Mover la base, el dinero y la gente en pleno año ponía en riesgo el pago mensual.',
          en: 'Moving the database, the money and the people in the middle of the year put the monthly payment at risk.',
        },
        workaround: {
          es: 'El ministerio anterior ejecutó el pago de enero y los dos trabajaron juntos hasta completar el traspaso.',
          en: 'The former ministry made the January payment and the two worked together until the hand-over was complete.',
        },
      },
      {
        id: 'law-7322',
        date: '2024-10',
        changeKinds: ['law-or-decree', 'procedure'],
        before: {
          es: 'Había que demostrar la vulnerabilidad en una visita. El censo se hacía cuando había dinero para incluir a más personas.',
          en: 'Vulnerability had to be shown in a visit. The census was done when there was money to include more people.',
        },
        after: {
          es: 'La Ley 7322 establece la pensión universal desde los 65 años, con edades menores para pueblos indígenas y para personas con discapacidad severa. Se entra por edad, de mayor a menor.',
          en: 'Law 7322 establishes the universal pension from age 65, with lower ages for Indigenous Peoples and for people with severe disabilities. People enter by age, from the oldest down.',
        },
        decidedBy: { es: 'Congreso Nacional, promulgada por la Presidencia', en: 'National Congress, enacted by the Presidency' },
        resistance: {
          es: 'El dinero no alcanza para todos de una vez: en abril de 2025 se calculaba que quedaban fuera unas 120.000 personas.',
          en: 'The money does not reach everyone at once: in April 2025 it was estimated that about 120,000 people were still outside.',
        },
        workaround: {
          es: 'Una regla que cualquiera puede comprobar, la edad, ordena la espera. La meta oficial es llegar a los 65 hacia 2028.',
          en: 'A rule anyone can check, age, puts the queue in order. The official aim is to reach 65 around 2028.',
        },
      },
    ],
    challenges: [
      {
        id: 'targeting',
        challenge: 'targeting-errors',
        howMet: {
          es: 'Medir la pobreza en una visita tiene dos fallas: se paga tarde, porque la visita tarda, y se excluye a quien tuvo un buen día o una pared de ladrillo. Se probó a mejorar el instrumento, con la Ficha Social, y a cambiar quién lo aplicaba. Al final se cambió la pregunta: con la ley de 2024 basta la edad, y se publica cada mes a quiénes les toca.',
          en: 'Measuring poverty in one visit has two faults: payment is late, because the visit is late, and it excludes someone who had a good day or a brick wall. The country tried improving the tool, with the Ficha Social, and changing who used it. In the end it changed the question: under the law of 2024 age is enough, and those whose turn it is are published each month.',
        },
      },
      {
        id: 'identity',
        challenge: 'proof-of-identity',
        howMet: {
          es: 'La ley pidió un solo documento, la cédula, y fue una buena decisión. Aun así hay quien la tiene vencida, quien nunca la tuvo y quien no aparece en la dirección que declaró. Cuando el Ministerio de Desarrollo Social recibió el programa halló 1.206 personas aprobadas a las que solo les faltaban papeles: las convocó, y casi 500 empezaron a cobrar. Buscar a los admitidos que no cobran rinde más que abrir otra inscripción.',
          en: 'The law asked for a single document, the identity card, and that was a good decision. Even so, some people’s card has expired, some never had one, and some cannot be found at the address they gave. When the Ministry of Social Development received the programme it found 1,206 approved people who lacked only papers: it called them, and almost 500 began to be paid. Looking for those admitted but unpaid yields more than opening another round of registration.',
        },
      },
      {
        id: 'financing',
        challenge: 'financing-continuity',
        howMet: {
          es: 'El monto sube con el salario mínimo y la lista con el envejecimiento, así que el gasto crece aunque nadie decida nada. Mientras hubo censo, ajustar era sencillo y silencioso: bastaba con visitar menos. La ley de 2024 lo hace a la vista: el derecho es de todos y la edad de entrada baja según el presupuesto. Es más honesto. También es más exigente, porque la fecha prometida se puede comprobar.',
          en: 'The amount rises with the minimum wage and the roll with ageing, so spending grows even if nobody decides anything. While there was a census, adjusting was simple and silent: it was enough to make fewer visits. The law of 2024 makes it in the open: the right belongs to all and the age of entry falls as the budget allows. It is more honest. It is also more demanding, because the date promised can be checked.',
        },
      },
      {
        id: 'coordination',
        challenge: 'ministry-coordination',
        howMet: {
          es: 'La municipalidad inscribe, otro censa, otro decide y un banco público paga. Cada relevo es un lugar donde se pierde un expediente. El traspaso al Ministerio de Desarrollo Social puso la decisión junto a los demás programas sociales y permitió cruzar las listas: se anunció la entrada gradual de unas 2.300 personas mayores que ya participaban en Tekoporã, el programa de transferencias a hogares pobres, y no tenían pensión.',
          en: 'The town hall registers, another body visits, another decides and a public bank pays. Each hand-over is a place where a file gets lost. The move to the Ministry of Social Development put the decision next to the other social programmes and allowed lists to be compared: it announced the gradual entry of about 2,300 older people who were already in Tekoporã, the cash transfer programme for poor households, and had no pension.',
        },
      },
    ],
    results: [
      {
        id: 'recipients-2023',
        label: { es: 'Personas que cobraban la pensión', en: 'People receiving the pension' },
        value: 283098,
        unit: { es: 'personas', en: 'people' },
        asOf: '2023-01',
        source: 'agenda-paraguay',
        featured: true,
      },
      {
        id: 'recipients-2013',
        label: { es: 'Personas que cobraban la pensión al cierre de 2013', en: 'People receiving the pension at the end of 2013' },
        value: 94216,
        unit: { es: 'personas', en: 'people' },
        asOf: '2013-12',
        source: 'icn',
        featured: true,
      },
      {
        id: 'pilot-2010',
        label: { es: 'Personas pagadas en el piloto de Asunción', en: 'People paid in the Asunción pilot' },
        value: 909,
        unit: { es: 'personas', en: 'people' },
        asOf: '2010-12',
        source: 'icn',
        featured: true,
      },
      {
        id: 'recipients-2011',
        label: { es: 'Personas alcanzadas en el primer año completo', en: 'People reached in the first full year' },
        value: 25000,
        unit: { es: 'personas', en: 'people' },
        asOf: '2011',
        source: 'icn',
        featured: false,
      },
      {
        id: 'recipients-2025',
        label: {
          es: 'Personas que cobraban ya con la ley universal (cifra redondeada)',
          en: 'People paid under the universal law (rounded figure)',
        },
        value: 336000,
        unit: { es: 'personas', en: 'people' },
        asOf: '2025-04',
        source: 'la-tribuna',
        featured: false,
      },
    ],
    cost: {
      description: {
        es: `La cifra que mostramos es la de un año completo con fuente clara: 78 millones de dólares en 2013, para 94.216 personas al cierre. En enero de 2023 cada persona recibía 637.577 guaraníes al mes y las pensiones no contributivas demandaban unos 180.497 millones de guaraníes mensuales; esta pensión era el 98 % de los subsidios de ese grupo. En abril de 2025 la prensa hablaba de 29 millones de dólares al mes.

Casi todo es transferencia. El costo de administrar está sobre todo en el censo, que lo ponían otras entidades y no se ve en la cuenta del programa.`,
        en: `The figure shown is that of a full year with a clear source: US$ 78 million in 2013, for 94,216 people at year’s end. In January 2023 each person received 637,577 guaraníes a month and non-contributory pensions required about 180,497 million guaraníes monthly; this pension was 98% of the subsidies in that group. In April 2025 the press spoke of US$ 29 million a month.

Almost all of it is transfers. The cost of running the programme lies mostly in the census, which other bodies provided and which does not appear in the programme’s account.`,
      },
      financing: {
        es: 'Presupuesto General de la Nación, con una asignación que el Congreso aprueba cada año. Las personas no aportan. La ley de 2009 creó un fondo que solo se puede usar para pagar la pensión. El número de personas que entran cada año depende de la asignación, y eso no cambió con la ley universal.',
        en: 'The national budget, with an allocation that Congress approves each year. Recipients pay no contributions. The law of 2009 created a fund that may be used only to pay the pension. The number of people who enter each year depends on the allocation, and the universal law did not change that.',
      },
      amount: 78000000,
      currency: 'USD',
      year: 2013,
      shareOfGdp: null,
      source: 'icn',
    },
    lessons: {
      es: `- **El trámite más lento fija la cobertura.** La ley podía ser generosa y el presupuesto crecer: si hay que visitar cada casa, se avanza al paso de los censistas.
- **Un piloto pequeño no es un fracaso.** Se esperaban cinco mil personas y fueron 909. Sirvió para ver el circuito completo; al año siguiente fueron 25.000.
- **Cambiar la palabra no cambia el procedimiento.** La ley de 2020 dijo vulnerabilidad donde decía pobreza y abrió la puerta a una inscripción automática, pero la visita siguió. Hay que derogar el paso, no solo renombrarlo.
- **La edad es una regla que la gente entiende.** Ordena la espera sin visita, sin puntaje y sin intermediarios.
- **Atar el monto al salario mínimo lo protege,** y a la vez compromete el gasto de todos los gobiernos siguientes.`,
      en: `- **The slowest step sets coverage.** The law could be generous and the budget could grow: if every house must be visited, progress is at the enumerators’ pace.
- **A small pilot is not a failure.** Five thousand people were expected and there were 909. It allowed the whole route to be seen; the next year there were 25,000.
- **Changing the word does not change the procedure.** The law of 2020 said vulnerability where it used to say poverty and opened the door to automatic enrolment, but the visit remained. The step has to be repealed, not just renamed.
- **Age is a rule that people understand.** It orders the queue with no visit, no score and no go-betweens.
- **Tying the amount to the minimum wage protects it,** and at the same time commits the spending of every government that follows.`,
    },
    differently: {
      es: `Usaríamos antes los registros que el Estado ya tenía. La cédula da la edad, y las cajas de jubilaciones dicen quién cobra; con esos dos datos se puede armar la lista sin salir de la oficina y dejar la visita para los casos dudosos.

Publicaríamos desde el primer día tres números por distrito: inscritos, visitados y pagados. La diferencia entre ellos es la lista de espera, y durante años nadie pudo leerla.

Escribiríamos en la ley de 2020 la fecha en que dejaba de hacerse el censo. Y pondríamos en la ley universal el calendario de edades, año por año, en lugar de dejarlo a la disponibilidad de fondos: una persona de 70 años necesita saber si le toca en uno o en tres.`,
      en: `We would use sooner the records the State already had. The identity card gives the age, and the retirement funds say who is already paid; with those two facts the list can be drawn up without leaving the office, and the visit kept for doubtful cases.

We would publish from the first day three numbers by district: registered, visited and paid. The difference between them is the waiting list, and for years nobody could read it.

We would write into the law of 2020 the date on which the census would cease. And we would put the calendar of ages in the universal law, year by year, rather than leave it to available funds: a person of 70 needs to know whether their turn comes in one year or in three.`,
    },
    transferability: {
      preconditions: {
        es: 'Un documento de identidad extendido y una fecha de nacimiento confiable. Datos de las cajas de jubilaciones que se puedan consultar. Un banco público o una red de pago que llegue a los distritos. Municipios dispuestos a recibir la inscripción.',
        en: 'A widely held identity document and a reliable date of birth. Data from the retirement funds that can be consulted. A public bank or payment network that reaches the districts. Town halls willing to receive registrations.',
      },
      minimumInstitution: {
        es: 'Una dirección que ya pague pensiones, aunque sea a pocos, y un acuerdo con los municipios. Si se selecciona por pobreza, hace falta además un cuerpo estable de censistas; si se selecciona por edad, basta un buen equipo de datos y una ventanilla de reclamos.',
        en: 'An office that already pays pensions, even to a few, and an agreement with town halls. If selection is by poverty, a stable body of enumerators is also needed; if selection is by age, a good data team and a complaints desk are enough.',
      },
      orderOfCost: 'high',
      costNote: {
        es: 'Se puede empezar con muy poco, como aquí, pero el destino es un gasto permanente que crece con el salario mínimo y con la edad de la población. Conviene proyectarlo a veinte años antes de fijar el monto como proporción del salario.',
        en: 'It can start very small, as here, but it ends as permanent spending that grows with the minimum wage and with the age of the population. It is wise to project it twenty years ahead before fixing the amount as a share of the wage.',
      },
      time: {
        es: 'Alrededor de un año de la ley al primer pago. Entre tres y cuatro para estar en casi todo el territorio. La universalidad, si se avanza por edades, varios años más: aquí se anuncia para 2028.',
        en: 'About a year from the law to the first payment. Between three and four to be in almost the whole territory. Universal coverage, if it advances by age, several years more: here it is announced for 2028.',
      },
      doNotCopyIf: {
        es: 'No copie la visita casa por casa si puede ordenar por edad: es lenta, cara y discutible. No ate el monto al salario mínimo si este se fija por razones que nada tienen que ver con las pensiones. Y no prometa universalidad si el presupuesto de cada año va a decidir en silencio quién espera.',
        en: 'Do not copy the house-by-house visit if you can order by age: it is slow, costly and open to dispute. Do not tie the amount to the minimum wage if that wage is set for reasons that have nothing to do with pensions. And do not promise universality if each year’s budget will decide in silence who waits.',
      },
    },
    programme: { bpsnc: null, bdips: 'PY' },
    recommendations: [
      {
        id: 'rec-1',
        recommendation: '1819ai/1',
        note: {
          es: 'Es un paso medible hacia una protección social universal: de una pensión para quienes demostraban ser pobres a un derecho por edad, financiado por el Estado.',
          en: 'It is a measurable step towards universal social protection: from a pension for those who proved they were poor to a right by age, financed by the State.',
        },
      },
      {
        id: 'rec-2',
        recommendation: '1819ai/2',
        note: {
          es: 'Cuenta qué se tuvo que cambiar en quince años (leyes, reglamentos, quién censa, quién administra) y qué obstáculo llevó a cada cambio.',
          en: 'It tells what had to be changed over fifteen years (laws, rules, who visits, who administers) and which obstacle led to each change.',
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
        id: 'bpsnc-list',
        platform: 'bpsnc',
        label: { es: 'Pensiones sociales de la región en la BPSNC (en inglés)', en: 'Social pensions of the region in the BPSNC database' },
        url: 'https://dds.cepal.org/bpsnc/sp',
      },
    ],
    sources: [
      {
        id: 'law-3728',
        title: 'Ley N.º 3728, que establece el derecho a la pensión alimentaria para las personas adultas mayores en situación de pobreza',
        publisher: 'Biblioteca y Archivo Central del Congreso de la Nación (Paraguay)',
        url: 'http://www.bacn.gov.py/leyes-paraguayas/153/ley-n-3728--establece-el-derecho-a-la-pension-alimentaria-para-las-personas-adultas-mayores-en-situacion-de-pobreza',
        date: '2009',
      },
      {
        id: 'granma',
        title: '[Pensión alimentaria para unos cinco mil paraguayos mayores de 65 años]',
        publisher: 'Granma, con información de Prensa Latina',
        url: 'https://www.granma.cu/granmad/2010/06/11/interna/artic25.html',
        date: '2010-06-11',
      },
      {
        id: 'icn',
        title: '[Pensión alimentaria para adultos mayores: 78 millones de dólares distribuidos en 2013]',
        publisher: 'ICN Diario, con información de IP Paraguay',
        url: 'https://icndiario.com/?p=46790',
        date: '',
      },
      {
        id: 'ip-census',
        title: '[Censo de solicitantes de la pensión alimentaria y Decreto 6019/2016]',
        publisher: 'Agencia IP (Paraguay)',
        url: 'http://www.ip.gov.py/ip/?p=148832',
        date: '',
      },
      {
        id: 'ultima-hora',
        title: '[Adultos mayores toman oficina regional de Hacienda tras 45 días de protesta]',
        publisher: 'Última Hora',
        url: 'https://www.ultimahora.com/adultos-mayores-toman-oficina-regional-hacienda-45-dias-protesta-n2874137.html',
        date: '2020-03',
      },
      {
        id: 'agenda-paraguay',
        title: 'Se incorporaron más de 5.600 adultos mayores a la pensión alimentaria en enero',
        publisher: 'Agenda Paraguay',
        url: 'https://agendaparaguay.com/v2/2023/02/06/se-incorporaron-mas-de-5-600-adultos-mayores-a-la-pension-alimentaria-en-enero',
        date: '2023-02-06',
      },
      {
        id: 'ip-transfer',
        title: 'Garantizan pago regular a adultos mayores durante migración del programa al MDS',
        publisher: 'Prensa Mercosur, con información de Agencia IP',
        url: 'https://prensamercosur.org/2024/01/11/garantizan-pago-regular-a-adultos-mayores-durante-migracion-del-programa-al-mds',
        date: '2024-01-11',
      },
      {
        id: 'mds-statement',
        title: '[Programa de pensión alimentaria: el MDS recuerda que lo administra desde la aprobación de la ley]',
        publisher: 'Paraguay TV, comunicado del Ministerio de Desarrollo Social',
        url: 'https://www.paraguaytv.gov.py/programa-de-pension-alimentaria-para-los-adultos-mayores-ministerio-de-desarrollo-social-recuerda-que-administra-el-programa-desde-la-aprobacion-de-la-ley/',
        date: '2024',
      },
      {
        id: 'paraguay-tv',
        title: '[Promulgación de la Ley 7322/2024, que garantiza la pensión mensual a todos los adultos mayores]',
        publisher: 'Paraguay TV',
        url: 'https://paraguaytv.gov.py/2024/10/29/el-presidente-pena-la-promulgo-la-ley-que-garantiza-la-pension-mensual-y-servicios-sociales-para-todos-los-adultos-mayores',
        date: '2024-10-29',
      },
      {
        id: 'tvs',
        title: 'La pensión universal para adultos mayores: avances y desafíos en su implementación',
        publisher: 'TVS (Paraguay)',
        url: 'https://tvs.com.py/la-pension-universal-para-adultos-mayores-avances-y-desafios-en-su-implementacion',
        date: '',
      },
      {
        id: 'oviedo-press',
        title: 'Aún quedan adultos mayores por incluir en el programa de pensión por dificultades de ubicación',
        publisher: 'Oviedo Press',
        url: 'https://oviedopress.com/?p=98638',
        date: '2025-04',
      },
      {
        id: 'la-tribuna',
        title: 'Suman 336.000 adultos mayores quienes ya reciben sus beneficios',
        publisher: 'La Tribuna (Paraguay)',
        url: 'https://latribuna.com.py/destacado/229951-suman-336-000-adultos-mayores-quienes-ya-reciben-sus-beneficios',
        date: '2025-04',
      },
    ],
  },
}
