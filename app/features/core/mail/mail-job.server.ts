/**
 * A job that sends one mail. `compose` returns one mail to one recipient, so that a retry repeats nothing for others; pg-boss retries a
 * failed job. A mail is sent twice only if the process ends between sending it and completing the job.
 */
import type { z } from 'zod'
import type { Backend } from '#app/backend/backend.server.ts'
import type { Jobs } from '#app/backend/jobs.server.ts'
import type { Mail } from '#app/backend/mail.server.ts'

export type MailServices = Pick<Backend, 'databases' | 'sendMail'> & { publicUrl: string }

export type MailJob<Schema extends z.ZodType> = {
  id: string
  payload: Schema
  /** Null if the mail is no longer relevant. */
  compose: (input: z.output<Schema>, services: MailServices) => Promise<Mail | null>
  /** Records that the mail server has accepted the mail. */
  afterSend?: (input: z.output<Schema>, services: MailServices) => Promise<unknown>
}

export const sendJobMail = async <Schema extends z.ZodType>(services: MailServices, job: MailJob<Schema>, input: z.output<Schema>) => {
  const mail = await job.compose(input, services)
  if (!mail) return
  await services.sendMail(mail)
  await job.afterSend?.(input, services)
}

/** Registers the handler of a mail job. */
export const registerMailJob = <Schema extends z.ZodType>(services: MailServices & { jobs: Jobs }, job: MailJob<Schema>): Promise<void> =>
  services.jobs.work({ id: job.id, payload: job.payload, isShort: true, handle: (input) => sendJobMail(services, job, input) })
