/**
 * Measures a large video: the server's memory while a gigabyte is uploaded in parts over HTTP, joined, checked and stored, and the
 * throughput of uploading and downloading it, beside writing and reading the same bytes on the same disk. `npm run bench:uploads`,
 * optionally with the size in megabytes.
 */
import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, readSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { beginUpload, sendPart, signInByHttp } from '../fixtures/http-person.ts'
import { memoryOf, startServer } from './server.ts'

const megabytes = Number(process.argv[2] ?? 1_000)
const size = megabytes * 1_000_000
const chunkSize = 5_000_000
const server = await startServer(3976, { isSettled: true })
const video = readFileSync('tests/fixtures/files/message.mp4')
const block = randomBytes(chunkSize)

/** The sample video, followed by a box that players skip (`free`), up to the wanted size. */
function bytesAt(offset: number, length: number): Buffer {
  const part = Buffer.from(block.subarray(0, length))
  if (offset < video.length + 8) {
    const box = Buffer.alloc(8)
    box.writeUInt32BE(size - video.length)
    box.write('free', 4)
    Buffer.concat([video, box]).subarray(offset).copy(part)
  }
  return part
}

try {
  const official = await signIn('oficial.honduras@demo.caja')
  const resource = await official.startVideo()
  await official.send(resource, 20_000_000) // warm-up: compiles the measured code
  const before = memoryOf(server.pid(), 'VmRSS')
  const watch = watchMemory()
  const up = await timed(() => official.send(resource, size))
  const peakUp = watch.stop()
  const address = await official.addressOf(resource)
  const watchDown = watchMemory()
  const down = await timed(() => official.fetch(address))
  const peakDown = watchDown.stop()
  const disk = diskTimes(path.join(server.folder, 'same-bytes'))
  const rate = (seconds: number) => Math.round(megabytes / seconds)
  console.table([
    {
      what: `sending ${megabytes} MB`,
      seconds: up.toFixed(1),
      'MB/s': rate(up),
      'disk MB/s': rate(disk.write),
      '÷ disk': (disk.write / up).toFixed(2),
      'RSS before': before,
      'RSS peak': peakUp,
      growth: peakUp - before,
    },
    {
      what: `fetching ${megabytes} MB`,
      seconds: down.toFixed(1),
      'MB/s': rate(down),
      'disk MB/s': rate(disk.read),
      '÷ disk': (disk.read / down).toFixed(2),
      'RSS before': before,
      'RSS peak': peakDown,
      growth: peakDown - before,
    },
  ])
  console.log('RSS in MB, of the server; sending includes putting the parts together, checking, hashing and storing them.')
} finally {
  await server.stop()
}

function watchMemory() {
  let peak = 0
  const look = () => {
    peak = Math.max(peak, memoryOf(server.pid(), 'VmRSS'))
  }
  const timer = setInterval(look, 50)
  return {
    stop: () => {
      look()
      clearInterval(timer)
      return peak
    },
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1_000
}

/** Seconds to write and to read the same bytes on the same disk in the same chunks. */
function diskTimes(file: string): { write: number; read: number } {
  const began = performance.now()
  const out = openSync(file, 'w')
  for (let at = 0; at < size; at += chunkSize) writeSync(out, block, 0, Math.min(chunkSize, size - at))
  fsyncSync(out)
  closeSync(out)
  const written = performance.now()
  const back = openSync(file, 'r')
  while (readSync(back, block) > 0);
  closeSync(back)
  const read = performance.now()
  rmSync(file)
  return { write: (written - began) / 1_000, read: (read - written) / 1_000 }
}

async function signIn(email: string) {
  const person = await signInByHttp(server.url, email)
  return {
    startVideo: person.startVideo,
    send: async (resource: string, length: number) => {
      const address = await beginUpload(person, server.url, resource, length, `largo-${length}.mp4`)
      for (let offset = 0; offset < length; offset += chunkSize) {
        const sent = await sendPart(person, address, offset, bytesAt(offset, Math.min(chunkSize, length - offset)))
        if (sent.status !== 204) throw new Error(`A part was answered with ${sent.status}: ${await sent.text()}`)
      }
      const completed = await person.ask(`${address}/complete`, { method: 'POST' })
      if (!completed.ok) throw new Error(`Not completed: ${await completed.text()}`)
    },
    addressOf: async (resource: string) => {
      const page = await (await person.ask(`/es/espacio/recursos/${resource}/files`)).text()
      return page.match(new RegExp(`/files/[^"]+largo-${size}[^"]*`))?.[0].replaceAll('&amp;', '&') ?? ''
    },
    fetch: async (address: string) => {
      const response = await person.ask(address)
      let received = 0
      for await (const chunk of response.body ?? []) received += (chunk as Uint8Array).length
      if (received !== size) throw new Error(`Fetched ${received} of ${size} bytes`)
    },
  }
}
