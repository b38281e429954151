/** Demonstration accounts. They are fictional, say so in their names, and their addresses receive no mail. */
type DemonstrationPerson = {
  email: string
  name: string
  language: string
  role: string
  institution?: string
  post?: { es: string; en: string }
}

export const demonstrationPeople: DemonstrationPerson[] = [
  {
    email: 'oficial.honduras@demo.caja',
    name: 'Oficial de demostración (Honduras)',
    language: 'es',
    role: 'official',
    institution: 'red-solidaria-hn',
    post: { es: 'Coordinación técnica', en: 'Technical coordination' },
  },
  {
    email: 'official.jamaica@demo.caja',
    name: 'Demonstration official (Jamaica)',
    language: 'en',
    role: 'official',
    institution: 'mlss-jm',
    post: { es: 'Dirección de pensión social', en: 'Social pension directorate' },
  },
  {
    email: 'oficial.costarica@demo.caja',
    name: 'Oficial de demostración (Costa Rica)',
    language: 'es',
    role: 'official',
    institution: 'imas-cr',
    post: { es: 'Análisis de información social', en: 'Social information analysis' },
  },
  { email: 'editora@demo.caja', name: 'Editora de demostración', language: 'es', role: 'editor' },
  { email: 'editor@demo.caja', name: 'Demonstration editor', language: 'en', role: 'editor' },
  { email: 'administracion@demo.caja', name: 'Administración de demostración', language: 'es', role: 'admin' },
  { email: 'academica@demo.caja', name: 'Académica de demostración', language: 'es', role: 'member' },
]
