import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { TextAreaField, TextField } from '#app/components/form-field.tsx'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { ColumnsFieldset } from './columns-fieldset.tsx'
import { planLimits } from './plan.ts'
import type { Reading } from './reading.server.ts'
import { RecommendationFields } from './recommendation-fields.tsx'

type Props = { reading: Reading; sent: Record<string, string>; errors: FieldErrors }

/** What was understood of a file, to correct and publish. `sent` are the values of a form that was refused. */
export function PlanForm({ reading, sent, errors }: Props) {
  const { t } = useTranslation('plan-import')
  const { grid, language, columns, head, recommendations, doubts } = reading
  const actions = recommendations.reduce((sum, one) => sum + one.actions.length, 0)
  const lost = doubts.filter(({ number }) => number === 0)
  const field = (name: keyof Reading['head']) => ({ name, errors, defaultValue: sent[name] ?? head[name] })
  return (
    <Form method="post" encType="multipart/form-data" className="form plan-form" noValidate>
      <input type="hidden" name="grid" value={grid} />
      <input type="hidden" name="language" value={language} />
      <Notice tone={doubts.length > 0 ? 'warning' : 'info'} title={t('read.title', { count: recommendations.length })}>
        <p>{t('read.actions', { count: actions })}</p>
        <p>{doubts.length > 0 ? t('read.doubts', { count: doubts.length }) : t('read.noDoubts')}</p>
        {lost.map(({ code, cell }) => (
          <p key={cell}>{t(`doubt.${code}`, { cell })}</p>
        ))}
      </Notice>
      {columns.length > 0 && <ColumnsFieldset columns={columns} sent={sent} errors={errors} lang={language} />}
      {recommendations.length > 0 && (
        <>
          <fieldset className="plan-head">
            <legend>{t('head.title')}</legend>
            <div className="plan-grid">
              <TextField {...field('code')} label={t('head.code')} hint={t('head.codeHint')} maxLength={40} />
              <TextField {...field('slug')} label={t('head.slug')} hint={t('head.slugHint')} maxLength={40} />
              <TextField {...field('publishedOn')} label={t('head.publishedOn')} hint={t('head.publishedOnHint')} />
            </div>
            <TextAreaField {...field('title')} label={t('head.name')} rows={2} lang={language} maxLength={planLimits.title} />
          </fieldset>
          {recommendations.map((recommendation, index) => (
            <RecommendationFields
              key={recommendation.number}
              {...{ recommendation, index, doubts, sent, errors, language }}
              isRefused={sent.intent === 'publish'}
            />
          ))}
          <p className="closing-note">{t('publish.note')}</p>
          <Button type="submit" name="intent" value="publish">
            {t('publish.button')}
          </Button>
        </>
      )}
    </Form>
  )
}
