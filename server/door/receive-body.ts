/** Takes the body of a request in, whole and bounded: in bytes, in time, and in what all bodies together, and those from one place, may hold of the memory. */
import type { IncomingMessage, ServerResponse } from 'node:http'

export type BodyRefusal = 'form_too_large' | 'form_too_slow' | 'busy'
/** `gone`: the sender hung up, so nobody is left to be answered. */
export type ReceivedBody = { ok: true; body: Uint8Array<ArrayBuffer> } | { ok: false; error: BodyRefusal | 'gone' }

/**
 * A sender has this many milliseconds, and one more second for each of these bytes that have come: a bad line passes, a dripping one does
 * not, nor one that is silent for twice as long.
 */
export type Pace = { grace: number; bytesPerSecond: number }
export const formPace: Pace = { grace: 15_000, bytesPerSecond: 1_000 }

/** Bytes that bodies which are not answered yet may take together. */
const mostTogether = 64 * 1024 * 1024
/** Of these, the bytes of one network address: bodies that are almost whole and never end must not keep everybody else's out. */
const mostOfPlace = 16 * 1024 * 1024
let together = 0
const ofPlaces = new Map<string, number>()

function hold(place: string, bytes: number) {
  together += bytes
  const held = (ofPlaces.get(place) ?? 0) + bytes
  if (held > 0) ofPlaces.set(place, held)
  else ofPlaces.delete(place)
}

type Limits = {
  /** Bytes. */
  most: number
  /** Where the request comes from (network-places.ts). */
  place: string
  pace?: Pace
}

/** Of a body that is longer than it may be, nothing more is read than shows that it is. */
export function receiveBody(
  request: IncomingMessage,
  response: ServerResponse,
  { most, place, pace = formPace }: Limits,
): Promise<ReceivedBody> {
  const announced = Number(request.headers['content-length'] ?? 0)
  if (announced > most) return Promise.resolve({ ok: false, error: 'form_too_large' })
  if (announced === 0 && !request.headers['transfer-encoding']) return Promise.resolve({ ok: true, body: new Uint8Array() })
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let received = 0
    const started = performance.now()
    let heard = started
    const end = (outcome: ReceivedBody) => {
      clearInterval(watch)
      request.off('data', take).off('end', finish).off('close', hangUp).off('error', hangUp)
      if (!outcome.ok) request.pause()
      resolve(outcome)
    }
    const take = (chunk: Buffer) => {
      received += chunk.length
      heard = performance.now()
      hold(place, chunk.length)
      chunks.push(chunk)
      if (received > most) end({ ok: false, error: 'form_too_large' })
      else if (together > mostTogether || (ofPlaces.get(place) ?? 0) > mostOfPlace) end({ ok: false, error: 'busy' })
    }
    const finish = () => end({ ok: true, body: new Uint8Array(Buffer.concat(chunks)) })
    const hangUp = () => end({ ok: false, error: 'gone' })
    const watch = setInterval(
      () => {
        const now = performance.now()
        const isLate = now - started > pace.grace + (1_000 * received) / pace.bytesPerSecond
        if (isLate || now - heard > 2 * pace.grace) end({ ok: false, error: 'form_too_slow' })
      },
      Math.min(1_000, pace.grace),
    )
    request.on('data', take).on('end', finish).on('close', hangUp).on('error', hangUp)
    response.once('close', () => hold(place, -received))
  })
}
