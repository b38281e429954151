import type { SeedResource } from '../types.ts'

export const resource: SeedResource = {
  slug: 'red-solidaria-honduras',
  institution: 'red-solidaria-hn',
  content: {
    kind: 'experience',
    originalLanguage: 'es',
    title: {
      es: 'Cambia el nombre, queda el hogar: qué debe sobrevivir cuando Honduras releva su programa social',
      en: 'The name changes, the household stays: what must survive when Honduras replaces its social programme',
    },
    summary: {
      es: 'Red Solidaria, Bono 10 Mil, Vida Mejor y otra vez Red Solidaria: en veinte años, Honduras cambió varias veces el nombre y la casa de su transferencia a hogares pobres. El caso muestra qué se corta en cada relevo de gobierno, qué continúa sin que nadie lo decida y qué conviene dejar escrito antes de irse.',
      en: 'Red Solidaria, Bono 10 Mil, Vida Mejor and Red Solidaria again: in twenty years Honduras has changed the name and the home of its transfer to poor households several times. The case shows what breaks at each change of government, what continues without anyone deciding it, and what should be put in writing before leaving.',
    },
    countries: ['HND'],
    yearFrom: 2006,
    yearTo: 2026,
    topics: ['conditional-cash-transfers', 'institutional-framework', 'social-information-systems'],
    populations: ['children-and-adolescents', 'women', 'rural-population'],
    recommendations: [
      {
        id: 'rec-4',
        recommendation: '1819ai/4',
        note: {
          es: 'La evaluación cita a Honduras como ejemplo: un documento preparado para el nuevo gobierno, el trato con el equipo anterior y un contacto temprano con el entrante permitieron que la asistencia técnica de la CEPAL no se cortara en 2022. Este caso describe por qué ese puente hace falta.',
          en: 'The evaluation gives Honduras as its example: a paper prepared for the new government, ties with the former team and early contact with the incoming one kept ECLAC’s technical assistance going in 2022. This case describes why such a bridge is needed.',
        },
      },
      {
        id: 'rec-1',
        recommendation: '1819ai/1',
        note: {
          es: 'El plan de seguimiento menciona el apoyo de la CEPAL a Honduras mientras replantea su sistema de protección social. La continuidad de las transferencias es el primer paso para que ese sistema llegue a ser universal.',
          en: 'The follow-up plan mentions ECLAC’s support to Honduras as it redesigns its social protection system. Keeping transfers going from one government to the next is the first step towards making that system universal.',
        },
      },
      {
        id: 'rec-2',
        recommendation: '1819ai/2',
        note: {
          es: 'Cuenta los cambios institucionales y los tropiezos, no solo el diseño: es lo que la recomendación pide compartir entre países.',
          en: 'It tells the institutional changes and the stumbles as well as the design, which is what the recommendation asks countries to share.',
        },
      },
    ],
    platforms: [
      {
        id: 'bdips-honduras',
        platform: 'bdips',
        label: { es: 'Honduras en la base de institucionalidad social', en: 'Honduras in the institutional framework database' },
        url: 'https://dds.cepal.org/bdips/en/pais.php?id=hn',
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
        id: 'redesoc',
        platform: 'redesoc',
        label: {
          es: 'Qué institución lleva hoy el desarrollo social en cada país',
          en: 'Which institution leads social development in each country today',
        },
        url: 'https://dds.cepal.org/redesoc',
      },
    ],
    sources: [
      {
        id: 'eclac-plan',
        title: 'Evaluation response and recommendations follow-up plan: assessment of Development Account project 1819AI',
        publisher: 'CEPAL',
        url: '',
        date: '2022-09',
      },
      {
        id: 'prensa-latina-2022',
        title: 'Honduras rescatará programas para erradicación de la pobreza extrema',
        publisher: 'Prensa Latina',
        url: 'https://archivo.prensa-latina.cu/2022/02/01/honduras-rescatara-programas-para-erradicacion-de-la-pobreza-extrema',
        date: '2022-02-01',
      },
      {
        id: 'tunota-2022',
        title: 'Nota sobre el fin de Vida Mejor y el regreso de la Red Solidaria',
        publisher: 'tunota',
        url: 'https://www.tunota.com/honduras-hoy/articulo/vida-mejor-sedis-eliminara-programa-gobierno-xiomara-castro-red-solidaria',
        date: '2022-02-01',
      },
      {
        id: 'criterio-2022',
        title: 'Endeudando al Estado financiará el gobierno la Red Solidaria en 2023',
        publisher: 'Criterio.hn',
        url: 'https://criterio.hn/endeudando-al-estado-financiara-el-gobierno-la-red-solidaria-en-2023/',
        date: '2022',
      },
      {
        id: 'alianza-2022',
        title: 'Honduras: entre la desigualdad y el uso irracional de fondos (sobre el Acuerdo Ministerial 036-2022)',
        publisher: 'Alianza para Centroamérica',
        url: 'https://alianzaparacentroamerica.org/honduras-entre-la-desigualdad-y-el-uso-irracional-de-fondos',
        date: '2022',
      },
      {
        id: 'el-heraldo-2023',
        title: 'Acuerdo de Red Solidaria y BID beneficiará a 350,000 familias (contenido patrocinado)',
        publisher: 'El Heraldo',
        url: 'https://elheraldo.hn/brandedcontent/deinteres/acuerdo-de-red-solidaria-bid-beneficiara-350-000-familias-NG13159242',
        date: '2023-03',
      },
      {
        id: 'red-solidaria-2023',
        title: 'La Red Solidaria concluye con la entrega de transferencias monetarias condicionadas en aldeas de Atlántida',
        publisher: 'Red Solidaria',
        url: 'https://redsolidaria.gob.hn/la-red-solidaria-concluye-con-la-entrega-de-transferencias-monetaria-condicionadas-en-aldeas-de-atlantida-llevando-bienestar-economico-para-785-familias',
        date: '2023-11-03',
      },
      {
        id: 'world-bank-2013',
        title: 'Comunicado sobre el financiamiento adicional al Proyecto de Protección Social de Honduras (Bono 10 Mil)',
        publisher: 'Banco Mundial',
        url: 'https://www.bancomundial.org/es/news/press-release/2013/08/30/proteccion-social-honduras.print',
        date: '2013-08-30',
      },
      {
        id: 'el-heraldo-vida-mejor',
        title: 'Vida Mejor, una estrategia de justicia social que reduce niveles de pobreza (sobre el Registro Único de Participantes)',
        publisher: 'El Heraldo',
        url: 'https://elheraldo.hn/honduras/vida-mejor-una-estrategia-de-justicia-social-que-reduce-niveles-de-pobreza-ANEH1193030',
        date: '',
      },
      {
        id: 'gazette-2020',
        title: 'Acuerdo Ministerial 002-SEDIS-2020, La Gaceta núm. 35,160',
        publisher: 'Secretaría de Desarrollo e Inclusión Social de Honduras',
        url: '',
        date: '2020-01-28',
      },
      {
        id: 'el-heraldo-protocol',
        title: 'Transición de gobierno transparente y sin confrontación, coinciden sectores en Honduras',
        publisher: 'El Heraldo',
        url: 'https://www.elheraldo.hn/honduras/transicion-gobierno-transparente-sin-confrontacion-coinciden-sectores-honduras-elecciones-BG28590625',
        date: '2025-12-12',
      },
      {
        id: 'hrn-2026',
        title: 'Nota sobre los informes de cierre preparados para el traspaso de mando',
        publisher: 'Radio HRN',
        url: 'https://www.radiohrn.hn/nasry-asfura-que-avances-tiene-gobierno-saliente-para-traspado-de-mando-honduras-2026-01-16',
        date: '2026-01-16',
      },
      {
        id: 'el-heraldo-transition',
        title: 'Reportaje gráfico sobre la falta de un proceso formal de transición',
        publisher: 'El Heraldo',
        url: 'https://www.elheraldo.hn/fotogalerias/honduras/instituciones-ciegas-por-que-no-habra-transicion-entre-gobierno-xiomara-castro-nasry-asfura-KI29038435',
        date: '2026-01-23',
      },
      {
        id: 'la-prensa-2026',
        title: 'Nota sobre la sustitución de la SEDESOL y la continuidad de los programas sociales',
        publisher: 'La Prensa',
        url: 'https://www.laprensa.hn/honduras/gobierno-nasry-asfura-elimina-sedesol-beneficiados-becas-IL29113029',
        date: '2026-01-29',
      },
    ],
    context: {
      es: `En Honduras, el programa de transferencias para hogares pobres ha cambiado de nombre con casi cada gobierno. La primera Red Solidaria nació en 2006, con la meta de atender al menos a 80.000 familias en pobreza extrema. En 2010 llegó el Bono 10 Mil, que en 2013, según el Banco Mundial, alcanzaba a más de 350.000 hogares. Después la ayuda se entregó dentro de Vida Mejor. En 2022 volvió la Red Solidaria, y en enero de 2026 una nueva administración anunció otra reorganización de la secretaría del ramo.

Detrás de los rótulos hay más continuidad de lo que parece. Se busca a la misma gente: hogares con niñas y niños, casi siempre rurales, a los que les falta ingreso. La herramienta también se repite: una transferencia con corresponsabilidades en salud y educación. Y los financiadores apenas cambian: el Banco Mundial, el Banco Interamericano de Desarrollo (BID) y el Banco Centroamericano de Integración Económica ya apoyaban el Bono 10 Mil.

Lo que está en riesgo en cada relevo es otra cosa: las listas, los manuales, los acuerdos con escuelas y centros de salud, los contratos de pago y las personas que sabían manejarlos. Esta experiencia cuenta el relevo de 2022, mira el de 2026 y pregunta qué hay que dejar por escrito para que un cambio de gobierno no sea un corte para los hogares.`,
      en: `In Honduras the transfer programme for poor households has changed its name with almost every government. The first Red Solidaria (Solidarity Network) was born in 2006, with the goal of serving at least 80,000 families in extreme poverty. In 2010 came the Bono 10 Mil which, according to the World Bank, reached more than 350,000 households in 2013. Later the support was paid within Vida Mejor (Better Life). In 2022 Red Solidaria came back, and in January 2026 a new administration announced yet another reorganization of the ministry in charge.

Behind the labels there is more continuity than one would think. The people sought are the same: households with children, mostly rural, that lack income. The tool is the same too: a transfer with conditions on health and education. And those who finance it hardly change: the World Bank, the Inter-American Development Bank (IDB) and the Central American Bank for Economic Integration already supported the Bono 10 Mil.

What is at risk at each hand-over is something else: the lists, the manuals, the agreements with schools and health centres, the payment contracts and the people who knew how to run them. This experience tells the hand-over of 2022, looks at that of 2026, and asks what has to be put in writing so that a change of government does not mean a break for households.`,
    },
    whatWasDone: {
      es: `### Del anuncio al programa
El 1 de febrero de 2022, recién instalado el gobierno, la Secretaría de Desarrollo e Inclusión Social (SEDIS) anunció el fin de Vida Mejor, el regreso de la Red Solidaria y un inventario de lo que recibía. El 6 de abril, un decreto ejecutivo creó el Programa de la Red Solidaria y, al mismo tiempo, la SEDIS dio paso a la Secretaría de Desarrollo Social (SEDESOL).

### Reglas y territorio
En octubre de 2022 ya se conocía el acuerdo ministerial que creó las nuevas transferencias monetarias condicionadas: primero se elige el territorio, hasta la aldea, y después los hogares. En marzo de 2023 el programa apuntaba a 2.007 comunidades de 247 municipios, en los 18 departamentos, con la meta de 350.000 hogares. Trabaja en seis ejes: protección social, educación, salud, oportunidades de ingreso, fortalecimiento humano, e infraestructura y ambiente.

### Dinero y entregas
Ese mismo mes se firmó con el BID un préstamo de 75,9 millones de dólares. En noviembre, una jornada de tres días en Atlántida pagó 4.020 lempiras a cada uno de 785 hogares de 15 aldeas; el dinero lo reciben las jefas de hogar.

### El hilo técnico
Según la evaluación del proyecto 1819AI, la CEPAL preparó un documento para el nuevo gobierno, mantuvo el trato con el equipo anterior y habló pronto con el entrante. La asistencia técnica continuó.

### El relevo siguiente
En enero de 2026 el gobierno saliente dijo tener listos sus informes de cierre, pero cuatro días antes del cambio de mando la prensa informó que no habría un proceso formal de transición. A fines de mes se anunció que otra secretaría reemplazaría a la SEDESOL y que los programas seguirían. Aquí se detiene este relato.`,
      en: `### From announcement to programme
On 1 February 2022, with the government just in office, the Ministry of Development and Social Inclusion (SEDIS) announced the end of Vida Mejor, the return of Red Solidaria and an inventory of what it had received. On 6 April an executive decree created the Red Solidaria Programme and, at the same time, SEDIS gave way to the Ministry of Social Development (SEDESOL).

### Rules and territory
By October 2022 the ministerial agreement that created the new conditional transfers was known: first the territory is chosen, down to the village, and then the households. In March 2023 the programme aimed at 2,007 communities in 247 municipalities, in all 18 departments, with a goal of 350,000 households. It works along six lines: social protection, education, health, income opportunities, personal development, and infrastructure and environment.

### Money and payments
That same month a loan of US$ 75.9 million was signed with the IDB. In November, a three-day round in the department of Atlántida paid 4,020 lempiras to each of 785 households in 15 villages; the women who head the households receive the money.

### The technical thread
According to the evaluation of project 1819AI, ECLAC prepared a paper for the new government, kept in touch with the former team and spoke early with the incoming one. The technical assistance went on.

### The next hand-over
In January 2026 the outgoing government said that its closing reports were ready, but four days before power changed hands the press reported that there would be no formal transition process. At the end of the month it was announced that another ministry would replace SEDESOL and that the programmes would go on. Our account stops here.`,
    },
    ledger: [
      {
        id: 'first-network',
        date: '2006',
        changeKinds: ['new-unit', 'procedure'],
        before: {
          es: 'Existía una ayuda a las familias, el Programa de Asignación Familiar (PRAF), pero no una coordinación única para llegar a los hogares más pobres con ingreso y servicios a la vez.',
          en: 'There was family support, the Family Allowance Programme (PRAF), but no single coordination to reach the poorest households with income and services at the same time.',
        },
        after: {
          es: 'Nace la primera Red Solidaria, coordinada desde la Presidencia, con la meta de atender al menos a 80.000 familias en pobreza extrema.',
          en: 'The first Red Solidaria is born, coordinated from the Presidency, with the goal of serving at least 80,000 families in extreme poverty.',
        },
        decidedBy: { es: 'Presidencia de la República', en: 'Presidency of the Republic' },
        resistance: {
          es: 'Una red coordinada desde la Presidencia tiene fuerza mientras dura el mandato y poca protección después. Esta no siguió con ese nombre tras el quiebre político de 2009.',
          en: 'A network coordinated from the Presidency is strong while the term lasts and has little protection afterwards. This one did not continue under that name after the political break of 2009.',
        },
        workaround: {
          es: 'Lo que siguió fue el PRAF: al no desaparecer el ejecutor, quedó una base administrativa sobre la cual montar el programa siguiente.',
          en: 'What did continue was PRAF: because the executing body did not disappear, there was an administrative base on which the next programme could be built.',
        },
      },
      {
        id: 'bono-10-mil',
        date: '2010',
        changeKinds: ['budget-line', 'agreement'],
        before: {
          es: 'La transferencia a hogares pobres dependía de un programa con alcance limitado y de préstamos puntuales.',
          en: 'The transfer to poor households depended on a programme of limited reach and on one-off loans.',
        },
        after: {
          es: 'Se lanza el Bono 10 Mil, de hasta 10.000 lempiras al año por hogar, a cambio de asistencia escolar y controles de salud, con apoyo del Banco Mundial, el BID y el Banco Centroamericano de Integración Económica. En 2013 llegaba a más de 350.000 hogares.',
          en: 'The Bono 10 Mil is launched: up to 10,000 lempiras a year per household in return for school attendance and health check-ups, with support from the World Bank, the IDB and the Central American Bank for Economic Integration. By 2013 it reached more than 350,000 households.',
        },
        decidedBy: { es: 'Presidencia de la República; ejecución a cargo del PRAF', en: 'Presidency of the Republic; carried out by PRAF' },
        resistance: {
          es: 'Crecer con préstamos tiene un costo: cada operación trae sus propias reglas, indicadores y zonas, y hay que conciliarlas en un solo programa.',
          en: 'Growing on loans has a price: each operation brings its own rules, indicators and areas, and they have to be reconciled in a single programme.',
        },
        workaround: {
          es: 'Los tres bancos apoyaron el mismo bono en lugar de abrir tres programas. Ese acuerdo es parte de lo que ha dado continuidad a la herramienta.',
          en: 'The three banks supported the same transfer instead of opening three programmes. That agreement is part of what has kept the tool alive.',
        },
      },
      {
        id: 'vida-mejor',
        date: '2014',
        changeKinds: ['procedure', 'registry-or-system'],
        before: {
          es: 'El bono tenía nombre propio y su propia lista de hogares; otras ayudas llevaban las suyas.',
          en: 'The transfer had a name of its own and its own list of households; other kinds of support kept theirs.',
        },
        after: {
          es: 'El bono pasa a llamarse Bono Vida Mejor, dentro de una estrategia del mismo nombre. El Registro Único de Participantes, a cargo del Centro Nacional de Información del Sector Social (CENISS), reúne a los hogares para que distintas instituciones usen la misma base.',
          en: 'The transfer becomes Bono Vida Mejor, within a strategy of the same name. The Single Registry of Participants, run by the National Social Sector Information Centre (CENISS), brings households together so that different institutions can use one database.',
        },
        decidedBy: { es: 'Presidencia de la República y SEDIS', en: 'Presidency of the Republic and SEDIS' },
        resistance: {
          es: 'Un registro que nace junto a una estrategia de gobierno se identifica con ella, aunque sea una herramienta del Estado.',
          en: 'A registry born together with a government’s strategy is identified with it, even though it is a tool of the State.',
        },
        workaround: {
          es: 'En enero de 2020 un acuerdo ministerial, el 002-SEDIS-2020, dio carácter oficial al modelo para seleccionar hogares. Una norma así permite que otra administración use el método sin adoptar el nombre.',
          en: 'In January 2020 a ministerial agreement, 002-SEDIS-2020, made the model for selecting households official. Such a rule lets another administration use the method without adopting the name.',
        },
      },
      {
        id: 'programme-decree',
        date: '2022-04-06',
        changeKinds: ['law-or-decree', 'new-unit'],
        before: {
          es: 'Desde el 1 de febrero estaba anunciado el fin de Vida Mejor, pero el programa nuevo todavía no existía en derecho y la SEDIS seguía siendo la secretaría del ramo.',
          en: 'Since 1 February the end of Vida Mejor had been announced, but the new programme did not yet exist in law and SEDIS was still the ministry in charge.',
        },
        after: {
          es: 'Un decreto ejecutivo, el 05-2022 según la prensa, crea el Programa de la Red Solidaria. La SEDIS se disuelve y nace la SEDESOL.',
          en: 'An executive decree, number 05-2022 according to the press, creates the Red Solidaria Programme. SEDIS is dissolved and SEDESOL is created.',
        },
        decidedBy: { es: 'Presidencia de la República en Consejo de Ministros', en: 'President of the Republic in Council of Ministers' },
        resistance: {
          es: 'Entre el anuncio y el decreto pasaron dos meses. En un intervalo así los equipos no saben qué regla aplicar, los hogares no saben si siguen en la lista y los acreedores no saben a quién escribir.',
          en: 'Two months went by between the announcement and the decree. In such an interval teams do not know which rule applies, households do not know whether they are still on the list, and lenders do not know whom to write to.',
        },
        workaround: {
          es: 'Se anunció un inventario de lo recibido. Con la CEPAL, el puente fue humano: un documento para el nuevo gobierno, trato con el equipo anterior y contacto temprano con el entrante.',
          en: 'An inventory of what had been received was announced. With ECLAC the bridge was people: a paper for the new government, ties with the former team and early contact with the incoming one.',
        },
      },
      {
        id: 'transfer-rules',
        date: '2022-10',
        changeKinds: ['procedure', 'law-or-decree'],
        before: {
          es: 'El programa existía, pero le faltaban reglas propias para elegir lugares y hogares y para pagar.',
          en: 'The programme existed, but it lacked rules of its own for choosing places and households and for paying.',
        },
        after: {
          es: 'El Acuerdo Ministerial 036-2022 crea las transferencias monetarias condicionadas de la Red Solidaria: primera selección por territorio, hasta la aldea, y luego condiciones propias de cada transferencia.',
          en: 'Ministerial Agreement 036-2022 creates the conditional cash transfers of Red Solidaria: a first selection by territory, down to the village, and then conditions specific to each transfer.',
        },
        decidedBy: { es: 'Secretaría de Desarrollo Social (SEDESOL)', en: 'Ministry of Social Development (SEDESOL)' },
        resistance: {
          es: 'Hubo críticas públicas: que el acuerdo no explicaba bien a quién se entregaría el dinero ni por qué, y que limitarlo a las localidades elegidas daba un trato desigual.',
          en: 'There was public criticism: that the agreement did not explain well who would receive the money and why, and that limiting it to the chosen places meant unequal treatment.',
        },
        workaround: {
          es: 'La lista de comunidades se apoyó en los datos del Observatorio de Desarrollo Social. Publicar el criterio y la lista es la mejor respuesta a esa clase de objeción.',
          en: 'The list of communities was based on data of the Social Development Observatory. Publishing the criterion and the list is the best answer to that kind of objection.',
        },
      },
      {
        id: 'idb-loan',
        date: '2023-03',
        changeKinds: ['budget-line', 'agreement'],
        before: {
          es: 'Los préstamos vigentes hablaban de otro programa: el BID había financiado el Bono Vida Mejor hasta poco antes del cambio de gobierno.',
          en: 'The loans in force spoke of another programme: the IDB had financed the Bono Vida Mejor until shortly before the change of government.',
        },
        after: {
          es: 'Se firma con el BID un préstamo de 75,9 millones de dólares para la Red Solidaria, con la meta de 350.000 hogares en 2.007 comunidades.',
          en: 'A loan of US$ 75.9 million for Red Solidaria is signed with the IDB, with a goal of 350,000 households in 2,007 communities.',
        },
        decidedBy: {
          es: 'Secretaría de Finanzas y Banco Interamericano de Desarrollo',
          en: 'Ministry of Finance and Inter-American Development Bank',
        },
        resistance: {
          es: 'Economistas del país objetaron que se pagaran ayudas sociales con deuda: en el proyecto de presupuesto de 2023, cerca del 82% de los recursos de la Red Solidaria eran externos.',
          en: 'Economists in the country objected to paying social benefits with debt: in the 2023 draft budget about 82% of Red Solidaria’s resources were external.',
        },
        workaround: {
          es: 'Un préstamo plurianual cruza el calendario electoral y obliga a conservar registros y a rendir cuentas, aunque no sustituye a la partida propia.',
          en: 'A multi-year loan crosses the electoral calendar and obliges the country to keep records and report, though it does not replace a budget line of its own.',
        },
      },
      {
        id: 'handover-2026',
        date: '2026-01',
        changeKinds: ['new-unit'],
        before: {
          es: 'La SEDESOL dirigía la política social y la Red Solidaria ejecutaba las transferencias. No había un protocolo nacional de transición, como advirtió la sociedad civil en diciembre de 2025.',
          en: 'SEDESOL led social policy and Red Solidaria carried out the transfers. There was no national transition protocol, as civil society warned in December 2025.',
        },
        after: {
          es: 'Toma posesión otro gobierno. Se anuncia que una nueva secretaría reemplazará a la SEDESOL y reunirá los programas sociales, con el compromiso de darles continuidad. Situación a fines de enero de 2026.',
          en: 'Another government takes office. A new ministry is announced to replace SEDESOL and bring the social programmes together, with a promise of continuity. Situation at the end of January 2026.',
        },
        decidedBy: { es: 'Gobierno entrante', en: 'Incoming government' },
        resistance: {
          es: 'La tensión política impidió un proceso formal de entrega: según la prensa, las nuevas autoridades recibirían las instituciones sin información previa.',
          en: 'Political tension prevented a formal hand-over: according to the press, the new authorities were to receive the institutions without prior information.',
        },
        workaround: {
          es: 'El gobierno saliente dijo haber dejado informes de cierre por sector. Su utilidad depende de que alguien los pida, los encuentre y pueda preguntar a quien los escribió.',
          en: 'The outgoing government said that it had left closing reports by sector. Their use depends on someone asking for them, finding them and being able to question those who wrote them.',
        },
      },
    ],
    challenges: [
      {
        id: 'government-change',
        challenge: 'change-of-government',
        howMet: {
          es: 'En 2022 se decidió romper con el nombre anterior y rehacer la norma, la secretaría y las reglas. Lo que dio continuidad fue lo que no dependía del nombre: los bancos que financian, el método para clasificar hogares y el contacto personal entre equipos técnicos. En 2026 no hubo proceso formal de transición, así que la prueba se repite con menos apoyos.',
          en: 'In 2022 the decision was to break with the former name and to remake the decree, the ministry and the rules. What gave continuity was what did not depend on the name: the lending banks, the method for classifying households, and personal contact between technical teams. In 2026 there was no formal transition process, so the test is repeated with fewer supports.',
        },
      },
      {
        id: 'people-leave',
        challenge: 'staff-turnover',
        howMet: {
          es: 'La evaluación de 1819AI concluye que las buenas herramientas no bastan donde el personal rota con cada gobierno. En el caso de la CEPAL se respondió con un documento breve para quienes llegaban y conservando el trato con quienes se iban. Es un remedio parcial: depende de personas y no queda en ningún archivo público.',
          en: 'The 1819AI evaluation concludes that good tools are not enough where staff move on with each government. In ECLAC’s case the answer was a short paper for those arriving and keeping in touch with those leaving. It is a partial remedy: it depends on people and stays in no public file.',
        },
      },
      {
        id: 'external-money',
        challenge: 'financing-continuity',
        howMet: {
          es: 'Los recursos externos permitieron arrancar: un préstamo de 75,9 millones de dólares en 2023. A la vez dejaron al programa expuesto, porque la mayor parte del presupuesto previsto para ese año no era propia. Una partida nacional, aun pequeña, que pague al equipo y al registro protege lo que cuesta más reconstruir.',
          en: 'External resources made the start possible: a loan of US$ 75.9 million in 2023. They also left the programme exposed, because most of the budget foreseen for that year was not the country’s own. A national budget line, even a small one, that pays for the team and the registry protects what is hardest to rebuild.',
        },
      },
      {
        id: 'reaching-villages',
        challenge: 'remote-areas',
        howMet: {
          es: 'Se fijó el territorio hasta el nivel de aldea y se organizaron jornadas de pago en el lugar. La de Atlántida, en noviembre de 2023, cubrió 15 aldeas de cinco municipios en tres días. Es cercano para las familias, pero cada jornada exige personal, transporte y seguridad.',
          en: 'The territory was set down to village level and payment rounds were held on site. The one in Atlántida, in November 2023, covered 15 villages in five municipalities in three days. It is close to families, but each round takes staff, transport and security.',
        },
      },
    ],
    results: [
      {
        id: 'communities',
        label: { es: 'Comunidades que el programa se propuso atender', en: 'Communities that the programme set out to serve' },
        value: 2007,
        unit: { es: 'comunidades (meta)', en: 'communities (target)' },
        asOf: '2023-03',
        source: 'el-heraldo-2023',
        featured: true,
      },
      {
        id: 'households-goal',
        label: { es: 'Hogares que el programa se propuso alcanzar', en: 'Households that the programme set out to reach' },
        value: 350000,
        unit: { es: 'hogares (meta)', en: 'households (target)' },
        asOf: '2023-03',
        source: 'el-heraldo-2023',
        featured: true,
      },
      {
        id: 'loan',
        label: { es: 'Préstamo del BID para la Red Solidaria', en: 'IDB loan for Red Solidaria' },
        value: 75.9,
        unit: { es: 'millones de dólares', en: 'million US dollars' },
        asOf: '2023-03',
        source: 'el-heraldo-2023',
        featured: true,
      },
      {
        id: 'atlantida-households',
        label: { es: 'Hogares pagados en una jornada de tres días en Atlántida', en: 'Households paid in a three-day round in Atlántida' },
        value: 785,
        unit: { es: 'hogares', en: 'households' },
        asOf: '2023-11-03',
        source: 'red-solidaria-2023',
      },
      {
        id: 'atlantida-amount',
        label: { es: 'Monto entregado a cada hogar en esa jornada', en: 'Amount paid to each household in that round' },
        value: 4020,
        unit: { es: 'lempiras', en: 'lempiras' },
        asOf: '2023-11-03',
        source: 'red-solidaria-2023',
      },
    ],
    cost: {
      description: {
        es: `La cifra pública más firme es el préstamo del BID: 75,9 millones de dólares, firmado en marzo de 2023. No es el costo total del programa, que suma otros préstamos y recursos nacionales. El proyecto de presupuesto de 2023 preveía 4.891 millones de lempiras para la Red Solidaria; un proyecto no es gasto ejecutado, y por eso no lo usamos como costo.

Cambiar de programa también cuesta, aunque no aparezca en ninguna partida: rehacer normas, imagen, contratos y sistemas, y los meses en que los equipos aprenden de nuevo.`,
        en: `The firmest public figure is the IDB loan: US$ 75.9 million, signed in March 2023. It is not the programme’s full cost, which adds other loans and national resources. The 2023 draft budget foresaw 4,891 million lempiras for Red Solidaria; a draft is not money spent, so we do not use it as the cost.

Changing programmes has a cost as well, though it shows in no budget line: remaking decrees, image, contracts and systems, and the months in which teams learn anew.`,
      },
      financing: {
        es: 'Sobre todo crédito externo. En el proyecto de presupuesto de 2023, cerca del 82% de los recursos de la Red Solidaria venía de fuentes externas y cerca del 18%, de fondos nacionales, según Criterio.hn.',
        en: 'Mostly external credit. In the 2023 draft budget about 82% of Red Solidaria’s resources came from external sources and about 18% from national funds, according to Criterio.hn.',
      },
      amount: 75900000,
      currency: 'USD',
      year: 2023,
      source: 'el-heraldo-2023',
    },
    lessons: {
      es: `- **El hogar no debería notar el relevo.** El nombre, el logotipo y la secretaría pueden cambiar en un día; la lista de hogares, el calendario de pagos y el lugar donde se reclama, no.
- **Lo que está en una norma sobrevive mejor que lo que está en un programa.** El método para clasificar hogares y el registro son del Estado: conviene que su base legal no lleve el nombre de ningún gobierno.
- **Los financiadores son memoria.** Los mismos bancos acompañaron el Bono 10 Mil, Vida Mejor y la Red Solidaria. Sus informes y sus requisitos guardan datos que la secretaría puede haber perdido.
- **El contacto técnico se cultiva antes.** En 2022 funcionó porque alguien había escrito un documento a tiempo y conocía a quienes se iban y a quienes llegaban.
- **Una meta no es un resultado.** Las cifras que circulan sobre la Red Solidaria son en su mayoría metas y entregas sueltas. Quien reciba el programa necesita la serie: hogares pagados, por mes y por aldea.`,
      en: `- **The household should not notice the hand-over.** The name, the logo and the ministry can change in a day; the list of households, the payment calendar and the place to complain should not.
- **What is in a rule survives better than what is in a programme.** The method for classifying households and the registry belong to the State: their legal basis should not carry any government’s name.
- **Lenders are memory.** The same banks accompanied the Bono 10 Mil, Vida Mejor and Red Solidaria. Their reports and requirements keep data that the ministry may have lost.
- **Technical contact is built beforehand.** In 2022 it worked because someone had written a paper in time and knew both those leaving and those arriving.
- **A target is not a result.** Most of the figures that circulate about Red Solidaria are targets and single deliveries. Whoever takes over the programme needs the series: households paid, by month and by village.`,
    },
    differently: {
      es: `Fijaríamos por ley, y lejos de las elecciones, un protocolo de entrega para los programas de transferencias: qué se entrega (registro, manuales, contratos, saldos de préstamos, reclamos pendientes), quién firma y en qué plazo.

Durante el cambio mantendríamos los pagos con las reglas viejas hasta que las nuevas estén publicadas. Es más barato pagar dos meses con un manual imperfecto que explicarle a un hogar por qué dejó de cobrar.

Y dejaríamos una parte pequeña del equipo, la que maneja el registro y los pagos, en cargos de carrera que no cambien con el gobierno.`,
      en: `We would set by law, and far from any election, a hand-over protocol for transfer programmes: what is handed over (registry, manuals, contracts, loan balances, pending complaints), who signs and by when.

During the change we would keep paying under the old rules until the new ones are published. Paying for two months with an imperfect manual is cheaper than explaining to a household why its payments stopped.

And we would place a small part of the team, the part that runs the registry and the payments, in career posts that do not change with the government.`,
    },
    transferability: {
      preconditions: {
        es: 'Una transferencia que ya llegue a muchos hogares; un registro que pertenezca al Estado y no al programa; al menos un acuerdo con financiadores que cruce el período de gobierno. Y la voluntad, a un lado y otro, de hablar antes del día del traspaso.',
        en: 'A transfer that already reaches many households; a registry that belongs to the State and not to the programme; at least one agreement with lenders that runs past the term of government. And the will, on both sides, to talk before the day power changes hands.',
      },
      minimumInstitution: {
        es: 'Una unidad técnica pequeña y estable que custodie el registro, el manual de operaciones y el calendario de pagos, con obligación de entregar un expediente de cierre y capacidad para seguir pagando mientras se dictan las reglas nuevas.',
        en: 'A small, stable technical unit that keeps the registry, the operations manual and the payment calendar, with a duty to hand over a closing file and the capacity to keep paying while new rules are issued.',
      },
      orderOfCost: 'low',
      costNote: {
        es: 'El costo bajo es el de ordenar la entrega: unas pocas personas y tiempo. El de la transferencia misma es otra cosa y depende del monto y de los hogares.',
        en: 'The low cost is that of an orderly hand-over: a few people and some time. The cost of the transfer itself is another matter and depends on the amount and on the households.',
      },
      time: {
        es: 'Conviene empezar a preparar el expediente un año antes de la elección, cuando todavía no se sabe quién gana. En Honduras pasaron dos meses entre el anuncio y el decreto, y unos ocho hasta las reglas de las transferencias.',
        en: 'The file should be started a year before the election, when nobody yet knows who will win. In Honduras two months went by between the announcement and the decree, and about eight until the rules of the transfers.',
      },
      doNotCopyIf: {
        es: 'No copie el cambio de nombre si lo que quiere es corregir el programa: se pierde la memoria y el problema queda. Tampoco si el registro de hogares no tiene respaldo legal ni copia segura; primero resuelva eso.',
        en: 'Do not copy the change of name if what you want is to correct the programme: memory is lost and the problem stays. Nor if the household registry has no legal backing and no safe copy; solve that first.',
      },
    },
    programme: { bpsnc: null, bdips: 'HN' },
  },
}
