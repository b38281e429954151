import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { fieldId, SelectField, TextField } from '#app/components/form-field.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate, formatDay } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { ListTable } from '#app/ui/list-table.tsx'
import type { StaffMember, Task } from './tasks.server.ts'
import { formatWhen } from './when.ts'

type Refused = { task: string; reason: string; errors: FieldErrors } | null
type Props = { tasks: readonly Task[]; staff: readonly StaffMember[]; refused: Refused }

/** Tasks with the change they are about; an open one is done, given to a person, or skipped with a reason. */
export function TaskTable({ tasks, staff, refused }: Props) {
  const { t } = useTranslation('transitions')
  const language = useLanguage()
  return (
    <ListTable
      caption={t('task.title')}
      className="task-table"
      rows={tasks}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'task',
          label: t('task.task'),
          cell: (task) => (
            <>
              <strong>
                {pickText(task.country, language)?.text}: {t(`task.step.${task.step}`)}
              </strong>
              <span className="small block">{t(`task.help.${task.step}`)}</span>
              <span className="small block">
                <a href={pathTo(task.step === 'pack' ? 'transitionPack' : 'transition', language, { id: task.changeId })}>
                  {[t(`kind.${task.kind}`), task.subject, formatWhen(task, language), t(`certainty.${task.certainty}`)]
                    .filter(Boolean)
                    .join(' · ')}
                </a>
              </span>
            </>
          ),
        },
        {
          key: 'due',
          label: t('task.due'),
          cell: ({ dueOn, isOverdue }) => (
            <span className={isOverdue ? 'promise-overdue' : undefined}>
              {t(isOverdue ? 'task.overdue' : 'task.from', { when: formatDate(dueOn, language) })}
            </span>
          ),
        },
        { key: 'who', label: t('task.who'), cell: ({ assignee }) => assignee ?? t('task.nobody') },
        {
          key: 'state',
          label: t('task.state'),
          cell: (task) =>
            task.state === 'open' ? (
              <Steps task={task} staff={staff} refused={refused?.task === task.id ? refused : null} />
            ) : (
              <>
                {t(`task.states.${task.state}`)}
                <span className="small block">
                  {[task.closedAt && formatDay(task.closedAt, language, null), task.closedBy, task.reason].filter(Boolean).join(' · ')}
                </span>
              </>
            ),
        },
      ]}
    />
  )
}

function Steps({ task, staff, refused }: { task: Task; staff: readonly StaffMember[]; refused: Refused }) {
  const { t } = useTranslation('transitions')
  const language = useLanguage()
  const name = `${pickText(task.country, language)?.text}: ${t(`task.step.${task.step}`)}`
  return (
    <>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="task" value={task.id} />
        <button type="submit" name="intent" value="done" className="button button-secondary" aria-label={t('task.doneOf', { name })}>
          {t('task.done')}
        </button>
      </Form>
      <details>
        <summary aria-label={t('task.assignOf', { name })}>{t('task.assign')}</summary>
        <Form method="post" className="form" noValidate preventScrollReset>
          <input type="hidden" name="task" value={task.id} />
          <SelectField name="person" id={fieldId(`person-${task.id}`)} label={t('task.who')} defaultValue={task.assignedTo ?? ''}>
            <option value="">{t('task.nobody')}</option>
            {staff.map(({ id, name: person }) => (
              <option key={id} value={id}>
                {person}
              </option>
            ))}
          </SelectField>
          <button type="submit" name="intent" value="assign" className="button button-secondary">
            {t('task.assignSubmit')}
          </button>
        </Form>
      </details>
      <details open={refused ? true : undefined}>
        <summary aria-label={t('task.skipOf', { name })}>{t('task.skip')}</summary>
        <Form method="post" className="form" noValidate preventScrollReset>
          <input type="hidden" name="task" value={task.id} />
          <TextField
            name="reason"
            id={refused ? undefined : fieldId(`reason-${task.id}`)}
            label={t('task.reason')}
            errors={refused?.errors}
            defaultValue={refused?.reason}
            maxLength={500}
          />
          <button type="submit" name="intent" value="skip" className="button button-secondary">
            {t('task.skipSubmit')}
          </button>
        </Form>
      </details>
    </>
  )
}
