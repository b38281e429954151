/**
 * The technical assistance that ECLAC's follow-up plan for 1819AI names, entered by hand in our own words. Source: `Evaluation response and
 * recommendations follow-up plan, 1819AI`. A state claims no more than the plan, which gives no days: they stay unknown. Documents are named
 * where one was found that the assistance left; where the plan and other sources disagree or leave something open, `doubt` says so.
 */
import type { AssistanceState, Modality } from '#app/features/programme/technical-assistance/states.ts'
import type { Localized } from '#app/i18n/languages.ts'

type Text = Required<Localized>

export type SeedAssistance = {
  /** The same in every installation. */
  id: string
  slug: string
  country: string
  /** Slug in `institutions.ts`. */
  institution?: string
  /** The plan says that the institution asked for it. */
  wasRequested?: true
  requesterAsPublished?: string
  title: Text
  summary: Text
  partners?: Text
  modalities?: Modality[]
  state: AssistanceState
  /** Slugs of concepts. */
  topics: string[]
  populations?: string[]
  /** Ids of actions in `evaluation-1819ai.ts`, with the number of their recommendation. */
  actions: [recommendation: number, action: string][]
  products?: { id: string; title: Text; source: string }[]
  doubt?: Text
}

export const assistanceSource: Text = {
  es: 'CEPAL, respuesta a la evaluación y plan de seguimiento de las recomendaciones, proyecto 1819AI',
  en: 'ECLAC, evaluation response and recommendations follow-up plan, project 1819AI',
}

