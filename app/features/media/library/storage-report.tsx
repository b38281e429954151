import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import type { StorageReport as Report } from '#app/features/media/checks/queries.server.ts'
import { formatNumber, formatSize } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'

/** The result of the last check of Storage, with a button to run another. */
export function StorageReport({ report }: { report: Report | null }) {
  const { t } = useTranslation('library')
  const language = useLanguage()
  const { momentOf } = useMoments()
  const isFine = report !== null && report.missing === 0 && report.unknown === 0
  const summary = report && { when: momentOf(report.checkedAt), files: formatNumber(report.files, language) }
  return (
    <section
      className={`storage-report ${report === null ? '' : report.missing > 0 ? 'storage-report-bad' : 'storage-report-good'}`}
      aria-labelledby="storage"
    >
      <h2 id="storage">{t('check.title')}</h2>
      <div>
        <p>{summary ? t(isFine ? 'check.fine' : 'check.found', summary) : t('check.never')}</p>
        {report && report.missing > 0 && <p>{t('check.missing', { count: report.missing })}</p>}
        {report && report.unknown > 0 && <p>{t('check.unknown', { count: report.unknown, moved: report.quarantined })}</p>}
        {report && report.removed > 0 && <p>{t('check.left', { count: report.removed })}</p>}
        {report && report.putBack > 0 && <p>{t('check.putBack', { count: report.putBack })}</p>}
        {report?.looksNewer && <p>{t('check.looksNewer')}</p>}
        {report && !isFine && <Findings report={report} />}
      </div>
      <Form method="post" preventScrollReset>
        <button type="submit" className="button button-secondary" name="intent" value="check">
          {t('check.now')}
        </button>
        {report?.looksNewer && (
          <button type="submit" className="button button-secondary" name="intent" value="move-aside">
            {t('check.moveAside')}
          </button>
        )}
      </Form>
    </section>
  )
}

function Findings({ report: { firstMissing, firstUnknown } }: { report: Report }) {
  const { t } = useTranslation('library')
  const language = useLanguage()
  return (
    <details>
      <summary>{t('check.details')}</summary>
      <ul className="small findings">
        {firstMissing.map(({ path, problem, expected, found }) => (
          <li key={path}>
            <code>{path}</code>{' '}
            {t(`check.problem.${problem}`, { expected: formatSize(expected, language), found: formatSize(found ?? 0, language) })}
          </li>
        ))}
        {firstUnknown.map(({ path, size, reason, removed }) => (
          <li key={path}>
            <code>{path}</code>{' '}
            {[t(`check.reason.${reason}`), size !== null && formatSize(size, language), t(removed ? 'check.moved' : 'check.kept')]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ul>
    </details>
  )
}
