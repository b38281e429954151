import type { SeedDocument } from './types.ts'

export const resource: SeedDocument = {
  slug: 'guia-registrar-una-experiencia',
  institution: 'eclac',
  content: {
    kind: 'document',
    originalLanguage: 'es',
    title: {
      es: 'Guía para registrar una experiencia en Caja: qué contar y cómo demostrarlo en una hora',
      en: 'How to record an experience in Caja: what to tell, and how to prove it, in one hour',
    },
    summary: {
      es: 'Para funcionarias y funcionarios que van a compartir una experiencia: cómo contar un cambio institucional paso a paso, elegir los retos, dar cifras con fuente y fecha, llenar la ficha para otros países y obtener la autorización. Con ejemplos reales y una lista final. En español y en inglés.',
      en: 'For officials who are about to share an experience: how to tell an institutional change step by step, choose the challenges, give figures with source and date, fill in the card for other countries and obtain clearance. With real examples and a final list. In Spanish and English.',
    },
    countries: ['BOL', 'CRI', 'DOM', 'JAM', 'MEX', 'PER'],
    yearFrom: 2026,
    topics: ['institutional-framework', 'organizational', 'social-development'],
    authors: ['Caja'],
    publisher: 'Caja',
    year: 2026,
    licence: 'CC BY 4.0',
    description: {
      es: `La guía sigue el orden del formulario. Empieza por los cinco papeles que conviene tener a mano y termina con una lista de catorce puntos para revisar antes de enviar.

### Para qué sirve

- **Contar el cambio institucional.** Qué cuenta como un paso, siete clases de cambio y el papel que demuestra cada una. Dos pasos del registro social de Costa Rica sirven de modelo.
- **Elegir los retos** de la lista cerrada y decir cómo se enfrentaron, sin frases que no ayudan a nadie.
- **Dar cifras completas**, con unidad, fecha y fuente, y evitar cinco confusiones frecuentes.
- **Llenar la ficha para otros países**, con el campo que más se agradece: «no lo copie si…».
- **Obtener la autorización** de la institución y saber qué pasa después de enviar.

Los países que figuran en este registro son los de los ejemplos. Es un documento de la caja de herramientas y no una publicación oficial de la CEPAL.`,
      en: `The guide follows the order of the form. It begins with five papers to have at hand and ends with a list of fourteen points to check before you submit.

### What it is for

- **Telling institutional change.** What counts as a step, seven kinds of change, and the paper that proves each one. Two steps of Costa Rica’s social registry serve as a model.
- **Choosing the challenges** from the closed list and saying how they were met, without phrases that help nobody.
- **Giving complete figures**, with unit, date and source, and avoiding five common confusions.
- **Filling in the card for other countries**, with its most useful field: “do not copy if…”.
- **Obtaining clearance** from the institution, and knowing what happens after you submit.

The countries listed here are those of the examples. This is a document of the toolbox and not an official ECLAC publication.`,
    },
    recommendations: [
      {
        id: 'r1',
        recommendation: '1819ai/2',
        note: {
          es: 'Ayuda a compartir experiencias nacionales de manera sistemática, con los cambios institucionales que hicieron falta y los retos de la ejecución.',
          en: 'Helps to share national experiences in a systematic way, with the institutional changes that were needed and the challenges of carrying them out.',
        },
      },
      {
        id: 'r2',
        recommendation: '1819ai/5',
        note: {
          es: 'Fija cómo se escriben y se ponen al día los contenidos de la plataforma: fuente y fecha en cada cifra, autorización visible y revisión anual.',
          en: 'Sets out how the contents of the platform are written and kept up to date: source and date for every figure, visible clearance, a yearly review.',
        },
      },
    ],
  },
  files: [
    {
      file: 'guia-registrar-experiencia.es.pdf',
      language: 'es',
      pages: 6,
      title: { es: 'Guía para registrar una experiencia en Caja', en: 'Guide to recording an experience in Caja (Spanish edition)' },
    },
    {
      file: 'guia-registrar-experiencia.en.pdf',
      language: 'en',
      pages: 6,
      title: { es: 'Guía para registrar una experiencia en Caja (edición en inglés)', en: 'How to record an experience in Caja: a guide' },
    },
  ],
}
