/** Structured logging, one line of JSON per event. Each line passes `redact`, so that people's addresses and tokens are not written. */
import pino, { type Logger } from 'pino'
import { redact } from './redact.ts'

export type Log = Logger

/** Standard output, written in the background, because writing to a pipe blocks; the rest is written when the process ends. */
const standardOutput = pino.destination({ dest: 1, sync: false })

/** `error` and `err` are written with message, stack and cause. `to` replaces standard output. */
export const createLog = (level: string, to: { write: (line: string) => void } = standardOutput): Log =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { error: pino.stdSerializers.err, err: pino.stdSerializers.err },
    },
    { write: (line: string) => void to.write(redact(line)) },
  )