export const assistances: SeedAssistance[] = [
  {
    id: 'a5517a9c-0000-4000-8000-000000000001',
    slug: 'honduras-reforma-proteccion-social',
    country: 'HND',
    title: {
      es: 'Reforma del sistema de protección social de Honduras',
      en: 'Reform of Honduras’s social protection system',
    },
    summary: {
      es: 'La División de Desarrollo Social y la sede de la CEPAL en México acompañan al país mientras replantea su sistema. Un documento para el nuevo gobierno, el trato con el equipo anterior y un contacto temprano con el entrante permitieron seguir cuando cambió el gobierno.',
      en: 'The Social Development Division and ECLAC’s Mexico Office assist the country as it redesigns its system. A paper for the new government, ties with the former team and early contact with the incoming one allowed the work to go on when the government changed.',
    },
    state: 'under-way',
    topics: ['social-protection', 'institutional-framework'],
    actions: [
      [1, 'honduras-system-reform'],
      [3, 'joint-assistance-honduras'],
      [4, 'honduras-close-coordination'],
    ],
    products: [
      {
        id: 'a5517a9c-0000-4000-8000-000000000101',
        title: {
          es: 'Desafíos y oportunidades para el fortalecimiento del sistema de protección social en Honduras (2023)',
          en: 'Desafíos y oportunidades para el fortalecimiento del sistema de protección social en Honduras (2023, in Spanish)',
        },
        source: 'S.23-00992; CHEPES 123456789/87',
      },
      {
        id: 'a5517a9c-0000-4000-8000-000000000102',
        title: {
          es: 'Estudio sobre una pensión social (citado en marzo de 2024; no vimos su título)',
          en: 'Study on a social pension (cited in March 2024; we have not seen its title)',
        },
        source: 'sedesol.gob.hn',
      },
    ],
  },
  {
    id: 'a5517a9c-0000-4000-8000-000000000002',
    slug: 'peru-cobertura-salud-y-pensiones',
    country: 'PER',
    institution: 'onp-pe',
    wasRequested: true,
    title: {
      es: 'Pensiones para quienes trabajan por cuenta propia y cobertura de salud y pensiones en el Perú',
      en: 'Pensions for independent workers, and health and pension coverage, in Peru',
    },
    summary: {
      es: 'A pedido de la Oficina de Normalización Previsional (ONP), la CEPAL analiza cómo llevar las pensiones a quienes trabajan por cuenta propia y apoya la ampliación de la cobertura de salud y de pensiones.',
      en: 'At the request of the Pension Standardization Office (ONP), ECLAC studies ways to bring independent workers into the pension system and supports the widening of health and pension coverage.',
    },
    state: 'under-way',
    topics: ['contributory', 'universal-social-protection'],
    populations: ['informal-workers'],
    actions: [
      [1, 'peru-independent-workers-pensions'],
      [1, 'mexico-peru-health-and-pension-coverage'],
    ],
    doubt: {
      es: 'El plan menciona dos actividades a pedido de la ONP y no dice si son la misma asistencia. No encontramos ningún producto.',
      en: 'The plan lists two activities at the request of the ONP and does not say whether they are one assistance. We found no product.',
    },
  },
  {
    id: 'a5517a9c-0000-4000-8000-000000000003',
    slug: 'mexico-cobertura-salud-y-pensiones',
    country: 'MEX',
    institution: 'imss-mx',
    wasRequested: true,
    title: { es: 'Cobertura de salud y de pensiones en México', en: 'Health and pension coverage in Mexico' },
    summary: {
      es: 'A pedido del Instituto Mexicano del Seguro Social, la División de Desarrollo Social apoya la ampliación de la cobertura para cerrar brechas hacia sistemas universales.',
      en: 'At the request of the Mexican Social Security Institute, the Social Development Division supports wider coverage, to close gaps on the way to universal systems.',
    },
    state: 'under-way',
    topics: ['contributory', 'universal-social-protection'],
    actions: [[1, 'mexico-peru-health-and-pension-coverage']],
    doubt: { es: 'No encontramos ningún producto de esta asistencia.', en: 'We found no product of this assistance.' },
  },
  {
    id: 'a5517a9c-0000-4000-8000-000000000004',
    slug: 'republica-dominicana-pensiones-solidarias',
    country: 'DOM',
    institution: 'cnss-do',
    wasRequested: true,
    requesterAsPublished: 'National Security Council of the Dominican Republic',
    title: {
      es: 'Diagnóstico del protocolo de las pensiones solidarias en la República Dominicana',
      en: 'Diagnosis of the protocol for solidarity pensions in the Dominican Republic',
    },
    summary: {
      es: 'Se pidió a la CEPAL un diagnóstico de cómo se elige a quienes reciben las pensiones solidarias del régimen subsidiado y cómo se les entregan.',
      en: 'ECLAC was asked for a diagnosis of how the people who receive the solidarity pensions of the subsidized regime are chosen, and how the pensions are delivered.',
    },
    modalities: ['document'],
    state: 'requested',
    topics: ['non-contributory-pensions'],
    populations: ['older-persons'],
    actions: [[1, 'dominican-republic-solidarity-pensions']],
    doubt: {
      es: 'El plan nombra como solicitante al «National Security Council» (Consejo de Seguridad Nacional). Por la materia, entendemos que se trata del Consejo Nacional de Seguridad Social (CNSS), que trató estas pensiones en su resolución 484-01, del 13 de noviembre de 2019. El plan no dice si el diagnóstico comenzó, y no lo encontramos.',
      en: 'The plan names the “National Security Council” as the requester. Given the subject, we read this as the National Social Security Council (CNSS), which dealt with these pensions in its resolution 484-01 of 13 November 2019. The plan does not say whether the diagnosis has begun, and we did not find it.',
    },
  },
  {
    id: 'a5517a9c-0000-4000-8000-000000000005',
    slug: 'haiti-politica-de-proteccion-social',
    country: 'HTI',
    institution: 'mast-ht',
    wasRequested: true,
    title: {
      es: 'Política nacional de protección y promoción social de Haití (PNPPS)',
      en: 'Haiti’s national policy on social protection and promotion (PNPPS)',
    },
    summary: {
      es: 'A pedido del Ministerio de Asuntos Sociales y Trabajo (MAST), la sede de la CEPAL en México calcula con el PMA el costo de las transferencias, los servicios esenciales de salud, los programas de graduación y los comedores escolares, y ayuda a planificar la política en el país y en los departamentos.',
      en: 'At the request of the Ministry of Social Affairs and Labour (MAST), ECLAC’s Mexico Office works with WFP on the cost of cash transfers, essential health services, graduation programmes and school canteens, and helps to plan the policy at national and departmental level.',
    },
    partners: { es: 'PMA', en: 'WFP' },
    state: 'under-way',
    topics: ['social-protection', 'financing', 'conditional-cash-transfers'],
    actions: [[1, 'haiti-social-protection-policy']],
    products: [
      {
        id: 'a5517a9c-0000-4000-8000-000000000105',
        title: { es: 'Documento LC/MEX/W.12 (2015)', en: 'Document LC/MEX/W.12 (2015)' },
        source: 'CEPAL / ECLAC, LC/MEX/W.12',
      },
    ],
  },
  {
    id: 'a5517a9c-0000-4000-8000-000000000006',
    slug: 'colombia-transicion-justa',
    country: 'COL',
    title: {
      es: 'Estudio de caso sobre transición justa y protección social en Colombia',
      en: 'Case study on just transition and social protection in Colombia',
    },
    summary: {
      es: 'Se estudia en el país cómo se relacionan la transición justa, la protección social y las políticas que reducen la desigualdad.',
      en: 'A study in the country of how just transition, social protection and policies that reduce inequality are linked.',
    },
    partners: { es: 'Cooperación francesa', en: 'French cooperation' },
    modalities: ['document'],
    state: 'under-way',
    topics: ['just-transition', 'social-protection'],
    actions: [[1, 'colombia-just-transition-study']],
    doubt: {
      es: 'El plan no nombra ninguna institución del país que lo haya pedido. No encontramos el estudio.',
      en: 'The plan names no institution of the country that asked for it. We did not find the study.',
    },
  },
  {
    id: 'a5517a9c-0000-4000-8000-000000000007',
    slug: 'paraguay-sistema-de-informacion-social',
    country: 'PRY',
    title: { es: 'Sistema de información social del Paraguay', en: 'Paraguay’s social information system' },
    summary: {
      es: 'La División de Desarrollo Social ayuda al país a fortalecer el sistema con el que encuentra a la población más vulnerable y le hace llegar los programas.',
      en: 'The Social Development Division helps the country strengthen the system with which it finds the most vulnerable people and reaches them with programmes.',
    },
    state: 'under-way',
    topics: ['social-information-systems'],
    actions: [[1, 'paraguay-social-information-system']],
    doubt: {
      es: 'El plan no nombra a la institución que recibe la asistencia. No encontramos ningún producto de la CEPAL.',
      en: 'The plan does not name the institution that gets the assistance. We found no product of ECLAC.',
    },
  },
  {
    id: 'a5517a9c-0000-4000-8000-000000000008',
    slug: 'mexico-economia-social',
    country: 'MEX',
    institution: 'bienestar-mx',
    title: {
      es: 'Capacidades de la economía social, con la Secretaría de Bienestar de México',
      en: 'Capacities of the social economy, with Mexico’s Ministry of Welfare',
    },
    summary: {
      es: 'Fortaleció las capacidades de la economía social, con financiamiento del FIDA. El plan la cuenta entre las asistencias bien logradas sobre las que se construyó una relación técnica sólida.',
      en: 'It strengthened capacities of the social economy, with funding from IFAD. The plan counts it among the assistance that went well, on which a strong technical relationship was built.',
    },
    partners: { es: 'FIDA', en: 'IFAD' },
    state: 'delivered',
    topics: ['labour-and-productive-inclusion'],
    actions: [[4, 'mexico-welfare-ministry-relationship']],
    doubt: {
      es: 'El plan no da fechas ni dice quién la pidió. Los documentos LC/TS.2019/65 y LC/MEX/TS.2019/16, escritos con el FIDA sobre las zonas rurales de México, tienen relación con el tema; no sabemos si son producto de esta asistencia.',
      en: 'The plan gives no dates and does not say who asked for it. Documents LC/TS.2019/65 and LC/MEX/TS.2019/16, written with IFAD on rural Mexico, are related; we do not know whether they are products of this assistance.',
    },
  },
  {
    id: 'a5517a9c-0000-4000-8000-000000000009',
    slug: 'mexico-frontera-sur',
    country: 'MEX',
    institution: 'bienestar-mx',
    title: {
      es: 'Política social para la frontera sur, con la Secretaría de Bienestar de México',
      en: 'Social policy for the southern border, with Mexico’s Ministry of Welfare',
    },
    summary: {
      es: 'Ayudó a diseñar la política social para la frontera sur del país. El plan la cuenta entre las asistencias bien logradas sobre las que se construyó una relación técnica sólida.',
      en: 'It helped to design social policy for the country’s southern border. The plan counts it among the assistance that went well, on which a strong technical relationship was built.',
    },
    state: 'delivered',
    topics: ['social-development'],
    actions: [[4, 'mexico-welfare-ministry-relationship']],
    doubt: {
      es: 'El plan no da fechas ni dice quién la pidió. No encontramos ningún producto.',
      en: 'The plan gives no dates and does not say who asked for it. We found no product.',
    },
  },
]
