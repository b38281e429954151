/** One technical assistance for staff: its facts, state and history, products, follow-ups, notes, and whether visitors see it. */
import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { AnswerList } from '#app/features/programme/technical-assistance/answer-list.tsx'
import { AssistanceHistory } from '#app/features/programme/technical-assistance/assistance-history.tsx'
import { AssistanceFacts } from '#app/features/programme/technical-assistance/fact-list.tsx'
import { findNoteChoices, getAssistance, getNotes } from '#app/features/programme/technical-assistance/get-assistance.server.ts'
import {
  ChangeForms,
  FollowUpForms,
  NotesForm,
  ProductForms,
  RemoveProductForm,
  ShowForm,
  StateForm,
} from '#app/features/programme/technical-assistance/page-forms.tsx'
import { ProductList } from '#app/features/programme/technical-assistance/product-list.tsx'
import { handleAssistance } from '#app/features/programme/technical-assistance/save-assistance.server.ts'
import { assistanceIntents } from '#app/features/programme/technical-assistance/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { pickText } from '#app/i18n/languages.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'
import { knownValue } from '#app/lib/known-value.ts'
import { isUuid } from '#app/lib/uuid.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/staff-assistance'

const dones = [
  ...(['added', 'changed', 'state', 'correct', 'undo', 'follow-up', 'resource', 'document', 'remove-product', 'notes', 'show'] as const),
] as const

export async function loader({ params: { id }, url, context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  const language = context.get(languageContext)
  const found = isUuid(id)
    ? await context.get(readerContext)(async (db) => {
        const assistance = await getAssistance(db, id)
        return assistance && { assistance, notes: await getNotes(db, id), choices: await findNoteChoices(db, assistance, language) }
      })
    : null
  if (!found) throw data(null, { status: 404 })
  return {
    ...found,
    today: new Date().toISOString().slice(0, 10),
    done: knownValue(dones, url.searchParams.get('done')),
    title: pickText(found.assistance.titles, language)?.text ?? '',
    origin: context.get(servicesContext).publicUrl,
  }
}

export async function action({ request, params: { id }, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, assistanceIntents)
  if (!sent.ok) return sent.refused
  if (!isUuid(id)) throw data(null, { status: 404 })
  const { input } = sent
  const saved = await sent.save((db) => handleAssistance(db, id, input))
  if (!saved.ok) return saved.refused
  const language = context.get(languageContext)
  if (input.intent === 'remove') throw redirect(`${pathTo('staffAssistances', language)}?done=removed`)
  throw redirect(`${pathTo('staffAssistance', language, { id })}?done=${input.intent}`)
}

export const meta: Route.MetaFunction = ({ loaderData, params }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'staffAssistance', params, origin: loaderData.origin }) : []

export default function StaffAssistance({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation('technical-assistance')
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { assistance, notes, choices, today, done, title } = loaderData
  const { id, slug, isPublic, version, changes, followUps, products, answers, doubts } = assistance
  const sent: Record<string, string> = Object.fromEntries(answer?.sent ?? [])
  const errors = answer?.errors ?? {}
  const refusedOf = (...intents: string[]) => (answer && intents.includes(sent.intent ?? '') ? { sent, errors } : null)
  const labelOf = (name: string) => {
    const [field] = name.split('.')
    if (field === 'state') return t('change.to')
    if (field === 'happenedOn') return t('change.on')
    if (field === 'reason') return t('change.reason')
    if (field === 'doneOn') return t('followUp.day')
    if (field === 'changed') return t('followUp.changed')
    if (field === 'resource' || field === 'documentTitle' || field === 'documentSource' || field === 'documentUrl')
      return t(`product.${field}`)
    return field === 'post' || field === 'responsible' || field === 'note' ? t(`notes.${field}`) : null
  }
  return (
    <>
      <p className="back">
        <a href={pathTo('staffAssistances', language)}>{t('title')}</a>
      </p>
      <h1>{title}</h1>
      <DoneNotice text={done && !answer ? t(`staff.done.${done}`) : null} />
      <ErrorSummary errors={errors} labelOf={labelOf} />
      <Refusal error={answer?.error} />
      <p>
        <a href={pathTo('assistanceFacts', language, { id })}>{t('staff.edit')}</a>
        {isPublic && (
          <>
            {' · '}
            <a href={pathTo('assistance', language, { slug })}>{t('staff.publicPage')}</a>
          </>
        )}
      </p>
      <AssistanceFacts assistance={assistance} className="fact-list" />
      {pickText(doubts, language) && (
        <p>
          <strong>{t('page.doubts')}.</strong> <LocalizedText text={doubts} withLabel />
        </p>
      )}
      <section aria-labelledby="shown">
        <h2 id="shown">{t('filter.shown')}</h2>
        <ShowForm isPublic={isPublic} />
      </section>
      <section aria-labelledby="history">
        <h2 id="history">{t('page.history')}</h2>
        <AssistanceHistory
          changes={changes}
          below={(change) => (
            <ChangeForms
              change={change}
              version={version}
              isLast={changes.length > 1 && change.id === changes.at(-1)?.id}
              refused={refusedOf('correct')}
            />
          )}
        />
        <h3 className="assistance-state">{t('change.title')}</h3>
        <StateForm assistance={assistance} refused={refusedOf('state')} />
      </section>
      <section aria-labelledby="follow-ups">
        <h2 id="follow-ups">{t('followUp.title')}</h2>
        <FollowUpForms followUps={followUps} version={version} today={today} refused={refusedOf('follow-up')} />
      </section>
      <section aria-labelledby="products">
        <h2 id="products">{t('page.products')}</h2>
        <ProductList products={products} tools={(product) => <RemoveProductForm product={product} />} />
        <ProductForms resources={choices.resources} refused={refusedOf('resource', 'document')} />
      </section>
      <section aria-labelledby="answers">
        <h2 id="answers">{t('page.answers')}</h2>
        <AnswerList answers={answers} />
      </section>
      <section aria-labelledby="notes">
        <h2 id="notes">{t('notes.title')}</h2>
        <p>{t('notes.lead')}</p>
        <NotesForm notes={notes} posts={choices.posts} staff={choices.staff} refused={refusedOf('notes')} />
      </section>
    </>
  )
}
