import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate } from '#app/i18n/format.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import { Timeline, type TimelineStep } from '#app/ui/timeline.tsx'
import { actionAnchor } from './action-anchor.ts'
import { ChangeText } from './change-text.tsx'
import type { Change } from './find-changes.server.ts'
import type { Answer } from './page.server.ts'

type Props = { changes: Change[]; answers: Answer[]; evaluationDate: string }

/** What happened to a recommendation since the plan, newest first: changes, and resources that were published in answer. */
export function History({ changes, answers, evaluationDate }: Props) {
  const { t } = useTranslation(['follow-up', 'common'])
  const { dayOf } = useMoments()
  const language = useLanguage()
  const step = (id: string, at: Date, kind: string, children: React.ReactNode) => ({
    ...{ id, at, when: dayOf(at), dateTime: at.toISOString(), kinds: [kind], children },
  })
  const steps: (TimelineStep & { at: Date })[] = [
    ...changes.map((change) =>
      step(
        `change-${change.id}`,
        change.changedAt,
        t(change.action ? 'history.action' : 'history.recommendation'),
        <>
          {change.action && change.actionTexts && (
            <p>
              <ActionName change={change} />
            </p>
          )}
          <ChangeText change={change} />
        </>,
      ),
    ),
    ...answers.map(({ id, kind, slug, title, publishedAt }) =>
      step(
        `evidence-${id}`,
        publishedAt,
        t('history.evidence'),
        <p>
          <a href={pathTo(kind, language, { slug })}>
            <LocalizedText text={title} />
          </a>
        </p>,
      ),
    ),
  ].sort((one, other) => other.at.getTime() - one.at.getTime())
  const start = {
    ...{ id: 'plan', when: formatDate(evaluationDate, language), dateTime: evaluationDate },
    ...{ kinds: [t('history.plan')], children: <p>{t('history.start')}</p> },
  }
  const labels = { before: '', after: '', resistance: '', workaround: '' }
  return <Timeline steps={[...steps, start]} labels={labels} />
}

/** A link to the action if it is in this recommendation today. */
function ActionName({ change: { action, actionTexts, isThere } }: { change: Change }) {
  const text = <LocalizedText text={actionTexts ?? {}} />
  return isThere && action ? <a href={`#${actionAnchor(action)}`}>{text}</a> : text
}
