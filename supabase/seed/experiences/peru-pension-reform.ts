import type { SeedResource } from '../types.ts'

export const resource: SeedResource = {
  slug: 'reforma-pensiones-peru',
  institution: 'onp-pe',
  content: {
    kind: 'experience',
    originalLanguage: 'es',
    title: {
      es: 'Dos veces obligatorio, dos veces derogado: lo que enseña el Perú sobre la pensión de los independientes',
      en: 'Twice compulsory, twice repealed: what Peru teaches about pensions for independent workers',
    },
    summary: {
      es: 'La Ley 32123 unió en 2024 los regímenes de pensiones del Perú y obligó a aportar a los independientes: 2% al empezar, en 2028, y 5% desde 2034. El reglamento salió el 5 de septiembre de 2025; quince días después, otra ley hizo voluntario ese aporte, como ya había pasado en 2014. Situación a septiembre de 2025.',
      en: 'In 2024 Law 32123 joined Peru’s pension schemes and made independent workers contribute: 2% to begin with, in 2028, and 5% from 2034. The regulation came out on 5 September 2025; fifteen days later another law made that contribution voluntary, as had already happened in 2014. Situation as of September 2025.',
    },
    countries: ['PER'],
    yearFrom: 2012,
    yearTo: 2025,
    topics: ['contributory', 'legal-regulatory', 'employment-and-social-security', 'universal-social-protection'],
    populations: ['informal-workers', 'young-people', 'older-persons'],
    recommendations: [
      {
        id: 'rec-1',
        recommendation: '1819ai/1',
        note: {
          es: 'El plan de seguimiento registra que, a pedido de la ONP, la CEPAL analiza opciones para extender la cobertura de pensiones a los trabajadores independientes. Este caso cuenta qué opción se legisló, cómo se pensó aplicar y por qué no se sostuvo.',
          en: 'The follow-up plan records that, at the request of the ONP, ECLAC is studying options to extend pension coverage to independent workers. This case tells which option was legislated, how it was to be applied and why it did not hold.',
        },
      },
      {
        id: 'rec-2',
        recommendation: '1819ai/2',
        note: {
          es: 'Un tropiezo bien contado ahorra años a otros países. La recomendación pide compartir los desafíos de la puesta en marcha, no solo los éxitos.',
          en: 'A stumble well told saves other countries years. The recommendation asks for the challenges of implementation to be shared, along with the successes.',
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
        id: 'repository',
        platform: 'repository',
        label: { es: 'Estudios de la CEPAL sobre pensiones y trabajo independiente', en: 'ECLAC studies on pensions and independent work' },
        url: 'https://repositorio.cepal.org',
      },
      {
        id: 'bpsnc-pensions',
        platform: 'bpsnc',
        label: {
          es: 'Pensiones sociales de la región, con sus fichas por programa',
          en: 'Social pensions in the region, with a record for each programme',
        },
        url: 'https://dds.cepal.org/bpsnc/sp',
      },
    ],
    sources: [
      {
        id: 'actualidad-2014',
        title:
          '¿Retrocedemos en la seguridad social?, el trabajador independiente ya no deberá de aportar a la AFP (Actualidad Gubernamental 72)',
        publisher: 'Actualidad Empresarial',
        url: '',
        date: '2014-10',
      },
      {
        id: 'law-32123',
        title: 'Ley 32123, Ley de Modernización del Sistema Previsional Peruano',
        publisher: 'Congreso de la República del Perú',
        url: 'https://caejiderecho.com/ley-no-32123-se-promulga-la-ley-de-modernizacion-del-sistema-previsional-peruano',
        date: '2024-09-24',
      },
      {
        id: 'gestion-2024',
        title: 'Publican Ley de Modernización del Sistema Previsional: los detalles',
        publisher: 'Gestión',
        url: 'https://gestion.pe/economia/publican-ley-de-modernizacion-del-sistema-previsional-los-detalles-sbs-noticia/',
        date: '2024-09',
      },
      {
        id: 'asesores-2024',
        title: 'Nota sobre la pensión mínima y los aportes de los prestadores de servicios en la Ley 32123',
        publisher: 'Asesores Contables A&M',
        url: 'https://www.asesorescontablesaym.com/afp/para-los-prestadores-de-servicio-se-les-realizara-el-descuento-obligatorio-hasta-el-5-por-concepto-de-pension/',
        date: '',
      },
      {
        id: 'draft-2025',
        title: 'Resolución Ministerial 252-2025-EF/65, proyecto de reglamento de la Ley 32123',
        publisher: 'Ministerio de Economía y Finanzas, en LP Derecho',
        url: 'https://lpderecho.pe/proyecto-reglamento-ley-modernizacion-sistema-previsional-rm-252-2025-ef-65',
        date: '2025-05-27',
      },
      {
        id: 'decree-189',
        title: 'Decreto Supremo 189-2025-EF, reglamento de la Ley 32123',
        publisher: 'Ministerio de Economía y Finanzas, en LP Derecho',
        url: 'https://lpderecho.pe/reglamento-ley-modernizacion-sistema-previsional-peruano-decreto-supremo-189-2025-ef',
        date: '2025-09-05',
      },
      {
        id: 'el-comercio-2025',
        title: 'MEF publica el reglamento de la nueva Ley del Sistema Previsional Peruano',
        publisher: 'El Comercio',
        url: 'https://elcomercio.pe/economia/peru/mef-reglamento-la-nueva-ley-del-sistema-previsional-peruano-l-reforma-de-pensiones-l-ultimas-noticia/',
        date: '2025-09-05',
      },
      {
        id: 'anp-2025',
        title: 'Nota sobre el aporte obligatorio de los independientes desde 2028',
        publisher: 'anp.pe',
        url: 'https://anp.pe/boluarte-aprobo-reglamento-para-que-trabajadores-independientes-aporten-obligatoriamente-a-las-afp-o-onp-desde-2028',
        date: '2025-09',
      },
      {
        id: 'congress-2025',
        title: 'Congreso aprobó dictamen que autoriza retiro extraordinario de fondos de AFP hasta por 4 UIT',
        publisher: 'Congreso de la República del Perú',
        url: 'https://comunicaciones.congreso.gob.pe/noticias/congreso-aprobo-dictamen-que-autoriza-retiro-extraordinario-de-fondos-de-afp-hasta-por-4-uit',
        date: '2025-09-17',
      },
      {
        id: 'rpp-2025',
        title: 'Nota sobre la promulgación de la Ley 32445',
        publisher: 'RPP',
        url: 'https://rpp.pe/economia/economia/gobierno-promulgo-ley-que-permite-el-retiro-de-hasta-21-400-soles-de-fondos-de-las-afp-noticia-1656063',
        date: '2025-09-20',
      },
      {
        id: 'law-32445',
        title: 'Ley 32445, publicada el 20 de septiembre de 2025 (resumen y texto comparado)',
        publisher: 'Contadores & Empresas',
        url: 'https://www.contadoresyempresas.com.pe/?p=60925',
        date: '2025-09-20',
      },
    ],
    context: {
      es: `En el Perú conviven desde los años noventa dos regímenes de pensiones que compiten por el mismo afiliado: el Sistema Nacional de Pensiones, de reparto, a cargo de la Oficina de Normalización Previsional (ONP), y el Sistema Privado, de cuentas individuales, a cargo de las AFP. Los dos se pensaron para el trabajador con planilla, a quien el empleador le descuenta cada mes.

La mayoría no trabaja así. Quien vende, maneja un mototaxi, cose en su casa o emite recibos por honorarios decide cada mes si aparta algo para la vejez, y casi nunca le alcanza. El resultado se conoce décadas después: personas mayores sin pensión o con años de aporte que no llegan al mínimo exigido.

El país ya lo había intentado. En 2012 la Ley 29903 obligó a aportar a los independientes del régimen privado. Hubo protestas, una postergación y, en septiembre de 2014, una derogación con devolución de lo pagado.

A eso se sumó, en los últimos años, una serie de leyes que permitieron retirar fondos de las AFP antes de la jubilación. Cada retiro alivió urgencias reales y dejó cuentas más pequeñas. Cuando se discutió la nueva reforma, muchos afiliados veían su fondo como un ahorro disponible y no como una pensión.`,
      en: `Since the 1990s two pension schemes have lived side by side in Peru, competing for the same member: the National Pension System, pay-as-you-go, run by the Pension Standardization Office (ONP), and the Private System, with individual accounts, run by fund managers known as AFPs. Both were designed for the worker on a payroll, whose employer withholds a contribution every month.

Most people do not work like that. Those who sell, drive a mototaxi, sew at home or issue fee receipts decide each month whether to set something aside for old age, and there is seldom enough. The result is known decades later: older people without a pension, or with years of contributions that fall short of the minimum required.

The country had already tried. In 2012 Law 29903 made independent workers in the private scheme contribute. There were protests, a postponement and, in September 2014, a repeal with a refund of what had been paid.

In recent years a series of laws that let members withdraw money from the AFPs before retirement was added to this. Each withdrawal relieved real needs and left smaller accounts. When the new reform was debated, many members saw their fund as available savings and not as a pension.`,
    },
    whatWasDone: {
      es: `### Una ley para un solo sistema
La Ley 32123, publicada el 24 de septiembre de 2024, crea el Sistema Integral Previsional Peruano. No elimina la ONP ni las AFP: las ordena como partes de un sistema con varios pilares. Prevé afiliación desde los 18 años, una pensión mínima, que en el sistema nacional es de 600 soles, una pensión por consumo, alimentada con las compras de cada persona, y la entrada de nuevos administradores.

### Un reglamento con calendario
El Ministerio de Economía y Finanzas publicó un proyecto de reglamento en mayo de 2025 y recibió comentarios durante quince días. El texto definitivo, el Decreto Supremo 189-2025-EF, salió el 5 de septiembre. Para los independientes con rentas de cuarta categoría, los que emiten recibos por honorarios, fijó una escala: 2% en 2028 y 2029, 3% en 2030 y 2031, 4% en 2032 y 2033, y 5% desde 2034. Encargó a la ONP una plataforma digital única de afiliación.

### Una vuelta atrás en quince días
El 17 de septiembre el Congreso aprobó, con 116 votos a favor, ninguno en contra y 5 abstenciones, un nuevo retiro de fondos de las AFP. El mismo texto quitó la obligación de los independientes y repuso la posibilidad de retirar el 95,5% del fondo al jubilarse. Fue la Ley 32445, publicada el día 20.

### Qué queda, a septiembre de 2025
El sistema integral, la afiliación desde los 18 años y la plataforma seguían en la ley. El aporte de los independientes pasó a ser voluntario. La situación puede haber cambiado después de esa fecha.`,
      en: `### One law for one system
Law 32123, published on 24 September 2024, creates the Integrated Peruvian Pension System. It does not abolish the ONP or the AFPs: it orders them as parts of one system with several pillars. It provides for affiliation from the age of 18, a minimum pension, which in the national scheme is 600 soles, a “consumption pension” fed by each person’s purchases, and the entry of new managers.

### A regulation with a calendar
The Ministry of Economy and Finance published a draft regulation in May 2025 and took comments for fifteen days. The final text, Supreme Decree 189-2025-EF, came out on 5 September. For independent workers with “fourth category” income, those who issue fee receipts, it set a scale: 2% in 2028 and 2029, 3% in 2030 and 2031, 4% in 2032 and 2033, and 5% from 2034. It asked the ONP for a single digital affiliation platform.

### A reversal in fifteen days
On 17 September Congress approved, with 116 votes in favour, none against and 5 abstentions, a new withdrawal from AFP funds. The same text removed the obligation on independent workers and restored the option to withdraw 95.5% of the fund on retirement. It became Law 32445, published on the 20th.

### What remains, as of September 2025
The integrated system, affiliation from the age of 18 and the platform were still in the law. The contribution of independent workers became voluntary. The situation may have changed after that date.`,
    },
    ledger: [
      {
        id: 'first-obligation',
        date: '2012-07',
        changeKinds: ['law-or-decree'],
        before: {
          es: 'El aporte de los independientes era voluntario en los dos regímenes, y pocos aportaban.',
          en: 'Contributions by independent workers were voluntary in both schemes, and few contributed.',
        },
        after: {
          es: 'La Ley 29903 reforma el sistema privado y hace obligatorio el aporte de los independientes.',
          en: 'Law 29903 reforms the private system and makes contributions by independent workers compulsory.',
        },
        decidedBy: { es: 'Congreso de la República', en: 'Congress of the Republic' },
        resistance: {
          es: 'Profesionales y técnicos que emiten recibos protestaron: sentían un descuento inmediato y un beneficio lejano, administrado por empresas en las que no confiaban.',
          en: 'Professionals and technicians who issue receipts protested: they felt an immediate deduction and a distant benefit, managed by companies they did not trust.',
        },
        workaround: {
          es: 'Se postergó la entrada en vigor. Un aplazamiento gana tiempo, pero por sí solo no crea apoyo.',
          en: 'Entry into force was postponed. A delay buys time, but on its own it does not create support.',
        },
      },
      {
        id: 'first-repeal',
        date: '2014-09-17',
        changeKinds: ['law-or-decree'],
        before: {
          es: 'La obligación estaba vigente y había aportes ya cobrados.',
          en: 'The obligation was in force and some contributions had already been collected.',
        },
        after: {
          es: 'La Ley 30237 deroga el aporte obligatorio y ordena devolver lo pagado.',
          en: 'Law 30237 repeals the compulsory contribution and orders what was paid to be returned.',
        },
        decidedBy: { es: 'Congreso de la República', en: 'Congress of the Republic' },
        resistance: {
          es: 'Quienes veían en la obligación un avance de la seguridad social advirtieron que se retrocedía en cobertura.',
          en: 'Those who saw the obligation as progress in social security warned that coverage was going backwards.',
        },
        workaround: {
          es: 'La derogación no vino con otro camino para los independientes: la obligación no volvió a la ley hasta 2024.',
          en: 'The repeal did not come with another path for independent workers: the obligation did not return to the law until 2024.',
        },
      },
      {
        id: 'law-32123',
        date: '2024-09-24',
        changeKinds: ['law-or-decree'],
        before: {
          es: 'Dos regímenes separados, con reglas propias y sin un piso común para quien no completaba sus aportes.',
          en: 'Two separate schemes with rules of their own and no common floor for those who did not complete their contributions.',
        },
        after: {
          es: 'La Ley 32123 crea un sistema integral con varios pilares: afiliación desde los 18 años, pensión mínima, pensión por consumo, nuevos administradores y aporte gradual de los independientes.',
          en: 'Law 32123 creates an integrated system with several pillars: affiliation from the age of 18, a minimum pension, a consumption pension, new managers and a gradual contribution by independent workers.',
        },
        decidedBy: {
          es: 'Congreso de la República; promulgada por la Presidencia',
          en: 'Congress of the Republic; enacted by the President',
        },
        resistance: {
          es: 'La ley también ponía límites a los retiros al jubilarse, y eso sumó a afiliados de las AFP al descontento de los independientes.',
          en: 'The law also set limits on withdrawals at retirement, which added AFP members to the discontent of independent workers.',
        },
        workaround: {
          es: 'Se dejó al reglamento el calendario y los detalles. Eso permitió aprobar la ley, pero llevó la discusión más difícil a una etapa posterior.',
          en: 'The calendar and the details were left to the regulation. That allowed the law to pass, but moved the hardest discussion to a later stage.',
        },
      },
      {
        id: 'draft-regulation',
        date: '2025-05-27',
        changeKinds: ['procedure'],
        before: {
          es: 'La ley llevaba ocho meses sin reglamento y nadie sabía desde cuándo ni cuánto se aportaría.',
          en: 'The law had gone eight months without a regulation and nobody knew from when or how much people would contribute.',
        },
        after: {
          es: 'La Resolución Ministerial 252-2025-EF/65 publica el proyecto de reglamento y abre quince días para comentarios.',
          en: 'Ministerial Resolution 252-2025-EF/65 publishes the draft regulation and opens fifteen days for comments.',
        },
        decidedBy: { es: 'Ministerio de Economía y Finanzas', en: 'Ministry of Economy and Finance' },
        resistance: {
          es: 'Quince días alcanzan para que opinen los gremios y los estudios de abogados. Los independientes sin organización casi no tienen cómo enterarse.',
          en: 'Fifteen days are enough for professional bodies and law firms to give an opinion. Unorganized independent workers have hardly any way to find out.',
        },
        workaround: {
          es: 'La publicación del texto con su exposición de motivos dejó constancia de las razones y permitió discutir números y no rumores.',
          en: 'Publishing the text together with its reasons put the arguments on record and let people discuss numbers instead of rumours.',
        },
      },
      {
        id: 'regulation',
        date: '2025-09-05',
        changeKinds: ['law-or-decree', 'registry-or-system', 'procedure'],
        before: {
          es: 'Cada régimen afiliaba por su lado, y el independiente que quería aportar debía buscar dónde hacerlo.',
          en: 'Each scheme enrolled people on its own, and an independent worker who wanted to contribute had to find out where.',
        },
        after: {
          es: 'El Decreto Supremo 189-2025-EF fija la escala de 2% a 5% entre 2028 y 2034 y crea la Plataforma de Afiliación Segura y Transparente, a cargo de la ONP, para afiliados y entidades.',
          en: 'Supreme Decree 189-2025-EF sets the scale from 2% to 5% between 2028 and 2034 and creates the Safe and Transparent Affiliation Platform, run by the ONP, for members and institutions.',
        },
        decidedBy: {
          es: 'Presidencia de la República y Ministerio de Economía y Finanzas',
          en: 'President of the Republic and Ministry of Economy and Finance',
        },
        resistance: {
          es: 'Gremios profesionales y especialistas advirtieron que los trabajadores autónomos rechazarían el descuento.',
          en: 'Professional bodies and experts warned that self-employed workers would reject the deduction.',
        },
        workaround: {
          es: 'La escala lenta, con más de dos años de aviso y una tasa muy por debajo del 13% del asalariado en la ONP, buscaba que el primer descuento casi no se notara.',
          en: 'The slow scale, with more than two years’ notice and a rate far below the 13% that an employee pays to the ONP, was meant to make the first deduction barely noticeable.',
        },
      },
      {
        id: 'second-repeal',
        date: '2025-09-20',
        changeKinds: ['law-or-decree'],
        before: {
          es: 'La obligación existía en la ley y en el reglamento, pero no empezaría a cobrarse hasta 2028.',
          en: 'The obligation existed in the law and in the regulation, but it would not be collected until 2028.',
        },
        after: {
          es: 'La Ley 32445 autoriza retirar hasta cuatro unidades impositivas tributarias de las AFP, vuelve voluntario el aporte de los independientes y repone el retiro del 95,5% al jubilarse.',
          en: 'Law 32445 allows withdrawals of up to four tax units from the AFPs, makes contributions by independent workers voluntary and restores the withdrawal of 95.5% on retirement.',
        },
        decidedBy: {
          es: 'Congreso de la República, sin segunda votación; promulgada por la Presidencia',
          en: 'Congress of the Republic, without a second vote; enacted by the President',
        },
        resistance: {
          es: 'Esta vez la resistencia venció a la reforma: nadie votó en contra en el Congreso. Una obligación sin beneficio visible no tiene quien la defienda.',
          en: 'This time resistance beat the reform: nobody voted against in Congress. An obligation without a visible benefit has no one to defend it.',
        },
        workaround: {
          es: 'Quedan en pie el sistema integral y la plataforma de la ONP. Sobre esa base se puede ofrecer un aporte voluntario más simple y mejor acompañado.',
          en: 'The integrated system and the ONP’s platform still stand. On that base a simpler and better supported voluntary contribution can be offered.',
        },
      },
    ],
    challenges: [
      {
        id: 'who-pays-opposes',
        challenge: 'interest-group-resistance',
        howMet: {
          es: 'Se intentó con gradualidad: tasa baja, años de aviso y aumento por tramos. No bastó. La escala hace menor el costo, pero no crea a nadie que gane algo visible mañana. Además, la obligación viajó en el mismo paquete que los límites a los retiros, de modo que dos descontentos se sumaron.',
          en: 'It was tried with gradualness: a low rate, years of notice and step-by-step increases. It was not enough. A scale makes the cost smaller, but it creates nobody who gains something visible tomorrow. Besides, the obligation travelled in the same package as the limits on withdrawals, so two discontents were added together.',
        },
      },
      {
        id: 'mandate-that-moves',
        challenge: 'legal-mandate',
        howMet: {
          es: 'La ONP recibió por ley el encargo de afiliar y por reglamento el de construir la plataforma, y en quince días la población obligada cambió. Lo prudente es separar lo que sirve en cualquier escenario (identificación, historia de aportes, canal de pago) de lo que depende de que el aporte sea obligatorio.',
          en: 'The ONP received the task of enrolling from the law, and that of building the platform from the regulation, and in fifteen days the people obliged had changed. The prudent course is to separate what is useful in any scenario (identification, contribution history, payment channel) from what depends on the contribution being compulsory.',
        },
      },
      {
        id: 'connecting-systems',
        challenge: 'registry-interoperability',
        howMet: {
          es: 'La plataforma de afiliación debe unir a la ONP, las AFP y las entidades que ya conocen el ingreso de la persona, entre ellas la administración tributaria. El cruce con los recibos electrónicos alcanza a los profesionales; para el comercio y el trabajo informal hace falta otra puerta, y la pensión por consumo apuntaba a eso.',
          en: 'The affiliation platform has to join the ONP, the AFPs and the bodies that already know a person’s income, the tax administration among them. Matching with electronic receipts reaches professionals; trade and informal work need another door, and the consumption pension was aimed at that.',
        },
      },
    ],
    results: [
      {
        id: 'first-rate',
        label: {
          es: 'Aporte de los independientes previsto para 2028 y 2029 (hoy sin efecto)',
          en: 'Contribution of independent workers set for 2028 and 2029 (no longer in effect)',
        },
        value: 2,
        unit: { es: '% del ingreso', en: '% of income' },
        asOf: '2025-09-05',
        source: 'decree-189',
        featured: true,
      },
      {
        id: 'final-rate',
        label: { es: 'Aporte previsto desde 2034 (hoy sin efecto)', en: 'Contribution set from 2034 (no longer in effect)' },
        value: 5,
        unit: { es: '% del ingreso', en: '% of income' },
        asOf: '2025-09-05',
        source: 'decree-189',
        featured: true,
      },
      {
        id: 'days-in-force',
        label: {
          es: 'Tiempo entre el reglamento y la ley que quitó la obligación',
          en: 'Time between the regulation and the law that removed the obligation',
        },
        value: 15,
        unit: { es: 'días', en: 'days' },
        asOf: '2025-09-20',
        source: 'law-32445',
        featured: true,
      },
      {
        id: 'votes',
        label: {
          es: 'Votos a favor en el Congreso (ninguno en contra, 5 abstenciones)',
          en: 'Votes in favour in Congress (none against, 5 abstentions)',
        },
        value: 116,
        unit: { es: 'votos', en: 'votes' },
        asOf: '2025-09-17',
        source: 'congress-2025',
      },
      {
        id: 'minimum-pension',
        label: {
          es: 'Pensión mínima en el sistema nacional según la Ley 32123',
          en: 'Minimum pension in the national scheme under Law 32123',
        },
        value: 600,
        unit: { es: 'soles al mes', en: 'soles a month' },
        asOf: '2024-09-24',
        source: 'asesores-2024',
      },
    ],
    cost: {
      description: {
        es: `No encontramos una estimación pública del costo total que podamos citar, y por eso este campo no lleva cifra. Los costos son de tres clases: el de la pensión mínima, que crece con los años; el de la plataforma y la afiliación, que se paga al principio; y el de los retiros anticipados, que no sale del presupuesto hoy, pero deja cuentas vacías que alguien tendrá que complementar.

La devolución ordenada en 2014 recuerda otro costo: cobrar y devolver también cuesta, en dinero y en confianza.`,
        en: `We found no public estimate of the total cost that we can cite, so this field carries no figure. There are three kinds of cost: that of the minimum pension, which grows over the years; that of the platform and of enrolment, paid at the start; and that of early withdrawals, which does not leave the budget today but leaves empty accounts that someone will have to top up.

The refund ordered in 2014 is a reminder of another cost: collecting and giving back also costs, in money and in trust.`,
      },
      financing: {
        es: 'Aportes de los trabajadores: 13% del salario en el sistema nacional y 10% más comisión y seguro en el privado. El Estado respalda la pensión mínima. La ley dejó para después, previo estudio, un eventual aporte de los empleadores.',
        en: 'Workers’ contributions: 13% of wages in the national scheme, and 10% plus commission and insurance in the private one. The State backs the minimum pension. The law left a possible employers’ contribution for later, after a study.',
      },
      amount: null,
      currency: '',
      year: null,
      shareOfGdp: null,
      source: '',
    },
    lessons: {
      es: `- **La gradualidad no reemplaza al beneficio.** Una tasa de 2% que empieza en dos años es suave, pero sigue siendo un descuento a cambio de algo que se ve a los 65.
- **Independiente no es sinónimo de informal.** La obligación alcanzaba a quienes emiten recibos, en su mayoría profesionales y técnicos. La vendedora del mercado quedaba fuera, de modo que se pagó el costo político sin ganar la cobertura que más falta hace.
- **No mezcle reformas.** Al ir juntos el aporte de los independientes y los límites a los retiros, la oposición a uno arrastró al otro.
- **El retiro anticipado enseña.** Cada retiro confirma la idea de que el fondo es un ahorro a la mano. Después es más difícil pedir que se aporte.
- **Una derogación deja huella.** La de 2014 estaba en la memoria de todos; en 2025 bastaron quince días para repetirla.
- **Construya lo que sirve en cualquier caso.** Un registro único de historia laboral y un modo fácil de aportar valen con obligación y sin ella.`,
      en: `- **Gradualness does not replace benefit.** A rate of 2% that starts in two years is gentle, but it is still a deduction in return for something one sees at 65.
- **Independent does not mean informal.** The obligation reached those who issue receipts, mostly professionals and technicians. The woman with a market stall stayed out, so the political cost was paid without gaining the coverage that is most needed.
- **Do not mix reforms.** With the contribution of independent workers and the limits on withdrawals in one package, opposition to one dragged down the other.
- **Early withdrawals teach.** Each one confirms the idea that the fund is savings at hand. Afterwards it is harder to ask people to contribute.
- **A repeal leaves a mark.** That of 2014 was in everyone’s memory; in 2025 fifteen days were enough to repeat it.
- **Build what is useful either way.** A single record of work history and an easy way to contribute are worth having with an obligation or without one.`,
    },
    differently: {
      es: `Empezaríamos por un beneficio que se note pronto: cobertura de invalidez y sobrevivencia desde el primer aporte, o un complemento del Estado por cada sol aportado, visible en el teléfono.

Ofreceríamos aportes del tamaño del ingreso: diarios, semanales, por venta, con pausas sin castigo. La inscripción automática con derecho a salir es un camino intermedio entre obligar y esperar.

Y llevaríamos la discusión a los mercados, los paraderos y los gremios antes de escribir la tasa, con cuentas hechas para casos de carne y hueso.`,
      en: `We would begin with a benefit that is soon felt: disability and survivors’ cover from the first contribution, or a State top-up for each sol paid in, visible on the phone.

We would offer contributions the size of the income: daily, weekly, per sale, with pauses and no penalty. Automatic enrolment with the right to leave is a middle way between obliging and waiting.

And we would take the discussion to markets, taxi ranks and trade bodies before writing the rate, with sums worked out for real-life cases.`,
    },
    transferability: {
      preconditions: {
        es: 'Un documento de identidad único y una historia de aportes que la persona pueda consultar; un canal de pago al alcance de quien trabaja por su cuenta; y acuerdo político de que los fondos de pensiones no se usarán para emergencias sin reponerlos.',
        en: 'A single identity document and a contribution history that people can consult; a payment channel within reach of those who work on their own; and political agreement that pension funds will not be used for emergencies without being replenished.',
      },
      minimumInstitution: {
        es: 'Una entidad de seguridad social con mandato para afiliar a independientes, convenio de datos con la administración tributaria y el registro civil, y un equipo actuarial capaz de publicar cuánto recibirá una persona según lo que aporte.',
        en: 'A social security body with a mandate to enrol independent workers, a data agreement with the tax administration and the civil registry, and an actuarial team able to publish how much a person will receive for what they pay in.',
      },
      orderOfCost: 'medium',
      costNote: {
        es: 'Afiliar y cobrar es barato comparado con sostener una pensión mínima. El costo depende de cuántas personas llegan a ella con pocos aportes y de si el Estado complementa.',
        en: 'Enrolling and collecting is cheap compared with sustaining a minimum pension. The cost depends on how many people reach it with few contributions and on whether the State tops it up.',
      },
      time: {
        es: 'En el Perú pasó casi un año de la ley al reglamento, y el primer aporte se preveía más de dos años después. Cuente en total no menos de cuatro años, con al menos una elección en medio.',
        en: 'In Peru almost a year went by from the law to the regulation, and the first contribution was planned more than two years later. Count on at least four years in total, with at least one election on the way.',
      },
      doNotCopyIf: {
        es: 'No obligue si la mayoría de los independientes gana menos de lo necesario para vivir: les quita hoy lo que no tienen. En ese caso, primero una pensión no contributiva. Tampoco si el Congreso autoriza retiros con frecuencia: lo que entra por un lado sale por el otro.',
        en: 'Do not oblige if most independent workers earn less than they need to live on: it takes from them today what they do not have. In that case, a non-contributory pension first. Nor if Congress often authorizes withdrawals: what comes in on one side goes out on the other.',
      },
    },
    programme: { bpsnc: null, bdips: 'PE' },
  },
}
