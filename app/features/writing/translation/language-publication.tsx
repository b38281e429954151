import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { useFieldLabels } from '#app/features/resources/model/field-labels.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { TranslationDesk } from './get-translation.server.ts'
import { textName } from './text-anchor.ts'
import { fieldsOfPage, type TranslationAnswer, type TranslationPage } from './translation-page.ts'

type Props = { page: TranslationPage; desk: TranslationDesk; answer: TranslationAnswer | undefined }

/** Publishes or withdraws this language of a live resource. Outdated and machine-written texts are listed first. */
export function LanguagePublication({ page, desk, answer }: Props) {
  const { t } = useTranslation(['translation', 'common'])
  const language = useLanguage()
  const { labelOfPath } = useFieldLabels()
  const name = t(`common:language.${page.to}`)
  const isPublished = desk.liveLanguages.includes(page.to)
  const fields = fieldsOfPage(page)
  const stale = fields.filter(({ state }) => state === 'stale')
  const machine = fields.filter(({ state }) => state === 'machine')
  const isSent = answer?.sent.some(([key, value]) => key === 'intent' && (value === 'publish' || value === 'withdraw'))
  const list = (items: typeof fields) => (
    <ul className="desk-list">
      {items.map(({ path }) => (
        <li key={path}>
          <a href={`#${textName(path)}`}>{labelOfPath(path)}</a>
        </li>
      ))}
    </ul>
  )
  return (
    <details className="desk-panel" open={isSent || undefined}>
      <summary>{isPublished ? t('publish.isLive', { language: name }) : t('publish.notLive', { language: name })}</summary>
      {!desk.isLive ? (
        <p>
          {t('publish.never')} <a href={pathTo('review', language, { id: page.id })}>{t('publish.toReview')}</a>
        </p>
      ) : (
        <>
          {machine.length > 0 && (
            <>
              <p className="notice notice-warning">{t('publish.machine', { count: machine.length })}</p>
              {list(machine)}
            </>
          )}
          {stale.length > 0 && (
            <>
              <p>{t('publish.stale', { count: stale.length })}</p>
              {list(stale)}
            </>
          )}
          {desk.gaps.length > 0 && <p>{t('publish.gaps', { count: desk.gaps.length })}</p>}
          <Form method="post" className="button-row" preventScrollReset>
            <input type="hidden" name="to" value={page.to} />
            <input type="hidden" name="revision" value={page.revision} />
            {machine.length === 0 && desk.gaps.length === 0 && (!isPublished || desk.hasUnpublishedChanges) && (
              <button type="submit" name="intent" value="publish" className="button">
                {isPublished ? t('publish.again', { language: name }) : t('publish.publish', { language: name })}
              </button>
            )}
            {isPublished && (
              <button type="submit" name="intent" value="withdraw" className="button button-secondary">
                {t('publish.withdraw', { language: name })}
              </button>
            )}
          </Form>
          <p className="small">{t('publish.others')}</p>
        </>
      )}
    </details>
  )
}
