/** Reads an answer of a repository (OAI-PMH 2.0, https://www.openarchives.org/OAI/openarchivesprotocol.html) with records in oai_dc. */
import type { Element } from '@xmldom/xmldom'
import { ReadProblem } from './problems.ts'
import { childrenOf, readXml, textOf } from './read-xml.ts'
import { type ElsewhereRecord, toRecord } from './record.ts'

/** `token` continues the list; null at its end. `until` is the day of the answer by the clock of the repository. */
export type OaiPage = {
  records: ElsewhereRecord[]
  deleted: string[]
  leftOut: number
  token: string | null
  until: string | null
}

/** Records that are read of one answer; repositories give a hundred. */
const mostRecords = 2_000

/** Throws `ReadProblem`, also for an error of the protocol, except that there are no records. */
export function readOaiPage({ bytes, contentType, url }: { bytes: Uint8Array; contentType: string; url: string }): OaiPage {
  const root = readXml(bytes, contentType, ['OAI-PMH'], 'not-repository')
  const until = /^\d{4}-\d\d-\d\d/.exec(textOf(childrenOf(root, 'responseDate')[0]))?.[0] ?? null
  const [error] = childrenOf(root, 'error')
  const code = error?.getAttribute('code') ?? ''
  if (error && code !== 'noRecordsMatch') {
    const said = [code, textOf(error)].filter(Boolean).join(': ').slice(0, 250)
    throw new ReadProblem(code === 'badResumptionToken' ? 'token-expired' : 'refused-request', said)
  }
  const [list] = childrenOf(root, 'ListRecords')
  if (!list && !error) throw new ReadProblem('not-repository', contentType.slice(0, 100))
  const page: OaiPage = { records: [], deleted: [], leftOut: 0, token: textOf(childrenOf(list, 'resumptionToken')[0]) || null, until }
  for (const element of childrenOf(list, 'record').slice(0, mostRecords)) readRecord(element, page, url)
  return page
}

function readRecord(element: Element, page: OaiPage, url: string) {
  const [header] = childrenOf(element, 'header')
  const id = textOf(childrenOf(header, 'identifier')[0]).slice(0, 500)
  if (id && header?.getAttribute('status') === 'deleted') {
    page.deleted.push(id)
    return
  }
  const [dc] = childrenOf(childrenOf(element, 'metadata')[0], 'dc')
  const record = id && dc ? toRecord(readDc(dc, id), url) : null
  if (record) page.records.push(record)
  else page.leftOut += 1
}

function readDc(dc: Element, id: string) {
  const all = (...names: string[]) => childrenOf(dc, ...names).filter((one) => textOf(one) !== '')
  const [title] = all('title')
  const language = title?.getAttribute('xml:lang') || textOf(all('language')[0])
  const descriptions = all('description')
  return {
    id,
    title: textOf(title),
    language,
    links: linksOf(all('identifier', 'relation').map(textOf)),
    dates: all('date').map(textOf),
    // Of several, the one in the language of the title.
    description: textOf(descriptions.find((one) => one.getAttribute('xml:lang') === title?.getAttribute('xml:lang')) ?? descriptions[0]),
    subjects: all('subject', 'coverage').map(textOf),
  }
}

/** Permanent addresses first. A handle or DOI may be written without its address. */
function linksOf(identifiers: readonly string[]): string[] {
  const rank = (link: string) => (/^https?:\/\/(hdl\.handle\.net|(dx\.)?doi\.org)\//i.test(link) ? 0 : 1)
  return identifiers
    .map((one) =>
      one
        .replace(/^(?:hdl|info:hdl\/):?(?=\d)/i, 'https://hdl.handle.net/')
        .replace(/^(?:doi:|info:doi\/)(?=10\.)/i, 'https://doi.org/')
        .replace(/^http:(?=\/\/(?:hdl\.handle\.net|(?:dx\.)?doi\.org)\/)/i, 'https:'),
    )
    .filter((one) => /^https?:\/\//i.test(one))
    .sort((a, b) => rank(a) - rank(b))
}
