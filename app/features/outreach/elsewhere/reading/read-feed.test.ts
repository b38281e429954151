import { expect, test } from 'vitest'
import { readFeed } from './read-feed.ts'

const url = 'https://sitio.example/rss/canal.php'
const read = (text: string) => readFeed({ bytes: new TextEncoder().encode(text), contentType: 'text/xml', url })
const rss = (items: string, channel = '<language>es-cl</language>') =>
  read(`<rss version="2.0"><channel>${channel}${items}</channel></rss>`)
const link = 'https://sitio.example/1'

test('an item of RSS 2.0', () => {
  const { records } = rss(`<item><title>Cuidados &amp; pensiones</title><link>${link}</link><guid isPermaLink="false">n-1</guid>
    <pubDate>Wed, 02 Sep 2026 10:00:00 +0000</pubDate><description>&lt;p&gt;Un &lt;b&gt;resumen&lt;/b&gt;&lt;/p&gt;</description><category>Panamá</category></item>`)
  expect(records).toEqual([
    {
      externalId: 'n-1',
      title: 'Cuidados & pensiones',
      language: 'es',
      url: link,
      publishedOn: '2026-09-02',
      description: 'Un resumen',
      subjects: 'Panamá',
      isDoubtful: false,
    },
  ])
})

test('RSS 1.0 and Atom', () => {
  const rdf =
    read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel><title>x</title></channel><item rdf:about="${link}"><title>Uno</title><link>${link}</link><dc:date>2026-01-05T08:00:00-03:00</dc:date></item></rdf:RDF>`)
  expect(rdf.records).toMatchObject([{ title: 'Uno', publishedOn: '2026-01-05', externalId: link }])
  const atom =
    read(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><entry><title type="html">&lt;i&gt;Care&lt;/i&gt;</title><id>urn:1</id>
    <link rel="self" href="https://sitio.example/api/1"/><link href="/1"/><published>2026-02-01T00:00:00Z</published><updated>2026-03-01T00:00:00Z</updated>
    <category term="Care"/><summary>x</summary></entry></feed>`)
  expect(atom.records).toMatchObject([
    { title: 'Care', url: link, externalId: 'urn:1', publishedOn: '2026-02-01', language: 'en', subjects: 'Care' },
  ])
})

test('ids that are empty, missing or shared give way to the address', () => {
  const item = (path: string, id: string) => `<item><title>${path}</title><link>https://sitio.example/${path}</link>${id}</item>`
  const { records } = rss(
    item('a', '<guid isPermaLink="false"></guid>') +
      item('b', '') +
      item('c', '<guid>same</guid>') +
      item('d', '<guid>same</guid>') +
      item('e', '<guid>twice</guid>') +
      item('e', '<guid>twice</guid>'),
  )
  expect(records.map(({ externalId }) => externalId.replace('https://sitio.example/', ''))).toEqual(['a', 'b', 'c', 'd', 'twice', 'twice'])
})

test('what has no title or web address is left out and counted', () => {
  const { records, leftOut } = rss(
    `<item><title>Sin enlace</title></item><item><link>${link}</link></item><item><title>x</title><link>javascript:alert(1)</link></item>
     <item><title>x</title><link>http://user:pass@sitio.example/</link></item><item><description>Solo texto</description><link>${link}</link></item>`,
  )
  expect(leftOut).toBe(4)
  expect(records).toMatchObject([{ title: 'Solo texto' }])
})

test('scripts in a text are not shown, and long texts are cut after a word', () => {
  const { records } = rss(
    `<item><title><![CDATA[<script>alert(1)</script>Uno <img src=x onerror=alert(1)>]]></title><link>${link}</link><description>${'palabra '.repeat(5_000)}</description></item>`,
  )
  expect(records[0]?.title).toBe('Uno')
  expect(records[0]?.description).toMatch(/palabra…$/)
  expect(records[0]?.description.length).toBeLessThanOrEqual(600)
})

test('the address itself may be the id', () => {
  expect(rss(`<item><title>x</title><guid>${link}</guid></item>`).records[0]?.url).toBe(link)
})
