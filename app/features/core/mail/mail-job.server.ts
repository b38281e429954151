/**
 * The one way a job sends mail. `compose` returns one mail to one recipient, so that a failure repeats nothing for others; pg-boss
 * tries a failed job again. A mail goes out twice only if the process ends between sending it and finishing the job.
 */
import type { z } from 'zod'
import type { Backend } from '#app/backend/backend.server.ts'
import type { Jobs } from '#app/backend/jobs.server.ts'
import { type Mail, MailRefused } from '#app/backend/mail.server.ts'
import type { Db } from '#app/db/clients.server.ts'

/** `contactEmail` is the mailbox that people read. */
export type MailServices = Pick<Backend, 'databases' | 'sendMail'> & { publicUrl: string; contactEmail?: string }
/** `db` is the service connection, or its transaction where the job `isMarked`. */
type Composing = MailServices & { db: Db }

export type MailJob<Schema extends z.ZodType> = {
  id: string
  payload: Schema
  /** Null if the mail is no longer relevant. */
  compose: (input: z.output<Schema>, services: Composing) => Promise<Mail | null>
  /** `compose` also writes that the mail was sent. This is committed only if the mail server accepts the mail. */
  isMarked?: true
  /**
   * For mail that must never go out twice: marks it as being sent, and is false if it was marked before. This is committed before the mail
   * is sent, so that a mail is lost rather than repeated if the process ends meanwhile.
   */
  claim?: (input: z.output<Schema>, services: MailServices) => Promise<boolean>
  /** Undoes `claim`, because the mail was not sent. */
  release?: (input: z.output<Schema>, services: MailServices) => Promise<unknown>
  /** Records that the mail server refuses the mail for good. Without it, the job fails and is repeated. */
  afterRefusal?: (input: z.output<Schema>, services: MailServices) => Promise<unknown>
  /** Records that the mail server has accepted the mail. */
  afterSend?: (input: z.output<Schema>, services: MailServices) => Promise<unknown>
}

/** False if there was nothing to send. */
export async function sendJobMail<Schema extends z.ZodType>(
  services: MailServices,
  job: MailJob<Schema>,
  input: z.output<Schema>,
): Promise<boolean> {
  const { service } = services.databases
  const send = async (db: Db) => {
    const mail = await job.compose(input, { ...services, db })
    if (mail) await services.sendMail(mail, db)
    return mail !== null
  }
  if (job.claim && !(await job.claim(input, services))) return false
  let isSent: boolean
  try {
    isSent = await (job.isMarked ? service.transaction().execute(send) : send(service))
  } catch (error) {
    if (error instanceof MailRefused && job.afterRefusal) {
      await job.afterRefusal(input, services)
      return false
    }
    await job.release?.(input, services)
    throw error
  }
  if (isSent) await job.afterSend?.(input, services)
  return isSent
}

/** Registers the handler of a mail job. */
export const registerMailJob = <Schema extends z.ZodType>(services: MailServices & { jobs: Jobs }, job: MailJob<Schema>): Promise<void> =>
  services.jobs.work({
    id: job.id,
    payload: job.payload,
    isShort: true,
    handle: async (input) => void (await sendJobMail(services, job, input)),
  })
