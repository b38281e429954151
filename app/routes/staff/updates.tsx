/** The yearly updates: those there were, and opening the next. */
import { useTranslation } from 'react-i18next'
import { data, Form, Link, redirect } from 'react-router'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { SelectField, TextField } from '#app/components/form-field.tsx'
import { KeptForm, sentForm } from '#app/components/kept-form.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { attempt } from '#app/db/clients.server.ts'
import { findCountries } from '#app/features/reference/queries.server.ts'
import { kinds } from '#app/features/resources/kinds.ts'
import { openCycle } from '#app/features/yearly-update/decide.server.ts'
import { updateMailsJob } from '#app/features/yearly-update/jobs.server.ts'
import { findCycles, findLeads } from '#app/features/yearly-update/queries.server.ts'
import { openCycleSchema } from '#app/features/yearly-update/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate, sortByText } from '#app/i18n/format.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { readForm } from '#app/lib/read-form.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import updateCss from '#app/styles/pages/yearly-update.css?url'
import { DataTable } from '#app/ui/data-table.tsx'
import type { Route } from './+types/updates'

export async function loader({ context }: Route.LoaderArgs) {
  const signedIn = personOf(context)
  if (!signedIn) return null
  const language = context.get(languageContext)
  return context.get(readerContext)(async (db) => ({
    cycles: await findCycles(db),
    leads: await findLeads(db),
    me: signedIn.person.id,
    thisYear: new Date().getUTCFullYear(),
    countries: sortByText(
      (await findCountries(db)).map(({ iso3, shortNames }) => ({ iso3, name: pickText(shortNames, language)?.text ?? iso3 })),
      ({ name }) => name,
      language,
    ),
    title: textsIn(language)('yearly-update:cycles.title'),
    origin: context.get(servicesContext).publicUrl,
  }))
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readForm(request)
  const refuse = (status: number, error: string | null, errors = {}, values = {}) =>
    data({ error, errors, values, sent: sentForm(form) }, { status })
  const signedIn = personOf(context)
  if (!signedIn) return refuse(401, 'session_ended')
  const parsed = parseForm(form, openCycleSchema)
  if (!parsed.ok) return refuse(400, null, parsed.errors, parsed.values)
  const { databases, jobs } = context.get(servicesContext)
  const opened = await attempt(() => databases.asUser(signedIn.claims, (db) => openCycle(db, parsed.value)))
  if (!opened.ok) return refuse(409, opened.error, {}, Object.fromEntries(form))
  await jobs.enqueue(updateMailsJob, { cycleId: opened.value })
  throw redirect(`${pathTo('update', context.get(languageContext), { year: parsed.value.year })}?done=opened`)
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'updates', origin: loaderData.origin }) : []
export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: updateCss }]

export default function Updates({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation(['yearly-update', 'common'])
  const language = useLanguage()
  if (!loaderData) return <KeptForm sent={answer?.sent ?? []} />
  const { cycles } = loaderData
  return (
    <>
      <h1>{t('cycles.title')}</h1>
      <p className="lead">{t('cycles.lead')}</p>
      <Refusal error={answer?.error} />
      {cycles.length === 0 ? (
        <p className="empty">{t('cycles.none')}</p>
      ) : (
        <DataTable
          caption={t('cycles.all')}
          columns={[
            { key: 'year', label: t('cycles.year') },
            { key: 'span', label: t('cycles.span') },
            { key: 'lead', label: t('cycles.who') },
            { key: 'progress', label: t('progress.decided'), isNumeric: true },
            { key: 'state', label: t('cycles.state') },
          ]}
          rows={cycles.map((cycle) => ({
            key: cycle.id,
            header: <Link to={pathTo('update', language, { year: cycle.year })}>{cycle.year}</Link>,
            cells: [
              `${formatDate(cycle.opensOn, language)} – ${formatDate(cycle.endsOn, language)}`,
              cycle.lead,
              t('progress.of', { done: cycle.decided, total: cycle.total }),
              cycle.closedAt ? (
                <a key="report" href={pathTo('updateReport', language, { year: cycle.year })}>
                  {t('cycles.closed')}
                </a>
              ) : (
                t('cycles.open')
              ),
            ],
          }))}
        />
      )}
      <OpenForm {...loaderData} errors={answer?.errors ?? {}} values={answer?.values ?? {}} />
    </>
  )
}

type FormProps = NonNullable<Route.ComponentProps['loaderData']> & { errors: Record<string, string>; values: Record<string, unknown> }
function OpenForm({ leads, me, countries, thisYear, errors, values }: FormProps) {
  const { t } = useTranslation(['yearly-update', 'common'])
  const text = (name: string, fallback = '') => String(values[name] ?? fallback)
  return (
    <section aria-labelledby="open">
      <h2 id="open">{t('open.title')}</h2>
      <ErrorSummary errors={errors} labelOf={(name) => t(`open.${name as 'year'}`)} />
      <Form method="post" className="form">
        <TextField
          name="year"
          label={t('open.year')}
          inputMode="numeric"
          errors={errors}
          defaultValue={text('year', String(thisYear))}
          required
        />
        <TextField name="opensOn" type="date" label={t('open.opensOn')} errors={errors} defaultValue={text('opensOn')} required />
        <TextField
          name="endsOn"
          type="date"
          label={t('open.endsOn')}
          hint={t('open.endsHint')}
          errors={errors}
          defaultValue={text('endsOn')}
          required
        />
        <SelectField name="lead" label={t('open.lead')} errors={errors} defaultValue={text('lead', me)}>
          {leads.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <fieldset>
          <legend>{t('open.kinds')}</legend>
          <p className="field-hint">{t('open.allHint')}</p>
          <div className="update-checks">
            {kinds.map((kind) => (
              <label key={kind} className="check">
                <input type="checkbox" name="kinds" value={kind} /> <span>{t(`common:kinds.${kind}`)}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <details>
          <summary>{t('open.countries')}</summary>
          <fieldset>
            <legend className="field-hint">{t('open.allHint')}</legend>
            <div className="update-checks">
              {countries.map(({ iso3, name }) => (
                <label key={iso3} className="check">
                  <input type="checkbox" name="countries" value={iso3} /> <span>{name}</span>
                </label>
              ))}
            </div>
          </fieldset>
        </details>
        <p className="button-row">
          <button className="button" type="submit" name="intent" value="open">
            {t('open.send')}
          </button>
        </p>
      </Form>
    </section>
  )
}
