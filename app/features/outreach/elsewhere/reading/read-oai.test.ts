import { expect, test } from 'vitest'
import { ReadProblem } from './problems.ts'
import { readOaiPage } from './read-oai.ts'

const url = 'https://repositorio.example/oai?verb=ListRecords'
const read = (body: string, date = '2026-11-30T12:00:00Z') =>
  readOaiPage({
    bytes: new TextEncoder().encode(
      `<?xml version="1.0" encoding="UTF-8"?><OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><responseDate>${date}</responseDate><request>x</request>${body}</OAI-PMH>`,
    ),
    contentType: 'text/xml',
    url,
  })
const record = (id: string, dc: string) =>
  `<record><header><identifier>${id}</identifier><datestamp>2026-01-01</datestamp></header><metadata>
   <oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">${dc}</oai_dc:dc></metadata></record>`
const list = (body: string) => read(`<ListRecords>${body}</ListRecords>`)

test('a record of DSpace: the handle as link, the day of publication, the language of its title', () => {
  const page = list(
    `${record(
      'oai:repositorio.example:11362/1',
      `<dc:title xml:lang="es">Panorama social</dc:title><dc:identifier>LC/PUB.2025/1</dc:identifier><dc:identifier>https://repositorio.example/bitstream/1.pdf</dc:identifier>
       <dc:identifier>http://hdl.handle.net/11362/1</dc:identifier><dc:date>2025-12-02T14:58:08Z</dc:date><dc:date>2025-11</dc:date><dc:language>en</dc:language>
       <dc:subject>PROTECCION SOCIAL</dc:subject><dc:coverage>CHILE</dc:coverage><dc:description xml:lang="en">English</dc:description><dc:description xml:lang="es">Español</dc:description>`,
    )}<resumptionToken cursor="0" completeListSize="5">abc/100</resumptionToken>`,
  )
  expect(page).toMatchObject({ token: 'abc/100', until: '2026-11-30', leftOut: 0, deleted: [] })
  expect(page.records).toMatchObject([
    {
      title: 'Panorama social',
      url: 'https://hdl.handle.net/11362/1',
      publishedOn: '2025-11',
      language: 'es',
      subjects: 'PROTECCION SOCIAL | CHILE',
      description: 'Español',
    },
  ])
})

test('deleted records, records without metadata and the end of a list', () => {
  const page = list(
    `<record><header status="deleted"><identifier>a</identifier></header></record>
     <record><header><identifier>b</identifier></header></record>${record('c', '<dc:title>x</dc:title>')}<resumptionToken/>`,
  )
  expect(page).toMatchObject({ deleted: ['a'], records: [], leftOut: 2, token: null })
})

test('no records is no failure', () => {
  expect(read('<error code="noRecordsMatch">No matches</error>')).toMatchObject({ records: [], token: null })
})

test.each([
  ['<error code="badResumptionToken">Expired</error>', 'token-expired', 'badResumptionToken: Expired'],
  ['<error code="badArgument">Unknown set</error>', 'refused-request', 'badArgument: Unknown set'],
  ['<Identify/>', 'not-repository', 'text/xml'],
])('%s is %s', (body, problem, detail) => {
  expect(() => read(body)).toThrow(expect.objectContaining({ problem, detail }))
  expect(() => read(body)).toThrow(ReadProblem)
})

test('handles and DOIs without an address get one', () => {
  const links = (identifier: string) =>
    list(record('a', `<dc:title>x</dc:title><dc:identifier>${identifier}</dc:identifier>`)).records[0]?.url
  expect(links('hdl:11362/40641')).toBe('https://hdl.handle.net/11362/40641')
  expect(links('doi:10.1000/182')).toBe('https://doi.org/10.1000/182')
  expect(links('978-92-1-122063-9')).toBeUndefined()
})

test('a record with the text of another document is doubtful; an abstract in another language is not', () => {
  const doubtOf = (title: string, description: string) =>
    list(
      record(
        'a',
        `<dc:title>${title}</dc:title><dc:identifier>https://hdl.handle.net/1/2</dc:identifier><dc:description>${description}</dc:description>`,
      ),
    ).records[0]?.isDoubtful
  const fishing =
    'This paper describes the fleets, landings and export markets of the tuna industry in the eastern Pacific, with monthly series of catches by vessel size, prices at first sale and the fuel that each trip needed between the years of the survey.'
  const care =
    'The study compares social protection systems for older persons in five countries, with their pension coverage, benefits and costs, and describes how Chile and Uruguay organise long-term care and who pays for it over the life cycle.'
  expect(doubtOf('Sistemas de protección social y pensiones en América Latina', fishing)).toBe(true)
  expect(doubtOf('Sistemas de protección social y pensiones en América Latina', care)).toBe(false)
  expect(doubtOf('Sistemas de protección social y pensiones en América Latina', 'Short')).toBe(false)
})
