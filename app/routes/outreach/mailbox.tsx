/** How the mailbox is read, for staff: the last reading, the last fault, and what the messages were. */
import { useTranslation } from 'react-i18next'
import { Form, redirect } from 'react-router'
import { z } from 'zod'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { readMailboxJob } from '#app/features/core/mail/mailbox/jobs.server.ts'
import { getMailboxState, type MailboxState, requestMailboxReading } from '#app/features/core/mail/mailbox/mailbox-state.server.ts'
import { outcomes } from '#app/features/core/mail/mailbox/outcomes.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import { Button } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { Route } from './+types/mailbox'

export async function loader({ url, context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  const { imapAccount, publicUrl } = context.get(servicesContext)
  return {
    // Never the password.
    account: imapAccount && { name: `${imapAccount.user} (${imapAccount.host})`, folder: imapAccount.folder },
    state: await context.get(readerContext)((db) => getMailboxState(db)),
    isAsked: url.searchParams.get('done') === 'read',
    title: textsIn(context.get(languageContext))('mailbox:title'),
    origin: publicUrl,
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, z.object({ intent: z.literal('read') }))
  if (!sent.ok) return sent.refused
  const saved = await sent.save((db) => requestMailboxReading(db))
  if (!saved.ok) return saved.refused
  const { jobs, imapAccount } = context.get(servicesContext)
  if (imapAccount) await jobs.enqueue(readMailboxJob, {})
  throw redirect(`${pathTo('mailbox', context.get(languageContext))}?done=read`)
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'mailbox', origin: loaderData.origin }) : []

export default function Mailbox({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation('mailbox')
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { account, state, isAsked } = loaderData
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <DoneNotice text={isAsked && !answer && account ? t('asked') : null} />
      <Refusal error={answer?.error} />
      {account ? <Reading account={account} state={state} /> : <Notice tone="info">{t('none')}</Notice>}
      <Counts state={state} />
    </>
  )
}

function Reading({ account, state }: { account: { name: string; folder: string }; state: MailboxState }) {
  const { t } = useTranslation('mailbox')
  const language = useLanguage()
  const { lastReadAt, lastFailedAt, problem, detail, failures, leftUnread } = state
  const { momentOf } = useMoments()
  return (
    <>
      <p>{t('account', { account: account.name, folder: account.folder })}</p>
      {problem && (
        <Notice tone="warning" title={t('failing')}>
          <p>{t(`problem.${problem}`)}</p>
          {detail && <p className="small">{t('said', { detail })}</p>}
          <p className="small">{t('failures', { count: failures, number: formatNumber(failures, language) })}</p>
        </Notice>
      )}
      <p>{lastReadAt ? t('lastRead', { when: momentOf(lastReadAt) }) : t('never')}</p>
      {lastFailedAt && <p>{t('lastFailed', { when: momentOf(lastFailedAt) })}</p>}
      <Form method="post">
        <Button type="submit" variant="secondary" name="intent" value="read">
          {t('read')}
        </Button>
      </Form>
      {leftUnread > 0 && <p>{t('leftUnread', { count: leftUnread, number: formatNumber(leftUnread, language) })}</p>}
    </>
  )
}

function Counts({ state }: { state: MailboxState }) {
  const { t } = useTranslation('mailbox')
  const language = useLanguage()
  const counted = outcomes.filter((outcome) => state.outcomes[outcome])
  return (
    <>
      <h2>{t('counts.title')}</h2>
      {counted.length === 0 ? (
        <EmptyState>{t('counts.none')}</EmptyState>
      ) : (
        <DataTable
          caption={t('counts.title')}
          isCaptionHidden
          columns={[
            { key: 'what', label: t('counts.what') },
            { key: 'messages', label: t('counts.messages'), isNumeric: true },
          ]}
          rows={counted.map((outcome) => ({
            key: outcome,
            header: t(`outcome.${outcome}`),
            cells: [formatNumber(state.outcomes[outcome] ?? 0, language)],
          }))}
        />
      )}
      {state.cut > 0 && <p>{t('counts.cut', { count: state.cut, number: formatNumber(state.cut, language) })}</p>}
      <p className="small">{t('hint')}</p>
    </>
  )
}
