/** One line of JSON for each thing worth knowing. People's names, addresses and tokens never go in. */
import pino, { type Logger } from 'pino'

export type Log = Logger
export const createLog = (level: string): Log => pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime })
