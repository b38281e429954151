/** Exports of the catalogue, for staff: a new one, how far it is, and its file. */
import { useTranslation } from 'react-i18next'
import { Form, redirect } from 'react-router'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { ExportTable } from '#app/features/outreach/exports/export-table.tsx'
import { findExports, removeExport, requestExport } from '#app/features/outreach/exports/exports.server.ts'
import { exportSchema, keptDays } from '#app/features/outreach/exports/schema.ts'
import { useRefresh } from '#app/features/outreach/exports/use-refresh.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import type { Route } from './+types/exports'

export async function loader({ url, context }: Route.LoaderArgs) {
  const me = personOf(context)
  if (!me) return null
  const done = url.searchParams.get('done')
  return {
    exports: await context.get(readerContext)((db) => findExports(db)),
    done: done === 'export' || done === 'remove' ? (done as 'export' | 'remove') : null,
    isAdmin: me.person.role === 'admin',
    title: textsIn(context.get(languageContext))('exports:title'),
    origin: context.get(servicesContext).publicUrl,
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, exportSchema, { typed: [] })
  if (!sent.ok) return sent.refused
  const { input } = sent
  const saved = await sent.save((db) =>
    input.intent === 'export' ? requestExport(db, { scope: input.scope, withAddresses: input.addresses }) : removeExport(db, input.id),
  )
  if (!saved.ok) return saved.refused
  throw redirect(`${pathTo('exports', context.get(languageContext))}?done=${input.intent}`)
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'exports', origin: loaderData.origin }) : []

export default function Exports({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation('exports')
  useRefresh(loaderData?.exports.some(({ state }) => state === 'waiting' || state === 'running') ?? false)
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { exports, done, isAdmin } = loaderData
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <DoneNotice text={done && !answer ? t(`done.${done}`) : null} />
      <Refusal error={answer?.error} />
      <section>
        <h2>{t('form.title')}</h2>
        <p>{t('format')}</p>
        <Form method="post" className="form">
          {isAdmin && (
            <>
              <RadioGroup
                id="scope"
                name="scope"
                legend={t('form.scope')}
                defaultValue="published"
                options={[
                  { value: 'published', label: t('form.published'), hint: t('form.publishedHint') },
                  { value: 'everything', label: t('form.everything'), hint: t('form.everythingHint') },
                ]}
              />
              <Checkbox name="addresses" label={t('form.addresses')} hint={t('form.addressesHint')} />
            </>
          )}
          <Button type="submit" name="intent" value="export">
            {t('form.send')}
          </Button>
        </Form>
      </section>
      <section>
        <h2>{t('list.title', { days: keptDays })}</h2>
        {exports.length > 0 ? <ExportTable exports={exports} /> : <p>{t('list.none', { days: keptDays })}</p>}
      </section>
    </>
  )
}
