/**
 * Buffers the body of a request within limits: its bytes, its time, and the memory that all bodies together, and those of one client
 * network, may use.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'

export type BodyRefusal = 'form_too_large' | 'form_too_slow' | 'busy'
/** `gone`: the client closed the connection, so there is no response to send. */
export type ReceivedBody = { ok: true; body: Uint8Array<ArrayBuffer> } | { ok: false; error: BodyRefusal | 'gone' }

/**
 * The time limit of a body: `grace` milliseconds, plus one second for each `bytesPerSecond` bytes received. A slow connection passes; a
 * client that sends single bytes, or is silent for twice the grace, does not.
 */
export type Pace = { grace: number; bytesPerSecond: number }
export const formPace: Pace = { grace: 15_000, bytesPerSecond: 1_000 }

/** Bytes that all buffered bodies may use together. */
const maxBytesTogether = 64 * 1024 * 1024
/** Bytes that the buffered bodies of one client network may use, so that one client cannot block everybody else's forms. */
const maxBytesPerNetwork = 16 * 1024 * 1024
let bytesHeld = 0
const bytesByNetwork = new Map<string, number>()

function addHeldBytes(network: string, bytes: number) {
  bytesHeld += bytes
  const held = (bytesByNetwork.get(network) ?? 0) + bytes
  if (held > 0) bytesByNetwork.set(network, held)
  else bytesByNetwork.delete(network)
}

type Limits = {
  /** Bytes. */
  maxBytes: number
  /** The client's network (client-networks.ts). */
  network: string
  pace?: Pace
}

/** Reads the whole body, or stops as soon as it exceeds a limit. */
export function receiveBody(
  request: IncomingMessage,
  response: ServerResponse,
  { maxBytes, network, pace = formPace }: Limits,
): Promise<ReceivedBody> {
  const announced = Number(request.headers['content-length'] ?? 0)
  if (announced > maxBytes) return Promise.resolve({ ok: false, error: 'form_too_large' })
  if (announced === 0 && !request.headers['transfer-encoding']) return Promise.resolve({ ok: true, body: new Uint8Array() })
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let received = 0
    const started = performance.now()
    let lastChunkAt = started
    const end = (outcome: ReceivedBody) => {
      clearInterval(watch)
      request.off('data', take).off('end', finish).off('close', hangUp).off('error', hangUp)
      if (!outcome.ok) request.pause()
      resolve(outcome)
    }
    const take = (chunk: Buffer) => {
      received += chunk.length
      lastChunkAt = performance.now()
      addHeldBytes(network, chunk.length)
      chunks.push(chunk)
      if (received > maxBytes) end({ ok: false, error: 'form_too_large' })
      else if (bytesHeld > maxBytesTogether || (bytesByNetwork.get(network) ?? 0) > maxBytesPerNetwork) end({ ok: false, error: 'busy' })
    }
    const finish = () => end({ ok: true, body: new Uint8Array(Buffer.concat(chunks)) })
    const hangUp = () => end({ ok: false, error: 'gone' })
    const watch = setInterval(
      () => {
        const now = performance.now()
        const isLate = now - started > pace.grace + (1_000 * received) / pace.bytesPerSecond
        if (isLate || now - lastChunkAt > 2 * pace.grace) end({ ok: false, error: 'form_too_slow' })
      },
      Math.min(1_000, pace.grace),
    )
    request.on('data', take).on('end', finish).on('close', hangUp).on('error', hangUp)
    response.once('close', () => addHeldBytes(network, -received))
  })
}
