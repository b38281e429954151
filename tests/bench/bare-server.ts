/**
 * The server that pages are compared with: node:http, one prepared statement of SQL per request, strings put together, nothing compressed. Started by pages.ts
 * and machines.ts with a port and the address of the database.
 */
import { createServer } from 'node:http'
import pg from 'pg'

const [port, connectionString] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString, max: 8 })

const statements: Record<string, { name: string; text: string; values?: unknown[] }> = {
  '/list': {
    name: 'list',
    text: `select slug, card from published_resources where kind = 'experience' order by last_published_at desc, id limit 20`,
  },
  '/detail': {
    name: 'detail',
    text: `select card, content from published_resources where kind = 'experience' and slug = $1`,
    values: ['renta-dignidad-bolivia'],
  },
  '/json-list': {
    name: 'json-list',
    text: 'select id, kind, slug, card, languages, countries from published_resources order by last_published_at desc, id limit 20',
  },
  '/json-detail': { name: 'json-detail', text: 'select * from published_resources where slug = $1', values: ['renta-dignidad-bolivia'] },
  '/search': {
    name: 'search',
    text: `select slug, card from (
        select resource_id from published_search, private.parse_search_query($1, false)
        where search @@ all_terms order by ts_rank(search, all_terms, 1) desc limit 20
      ) as hits join published_resources on id = resource_id`,
    values: ['pensiones'],
  },
}

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://bare.invalid')
  const statement = statements[pathname]
  if (!statement) return send(Buffer.alloc(Number(searchParams.get('bytes') ?? 0), 'a'))
  void pool.query(statement).then(({ rows }) => {
    if (pathname.startsWith('/json-')) return send(Buffer.from(JSON.stringify(rows)))
    const items = rows.map((row) => `<li>${escapeHtml(JSON.stringify(row))}</li>`)
    send(Buffer.from(`<!DOCTYPE html><title>Bare</title><ul>${items.join('')}</ul>`))
  })

  function send(body: Buffer) {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length })
    response.end(body)
  }
}).listen(Number(port), '127.0.0.1')
