import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Button } from '#app/ui/button.tsx'
import type { Plan } from './plan.server.ts'

/** Starts the report once there are days, or leads to the draft or to the published page. */
export function ReportPanel({ plan: { version, report } }: { plan: Plan }) {
  const { t } = useTranslation('exchanges')
  const language = useLanguage()
  if (report?.slug)
    return (
      <p>
        <a href={pathTo('exchange', language, { slug: report.slug })}>{t('report.read')}</a>
      </p>
    )
  if (report)
    return (
      <p>
        {t('report.isDraft')} <a href={pathTo('draft', language, { id: report.id })}>{t('report.open')}</a>
      </p>
    )
  if (version === 0) return <p className="muted">{t('report.planFirst')}</p>
  return (
    <>
      <p>{t('report.explain')}</p>
      <Form method="post" className="button-row">
        <Button type="submit" name="intent" value="report">
          {t('report.start')}
        </Button>
      </Form>
    </>
  )
}
