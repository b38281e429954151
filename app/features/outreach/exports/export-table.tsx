import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatMomentIn, formatSize } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Button } from '#app/ui/button.tsx'
import { ListTable } from '#app/ui/list-table.tsx'
import type { CatalogueExport } from './exports.server.ts'
import { exportZone, keptDays } from './schema.ts'

export function ExportTable({ exports }: { exports: readonly CatalogueExport[] }) {
  const { t } = useTranslation('exports')
  const language = useLanguage()
  const whenOf = ({ requestedAt }: CatalogueExport) => formatMomentIn(requestedAt, exportZone, language)
  return (
    <ListTable
      caption={t('list.title', { days: keptDays })}
      rows={exports}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'what',
          label: t('list.what'),
          cell: ({ scope, withAddresses }) => t(`form.${scope}`) + (withAddresses ? `, ${t('list.withAddresses')}` : ''),
        },
        { key: 'when', label: t('list.when'), cell: whenOf },
        { key: 'by', label: t('list.by'), cell: ({ by }) => by ?? t('list.nobody') },
        { key: 'state', label: t('list.state'), cell: (row) => <ExportProgress {...row} /> },
        {
          key: 'file',
          label: t('list.file'),
          cell: (row) => {
            const size = row.size === null ? '' : formatSize(row.size, language)
            return (
              <>
                {row.state === 'done' && (
                  <a
                    href={pathTo('exportFile', language, { id: row.id })}
                    aria-label={t('list.downloadOf', { when: whenOf(row), size })}
                    download
                  >
                    {t('list.download', { size })}
                  </a>
                )}
                {(row.state === 'done' || row.state === 'failed') && (
                  <Form method="post">
                    <input type="hidden" name="id" value={row.id} />
                    <Button
                      type="submit"
                      variant="quiet"
                      name="intent"
                      value="remove"
                      aria-label={t('list.removeOf', { when: whenOf(row) })}
                    >
                      {t('list.remove')}
                    </Button>
                  </Form>
                )}
              </>
            )
          },
        },
      ]}
    />
  )
}

function ExportProgress({ state, doneBytes, allBytes, problem }: CatalogueExport) {
  const { t } = useTranslation('exports')
  const language = useLanguage()
  const progress = t('state.progress', { done: formatSize(doneBytes, language), all: formatSize(allBytes, language) })
  return (
    <>
      {t(`state.${state}`)}
      {state === 'running' && allBytes > 0 && (
        <span className="block">
          <progress max={allBytes} value={doneBytes} aria-label={t('state.running')} /> {progress}
        </span>
      )}
      {state === 'failed' && (
        <span className="field-hint block" lang={problem ? 'en' : undefined}>
          {problem || t('state.fault')}
        </span>
      )}
    </>
  )
}
