/** Which sites may show cards of Caja, for staff. */
import { useTranslation } from 'react-i18next'
import { Form, redirect } from 'react-router'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { TextField } from '#app/components/form-field.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { addFramingSite, findFramingSites, framingIntents, removeFramingSite } from '#app/features/outreach/embed/framing-sites.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { knownValue } from '#app/lib/known-value.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import type { Route } from './+types/framing-sites'

export async function loader({ url, context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  return {
    sites: await context.get(readerContext)((db) => findFramingSites(db)),
    done: knownValue(['add', 'remove'] as const, url.searchParams.get('done')),
    title: textsIn(context.get(languageContext))('embed:sites.title'),
    origin: context.get(servicesContext).publicUrl,
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, framingIntents)
  if (!sent.ok) return sent.refused
  const { input } = sent
  const saved = await sent.save(async (db) => {
    if (input.intent === 'add') await addFramingSite(db, input.site)
    else await removeFramingSite(db, input.origin)
  })
  if (!saved.ok) return saved.refused
  throw redirect(`${pathTo('framingSites', context.get(languageContext))}?done=${input.intent}`)
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'framingSites', origin: loaderData.origin }) : []

export default function FramingSites({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation('embed')
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { sites, done } = loaderData
  const sent = Object.fromEntries(answer?.sent ?? [])
  return (
    <>
      <h1>{t('sites.title')}</h1>
      <p className="lead">{t('sites.lead')}</p>
      <p>
        <a href={pathTo('onYourSite', language)}>{t('sites.toCards')}</a>
      </p>
      <DoneNotice text={done && !answer ? t(`sites.done.${done}`) : null} />
      <ErrorSummary errors={answer?.errors ?? {}} labelOf={() => t('sites.site')} />
      <Refusal error={answer?.error} />
      {sites.length === 0 ? (
        <EmptyState>{t('sites.none')}</EmptyState>
      ) : (
        <ul className="framing-sites">
          {sites.map((origin) => (
            <li key={origin}>
              <code>{origin}</code>
              <Form method="post">
                <input type="hidden" name="origin" value={origin} />
                <Button type="submit" variant="quiet" name="intent" value="remove" aria-label={t('sites.removeOf', { site: origin })}>
                  {t('sites.remove')}
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
      <section aria-labelledby="add-site">
        <h2 id="add-site">{t('sites.add')}</h2>
        <Form method="post" className="form" noValidate>
          <input type="hidden" name="intent" value="add" />
          <TextField
            name="site"
            label={t('sites.site')}
            hint={t('sites.hint')}
            errors={answer?.errors}
            defaultValue={sent.site ?? ''}
            inputMode="url"
            maxLength={200}
          />
          <button type="submit" className="button">
            {t('sites.add')}
          </button>
        </Form>
      </section>
    </>
  )
}
