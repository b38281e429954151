/**
 * A mail that a job sends. `compose` returns one mail to one recipient, so that a failure repeats nothing for others; pg-boss
 * tries a failed job again. A mail goes out twice only if the process ends between sending it and finishing the job.
 */
import type { z } from 'zod'
import type { Backend } from '#app/backend/backend.server.ts'
import type { Jobs } from '#app/backend/jobs.server.ts'
import type { Mail } from '#app/backend/mail.server.ts'

export type MailServices = Pick<Backend, 'databases' | 'sendMail'> & { publicUrl: string }

export type MailJob<Schema extends z.ZodType> = {
  id: string
  payload: Schema
  /** Null if there is nothing to say any more. */
  compose: (input: z.output<Schema>, services: MailServices) => Promise<Mail | null>
  /** What is noted once the mail server has taken the mail. */
  afterwards?: (input: z.output<Schema>, services: MailServices) => Promise<unknown>
}

export const sendMailOf = async <Schema extends z.ZodType>(services: MailServices, job: MailJob<Schema>, input: z.output<Schema>) => {
  const mail = await job.compose(input, services)
  if (!mail) return
  await services.sendMail(mail)
  await job.afterwards?.(input, services)
}

export const workMail = <Schema extends z.ZodType>(services: MailServices & { jobs: Jobs }, job: MailJob<Schema>): Promise<void> =>
  services.jobs.work({ id: job.id, payload: job.payload, isShort: true, handle: (input) => sendMailOf(services, job, input) })
