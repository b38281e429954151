import fc from 'fast-check'
import { expect, test } from 'vitest'
import { metadataFormats, OaiError, parseOaiRequest, writeResumptionToken } from './oai-request.ts'

const parse = (query: string) => {
  try {
    return parseOaiRequest(new URLSearchParams(query))
  } catch (error) {
    if (error instanceof OaiError) return error.code
    throw error
  }
}

test('each verb with its arguments', () => {
  expect(parse('verb=Identify')).toEqual({ verb: 'Identify' })
  expect(parse('verb=ListMetadataFormats')).toEqual({ verb: 'ListMetadataFormats', identifier: null })
  expect(parse('verb=GetRecord&identifier=oai:x&metadataPrefix=oai_dc')).toEqual({
    verb: 'GetRecord',
    identifier: 'oai:x',
    format: 'oai_dc',
  })
  expect(parse('verb=ListRecords&metadataPrefix=oai_openaire&set=country.MEX&from=2026-02-28&until=2026-02-28')).toEqual({
    verb: 'ListRecords',
    selection: {
      format: 'oai_openaire',
      set: 'country.MEX',
      from: new Date('2026-02-28T00:00:00Z'),
      before: new Date('2026-03-01T00:00:00Z'),
    },
    after: null,
  })
  expect(parse('verb=ListIdentifiers&metadataPrefix=oai_dc&until=2026-02-28T23:59:59Z')).toMatchObject({
    selection: { before: new Date('2026-03-01T00:00:00Z') },
  })
})

const list = 'verb=ListRecords&metadataPrefix=oai_dc'
test.each([
  ['', 'badVerb'],
  ['verb=', 'badVerb'],
  ['verb=identify', 'badVerb'],
  ['verb=constructor', 'badVerb'],
  ['verb=Identify&verb=Identify', 'badVerb'],
  ['verb=Identify&set=kind.video', 'badArgument'],
  ['verb=Identify&__proto__=1', 'badArgument'],
  ['verb=GetRecord&identifier=oai:x', 'badArgument'],
  ['verb=GetRecord&identifier=&metadataPrefix=oai_dc', 'badArgument'],
  ['verb=GetRecord&identifier=a&metadataPrefix=marc', 'cannotDisseminateFormat'],
  ['verb=ListRecords', 'badArgument'],
  ['verb=ListRecords&metadataPrefix=OAI_DC', 'cannotDisseminateFormat'],
  [`${list}&metadataPrefix=oai_dc`, 'badArgument'],
  [`${list}&from=2026-02-30`, 'badArgument'],
  [`${list}&from=2026-13-01`, 'badArgument'],
  [`${list}&from=0000-01-01`, 'badArgument'],
  [`${list}&from=2026-02-01T25:00:00Z`, 'badArgument'],
  [`${list}&from=2026-02-01T24:00:00Z`, 'badArgument'],
  [`${list}&from=2026-02-01T10:00:00`, 'badArgument'],
  [`${list}&from=2026-02-01T10:00:00.5Z`, 'badArgument'],
  [`${list}&from=2026`, 'badArgument'],
  [`${list}&from=`, 'badArgument'],
  [`${list}&from=2026-02-02&until=2026-02-01`, 'badArgument'],
  [`${list}&from=2026-02-01&until=2026-02-01T00:00:00Z`, 'badArgument'],
  [`${list}&set=`, 'badArgument'],
  [`${list}&set=kind:video`, 'badArgument'],
  [`${list}&set=a'b`, 'badArgument'],
  [`${list}&resumptionToken=x`, 'badArgument'],
  ['verb=ListRecords&resumptionToken=', 'badResumptionToken'],
  ['verb=ListRecords&resumptionToken=bnVsbA', 'badResumptionToken'],
  ['verb=ListSets&resumptionToken=x', 'badResumptionToken'],
])('%s is answered with %s', (query, code) => expect(parse(query)).toBe(code))

const dates = fc.date({ min: new Date('2020-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
const selections = fc.record({
  format: fc.constantFrom(...metadataFormats),
  set: fc.option(fc.constantFrom('kind.video', 'country.MEX', 'recommendation.1819ai.2')),
  from: fc.option(dates),
  before: fc.option(dates),
})
const places = fc.record({
  changedAt: dates,
  resourceId: fc.uuid(),
  position: fc.integer({ min: 1, max: 1_000_000 }),
  total: fc.integer({ min: 1, max: 1_000_000 }),
})

test('a token gives back the list and the place that it was written for', () => {
  fc.assert(
    fc.property(selections, places, (selection, after) => {
      const token = writeResumptionToken(selection, after)
      expect(parse(`verb=ListRecords&resumptionToken=${token}`)).toEqual({ verb: 'ListRecords', selection, after })
    }),
  )
})

test('an altered token is refused or names another valid place, and never fails otherwise', () => {
  fc.assert(
    fc.property(selections, places, fc.nat(), fc.constantFrom('A', '_', '9', ''), (selection, after, at, letter) => {
      const token = writeResumptionToken(selection, after)
      const place = at % token.length
      const altered = token.slice(0, place) + letter + token.slice(place + 1)
      const parsed = parse(`verb=ListIdentifiers&resumptionToken=${altered}`)
      expect(typeof parsed === 'string' ? parsed : parsed.verb).toMatch(/^(badResumptionToken|ListIdentifiers)$/)
    }),
  )
})
