import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { FieldShell, TextAreaField } from '#app/components/form-field.tsx'
import { findText, validationText } from '#app/i18n/find-text.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { FileInput } from '#app/ui/file-input.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { ListedChange } from './parse-changes.ts'

type Props = { list: string; preview: readonly ListedChange[] | null; errors: FieldErrors }

/** A list of changes: it is shown with what is wrong in each row, and added only when nothing is. */
export function ImportForm({ list, preview, errors }: Props) {
  const { t } = useTranslation('transitions')
  const isReady = preview?.every(({ change }) => change) ?? false
  return (
    <Form method="post" className="form" noValidate encType="multipart/form-data">
      <FieldShell name="list" label={t('import.file')} hint={t('import.fileHint')} errors={errors}>
        {(ids) => <FileInput {...ids} accept={['.csv', '.tsv', '.txt', 'text/csv', 'text/plain']} />}
      </FieldShell>
      <TextAreaField name="pasted" label={t('import.pasted')} required={false} rows={8} defaultValue={list} spellCheck={false} />
      <div className="button-row">
        <Button type="submit" variant="secondary" name="intent" value="preview">
          {t('import.preview')}
        </Button>
        {isReady && (
          <Button type="submit" name="intent" value="add">
            {t('import.add', { count: preview?.length ?? 0 })}
          </Button>
        )}
      </div>
      {preview && <Preview rows={preview} isReady={isReady} />}
    </Form>
  )
}

const shown = ['country', 'kind', 'startsOn', 'endsOn', 'certainty', 'sourceName', 'checkedOn'] as const

function Preview({ rows, isReady }: { rows: readonly ListedChange[]; isReady: boolean }) {
  const { t, i18n } = useTranslation('transitions')
  const faulty = rows.filter(({ change }) => !change).length
  return (
    <Notice
      tone={isReady ? 'info' : 'warning'}
      title={isReady ? t('import.ready', { count: rows.length }) : t('import.faulty', { count: faulty })}
    >
      <DataTable
        caption={t('import.caption')}
        columns={[
          { key: 'row', label: t('import.row') },
          ...shown.map((name) => ({ key: name, label: t(`form.${name}`) })),
          { key: 'problem', label: t('import.problem') },
        ]}
        rows={rows.map(({ row, sent, problems }) => ({
          key: String(row),
          header: row,
          cells: [
            ...shown.map((name) => sent[name].slice(0, 80)),
            Object.entries(problems)
              .map(([name, problem]) => `${findText(i18n, 'transitions', `form.${name}`) ?? name}: ${validationText(i18n, problem)}`)
              .join(' ') || t('import.fine'),
          ],
        }))}
      />
      <p>{t('import.nothingYet')}</p>
    </Notice>
  )
}
