import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { TextField } from '#app/components/form-field.tsx'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import type { ExportedPlan } from './reading.server.ts'

/** A plan that Caja exported as JSON is complete in both languages: it is published as it is, at an address of its own. */
export function ExportedForm({ exported, errors }: { exported: ExportedPlan; errors: FieldErrors }) {
  const { t } = useTranslation('plan-import')
  const { plan, code, slug, recommendations } = exported
  return (
    <Form method="post" encType="multipart/form-data" className="form" noValidate>
      <p>{t('exported.text', { code, count: recommendations })}</p>
      <input type="hidden" name="plan" value={plan} />
      <TextField name="slug" label={t('head.slug')} hint={t('head.slugHint')} errors={errors} defaultValue={slug} maxLength={40} />
      <Button type="submit" name="intent" value="publishExport">
        {t('publish.button')}
      </Button>
    </Form>
  )
}
