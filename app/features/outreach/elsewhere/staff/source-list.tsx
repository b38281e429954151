import { useTranslation } from 'react-i18next'
import { Form, Link } from 'react-router'
import { ExternalLink } from '#app/components/external-link.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import { recordQuery } from './record-query.ts'
import { SourceForm, valuesOf } from './source-form.tsx'
import type { ListedSource } from './sources.server.ts'

type Refused = { source: string; values: Record<string, string>; errors: FieldErrors } | null

/** Every source with what its last reading gave, why it failed, and what staff can do. */
export function SourceList({ sources, refused }: { sources: readonly ListedSource[]; refused: Refused }) {
  return (
    <ul className="source-list">
      {sources.map((source) => (
        <li key={source.id}>
          <Source source={source} refused={refused?.source === source.id ? refused : null} />
        </li>
      ))}
    </ul>
  )
}

function Source({ source, refused }: { source: ListedSource; refused: Refused }) {
  const { t } = useTranslation('elsewhere')
  const language = useLanguage()
  const { id, names, kind, url, isOn, movedTo } = source
  const name = pickText(names, language)?.text ?? url
  return (
    <article aria-labelledby={`source-${id}`}>
      <h2 id={`source-${id}`}>{name}</h2>
      <p className="small">
        {t(`kind.${kind}`)} · <ExternalLink href={url}>{url}</ExternalLink>
      </p>
      <Reading source={source} />
      {movedTo && (
        <p>
          {t('reading.movedTo')} <ExternalLink href={movedTo}>{movedTo}</ExternalLink>
        </p>
      )}
      <Counts source={source} />
      {isOn && (
        <Form method="post">
          <input type="hidden" name="source" value={id} />
          <Button type="submit" variant="secondary" name="intent" value="read" aria-label={t('action.readOf', { name })}>
            {t('action.read')}
          </Button>
        </Form>
      )}
      <details open={refused ? true : undefined}>
        <summary aria-label={t('action.changeOf', { name })}>{t('action.change')}</summary>
        <SourceForm intent="change" source={id} values={refused?.values ?? valuesOf(source)} errors={refused?.errors ?? {}} />
      </details>
      <details>
        <summary aria-label={t('action.deleteOf', { name })}>{t('action.delete')}</summary>
        <p>{t('action.deleteNote')}</p>
        <Form method="post">
          <input type="hidden" name="source" value={id} />
          <Button type="submit" variant="danger" name="intent" value="delete" aria-label={t('action.deleteNowOf', { name })}>
            {t('action.deleteNow')}
          </Button>
        </Form>
      </details>
    </article>
  )
}

function Reading({ source }: { source: ListedSource }) {
  const { t } = useTranslation('elsewhere')
  const { momentOf } = useMoments()
  const { isOn, isReading, schedule, nextReadAt, lastReadAt, lastFound, lastLeftOut, lastFailedAt, problem, detail, failures, pagesRead } =
    source
  const told = [
    isOn ? t(`reading.on.${schedule}`) : t('reading.off'),
    isReading && t('reading.now'),
    pagesRead !== null && t('reading.unfinished', { count: pagesRead }),
    lastReadAt ? t('reading.last', { when: momentOf(lastReadAt) }) : t('reading.never'),
    lastReadAt && t('reading.found', { count: lastFound }),
    lastLeftOut > 0 && t('reading.leftOut', { count: lastLeftOut }),
    isOn && t('reading.next', { when: momentOf(nextReadAt) }),
  ]
  return (
    <>
      {problem && lastFailedAt && (
        <p className="source-problem">
          <b>{t('reading.failed', { when: momentOf(lastFailedAt), count: failures })}</b> {t(`problem.${problem}`)}
          {detail && <span className="small block">{t('reading.detail', { detail })}</span>}
        </p>
      )}
      <p>{told.filter(Boolean).join(' ')}</p>
    </>
  )
}

function Counts({ source: { id, counts } }: { source: ListedSource }) {
  const { t } = useTranslation('elsewhere')
  const language = useLanguage()
  const list = recordQuery.at(pathTo('elsewhereRecords', language), { show: 'doubtful', q: '', source: id, page: 1 })
  return (
    <ul className="source-counts">
      {(['doubtful', 'shown', 'hidden'] as const).map((show) => (
        <li key={show}>
          <Link to={list.to({ show })}>{t(`records.${show}`, { count: counts[show] })}</Link>
        </li>
      ))}
    </ul>
  )
}
