/** One item of the yearly update: is the resource still correct? */
import { useTranslation } from 'react-i18next'
import { data, Link, redirect } from 'react-router'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { isStaff } from '#app/features/core/person/person.ts'
import { decideItem } from '#app/features/editorial/yearly-update/decide.server.ts'
import { getItem } from '#app/features/editorial/yearly-update/find-items.server.ts'
import { getFacts } from '#app/features/editorial/yearly-update/get-facts.server.ts'
import { ItemScreen } from '#app/features/editorial/yearly-update/item-screen.tsx'
import { decisionSchema } from '#app/features/editorial/yearly-update/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import { isUuid } from '#app/lib/uuid.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf, requireSharer } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import { Notice } from '#app/ui/notice.tsx'
import type { Route } from './+types/update-item'

export const middleware: Route.MiddlewareFunction[] = [requireSharer]

export async function loader({ params, context }: Route.LoaderArgs) {
  const signedIn = personOf(context)
  if (!signedIn) return null
  if (!isUuid(params.item)) throw data(null, { status: 404 })
  const language = context.get(languageContext)
  const found = await context.get(readerContext)(async (db) => {
    const item = await getItem(db, params.item)
    return item && { item, facts: await getFacts(db, { itemId: item.id, resourceId: item.resourceId }) }
  })
  if (!found) throw data(null, { status: 404 })
  return {
    ...found,
    isStaff: isStaff(signedIn.person),
    title: pickText(found.item.title, language)?.text ?? textsIn(language)('core:untitled'),
    origin: context.get(servicesContext).publicUrl,
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, decisionSchema)
  if (!sent.ok) return sent.refused
  if (!isUuid(params.item)) throw data(null, { status: 404 })
  const language = context.get(languageContext)
  const { input, me } = sent
  const decided = await sent.save(async (db) => {
    await decideItem(db, { ...input, itemId: params.item, archivesAtOnce: isStaff(me.person) })
    return getItem(db, params.item)
  })
  if (!decided.ok) return decided.refused
  if (input.decision === 'updated' && decided.value) throw redirect(pathTo('draft', language, { id: decided.value.resourceId }))
  throw redirect(`${pathTo('updateItems', language)}?done=decided`)
}

export const meta: Route.MetaFunction = ({ loaderData, params }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'updateItem', params, origin: loaderData.origin }) : []

export default function UpdateItem({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation('yearly-update')
  const language = useLanguage()
  const { dayOf } = useMoments()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { item, facts, title, isStaff: isEditor } = loaderData
  return (
    <>
      <p className="eyebrow">
        <Link to={pathTo('updateItems', language)}>{t('mine.title')}</Link> · {item.year}
      </p>
      <h1>{title}</h1>
      <Refusal error={answer?.error} />
      {!item.decision && item.plannedDecision && (
        <Notice tone="info">
          <p>
            {t(`planned.${item.plannedDecision}`)}
            {item.note && `. ${item.note}`}
          </p>
        </Notice>
      )}
      <ItemScreen
        facts={facts}
        year={item.year}
        answered={
          item.decision ? (
            <Notice tone="info">
              <p>
                {t(`state.${item.decision}`)}
                {item.decidedAt && ` · ${[item.decidedBy, dayOf(item.decidedAt)].filter(Boolean).join(', ')}`}
                {item.note && `. ${item.note}`}
              </p>
            </Notice>
          ) : item.isClosed ? (
            <Notice tone="info">
              <p>{t('item.closed')}</p>
            </Notice>
          ) : null
        }
        form={{ errors: answer?.errors ?? {}, values: Object.fromEntries(answer?.sent ?? []), isStaff: isEditor }}
      />
    </>
  )
}
