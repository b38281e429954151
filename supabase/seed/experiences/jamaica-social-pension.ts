import type { SeedResource } from '../types.ts'

export const resource: SeedResource = {
  slug: 'social-pension-jamaica',
  institution: 'mlss-jm',
  content: {
    kind: 'experience',
    originalLanguage: 'en',
    title: {
      en: 'Proving an age nobody wrote down: Jamaica’s Social Pension and the missing birth certificates',
      es: 'Probar una edad que nadie anotó: la pensión social de Jamaica y las partidas de nacimiento que faltan',
    },
    summary: {
      en: 'Jamaica began to pay a pension to people aged 75 and over with no other income in July 2021. Money was not the first obstacle: proof of age was. The ministry, its parish offices and the Registrar General looked for certificates and accepted other proof. In November 2023 about 12,000 people were on the roll, against a target of 30,000.',
      es: 'Jamaica empezó en julio de 2021 a pagar una pensión a quienes tienen 75 años o más y ningún otro ingreso. El primer obstáculo no fue el dinero: fue probar la edad. El ministerio, sus oficinas parroquiales y el Registro Civil buscaron partidas y aceptaron otras pruebas. En noviembre de 2023 había unas 12.000 personas en la nómina; la meta era 30.000.',
    },
    countries: ['JAM'],
    yearFrom: 2021,
    yearTo: null,
    topics: ['non-contributory-pensions', 'technical-operational', 'old-age'],
    populations: ['older-persons', 'informal-workers', 'rural-population'],
    context: {
      en: `Most Jamaicans who reach old age worked for themselves, on a small farm, in a market, in other people’s homes. The National Insurance Scheme (NIS) pays a pension to those who contributed, but in 2021 the Government put the share of employed people actively contributing at only 47%. Many of their parents and grandparents never contributed at all.

For the poorest there was the Programme of Advancement Through Health and Education (PATH), which since the early 2000s has paid a small grant to selected households, including older people. It chooses by a score based on what a household owns and how it lives. The score works poorly for an older person alone in a house inherited or built over a lifetime, with an old refrigerator and no income. Officials described them as rich in assets and poor in income, and few were selected.

There was one more problem, which no budget shows. People who were 75 in 2021 were born in 1946 or before, many at home and far from a registration office. Some births were never registered; some were registered under another name or a guessed date. As early as 2006 the press reported on older Jamaicans who could not draw a pension for lack of a valid birth certificate. A pension whose main rule is age was going to meet them all.`,
      es: `La mayoría de las personas que llegan a la vejez en Jamaica trabajaron por su cuenta: en una parcela, en el mercado, en casas ajenas. El Seguro Nacional (NIS) paga una pensión a quienes cotizaron, pero en 2021 el Gobierno calculaba que solo el 47 % de las personas ocupadas aportaba de manera activa. Muchos de sus padres y abuelos nunca lo hicieron.

Para los más pobres estaba el programa PATH, que desde comienzos de los años 2000 entrega una ayuda pequeña a hogares seleccionados, también a personas mayores. Elige con un puntaje que mira lo que un hogar tiene y cómo vive. Ese puntaje funciona mal con quien vive solo en una casa heredada o levantada durante toda la vida, con un refrigerador viejo y sin ingresos. Las autoridades hablaban de personas ricas en bienes y pobres en ingreso, y pocas resultaban elegidas.

Había un problema más, que no aparece en ningún presupuesto. Quienes tenían 75 años en 2021 nacieron en 1946 o antes, muchos en su casa y lejos de una oficina de registro. Algunos nacimientos nunca se inscribieron; otros se anotaron con otro nombre o con una fecha supuesta. Ya en 2006 la prensa hablaba de personas mayores que no podían cobrar una pensión por falta de partida válida. Una pensión cuya regla principal es la edad iba a encontrarse con todas ellas.`,
    },
    whatWasDone: {
      en: `Cabinet approved the Social Pension in early February 2021, in the middle of the pandemic. The design was plain: people aged 75 or over, with no pension from Jamaica or abroad, no other regular income or benefit, and not living in a government care institution. The amount was J$3,400 a month, half of the lowest NIS pension, to rise when that pension rises. It was 30% above what PATH paid older people. A Ministry Paper tabled on 27 April set out the rules, and J$800 million was set aside for the first year.

The first payments were made on 22 July 2021, to just over 2,000 people. To find them, 315 young people were recruited across the island to identify possible beneficiaries and help them apply. People aged 75 and over on PATH were to be moved across. Money goes every two months to a bank account in the person’s own name or to a remittance agency of their choice, and not through post offices.

Growth was slower than planned: 7,800 people in April 2022, 12,362 in March 2023, about 12,000 in November 2023. Parish offices then went to look for documents. In St Elizabeth, staff identified older people without papers and had birth certificates printed for 25 of them. The ministry worked with the Registrar General’s Department on how age can be confirmed, and an attestation was accepted: someone no more than five years younger, often from the same school or community, vouches for the applicant’s age. Meanwhile civil records from 1930 onwards began to be digitized for the National Identification System (NIDS).`,
      es: `El Gabinete aprobó la pensión social a comienzos de febrero de 2021, en plena pandemia. El diseño era sencillo: personas de 75 años o más, sin pensión de Jamaica ni del exterior, sin otro ingreso o prestación regular y que no vivieran en una institución pública de cuidado. El monto fue de 3.400 dólares jamaicanos al mes, la mitad de la pensión más baja del NIS, y sube cuando sube esa pensión. Era un 30 % más de lo que PATH pagaba a las personas mayores. Un documento ministerial presentado al Parlamento el 27 de abril fijó las reglas, y se apartaron 800 millones para el primer año.

Los primeros pagos se hicieron el 22 de julio de 2021, a poco más de 2.000 personas. Para encontrarlas se contrató a 315 jóvenes en toda la isla, que identificaban a posibles beneficiarios y los ayudaban con la solicitud. Quienes tenían 75 años o más y estaban en PATH debían ser trasladados. El dinero llega cada dos meses a una cuenta a nombre de la persona o a la agencia de remesas que elija, y no por el correo.

La nómina creció menos de lo previsto: 7.800 personas en abril de 2022, 12.362 en marzo de 2023, unas 12.000 en noviembre de 2023. Las oficinas parroquiales salieron entonces a buscar documentos. En St Elizabeth el personal identificó a personas mayores sin papeles e hizo imprimir la partida de 25 de ellas. El ministerio trabajó con el Departamento del Registro General sobre cómo confirmar la edad, y se aceptó un testimonio: alguien no más de cinco años menor, a menudo de la misma escuela o comunidad, da fe de la edad del solicitante. Entretanto se empezaron a digitalizar las actas desde 1930 para el Sistema Nacional de Identificación (NIDS).`,
    },
    ledger: [
      {
        id: 'cabinet-approval',
        date: '2021-02-03',
        changeKinds: ['procedure'],
        before: {
          en: 'An older person without a contributory pension could apply only to PATH or Poor Relief, which select by household conditions.',
          es: 'Una persona mayor sin pensión contributiva solo podía pedir PATH o el socorro a los pobres, que eligen por las condiciones del hogar.',
        },
        after: {
          en: 'Cabinet approves a Social Pension for people aged 75 and over with no other pension or benefit, linked to half of the minimum NIS pension.',
          es: 'El Gabinete aprueba una pensión social desde los 75 años para quien no tiene otra pensión ni prestación, atada a la mitad de la pensión mínima del NIS.',
        },
        decidedBy: { en: 'Cabinet (decision announced on this date)', es: 'Gabinete (decisión anunciada en esta fecha)' },
        resistance: {
          en: 'The pandemic was taking up both the budget and the staff of the social services.',
          es: 'La pandemia absorbía el presupuesto y el personal de los servicios sociales.',
        },
        workaround: {
          en: 'The age was set high, at 75, so that the first step fitted the money available.',
          es: 'La edad se fijó alta, en 75 años, para que el primer paso cupiera en el dinero disponible.',
        },
      },
      {
        id: 'ministry-paper',
        date: '2021-04-27',
        changeKinds: ['procedure', 'budget-line'],
        before: {
          en: 'There was a Cabinet decision, but neither published rules nor a budget line.',
          es: 'Había una decisión del Gabinete, pero no reglas publicadas ni partida.',
        },
        after: {
          en: 'Ministry Paper 27 is tabled with the rules of entry and of adjustment. J$800 million is allocated for 2021/22.',
          es: 'Se presenta el documento ministerial 27, con las reglas de ingreso y de ajuste. Se asignan 800 millones de dólares jamaicanos para 2021/22.',
        },
        decidedBy: {
          en: 'Ministry of Labour and Social Security, in the House of Representatives',
          es: 'Ministerio de Trabajo y Seguridad Social, ante la Cámara de Representantes',
        },
        resistance: {
          en: 'NIS pensions are reviewed about every three years, so an amount tied to them could stand still for long periods.',
          es: 'Las pensiones del NIS se revisan cada tres años, más o menos: un monto atado a ellas puede quedar quieto mucho tiempo.',
        },
        workaround: {
          en: 'The paper added a second guide: the pension should not fall below what PATH pays older people.',
          es: 'El documento añadió una segunda guía: la pensión no debía quedar por debajo de lo que PATH paga a las personas mayores.',
        },
      },
      {
        id: 'first-payment',
        date: '2021-07-22',
        changeKinds: ['staffing-or-training', 'procedure'],
        before: {
          en: 'The ministry did not have a list of people aged 75 and over without a pension.',
          es: 'El ministerio no tenía una lista de personas de 75 años o más sin pensión.',
        },
        after: {
          en: 'Just over 2,000 people are paid. In the field, 315 young recruits identify possible beneficiaries and help with applications.',
          es: 'Cobran poco más de 2.000 personas. En el terreno, 315 jóvenes contratados identifican a posibles beneficiarios y ayudan con la solicitud.',
        },
        decidedBy: { en: 'Ministry of Labour and Social Security', es: 'Ministerio de Trabajo y Seguridad Social' },
        resistance: {
          en: 'COVID-19 cut back community visits, which is how people of this age are reached.',
          es: 'El COVID-19 redujo las visitas a las comunidades, que es como se llega a personas de esa edad.',
        },
        workaround: {
          en: 'PATH’s own list was used as a start: beneficiaries who reach 75 move across.',
          es: 'Se empezó por la lista de PATH: quienes cumplen 75 años pasan a la pensión.',
        },
      },
      {
        id: 'life-certificate',
        date: '2022-04',
        changeKinds: ['procedure'],
        before: {
          en: 'A payment not collected twice was the main sign that something had happened to the person.',
          es: 'Dos pagos sin cobrar eran la principal señal de que algo le había pasado a la persona.',
        },
        after: {
          en: 'The ministry announces a life certificate, to be handed in twice a year and signed by one of several designated people.',
          es: 'El ministerio anuncia una fe de vida, que se entrega dos veces al año firmada por alguna de las personas autorizadas.',
        },
        decidedBy: { en: 'Ministry of Labour and Social Security', es: 'Ministerio de Trabajo y Seguridad Social' },
        resistance: {
          en: 'A form due twice a year weighs most on people who are ill, alone or far from the person who must sign. Without it, payment stops.',
          es: 'Un formulario dos veces al año pesa más sobre quien está enfermo, solo o lejos de quien debe firmar. Sin él se suspende el pago.',
        },
        workaround: {},
      },
      {
        id: 'st-elizabeth',
        date: '2023-04',
        changeKinds: ['procedure', 'agreement'],
        before: {
          en: 'The applicant had to bring a birth certificate or a passport. Without one, the file waited.',
          es: 'La persona debía llevar su partida o un pasaporte. Sin ellos, el expediente esperaba.',
        },
        after: {
          en: 'In St Elizabeth, parish staff identify people of 75 and over without papers and have birth certificates printed for 25 of them.',
          es: 'En St Elizabeth el personal parroquial identifica a personas de 75 años o más sin papeles y hace imprimir la partida de 25.',
        },
        decidedBy: {
          en: 'Parish office of the ministry in St Elizabeth, with the municipal corporation',
          es: 'Oficina parroquial del ministerio en St Elizabeth, con la corporación municipal',
        },
        resistance: {
          en: 'Searching one person’s record takes time, and names and dates do not always match what the person has used all their life.',
          es: 'Buscar el acta de una persona lleva tiempo, y nombre y fecha no siempre coinciden con los que usó toda la vida.',
        },
        workaround: {
          en: 'The office did the search itself, before the application, and called people in to collect the document.',
          es: 'La oficina hizo la búsqueda ella misma, antes de la solicitud, y llamó a las personas a recoger el documento.',
        },
      },
      {
        id: 'civil-records',
        date: '2023-05-16',
        changeKinds: ['registry-or-system'],
        before: {
          en: 'Birth and death records on paper, not linked to each other: the State could not see who had been born or who had died.',
          es: 'Actas de nacimiento y defunción en papel y sin enlace entre sí: el Estado no podía ver quién nació ni quién murió.',
        },
        after: {
          en: 'A facility to digitize the Registrar General’s records from 1930 onwards is reported as ready, with a pilot of more than 2,300 records. The aim includes ending life certificates.',
          es: 'Se informa que está lista una instalación para digitalizar las actas desde 1930, con un piloto de más de 2.300. El plan incluye suprimir la fe de vida.',
        },
        decidedBy: {
          en: 'Office of the Prime Minister (NIDS project) and Registrar General’s Department',
          es: 'Oficina del Primer Ministro (proyecto NIDS) y Departamento del Registro General',
        },
        resistance: {
          en: 'What was never registered cannot be digitized: for those people another kind of proof is still needed.',
          es: 'Lo que nunca se inscribió no se puede digitalizar: para esas personas sigue haciendo falta otra prueba.',
        },
        workaround: {},
      },
      {
        id: 'verification-review',
        date: '2023-11-09',
        changeKinds: ['agreement', 'procedure'],
        before: {
          en: 'The rule on documents was strict, and the older the applicant, the fewer documents they had.',
          es: 'La regla sobre documentos era estricta, y cuanto mayor era la persona, menos documentos tenía.',
        },
        after: {
          en: 'The ministry reports that it is reviewing verification together with the Registrar General’s Department. Attestation of age by a near contemporary is also accepted, according to an official notice that shows no date.',
          es: 'El ministerio informa que revisa la verificación junto con el Departamento del Registro General. También se acepta el testimonio de edad de alguien de la misma generación, según un aviso oficial sin fecha visible.',
        },
        decidedBy: {
          en: 'Ministry of Labour and Social Security, with the Registrar General’s Department',
          es: 'Ministerio de Trabajo y Seguridad Social, con el Departamento del Registro General',
        },
        resistance: {
          en: 'Every easier proof opens a door to mistakes, and age is one of only two conditions.',
          es: 'Toda prueba más fácil abre una puerta al error, y la edad es una de las dos únicas condiciones.',
        },
        workaround: {
          en: 'The attestation has a limit that can be checked: the witness may be at most five years younger than the applicant.',
          es: 'El testimonio tiene un límite comprobable: quien da fe puede ser, como máximo, cinco años menor que el solicitante.',
        },
      },
    ],
    challenges: [
      {
        id: 'proof-of-identity',
        challenge: 'proof-of-identity',
        howMet: {
          en: 'The problem had three parts, and each got its own answer. Where the birth was registered, staff searched the record and had the certificate printed, as in St Elizabeth. Where it was not, a person of nearly the same age may attest. For the years ahead, the Registrar General’s records are being digitized. What changed is who carries the burden: at first the applicant brought the proof; later the office went to find it. A voter’s or national card was not enough, because it proves who a person is and not, with certainty, when they were born. The sources do not say how many people are still waiting for this reason.',
          es: 'El problema tenía tres partes y cada una recibió su respuesta. Donde el nacimiento estaba inscrito, el personal buscó el acta e hizo imprimir la partida, como en St Elizabeth. Donde no lo estaba, puede dar fe una persona de casi la misma edad. Para los años que vienen se digitalizan las actas del Registro General. Lo que cambió es quién lleva la carga: al principio el solicitante traía la prueba; después la oficina fue a buscarla. Un carné de elector o nacional no bastaba: prueba quién es la persona, pero no con certeza cuándo nació. Las fuentes no dicen cuántas personas siguen esperando por este motivo.',
        },
      },
      {
        id: 'targeting-errors',
        challenge: 'targeting-errors',
        howMet: {
          en: 'Two conditions, age and no income, replaced a score of household goods for this group. That corrects the case of the older person alone in a good house with nothing to live on. It does not remove judgement: in 2023 the ministry was still discussing applicants who had been left out over a refrigerator or a television. “No income” is also hard to prove, since help from relatives abroad comes and goes. A simple rule has to be simple in the form, too.',
          es: 'Dos condiciones, edad y falta de ingreso, reemplazaron para este grupo un puntaje de bienes del hogar. Eso corrige el caso de quien vive solo en una buena casa y no tiene de qué vivir. No elimina el juicio: en 2023 el ministerio discutía todavía casos de personas excluidas por un refrigerador o un televisor. «Sin ingreso» es además difícil de probar, porque la ayuda de familiares en el exterior va y viene. Una regla sencilla debe serlo también en el formulario.',
        },
      },
      {
        id: 'payment-delivery',
        challenge: 'payment-delivery',
        howMet: {
          en: 'Payment goes every two months to an account in the person’s name or to a remittance agency of their choice, which has branches in small towns. An agent can be appointed to collect. After two payments not collected, payment is suspended and someone looks into it. The life certificate adds a second control. Both protect the fund; both can cut off a person in hospital. The lasting answer is a link with death records, which is part of the plan for the civil registry.',
          es: 'El pago llega cada dos meses a una cuenta a nombre de la persona o a la agencia de remesas que elija, con sucursales en pueblos pequeños. Se puede nombrar a alguien que cobre. Tras dos pagos sin retirar se suspende y se averigua el motivo. La fe de vida añade un segundo control. Ambos cuidan el fondo y ambos pueden cortar el pago a quien está en un hospital. La respuesta duradera es enlazar con las actas de defunción, y eso forma parte del plan del registro civil.',
        },
      },
      {
        id: 'monitoring-data',
        challenge: 'monitoring-data',
        howMet: {
          en: 'In this age group a roll can stand still while it takes people in: those who enter replace those who die. In November 2023 the ministry spoke of having reached half of the 30,000 target and, in the same statement, of about 12,000 people on the programme. The first figure appears to count everyone reached since 2021. An official notice whose date we could not establish gives 16,000 people registered. It is worth publishing three numbers: entries, exits and people in payment.',
          es: 'A esta edad una nómina puede no crecer aunque entre gente: quienes ingresan reemplazan a quienes mueren. En noviembre de 2023 el ministerio habló de haber llegado a la mitad de la meta de 30.000 y, en la misma declaración, de unas 12.000 personas en el programa. La primera cifra parece contar a todas las alcanzadas desde 2021. Un aviso oficial cuya fecha no pudimos establecer habla de 16.000 registradas. Conviene publicar tres números: altas, bajas y personas en pago.',
        },
      },
    ],
    results: [
      {
        id: 'on-the-roll',
        label: { en: 'People on the roll', es: 'Personas en la nómina' },
        value: 12000,
        unit: { en: 'people (about)', es: 'personas (aproximado)' },
        asOf: '2023-11',
        source: 'gleaner-2023-11',
        featured: true,
      },
      {
        id: 'target',
        label: { en: 'People the programme aims to reach', es: 'Personas a las que el programa quiere llegar' },
        value: 30000,
        unit: { en: 'people', es: 'personas' },
        asOf: '2023-11',
        source: 'gleaner-2023-11',
        featured: true,
      },
      {
        id: 'amount',
        label: { en: 'Monthly amount at the start', es: 'Monto mensual al comenzar' },
        value: 3400,
        unit: { en: 'Jamaican dollars', es: 'dólares jamaicanos' },
        asOf: '2021-07',
        source: 'gleaner-2021-08',
        featured: true,
      },
      {
        id: 'first-payment',
        label: { en: 'People in the first payment', es: 'Personas en el primer pago' },
        value: 2000,
        unit: { en: 'people (just over)', es: 'personas (algo más)' },
        asOf: '2021-07-22',
        source: 'gleaner-2021-08',
        featured: false,
      },
      {
        id: 'registered-2023',
        label: { en: 'People registered', es: 'Personas registradas' },
        value: 12362,
        unit: { en: 'people', es: 'personas' },
        asOf: '2023-03',
        source: 'our-today',
        featured: false,
      },
    ],
    cost: {
      description: {
        en: `J$800 million was allocated for the first year, 2021/22. At J$3,400 a month that would pay about 19,600 people for twelve months (our arithmetic), so the roll, and not the budget, set the limit. Between March 2022 and January 2023 the ministry paid out J$446 million.

The amount is small, and what it costs to find one person without papers can be a large part of it: visits, searches of records, printing of certificates. That cost is best shown as a line of its own, because it is paid once while the pension is paid for life.`,
        es: `Para el primer año, 2021/22, se asignaron 800 millones de dólares jamaicanos. A 3.400 al mes alcanzaban para unas 19.600 personas durante doce meses (cálculo nuestro): el límite lo puso la nómina y no el presupuesto. Entre marzo de 2022 y enero de 2023 el ministerio pagó 446 millones.

El monto es pequeño, y lo que cuesta encontrar a una persona sin papeles puede ser una parte grande de él: visitas, búsquedas en archivo, impresión de partidas. Conviene mostrar ese costo en una línea propia, porque se paga una vez y la pensión, toda la vida.`,
      },
      financing: {
        en: 'The national budget, through the Ministry of Labour and Social Security. Beneficiaries pay no contribution. The amount is tied to half of the minimum NIS pension, so a decision about the contributory pension also moves this one.',
        es: 'Presupuesto nacional, por medio del Ministerio de Trabajo y Seguridad Social. Las personas no aportan. El monto está atado a la mitad de la pensión mínima del NIS, de modo que una decisión sobre la pensión contributiva también mueve esta.',
      },
      amount: 800000000,
      currency: 'JMD',
      year: 2021,
      shareOfGdp: null,
      source: 'mckoys',
    },
    lessons: {
      en: `- **Proof of age is the State’s work before it is the applicant’s.** The older the person, the fewer papers they have and the harder it is to get them.
- **Agree on the second-best proof before the first payment.** If other evidence is settled only later, each parish office improvises in the meantime.
- **A witness rule can be strict and humane at once.** “No more than five years younger” lets a neighbour help and leaves something to check.
- **Send people, not notices.** Young recruits, churches, social workers and councillors reach someone of 80; an advertisement seldom does.
- **A high age makes the roll small and restless.** Starting at 75 fits the budget, but many enter for only a few years, and the work of finding them is never finished.`,
      es: `- **Probar la edad es tarea del Estado antes que del solicitante.** Cuanto mayor es la persona, menos papeles tiene y más le cuesta conseguirlos.
- **La segunda mejor prueba se acuerda antes del primer pago.** Si se decide después, cada oficina parroquial improvisa mientras tanto.
- **Una regla de testigos puede ser estricta y humana a la vez.** «No más de cinco años menor» deja que ayude un vecino y deja algo que comprobar.
- **Mande personas, no avisos.** Jóvenes contratados, iglesias, trabajadoras sociales y concejales llegan a alguien de 80 años; un anuncio, rara vez.
- **Una edad alta hace una nómina pequeña e inquieta.** Empezar a los 75 cabe en el presupuesto, pero muchas personas entran por pocos años y la tarea de encontrarlas no termina.`,
    },
    differently: {
      en: `We would search the birth records parish by parish before opening applications: list everyone born in 1946 or before, take out those known to have died, and visit the rest. The pension would then go to people, instead of people going to the pension.

We would write the list of accepted proofs, from the certificate to the attestation, into the first Ministry Paper, with one name to ask for in each parish and a date for the answer.

We would replace the life certificate as soon as deaths can be checked, and until then accept a visit or a call by the social worker. And we would give the pension an act of its own. The public sources consulted show a Cabinet decision and a Ministry Paper; a right written in law is easier to claim and harder to forget.`,
      es: `Buscaríamos en los libros de nacimiento, parroquia por parroquia, antes de abrir las solicitudes: una lista de quienes nacieron en 1946 o antes, sin las personas fallecidas conocidas, y visitas al resto. Así la pensión iría hacia las personas, y no al revés.

Escribiríamos la lista de pruebas aceptadas, de la partida al testimonio, en el primer documento ministerial, con un nombre por quien preguntar en cada parroquia y una fecha de respuesta.

Reemplazaríamos la fe de vida en cuanto se puedan consultar las defunciones, y hasta entonces aceptaríamos una visita o una llamada de la trabajadora social. Y daríamos a la pensión una ley propia. Las fuentes públicas consultadas muestran una decisión del Gabinete y un documento ministerial; un derecho escrito en la ley es más fácil de reclamar y más difícil de olvidar.`,
    },
    transferability: {
      preconditions: {
        en: 'A civil registry whose old books can be searched, even if on paper. Local offices of the ministry with staff who can visit. A network of payment points that older people already use. A way to see who receives another pension.',
        es: 'Un registro civil cuyos libros antiguos se puedan consultar, aunque estén en papel. Oficinas locales del ministerio con personal que pueda visitar. Una red de puntos de pago que las personas mayores ya usen. Una manera de ver quién recibe otra pensión.',
      },
      minimumInstitution: {
        en: 'A small central unit for the roll and payments, one person in charge in each parish or district, and a written agreement with the civil registry: who searches, within how many days, and at no charge to the applicant. A body to hear complaints when age is disputed.',
        es: 'Una unidad central pequeña para la nómina y el pago, una persona responsable en cada parroquia o distrito, y un acuerdo escrito con el registro civil: quién busca, en cuántos días y sin costo para el solicitante. Una instancia para reclamar cuando la edad se discute.',
      },
      orderOfCost: 'low',
      costNote: {
        en: 'With a high age and a modest amount, the cost is low and can be foreseen. It rises quickly if the age comes down, because there are many more people of 65 than of 75. Set money aside for finding people as well as for paying them.',
        es: 'Con una edad alta y un monto modesto, el costo es bajo y previsible. Sube rápido si baja la edad, porque hay muchas más personas de 65 que de 75. Aparte dinero para encontrarlas, además de para pagarles.',
      },
      time: {
        en: 'Less than six months passed between the Cabinet decision and the first payment. Two years and four months later the roll stood at about 40% of the target. The search for documents is the slow part; begin it first.',
        es: 'Entre la decisión del Gabinete y el primer pago pasaron menos de seis meses. Dos años y cuatro meses después la nómina era cerca del 40 % de la meta. La búsqueda de documentos es la parte lenta; empiece por ella.',
      },
      doNotCopyIf: {
        en: 'Do not copy the age of 75 if life expectancy among the poor is much lower: the people the pension is meant for will seldom live to receive it. Do not rely on witnesses alone where communities have been scattered by conflict or migration. Do not start until there is an answer for people without papers.',
        es: 'No copie la edad de 75 años si la esperanza de vida de la población pobre es mucho menor: quienes deberían cobrarla rara vez vivirán para hacerlo. No confíe solo en testigos donde el conflicto o la migración dispersaron a las comunidades. No empiece sin una respuesta para quien no tiene papeles.',
      },
    },
    programme: { bpsnc: null, bdips: 'JM' },
    recommendations: [
      {
        id: 'rec-1',
        recommendation: '1819ai/1',
        note: {
          en: 'It opens the non-contributory pillar to older people whom a score of household goods left out, and shows what still stands between the rule and the person.',
          es: 'Abre el pilar no contributivo a personas mayores que un puntaje de bienes dejaba fuera, y muestra qué sigue separando la regla de la persona.',
        },
      },
      {
        id: 'rec-2',
        recommendation: '1819ai/2',
        note: {
          en: 'A Caribbean experience on one practical difficulty, proof of age, told step by step and first in English.',
          es: 'Una experiencia del Caribe sobre una dificultad concreta, probar la edad, contada paso a paso y escrita primero en inglés.',
        },
      },
    ],
    platforms: [
      {
        id: 'bdips-jm',
        platform: 'bdips',
        label: { en: 'Social institutions of Jamaica', es: 'Institucionalidad social de Jamaica (en inglés)' },
        url: 'https://dds.cepal.org/bdips/en/pais.php?id=jm',
      },
      {
        id: 'bpsnc-pensions',
        platform: 'bpsnc',
        label: {
          en: 'Social pensions of the region in the BPSNC database',
          es: 'Pensiones sociales de la región en la BPSNC (en inglés)',
        },
        url: 'https://dds.cepal.org/bpsnc/sp',
      },
    ],
    sources: [
      {
        id: 'observer-2006',
        title: 'No birth certificate, no pension',
        publisher: 'Jamaica Observer',
        url: 'https://www.jamaicaobserver.com/2006/08/05/no-birth-certificate-no-pension',
        date: '2006-08-05',
      },
      {
        id: 'observer-cabinet',
        title: 'Cabinet approves new Social Pension Programme',
        publisher: 'Jamaica Observer',
        url: 'http://www.jamaicaobserver.com/latestnews/_Cabinet_approves_new_Social_Pension_Programme',
        date: '2021-02-03',
      },
      {
        id: 'observer-paper',
        title: '[Ministry Paper 27 on the social pension is tabled in the House of Representatives]',
        publisher: 'Jamaica Observer',
        url: 'https://www.jamaicaobserver.com/news/samuda-tables-social-pension-plan_220222',
        date: '2021-04-28',
      },
      {
        id: 'mckoys',
        title: '$800 Million Allocated for Social Pension Programme',
        publisher: 'McKoy’s News',
        url: 'https://mckoysnews.com/800-million-allocated-for-social-pension-programme/',
        date: '2021-05-04',
      },
      {
        id: 'gleaner-2021-08',
        title: 'Social Pension Programme to benefit senior citizens',
        publisher: 'The Gleaner',
        url: 'https://jamaica-gleaner.com/',
        date: '2021-08-02',
      },
      {
        id: 'jis-st-elizabeth',
        title: 'Verification In Progress In St. Elizabeth For Social Pension Programme',
        publisher: 'Jamaica Information Service',
        url: 'https://jis.gov.jm/verification-in-progress-in-st-elizabeth-for-social-pension-programme/',
        date: '',
      },
      {
        id: 'jis-2022',
        title: 'Gov’t Ramping Up Social Pension Programme Beneficiaries',
        publisher: 'Jamaica Information Service',
        url: 'https://jis.gov.jm/features/govt-ramping-up-social-pension-programme-beneficiaries/',
        date: '2022-04-05',
      },
      {
        id: 'gleaner-life-certificate',
        title: 'Life certificate to be introduced for Social Pension Programme',
        publisher: 'The Gleaner',
        url: 'https://jamaica-gleaner.com/',
        date: '2022-04-09',
      },
      {
        id: 'our-today',
        title: 'Over 12,000 seniors registered under new pension programme',
        publisher: 'Our Today',
        url: 'https://our.today/more-than-12000-seniors-registered-under-new-pension-programme/',
        date: '2023-03-07',
      },
      {
        id: 'gleaner-2023-04',
        title: 'Senior citizens to get birth certificates to access social pension programme',
        publisher: 'The Gleaner',
        url: 'https://jamaica-gleaner.com/article/news/20230414/senior-citizens-get-birth-certificates-access-social-pension-programme',
        date: '2023-04-14',
      },
      {
        id: 'jis-civil-records',
        title: 'Government to Get Rid of Life Certificate Regime',
        publisher: 'Jamaica Information Service',
        url: 'https://jis.gov.jm/government-to-get-rid-of-life-certificate-regime/',
        date: '2023-05-17',
      },
      {
        id: 'gleaner-2023-11',
        title: 'Ministry continues drive to reach targeted persons for social pension programme',
        publisher: 'The Gleaner',
        url: 'https://jamaica-gleaner.com/article/news/20231109/ministry-continues-drive-reach-targeted-persons-social-pension-programme',
        date: '2023-11-09',
      },
      {
        id: 'jis-16000',
        title: '16,000 Jamaicans Now Registered Under Gov’t’s Social Pension Programme',
        publisher: 'Jamaica Information Service',
        url: 'https://jis.gov.jm/16000-jamaicans-now-registered-under-govts-social-pension-programme/',
        date: '',
      },
    ],
  },
}
