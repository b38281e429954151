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
  {
    email: 'oficial.uruguay@demo.caja',
    name: 'Oficial de demostración (Uruguay)',
    language: 'es',
    role: 'official',
    institution: 'mides-uy',
    post: { es: 'Coordinación de cuidados', en: 'Care coordination' },
  },
  {
    email: 'oficial.paraguay@demo.caja',
    name: 'Oficial de demostración (Paraguay)',
    language: 'es',
    role: 'official',
    institution: 'mds-py',
    post: { es: 'Dirección de pensiones', en: 'Pension directorate' },
  },
  {
    email: 'oficial.chile@demo.caja',
    name: 'Oficial de demostración (Chile)',
    language: 'es',
    role: 'official',
    institution: 'prevision-cl',
    post: { es: 'Estudios previsionales', en: 'Pension studies' },
  },
  {
    email: 'oficial.peru@demo.caja',
    name: 'Oficial de demostración (Perú)',
    language: 'es',
    role: 'official',
    institution: 'midis-pe',
    post: { es: 'Seguimiento y evaluación', en: 'Monitoring and evaluation' },
  },
  {
    email: 'oficial.bolivia@demo.caja',
    name: 'Oficial de demostración (Bolivia)',
    language: 'es',
    role: 'official',
    institution: 'gestora-bo',
    post: { es: 'Registro de beneficiarios', en: 'Recipients registry' },
  },
  {
    email: 'oficial.mexico@demo.caja',
    name: 'Oficial de demostración (México)',
    language: 'es',
    role: 'official',
    institution: 'bienestar-mx',
    post: { es: 'Coordinación de programas', en: 'Programme coordination' },
  },
  {
    email: 'oficial.brasil@demo.caja',
    name: 'Oficial de demostración (Brasil)',
    language: 'es',
    role: 'official',
    institution: 'mds-br',
    post: { es: 'Cadastro único', en: 'Single registry' },
  },
  {
    email: 'oficial.colombia@demo.caja',
    name: 'Oficial de demostración (Colombia)',
    language: 'es',
    role: 'official',
    institution: 'mintrabajo-co',
    post: { es: 'Protección a la vejez', en: 'Old-age protection' },
  },
  {
    email: 'oficial.dominicana@demo.caja',
    name: 'Oficial de demostración (República Dominicana)',
    language: 'es',
    role: 'official',
    institution: 'cnss-do',
    post: { es: 'Pensiones solidarias', en: 'Solidarity pensions' },
  },
  { email: 'editora@demo.caja', name: 'Editora de demostración', language: 'es', role: 'editor' },
  { email: 'editor@demo.caja', name: 'Demonstration editor', language: 'en', role: 'editor' },
  { email: 'redaccion@demo.caja', name: 'Redacción de demostración', language: 'es', role: 'editor' },
  { email: 'revision@demo.caja', name: 'Revisión de demostración', language: 'es', role: 'editor' },
  { email: 'administracion@demo.caja', name: 'Administración de demostración', language: 'es', role: 'admin' },
  { email: 'consultas@demo.caja', name: 'Consultas de demostración', language: 'es', role: 'editor' },
  { email: 'traduccion@demo.caja', name: 'Traducción de demostración', language: 'es', role: 'editor' },
  { email: 'translation@demo.caja', name: 'Demonstration translation', language: 'en', role: 'editor' },
  { email: 'traductora@demo.caja', name: 'Traductora de demostración', language: 'es', role: 'editor' },
  { email: 'translator@demo.caja', name: 'Demonstration translator', language: 'en', role: 'editor' },
  { email: 'lectora@demo.caja', name: 'Lectora de demostración', language: 'es', role: 'member' },
  { email: 'reader@demo.caja', name: 'Demonstration reader', language: 'en', role: 'member' },
  { email: 'academica@demo.caja', name: 'Académica de demostración', language: 'es', role: 'member' },
]
