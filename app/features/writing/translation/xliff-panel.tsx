import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { TranslationAnswer, TranslationPage } from './translation-page.ts'

/** Export and import for translators who use other tools. */
export function XliffPanel({ page, answer }: { page: TranslationPage; answer: TranslationAnswer | undefined }) {
  const { t } = useTranslation('translation')
  const language = useLanguage()
  return (
    <details className="desk-panel" open={Boolean(answer?.file) || undefined}>
      <summary>{t('xliff.title')}</summary>
      <p>{t('xliff.text')}</p>
      <p>
        <a href={`${pathTo('translationFile', language, { id: page.id })}?to=${page.to}`} download>
          {t('xliff.download')}
        </a>
      </p>
      <Form method="post" encType="multipart/form-data" className="form" preventScrollReset>
        <input type="hidden" name="intent" value="import" />
        <input type="hidden" name="to" value={page.to} />
        <p className="field">
          <label htmlFor="xliff-file">{t('xliff.file')}</label>
          <input id="xliff-file" type="file" name="file" accept=".xlf,.xliff,application/xliff+xml" />
        </p>
        <button type="submit" className="button button-secondary">
          {t('xliff.upload')}
        </button>
      </Form>
    </details>
  )
}
