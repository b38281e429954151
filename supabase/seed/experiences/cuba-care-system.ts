import type { SeedResource } from '../types.ts'

export const resource: SeedResource = {
  slug: 'sistema-de-cuidados-cuba',
  institution: 'mtss-cu',
  content: {
    kind: 'experience',
    originalLanguage: 'es',
    title: {
      es: 'Reconocer el cuidado en una norma y llevarlo al municipio: el camino de Cuba desde 2022',
      en: 'Recognize care in law, then take it to the municipality: Cuba’s path since 2022',
    },
    summary: {
      es: 'El Código de las Familias, de 2022, nombró el derecho a cuidar y a ser cuidado. Dos años después, el Decreto 109 creó un sistema nacional. Las normas siguientes le pusieron contenido: un empleo para quien cuida a un hijo con discapacidad severa y permiso para residencias no estatales. La cobertura todavía no se puede medir con datos públicos.',
      en: 'The Families Code of 2022 named the right to give and to receive care. Two years later, Decree 109 created a national system. The rules that followed gave it content: a job for people who care for a child with severe disability, and permission for non-state care homes. Coverage cannot yet be measured with public data.',
    },
    countries: ['CUB'],
    yearFrom: 2022,
    yearTo: null,
    topics: ['care-systems', 'legal-regulatory', 'organizational'],
    populations: ['women', 'older-persons', 'persons-with-disabilities'],
    context: {
      es: `Cuba es uno de los países más envejecidos de la región. Nacen pocos niños, la gente vive muchos años y la emigración se lleva sobre todo a personas en edad de trabajar, que son también las que cuidan. En muchas casas hay una persona mayor que cuida a otra mayor.

El país no partía de cero. Tenía una red pública que otros no tienen: círculos infantiles, casas de abuelos para el día, hogares de ancianos, médicos de familia, trabajadores sociales y una asistencia social administrada por los municipios. La ley de maternidad permitía ya a padres y abuelos tomar la licencia para criar. Pero cada servicio respondía a su organismo (Salud Pública, Educación, Trabajo y Seguridad Social) y ninguno miraba el cuidado como un trabajo que alguien hace y que se reparte mal. Las plazas no alcanzaban y la crisis económica deterioró los servicios que había.

Lo que faltaba lo ponían las familias y, dentro de ellas, las mujeres. Algunas dejaban el empleo para cuidar a la madre o a un hijo con discapacidad, y perdían con él el salario y los años de cotización. La academia y las organizaciones de mujeres llevaban tiempo pidiendo que ese trabajo se reconociera. El Código de las Familias, aprobado en 2022 tras una larga consulta popular, le dio por fin una base legal.`,
      en: `Cuba is one of the region’s oldest populations. Few children are born, people live long lives, and emigration takes away above all those of working age, who are also those who give care. In many homes one older person looks after another.

The country did not start from nothing. It had a public network that others lack: nurseries, day centres for older people (casas de abuelos), homes for the elderly, family doctors, social workers, and social assistance run by the municipalities. Maternity law already allowed fathers and grandparents to take the leave to bring up a child. But each service answered to its own body (Public Health, Education, Labour and Social Security) and none looked at care as work that somebody does and that is unfairly shared. There were not enough places, and the economic crisis wore down the services there were.

What was missing was provided by families and, within them, by women. Some left their jobs to look after a mother or a child with a disability, and lost with the job their wages and years of contributions. Researchers and women’s organizations had long asked for that work to be recognized. The Families Code, approved in 2022 after a long public consultation, at last gave it a basis in law.`,
    },
    whatWasDone: {
      es: `El camino fue de lo general a lo concreto, en cuatro normas.

La primera es el Código de las Familias (Ley 156, de 2022), que reparte la responsabilidad entre familias, sociedad y Estado y dedica un título a las personas mayores y con discapacidad.

La segunda es el **Decreto 109**, del 5 de agosto de 2024, publicado en la Gaceta Oficial el 15 de octubre. Crea el Sistema Nacional para el Cuidado Integral de la Vida. Define el cuidado como un trabajo, pagado o no, que sostiene la autonomía y el bienestar de quien lo necesita por su edad, una enfermedad o una discapacidad. Se propone mejorar los servicios que existen, aumentarlos y reconocer a quienes cuidan. El Ministerio de Trabajo y Seguridad Social lo presentó junto con la Federación de Mujeres Cubanas, y su avance se medirá por quinquenios en la comisión que atiende la dinámica demográfica.

La tercera es el Decreto 121, del 6 de febrero de 2025. Convierte en empleo el cuidado de un hijo o hija con discapacidad severa y permanente, sin mirar la situación económica del hogar. La persona queda contratada por una unidad de apoyo del gobierno local, con derechos laborales y de seguridad social.

La cuarta es el Acuerdo 10249, publicado en octubre de 2025: permite a trabajadores por cuenta propia y a otras formas no estatales abrir residencias de cuidado, con aval de Salud municipal, y reservar al menos el 10 % de las plazas a personas vulnerables, con tarifa estatal.

Entre la primera y la segunda, la sede de la CEPAL en México tenía previsto, para agosto de 2023, un viaje de estudio de funcionarios cubanos a ese país para analizar sistemas de cuidados.`,
      en: `The path went from the general to the concrete, in four sets of rules.

The first is the Families Code (Law 156, of 2022), which shares responsibility among families, society and the State and gives a whole title to older people and people with disabilities.

The second is **Decree 109**, of 5 August 2024, published in the Official Gazette on 15 October. It creates the National System for the Comprehensive Care of Life. It defines care as work, paid or not, that sustains the autonomy and well-being of those who need it because of age, illness or disability. It sets out to improve the services that exist, to increase them, and to recognize those who give care. The Ministry of Labour and Social Security presented it together with the Federation of Cuban Women, and its progress is to be measured every five years in the commission on population change.

The third is Decree 121, of 6 February 2025. It turns caring for a son or daughter with severe and permanent disability into a job, whatever the household’s economic situation. The carer is hired by a support unit of local government, with labour and social security rights.

The fourth is Agreement 10249, published in October 2025: it allows self-employed workers and other non-state forms to open care homes, with the approval of the municipal health authority, and to keep at least 10% of places for vulnerable people at the State rate.

Between the first and the second, ECLAC’s Mexico Office had planned, for August 2023, a study tour in which Cuban officials would look at care systems in that country.`,
    },
    ledger: [
      {
        id: 'families-code',
        date: '2022-07-22',
        changeKinds: ['law-or-decree'],
        before: {
          es: 'El cuidado aparecía en normas sueltas: maternidad, asistencia social, servicios para personas mayores.',
          en: 'Care appeared in separate rules: maternity, social assistance, services for older people.',
        },
        after: {
          es: 'La Ley 156, Código de las Familias, reconoce derechos de quienes cuidan y de quienes reciben cuidado y los reparte entre familia, sociedad y Estado. Un referendo la ratifica en septiembre.',
          en: 'Law 156, the Families Code, recognizes rights of those who give and those who receive care, and shares duties among family, society and State. A referendum ratifies it in September.',
        },
        decidedBy: {
          es: 'Asamblea Nacional del Poder Popular; referendo popular',
          en: 'National Assembly of People’s Power; popular referendum',
        },
        resistance: {
          es: 'Era una ley debatida por otros de sus contenidos, como el matrimonio y la filiación, y el cuidado ocupó poco lugar en la discusión.',
          en: 'The law was debated for other parts of it, such as marriage and parenthood, and care had a small place in the discussion.',
        },
        workaround: {
          es: 'Un código no crea servicios: dejó el desarrollo a normas posteriores, que se pudieron trabajar con calma.',
          en: 'A code does not create services: it left the detail to later rules, which could be worked on calmly.',
        },
      },
      {
        id: 'study-tour',
        date: '2023-08',
        changeKinds: ['staffing-or-training'],
        before: {
          es: 'El equipo que preparaba el sistema conocía los servicios propios. Varios países de la región habían creado ya sistemas de cuidados.',
          en: 'The team preparing the system knew its own services. Several countries of the region had already created care systems.',
        },
        after: {
          es: 'Se programa un viaje de estudio a México con funcionarios cubanos, para analizar sistemas de cuidados. Consta como previsto para agosto de 2023; no encontramos una fuente que diga cómo se realizó.',
          en: 'A study tour to Mexico with Cuban officials is planned, to analyse care systems. It is recorded as planned for August 2023; we found no source that says how it took place.',
        },
        decidedBy: {
          es: 'CEPAL (División de Desarrollo Social y sede en México), con funcionarios de Cuba',
          en: 'ECLAC (Social Development Division and Mexico Office), with officials of Cuba',
        },
        resistance: {},
        workaround: {},
      },
      {
        id: 'decree-109',
        date: '2024-08-05',
        changeKinds: ['law-or-decree'],
        before: {
          es: 'Salud, Educación y Trabajo prestaban servicios de cuidado sin un marco común ni una meta compartida.',
          en: 'Health, Education and Labour gave care services with no common framework or shared goal.',
        },
        after: {
          es: 'El Decreto 109 crea el Sistema Nacional para el Cuidado Integral de la Vida, con sus principios, servicios y responsables.',
          en: 'Decree 109 creates the National System for the Comprehensive Care of Life, with its principles, services and bodies responsible.',
        },
        decidedBy: { es: 'Consejo de Ministros', en: 'Council of Ministers' },
        resistance: {
          es: 'Los organismos ya tenían sus redes y sus presupuestos, en años de escasez. Coordinar podía leerse como ceder.',
          en: 'The bodies already had their networks and budgets, in years of scarcity. Coordinating could be read as giving way.',
        },
        workaround: {
          es: 'El decreto no quita servicios a nadie: los declara parte de un mismo sistema y fija reglas comunes.',
          en: 'The decree takes services away from nobody: it declares them part of one system and sets common rules.',
        },
      },
      {
        id: 'gazette',
        date: '2024-10-15',
        changeKinds: ['procedure'],
        before: {
          es: 'El decreto estaba aprobado y no se podía invocar.',
          en: 'The decree was approved and could not be invoked.',
        },
        after: {
          es: 'Se publica en la Gaceta Oficial, 71 días después de su fecha. El avance se medirá por quinquenios, a cargo de la comisión que atiende la dinámica demográfica.',
          en: 'It is published in the Official Gazette, 71 days after its date. Progress is to be measured every five years, by the commission on population change.',
        },
        decidedBy: { es: 'Ministerio de Justicia (Gaceta Oficial)', en: 'Ministry of Justice (Official Gazette)' },
        resistance: {
          es: 'Parte de la prensa dudó de que la norma se pudiera cumplir con la economía en crisis. Las autoridades admitieron que no resolvería todo de inmediato.',
          en: 'Part of the press doubted that the rules could be met with the economy in crisis. The authorities accepted that it would not solve everything at once.',
        },
        workaround: {
          es: 'Se presentó como un marco, con la aplicación local como etapa siguiente.',
          en: 'It was presented as a framework, with local application as the next stage.',
        },
      },
      {
        id: 'decree-121',
        date: '2025-02-06',
        changeKinds: ['law-or-decree', 'procedure'],
        before: {
          es: 'El apoyo a quien cuidaba a un hijo con discapacidad severa se daba como asistencia social: una ayuda, no un empleo.',
          en: 'Support for someone caring for a child with severe disability was given as social assistance: help, not a job.',
        },
        after: {
          es: 'El Decreto 121 lo reconoce como trabajo remunerado, sin condición de ingreso. Contrata una unidad de apoyo del gobierno municipal, que tiene 180 días para el traslado; Salud certifica la discapacidad.',
          en: 'Decree 121 recognizes it as paid work, with no income test. A support unit of the municipal government does the hiring, with 180 days for the move; the health authority certifies the disability.',
        },
        decidedBy: { es: 'Consejo de Ministros', en: 'Council of Ministers' },
        resistance: {
          es: 'El municipio pasa a ser empleador de alguien que trabaja en su propia casa: hay que definir jornada, control y descanso.',
          en: 'The municipality becomes the employer of someone who works in their own home: hours, supervision and rest have to be defined.',
        },
        workaround: {
          es: 'Una unidad que ya contrataba para la administración local lleva los contratos, y se permite combinar el cuidado con trabajo a distancia.',
          en: 'A unit that already hired for local government handles the contracts, and care may be combined with remote work.',
        },
      },
      {
        id: 'agreement-10249',
        date: '2025-10',
        changeKinds: ['procedure', 'law-or-decree'],
        before: {
          es: 'Las instituciones de día y permanentes eran estatales, con menos plazas que demanda.',
          en: 'Day centres and homes were run by the State, with fewer places than demand.',
        },
        after: {
          es: 'El Acuerdo 10249 autoriza residencias de cuidado no estatales, de día o permanentes, con aval de Salud municipal y al menos el 10 % de plazas con tarifa estatal.',
          en: 'Agreement 10249 allows non-state care homes, by day or permanent, with the approval of the municipal health authority and at least 10% of places at the State rate.',
        },
        decidedBy: { es: 'Gobierno de Cuba; publicado en la Gaceta Oficial', en: 'Government of Cuba; published in the Official Gazette' },
        resistance: {
          es: 'El precio privado deja fuera a quien vive de una pensión, y la calidad en manos de muchos titulares es difícil de vigilar.',
          en: 'The private price leaves out those who live on a pension, and quality in the hands of many owners is hard to watch over.',
        },
        workaround: {
          es: 'Requisitos y capacitación fijados por Salud Pública, cuota de plazas y pago por la asistencia social cuando la persona no puede.',
          en: 'Requirements and training set by the health ministry, a quota of places, and payment by social assistance when the person cannot pay.',
        },
      },
    ],
    challenges: [
      {
        id: 'mandate',
        challenge: 'legal-mandate',
        howMet: {
          es: 'Se construyó por capas: Código, decreto del sistema, decreto de un servicio concreto, acuerdo sobre quién puede prestarlo. Es un orden claro, con una debilidad: el sistema descansa en un decreto del Ejecutivo y no en una ley con su presupuesto. Cada capa nueva tiene que decir qué derecho se puede reclamar, ante quién y en cuánto tiempo. El Decreto 121 lo hace; es el modelo para los que vengan.',
          en: 'It was built in layers: the Code, a decree for the system, a decree for one concrete service, an agreement on who may give it. The order is clear, with one weakness: the system rests on a decree of the government and not on a law with its own budget. Each new layer has to say what right can be claimed, from whom and within what time. Decree 121 does so; it is the model for those to come.',
        },
      },
      {
        id: 'coordination',
        challenge: 'ministry-coordination',
        howMet: {
          es: 'El Ministerio de Trabajo y Seguridad Social conduce, con Salud, Educación, la Federación de Mujeres y la academia. El seguimiento está en una comisión que ya existía, la de la dinámica demográfica, lo que evita crear otra mesa y pone el cuidado al lado del envejecimiento y de la natalidad. El riesgo de usar una comisión general es que el cuidado sea un punto más de su agenda.',
          en: 'The Ministry of Labour and Social Security leads, with Health, Education, the women’s federation and researchers. Monitoring lies with a commission that already existed, on population change, which avoids creating another body and puts care beside ageing and the birth rate. The risk of using a general commission is that care becomes one more item on its agenda.',
        },
      },
      {
        id: 'financing',
        challenge: 'financing-continuity',
        howMet: {
          es: 'Ninguna de las fuentes consultadas muestra una partida propia del sistema. Se avanzó con lo que había: servicios existentes, unidades municipales y, desde 2025, oferta no estatal con cuota social. Es una respuesta a la escasez y tiene un límite: abrir servicios privados aumenta las plazas, pero no reparte el acceso si la asistencia social no paga por quien no puede. Ese pago es la cifra que convendría publicar.',
          en: 'None of the sources consulted shows a budget line for the system. Progress was made with what there was: existing services, municipal units and, since 2025, non-state supply with a social quota. It is an answer to scarcity and has a limit: opening private services adds places, but does not share out access unless social assistance pays for those who cannot. That payment is the figure that should be published.',
        },
      },
      {
        id: 'monitoring',
        challenge: 'monitoring-data',
        howMet: {
          es: 'El decreto prevé reunir y analizar datos de manera sistemática y medir por quinquenios. Cinco años es mucho para saber si una norma funciona. Un sistema de este tipo necesita, cada año y por municipio, tres números: personas que piden un servicio, personas que lo reciben y personas que cuidan con contrato. Al redactar esta ficha no los encontramos en fuentes públicas; por eso los resultados de esta ficha son plazos y reglas.',
          en: 'The decree provides for data to be gathered and analysed systematically and for five-yearly measurement. Five years is a long time to learn whether rules work. A system of this kind needs, each year and by municipality, three numbers: people who ask for a service, people who receive it, and carers with a contract. When this record was written we did not find them in public sources; that is why the results shown here are time spans and rules.',
        },
      },
    ],
    results: [
      {
        id: 'days-to-gazette',
        label: {
          es: 'Días entre la fecha del Decreto 109 y su publicación (calculado)',
          en: 'Days between the date of Decree 109 and its publication (computed)',
        },
        value: 71,
        unit: { es: 'días', en: 'days' },
        asOf: '2024-10-15',
        source: 'diario-de-cuba',
        featured: true,
      },
      {
        id: 'months-from-code',
        label: {
          es: 'Meses completos entre el Código de las Familias y el Decreto 109 (calculado)',
          en: 'Full months between the Families Code and Decree 109 (computed)',
        },
        value: 24,
        unit: { es: 'meses', en: 'months' },
        asOf: '2024-08-05',
        source: 'cabaiguan-109',
        featured: true,
      },
      {
        id: 'reserved-places',
        label: {
          es: 'Plazas que las residencias no estatales deben reservar, como mínimo',
          en: 'Places that non-state care homes must reserve, at least',
        },
        value: 10,
        unit: { es: 'por ciento de las plazas', en: 'per cent of places' },
        asOf: '2025-10',
        source: 'vision-tunera',
        featured: true,
      },
      {
        id: 'days-to-decree-121',
        label: {
          es: 'Días entre el Decreto 109 y el Decreto 121, que hace del cuidado familiar un empleo (calculado)',
          en: 'Days between Decree 109 and Decree 121, which makes family care a job (computed)',
        },
        value: 185,
        unit: { es: 'días', en: 'days' },
        asOf: '2025-02-06',
        source: 'cabaiguan-carers',
        featured: false,
      },
      {
        id: 'days-to-move',
        label: {
          es: 'Plazo para trasladar a quienes cuidan a la unidad municipal que las contrata',
          en: 'Time allowed to move carers to the municipal unit that hires them',
        },
        value: 180,
        unit: { es: 'días', en: 'days' },
        asOf: '2025',
        source: 'nueva-generacion',
        featured: false,
      },
    ],
    cost: {
      description: {
        es: `No hay una cifra pública del costo del sistema, y no la estimamos. Se pueden distinguir tres costos. El de coordinar, que es pequeño. El de los salarios del Decreto 121, que depende de cuántas personas se contraten y es permanente. Y el de ampliar y reparar los servicios, el mayor, que compite con alimentos, medicinas y energía por los mismos recursos.

El cuidado que hoy dan las familias también cuesta, aunque nadie lo pague: empleos que se dejan y cotizaciones que se pierden.`,
        en: `There is no public figure for the cost of the system, and we do not estimate one. Three costs can be told apart. That of coordinating, which is small. That of the wages under Decree 121, which depends on how many people are hired and is permanent. And that of extending and repairing services, the largest, which competes with food, medicine and energy for the same resources.

The care that families give today has a cost too, though nobody pays it: jobs that are left and contributions that are lost.`,
      },
      financing: {
        es: 'Presupuesto del Estado y de los municipios. La asistencia social puede asumir el pago, total o parcial, de quien ocupa una plaza reservada y no tiene ingresos. Las residencias no estatales se financian con lo que pagan las familias. El viaje de estudio previsto para 2023 figuraba entre las actividades de la CEPAL.',
        en: 'The State and municipal budgets. Social assistance may pay, in whole or in part, for a person who takes a reserved place and has no income. Non-state homes are financed by what families pay. The study tour planned for 2023 was among ECLAC’s activities.',
      },
      amount: null,
      currency: '',
      year: null,
      shareOfGdp: null,
      source: '',
    },
    lessons: {
      es: `- **Nombrar es un paso, y no el último.** El Código reconoció; el decreto organizó; solo la tercera norma dijo a una persona concreta qué podía pedir y dónde.
- **Un contrato cambia más que un elogio.** Reconocer el cuidado como empleo da salario, cotización y descanso. El agradecimiento no los da.
- **El municipio es quien cumple.** Allí se certifica, se contrata y se vigila. Si no se lo prepara, la norma nacional se queda en la Gaceta.
- **Más prestadores no es más acceso.** La cuota del 10 % y el pago por la asistencia social son lo que une una cosa con la otra.
- **Mirar fuera a tiempo.** El viaje de estudio se programó un año antes del decreto, que es cuando sirve: con el texto aún abierto.`,
      en: `- **Naming is one step, and not the last.** The Code recognized; the decree organized; only the third set of rules told an actual person what they could ask for and where.
- **A contract changes more than praise.** To recognize care as a job gives wages, contributions and rest. Gratitude does not.
- **The municipality is the one that delivers.** There people are certified, hired and supervised. If it is not prepared, the national rule stays in the Gazette.
- **More providers is not more access.** The 10% quota and payment by social assistance are what joins one to the other.
- **Look abroad in time.** The study tour was planned for a year before the decree, which is when it is useful: with the text still open.`,
    },
    differently: {
      es: `Publicaríamos con el decreto una línea de base: cuántas plazas hay en cada municipio, cuántas personas las esperan y cuántas han dejado el empleo para cuidar. Sin ese punto de partida, la primera evaluación quinquenal no tendrá con qué compararse.

Acortaríamos la espera entre la aprobación y la publicación, y usaríamos esas semanas para formar a las direcciones municipales, que son las que reciben las preguntas al día siguiente.

Empezaríamos por unos pocos municipios distintos entre sí, con todo el sistema a la vez, antes de extenderlo. Y dejaríamos por escrito lo aprendido en los intercambios: un viaje de estudio sin informe público solo enseña a quienes viajaron.`,
      en: `We would publish a baseline with the decree: how many places there are in each municipality, how many people are waiting for them, and how many have left their jobs to give care. Without that starting point, the first five-year evaluation will have nothing to be compared with.

We would shorten the wait between approval and publication, and use those weeks to train the municipal offices, which are the ones that receive the questions the next day.

We would begin with a few municipalities, different from one another, with the whole system at once, before extending it. And we would leave in writing what is learned in exchanges: a study tour without a public report teaches only those who travelled.`,
    },
    transferability: {
      preconditions: {
        es: 'Una base legal que reconozca el cuidado. Una red pública que ya exista, aunque esté debilitada, con presencia en los municipios. Un ministerio dispuesto a conducir y una organización de mujeres o una academia que sostenga el tema en el tiempo.',
        en: 'A legal basis that recognizes care. A public network that already exists, even if weakened, present in the municipalities. A ministry willing to lead, and a women’s organization or researchers who keep the subject alive over time.',
      },
      minimumInstitution: {
        es: 'Un ministerio que conduzca, una comisión que reúna a los organismos y, en cada municipio, tres funciones con responsable: quién certifica la necesidad, quién contrata a la persona que cuida y quién visita.',
        en: 'A lead ministry, a commission that brings the bodies together and, in each municipality, three functions with someone in charge: who certifies the need, who hires the carer and who visits.',
      },
      orderOfCost: 'medium',
      costNote: {
        es: 'Bajo mientras se escriben normas. Medio cuando se contrata a quienes cuidan en casa. Alto si se quiere que las plazas alcancen para todas las personas que las necesitan.',
        en: 'Low while rules are being written. Medium when people who give care at home are hired. High if there are to be places for everyone who needs them.',
      },
      time: {
        es: 'Dos años del código al decreto del sistema, seis meses más hasta la primera norma que una familia puede invocar. La cobertura se mide en quinquenios.',
        en: 'Two years from the code to the decree for the system, six months more to the first rules that a family can invoke. Coverage is measured in five-year periods.',
      },
      doNotCopyIf: {
        es: 'No lo copie si piensa detenerse en la norma general: crea una expectativa que el municipio no podrá atender. Tampoco abra el servicio a prestadores privados sin inspección y sin un pago público para quien no puede pagar.',
        en: 'Do not copy it if you mean to stop at the general rule: it creates an expectation that the municipality cannot meet. Nor should you open the service to private providers without inspection and without public payment for those who cannot pay.',
      },
    },
    programme: { bpsnc: null, bdips: 'CU' },
    recommendations: [
      {
        id: 'rec-2',
        recommendation: '1819ai/2',
        note: {
          es: 'El plan de seguimiento anota un viaje de estudio a México con funcionarios cubanos, previsto para agosto de 2023, como forma de compartir experiencias nacionales. Esta ficha cuenta lo que el país aprobó después.',
          en: 'The follow-up plan records a study tour to Mexico with Cuban officials, planned for August 2023, as a way of sharing national experiences. This record tells what the country approved afterwards.',
        },
      },
      {
        id: 'rec-1',
        recommendation: '1819ai/1',
        note: {
          es: 'El cuidado es uno de los pilares de la protección social: reconocerlo como trabajo reduce una desigualdad que recae en las mujeres.',
          en: 'Care is one of the pillars of social protection: recognizing it as work reduces an inequality that falls on women.',
        },
      },
    ],
    platforms: [
      {
        id: 'bdips-cu',
        platform: 'bdips',
        label: { es: 'Institucionalidad social de Cuba (en inglés)', en: 'Social institutions of Cuba' },
        url: 'https://dds.cepal.org/bdips/en/pais.php?id=cu',
      },
      {
        id: 'redesoc',
        platform: 'redesoc',
        label: {
          es: 'RedDeSoc: instituciones de desarrollo social de la región',
          en: 'RedDeSoc: social development institutions of the region',
        },
        url: 'https://dds.cepal.org/redesoc',
      },
    ],
    sources: [
      {
        id: 'diario-de-cuba',
        title: '[Publicación en la Gaceta Oficial del Decreto 109, Sistema Nacional para el Cuidado Integral de la Vida]',
        publisher: 'Diario de Cuba',
        url: 'https://diariodecuba.com/cuba/1729078755_57799.html',
        date: '2024-10',
      },
      {
        id: 'cabaiguan-109',
        title: 'Sistema Nacional para el Cuidado Integral de la Vida',
        publisher: 'Radio Cabaiguán',
        url: 'https://rcabaiguan.cu/?p=51855',
        date: '2024',
      },
      {
        id: 'cabaiguan-carers',
        title: 'Persona cuidadora en el seno familiar',
        publisher: 'Radio Cabaiguán',
        url: 'https://www.rcabaiguan.cu/persona-cuidadora-en-el-seno-familiar/',
        date: '2025',
      },
      {
        id: 'santa-cruz',
        title: '[El Decreto 109 y sus retos, con información de Radio Reloj]',
        publisher: 'Radio Santa Cruz (Cuba)',
        url: 'https://www.radiosantacruz.icrt.cu/219740-2/',
        date: '2024-10',
      },
      {
        id: 'fmc',
        title: 'Decreto Ley 109: un paso decisivo para el Cuidado Integral de la Vida en Cuba',
        publisher: 'Mujeres, Federación de Mujeres Cubanas',
        url: 'https://mujeresfmc.blogspot.com/2024/10/decreto-ley-109-un-paso-decisivo-para.html',
        date: '2024-10-16',
      },
      {
        id: 'nueva-generacion',
        title: 'Reconocen como empleo el servicio de cuidados para familias de hijos en situación de discapacidad severa',
        publisher: 'Nueva Generación',
        url: 'https://nuevageneracion.news/reconocen-como-empleo-el-servicio-de-cuidados-para-familias-de-hijos-en-situacion-de-discapacidad-severa',
        date: '2025',
      },
      {
        id: 'vision-tunera',
        title: 'Autorizan servicios de cuidados a adultos mayores y a personas con discapacidad por parte del sector no estatal',
        publisher: 'Visión Tunera',
        url: 'https://www.visiontunera.icrt.cu/autorizan-servicios-de-cuidados-a-adultos-mayores-y-a-personas-con-discapacidad-por-parte-del-sector-no-estatal/',
        date: '2025-10-24',
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
