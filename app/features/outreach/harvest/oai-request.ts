/** The arguments of an OAI-PMH 2.0 request: https://www.openarchives.org/OAI/openarchivesprotocol.html#ProtocolMessages. */
import { z } from 'zod'

export const metadataFormats = ['oai_dc', 'oai_openaire'] as const
export type MetadataFormat = (typeof metadataFormats)[number]

export type OaiErrorCode =
  | 'badArgument'
  | 'badResumptionToken'
  | 'badVerb'
  | 'cannotDisseminateFormat'
  | 'idDoesNotExist'
  | 'noRecordsMatch'

export class OaiError extends Error {
  readonly code: OaiErrorCode
  constructor(code: OaiErrorCode, message: string) {
    super(message)
    this.code = code
  }
}

/** `from` and `before` bound the time of the last change: `from` is included, `before` is not. */
export type Selection = { format: MetadataFormat; set: string | null; from: Date | null; before: Date | null }
/** The place after the last record of an answer. `position` counts the records before, `total` those of the whole list at its beginning. */
export type Place = { changedAt: Date; resourceId: string; position: number; total: number }

export type OaiRequest =
  | { verb: 'Identify' }
  | { verb: 'ListSets' }
  | { verb: 'ListMetadataFormats'; identifier: string | null }
  | { verb: 'GetRecord'; identifier: string; format: MetadataFormat }
  | { verb: 'ListIdentifiers' | 'ListRecords'; selection: Selection; after: Place | null }

/** Required and optional arguments of each verb; an `alone` argument excludes all others. */
const verbs: Record<OaiRequest['verb'], { required: readonly string[]; optional: readonly string[]; alone?: string }> = {
  Identify: { required: [], optional: [] },
  ListSets: { required: [], optional: [], alone: 'resumptionToken' },
  ListMetadataFormats: { required: [], optional: ['identifier'] },
  GetRecord: { required: ['identifier', 'metadataPrefix'], optional: [] },
  ListIdentifiers: { required: ['metadataPrefix'], optional: ['from', 'until', 'set'], alone: 'resumptionToken' },
  ListRecords: { required: ['metadataPrefix'], optional: ['from', 'until', 'set'], alone: 'resumptionToken' },
}
const isVerb = (verb: string): verb is OaiRequest['verb'] => Object.hasOwn(verbs, verb)

/** Throws an OaiError with the protocol's code. */
export function parseOaiRequest(params: URLSearchParams): OaiRequest {
  const [verb = '', ...moreVerbs] = params.getAll('verb')
  if (moreVerbs.length > 0) throw new OaiError('badVerb', 'The argument verb is repeated.')
  if (!isVerb(verb)) throw new OaiError('badVerb', verb ? 'There is no such verb.' : 'The argument verb is missing.')
  const given = readArguments(verb, params)
  const token = given.get('resumptionToken')
  switch (verb) {
    case 'Identify':
      return { verb }
    case 'ListSets':
      if (token !== undefined) throw new OaiError('badResumptionToken', 'The list of sets is answered whole, without a token.')
      return { verb }
    case 'ListMetadataFormats':
      return { verb, identifier: given.get('identifier') ?? null }
    case 'GetRecord':
      return { verb, identifier: given.get('identifier') ?? '', format: toFormat(given.get('metadataPrefix')) }
    default:
      return token === undefined ? { verb, selection: toSelection(given), after: null } : { verb, ...parseResumptionToken(token) }
  }
}

function readArguments(verb: OaiRequest['verb'], params: URLSearchParams): Map<string, string> {
  const { required, optional, alone } = verbs[verb]
  const given = new Map<string, string>()
  for (const [name, value] of params) {
    if (name === 'verb') continue
    if (given.has(name)) throw new OaiError('badArgument', `The argument ${named(name)} is repeated.`)
    if (name !== alone && !required.includes(name) && !optional.includes(name))
      throw new OaiError('badArgument', `${verb} has no argument ${named(name)}.`)
    given.set(name, value)
  }
  if (alone && given.has(alone)) {
    if (given.size > 1) throw new OaiError('badArgument', `The argument ${alone} excludes all others.`)
    return given
  }
  const missing = required.find((name) => !given.get(name))
  if (missing) throw new OaiError('badArgument', `The argument ${missing} is missing.`)
  return given
}

/** A name that a client made up, short enough for a message. */
const named = (name: string) => `"${name.slice(0, 40)}"`

function toFormat(prefix: string | undefined): MetadataFormat {
  const format = metadataFormats.find((known) => known === prefix)
  if (!format) throw new OaiError('cannotDisseminateFormat', `The formats are ${metadataFormats.join(' and ')}.`)
  return format
}

function toSelection(given: Map<string, string>): Selection {
  const from = given.has('from') ? toPeriod('from', given.get('from') ?? '') : null
  const until = given.has('until') ? toPeriod('until', given.get('until') ?? '') : null
  if (from && until && from.granularity !== until.granularity)
    throw new OaiError('badArgument', 'The arguments from and until have different granularities.')
  if (from && until && from.begins > until.begins) throw new OaiError('badArgument', 'The argument from is later than until.')
  const set = given.get('set') ?? null
  if (set !== null && !/^[\w.~-]{1,120}$/.test(set)) throw new OaiError('badArgument', 'The argument set is not the name of a set.')
  return { format: toFormat(given.get('metadataPrefix')), set, from: from?.begins ?? null, before: until?.ends ?? null }
}

type Period = { begins: Date; ends: Date; granularity: 'day' | 'second' }

/** A day or a second in UTC. JavaScript accepts 30 February; the protocol does not. */
function toPeriod(name: string, text: string): Period {
  const granularity = /^\d{4}-\d{2}-\d{2}$/.test(text) ? 'day' : /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text) ? 'second' : null
  const begins = new Date(text)
  if (
    !granularity ||
    Number.isNaN(begins.getTime()) ||
    begins.toISOString().slice(0, 10) !== text.slice(0, 10) ||
    begins.getUTCFullYear() < 1
  )
    throw new OaiError('badArgument', `The argument ${name} is not a date as YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ.`)
  return { begins, ends: new Date(begins.getTime() + (granularity === 'day' ? 86_400_000 : 1_000)), granularity }
}

const moment = z.iso.datetime().transform((text) => new Date(text))
const tokenContent = z.strictObject({
  f: z.enum(metadataFormats),
  s: z.string().max(120).nullable(),
  a: moment.nullable(),
  b: moment.nullable(),
  t: moment,
  r: z.uuid(),
  p: z.int().min(1).max(1_000_000_000),
  n: z.int().min(1).max(1_000_000_000),
})

/** The state of a list is whole in its token, so that it survives restarts, and every process can go on with it. */
export function writeResumptionToken({ format, set, from, before }: Selection, { changedAt, resourceId, position, total }: Place): string {
  const content = { f: format, s: set, a: from, b: before, t: changedAt, r: resourceId, p: position, n: total }
  return Buffer.from(JSON.stringify(content)).toString('base64url')
}

function parseResumptionToken(token: string): { selection: Selection; after: Place } {
  const parsed = token.length <= 1_000 ? tokenContent.safeParse(readJson(token)) : null
  if (!parsed?.success) throw new OaiError('badResumptionToken', 'The token is not one of this repository.')
  const { f, s, a, b, t, r, p, n } = parsed.data
  return { selection: { format: f, set: s, from: a, before: b }, after: { changedAt: t, resourceId: r, position: p, total: n } }
}

function readJson(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}
