import { expect, test } from 'vitest'
import { isPerson, referringSite } from './visit-counter.server.ts'

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const chrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'

test.each([firefox, chrome, 'Opera/9.80 (Android; Opera Mini/36.2/119.132; U; es) Presto/2.12.423 Version/12.16'])(
  '%s is a browser',
  (agent) => expect(isPerson(agent)).toBe(true),
)

test.each([
  undefined,
  '',
  'curl/8.5.0',
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm) Chrome/116.0 Safari/537.36',
  'facebookexternalhit/1.1',
  'python-requests/2.32',
  'Feedly/1.0 (+http://www.feedly.com/fetcher.html)',
])('%s is a program', (agent) => expect(isPerson(agent)).toBe(false))

test.each([
  ['https://www.cepal.org/es/temas?x=1', 'cepal.org'],
  ['https://caja.test/es', ''],
  ['android-app://com.example', ''],
  ['no es una dirección', ''],
  [undefined, ''],
])('%s came from "%s"', (referrer, site) => expect(referringSite(referrer, 'caja.test')).toBe(site))
