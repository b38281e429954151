/** One line of JSON for each thing worth knowing. People's names, addresses and tokens never go in: each line passes `redact` on its way out. */
import pino, { type Logger } from 'pino'
import { redact } from './redact.ts'

export type Log = Logger

/** `error` and `err` are written with message, stack and cause. `to` is where lines go, if not to standard output. */
export const createLog = (level: string, to: { write: (line: string) => void } = process.stdout): Log =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { error: pino.stdSerializers.err, err: pino.stdSerializers.err },
    },
    { write: (line: string) => void to.write(redact(line)) },
  )
