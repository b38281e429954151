/** The translations assigned to a person. */
import { useTranslation } from 'react-i18next'
import { pageMeta } from '#app/components/page-meta.ts'
import { isStaff } from '#app/features/core/person/person.ts'
import { findMyTranslations, type MyTranslation } from '#app/features/writing/translation/assignments.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate } from '#app/i18n/format.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import { languageContext, readerContext, servicesContext, sessionContext } from '#app/middleware/contexts.ts'
import { requireSharer } from '#app/middleware/guards.server.ts'
import type { Route } from './+types/my-translations'

export const middleware: Route.MiddlewareFunction[] = [requireSharer]

export async function loader({ context }: Route.LoaderArgs) {
  return {
    translations: await context.get(readerContext)(findMyTranslations),
    isStaff: isStaff(context.get(sessionContext).person),
    title: textsIn(context.get(languageContext))('translation:mine.title'),
    origin: context.get(servicesContext).publicUrl,
  }
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'myTranslations', origin: loaderData.origin }) : []

export default function MyTranslations({ loaderData: { translations, isStaff: isEditor } }: Route.ComponentProps) {
  const { t } = useTranslation('translation')
  const open = translations.filter(({ doneAt }) => !doneAt)
  const done = translations.filter(({ doneAt }) => doneAt)
  return (
    <>
      <header className="page-header">
        <h1>{t('mine.title')}</h1>
        <p className="lead">{t('mine.lead')}</p>
      </header>
      {open.length === 0 ? <p className="empty">{t('mine.empty')}</p> : <List items={open} isEditor={isEditor} />}
      {done.length > 0 && (
        <section>
          <h2>{t('mine.done')}</h2>
          <List items={done} isEditor={isEditor} />
        </section>
      )}
    </>
  )
}

function List({ items, isEditor }: { items: readonly MyTranslation[]; isEditor: boolean }) {
  const { t } = useTranslation(['translation', 'common', 'core'])
  const language = useLanguage()
  const { dayOf } = useMoments()
  return (
    <ul className="my-translations">
      {items.map(
        ({ id, resourceId, kind, title: titles, language: to, dueOn, isLate, note, doneAt, texts, translated, stale, machine }) => {
          const title = pickText(titles, language)
          const work = texts - translated + stale + machine
          return (
            <li key={id}>
              <p className="small">
                <span className={`kind kind-${kind}`}>{t(`common:kind.${kind}`)}</span> ·{' '}
                {t('mine.into', { language: t(`common:language.${to}`) })}
              </p>
              <p className="my-translation-title">
                <a
                  href={`${pathTo(isEditor ? 'translate' : 'translateOwn', language, { id: resourceId })}?to=${to}`}
                  lang={title?.language}
                >
                  {title?.text ?? t('core:untitled')}
                </a>
              </p>
              <p className="small">
                {doneAt ? (
                  <span suppressHydrationWarning>{t('mine.doneOn', { when: dayOf(doneAt) })}</span>
                ) : (
                  <>
                    {t('mine.work', { count: work, texts })}
                    {dueOn && (
                      <>
                        {' · '}
                        <span className={isLate ? 'is-late' : undefined}>
                          {t(isLate ? 'cell.late' : 'cell.due', { when: formatDate(dueOn, language) })}
                        </span>
                      </>
                    )}
                  </>
                )}
              </p>
              {note && <p className="my-translation-note">{note}</p>}
            </li>
          )
        },
      )}
    </ul>
  )
}
