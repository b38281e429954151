/** The translation page: original and translation, text by text. `?to=` is the target language, `?show=work` filters texts that need work. */
import { useTranslation } from 'react-i18next'
import { data, Link, redirect } from 'react-router'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { useAddress } from '#app/components/use-address.ts'
import { isStaff } from '#app/features/core/person/person.ts'
import { useFieldLabels } from '#app/features/resources/model/field-labels.ts'
import { changeTranslation } from '#app/features/writing/translation/change-translation.server.ts'
import { getTranslation } from '#app/features/writing/translation/get-translation.server.ts'
import { TranslationDesk } from '#app/features/writing/translation/translation-desk.tsx'
import { TranslationForm } from '#app/features/writing/translation/translation-form.tsx'
import { fieldsOfPage, noAnswer } from '#app/features/writing/translation/translation-page.ts'
import { TranslationProgress } from '#app/features/writing/translation/translation-progress.tsx'
import { assignmentFields, translationDone, translationSchema } from '#app/features/writing/translation/translation-schema.ts'
import { addressOfRoute, pathTo } from '#app/i18n/addresses.ts'
import { formatList } from '#app/i18n/format-list.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { isUuid } from '#app/lib/uuid.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/translate'

/** The page exists in the staff area and, for officials and their own resources, in the workspace. */
const addressIn = (pathname: string) => (pathname.includes('/gestion/') || pathname.includes('/staff/') ? 'translate' : 'translateOwn')

export async function loader({ params: { id }, url, context }: Route.LoaderArgs) {
  const me = personOf(context)
  if (!me) return null
  const asked = url.searchParams.get('to')
  const found = isUuid(id) ? await context.get(readerContext)((db) => getTranslation(db, id, asked, isStaff(me.person))) : null
  if (!found) throw data(null, { status: 404 })
  if (!found.canEdit) throw data('forbidden', { status: 403 })
  const language = context.get(languageContext)
  const { publicUrl: origin, machineTranslator } = context.get(servicesContext)
  const t = textsIn(language)
  const [done, others] = [url.searchParams.get('done'), url.searchParams.getAll('other')]
  const count = url.searchParams.get('count') ?? ''
  return {
    ...found,
    isStaff: isStaff(me.person),
    machine: machineTranslator?.name ?? null,
    title: t('translation:translate.page', { title: pickText(found.page.title, language)?.text ?? t('core:untitled') }),
    onlyWork: url.searchParams.get('show') === 'work',
    done: Object.values(translationDone).find((known) => known === done) ?? null,
    count: /^\d{1,4}$/.test(count) ? Number(count) : 0,
    /** Changes by others that are still in the current page. */
    others: fieldsOfPage(found.page)
      .map(({ path }) => path)
      .filter((path) => others.includes(path)),
    origin,
  }
}

/** The fields that the schema reads; the texts of a translation are read apart. */
const checkedFields = ['intent', 'to', 'base', 'hold', 'revision', ...assignmentFields]

export async function action({ request, url, params: { id }, context }: Route.ActionArgs) {
  // The button "still correct" saves typed texts too.
  const options = { only: checkedFields, typed: assignmentFields, defaults: { intent: 'save' } }
  const sent = await receiveForm({ request, context }, translationSchema, options)
  if (!sent.ok) return sent.refused
  if (!isUuid(id)) throw data(null, { status: 404 })
  const { me, input: change, form } = sent
  const { databases, machineTranslator } = context.get(servicesContext)
  const language = context.get(languageContext)
  const t = textsIn(language)
  const result = await changeTranslation({
    asMe: (work) => databases.asUser(me.claims, work),
    person: me.person,
    resourceId: id,
    change,
    form,
    machine: machineTranslator ?? null,
    notes: { imported: t('translation:note.imported'), drafted: t('translation:note.drafted', { name: machineTranslator?.name }) },
  })
  if (!result.ok && result.answer.error === 'not_found') throw data(null, { status: 404 })
  if (!result.ok) return sent.refuse(result.answer, result.status)
  if (change.intent === 'review' && isStaff(me.person))
    throw redirect(`${pathTo('review', language, { id })}?lang=${change.to}&done=translated`)
  const query = new URLSearchParams([
    ['to', change.to],
    ...(url.searchParams.get('show') === 'work' ? [['show', 'work']] : []),
    ['done', translationDone[change.intent]],
    ...(result.count > 0 ? [['count', String(result.count)]] : []),
    ...result.others.map((path) => ['other', path]),
  ])
  throw redirect(`${pathTo(addressIn(url.pathname), language, { id })}?${query}`)
}

export const meta: Route.MetaFunction = ({ loaderData, params, matches }) => {
  const address = addressOfRoute(matches.at(-1)?.id ?? '') === 'translateOwn' ? 'translateOwn' : 'translate'
  return loaderData
    ? pageMeta({ title: loaderData.title, address, params, origin: loaderData.origin, search: `?to=${loaderData.page.to}` })
    : []
}

export default function Translate({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['translation', 'common', 'core'])
  const language = useLanguage()
  const { labelOfPath } = useFieldLabels()
  const isOwn = useAddress() === 'translateOwn'
  if (!loaderData) return <ResubmitForm sent={actionData?.sent ?? []} />
  const answer = actionData && { ...noAnswer, ...actionData }
  const { page, done, count, others, onlyWork, targets, desk, machine } = loaderData
  const title = pickText(page.title, language)
  const path = pathTo(isOwn ? 'translateOwn' : 'translate', language, { id: page.id })
  const isImport = answer?.sent.some(([name]) => name.startsWith('text:')) && !answer.sent.some(([name]) => name === 'base')
  return (
    <>
      <p className="eyebrow translation-links">
        <Link to={pathTo(isOwn ? 'draft' : 'review', language, { id: page.id })} reloadDocument>
          {isOwn ? t('editor.backToDraft') : t('translate.back')}
        </Link>
        {loaderData.isStaff && <Link to={pathTo('translations', language)}>{t('editor.backToMatrix')}</Link>}
        {!loaderData.isStaff && <Link to={pathTo('myTranslations', language)}>{t('mine.title')}</Link>}
      </p>
      <h1>
        {t('translate.heading', { from: t(`common:language.${page.from}`), to: t(`common:language.${page.to}`) })}{' '}
        <span lang={title?.language} className="translated-title">
          {title?.text ?? t('core:untitled')}
        </span>
      </h1>
      <p className="lead">{t('translate.lead')}</p>
      <DoneNotice
        text={
          others.length > 0 && !answer
            ? t('translate.merged', { fields: formatList(others.map(labelOfPath), language) })
            : done && done !== 'saved' && !answer
              ? t(`done.${done}`, { count, language: t(`common:language.${page.to}`) })
              : null
        }
      />
      <TranslationProgress page={page} targets={targets} path={path} onlyWork={onlyWork} />
      <TranslationDesk
        page={page}
        desk={desk}
        answer={answer}
        machine={machine}
        isStaff={loaderData.isStaff}
        key={`desk-${page.to}-${page.revision}-${done}`}
      />
      <TranslationForm
        key={`${page.id}-${page.to}-${isImport ? 'file' : ''}`}
        page={page}
        answer={answer}
        isSaved={done === 'saved'}
        onlyWork={onlyWork}
      />
    </>
  )
}
