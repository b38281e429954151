/** Tasks before and after changes of government: made every day, and one mail to each member of staff about a new one. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Jobs } from '#app/backend/jobs.server.ts'
import { composeMail } from '#app/features/core/mail/compose.server.ts'
import { type MailJob, type MailServices, registerMailJob } from '#app/features/core/mail/mail-job.server.ts'
import { mailTexts } from '#app/features/core/mail/mail-texts.server.ts'
import { toLanguage } from '#app/features/core/person/person.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate } from '#app/i18n/format.ts'
import { type Localized, pickText } from '#app/i18n/languages.ts'
import { transitionPackJob } from './pack/mails.server.ts'
import type { Certainty, ChangeKind } from './schema.ts'
import type { TaskStep } from './task-query.ts'
import { formatWhen } from './when.ts'

const taskPayload = z.object({ task: z.uuid(), person: z.uuid() })

type Told = {
  step: TaskStep
  dueOn: string
  kind: ChangeKind
  startsOn: string
  endsOn: string | null
  certainty: Certainty
  country: Localized
  email: string
  language: string
}

/** To one member of staff. Nothing if the task is closed, or the person has left the staff. */
export const transitionTaskJob: MailJob<typeof taskPayload> = {
  id: 'send-transition-task',
  payload: taskPayload,
  compose: async ({ task, person }, { db, publicUrl }) => {
    const { rows } = await sql<Told>`
      select tasks.step, tasks.due_on as "dueOn", changes.kind, changes.starts_on as "startsOn", changes.ends_on as "endsOn", changes.certainty,
        countries.short_names as country, people.email, people.language
      from transition_tasks as tasks join government_changes as changes on changes.id = tasks.change_id
        join countries on countries.iso3 = changes.country_iso3 join people on people.id = ${person}
      where tasks.id = ${task} and tasks.state = 'open' and people.role in ('editor', 'admin') and people.frozen_at is null and people.left_at is null`.execute(
      db,
    )
    const [told] = rows
    if (!told) return null
    const language = toLanguage(told.language)
    const t = mailTexts(language)
    const country = pickText(told.country, language)?.text ?? ''
    return composeMail({
      to: told.email,
      language,
      subject: t(`transitions:mail.task.subject.${told.step}`, { country }),
      paragraphs: [
        t('transitions:mail.task.what', {
          kind: t(`transitions:kind.${told.kind}`),
          country,
          when: formatWhen(told, language),
          certainty: t(`transitions:certainty.${told.certainty}`),
        }),
        t(`transitions:task.help.${told.step}`),
        t('transitions:mail.task.due', { when: formatDate(told.dueOn, language) }),
      ],
      link: { label: t('transitions:mail.task.link'), url: publicUrl + pathTo('transitionTasks', language) },
    })
  },
}

export async function registerTransitionJobs(services: MailServices & { jobs: Jobs }): Promise<void> {
  const { jobs, databases } = services
  await registerMailJob(services, transitionTaskJob)
  await registerMailJob(services, transitionPackJob)
  const make = { id: 'make-transition-tasks', payload: z.object({}) }
  await jobs.work({ ...make, handle: async () => void (await sql`select private.make_transition_tasks()`.execute(databases.service)) })
  await jobs.schedule(make, '20 5 * * *', {})
  const purge = { id: 'purge-transition-packs', payload: z.object({}) }
  await jobs.work({ ...purge, handle: async () => void (await sql`select private.purge_transition_packs()`.execute(databases.service)) })
  await jobs.schedule(purge, '25 5 * * *', {})
}
