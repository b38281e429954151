import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { ExternalLink } from '#app/components/external-link.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import { Button } from '#app/ui/button.tsx'
import type { ListedRecord } from './find-records.server.ts'

/** Records with their text, the words that tied them to topics and countries, and the decision. */
export function RecordList({ records }: { records: readonly ListedRecord[] }) {
  return (
    <ul className="source-list">
      {records.map((record) => (
        <li key={record.id}>
          <OneRecord record={record} />
        </li>
      ))}
    </ul>
  )
}

function OneRecord({ record }: { record: ListedRecord }) {
  const { t } = useTranslation('elsewhere')
  const language = useLanguage()
  const { dayOf } = useMoments()
  const { id, title, language: own, url, publishedOn, description, state, decidedAt, source, matches } = record
  const lang = own && own !== language ? own : undefined
  return (
    <article aria-labelledby={`record-${id}`}>
      <h2 id={`record-${id}`} lang={lang}>
        <ExternalLink href={url}>{title}</ExternalLink>
      </h2>
      <p className="small">
        {[publishedOn ? formatDate(publishedOn, language) : t('record.noDate'), pickText(source, language)?.text].join(' · ')}
      </p>
      {state === 'doubtful' && <p className="source-problem">{t('record.doubt')}</p>}
      {description && <p lang={lang}>{description}</p>}
      <p className="small">
        {matches.length === 0
          ? t('record.noMatch')
          : `${t('record.matches')} ${matches.map(({ key, word, name }) => t('record.match', { name: pickText(name, language)?.text ?? key, word })).join('; ')}`}
      </p>
      {decidedAt && <p className="small">{t('record.decided', { when: dayOf(decidedAt) })}</p>}
      <Form method="post" className="button-row">
        <input type="hidden" name="record" value={id} />
        {state !== 'shown' && (
          <Button type="submit" variant="secondary" name="state" value="shown" aria-label={t('record.showOf', { title })}>
            {t('record.show')}
          </Button>
        )}
        {state !== 'hidden' && (
          <Button type="submit" variant="secondary" name="state" value="hidden" aria-label={t('record.hideOf', { title })}>
            {t('record.hide')}
          </Button>
        )}
      </Form>
    </article>
  )
}
