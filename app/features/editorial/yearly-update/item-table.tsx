import { useTranslation } from 'react-i18next'
import { Form, Link } from 'react-router'
import { pathTo } from '#app/i18n/addresses.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import type { Item } from './find-items.server.ts'

/** Items for staff. Items that are safe to confirm without reading have a checkbox; the others tell why not. */
export function ItemTable({ items, isClosed }: { items: readonly Item[]; isClosed: boolean }) {
  const { t } = useTranslation(['yearly-update', 'core', 'common'])
  const language = useLanguage()
  const { dayOf } = useMoments()
  const isSafe = (item: Item) => !isClosed && !item.decision && !item.plannedDecision && item.doubts.length === 0
  const titleOf = (item: Item) => pickText(item.title, language)?.text ?? t('core:untitled')
  return (
    <Form method="post">
      <DataTable
        caption={t('cycle.items')}
        isCaptionHidden
        className="update-items"
        columns={[
          { key: 'title', label: t('table.title') },
          { key: 'from', label: t('table.from') },
          { key: 'state', label: t('table.state') },
          { key: 'safe', label: t('table.safe') },
        ]}
        rows={items.map((item) => ({
          key: item.id,
          header: (
            <>
              <Link to={pathTo('updateItem', language, { item: item.id })}>{titleOf(item)}</Link>
              <span className="small block">{t(`common:kind.${item.kind}`)}</span>
            </>
          ),
          cells: [
            <>
              {pickText(item.institution, language)?.text}
              <span className="small block">{item.owner}</span>
            </>,
            <>
              {item.decision ? t(`state.${item.decision}`) : item.plannedDecision ? t(`planned.${item.plannedDecision}`) : t('state.open')}
              {item.decidedBy && (
                <span className="small block">
                  {item.decidedBy}
                  {item.decidedAt && `, ${dayOf(item.decidedAt)}`}
                </span>
              )}
              {item.note && <span className="small block">{item.note}</span>}
            </>,
            isSafe(item) ? (
              <label key="safe" className="check">
                <input type="checkbox" name="items" value={item.id} />
                <span>
                  {t('table.isSafe')}
                  <span className="visually-hidden">: {titleOf(item)}</span>
                </span>
              </label>
            ) : item.decision || item.plannedDecision ? (
              '–'
            ) : (
              <span key="doubts" className="small">
                {item.doubts.map((doubt) => t(`doubt.${doubt}`)).join(' ')}
              </span>
            ),
          ],
        }))}
      />
      {items.some(isSafe) && (
        <p className="button-row">
          <button className="button button-secondary" name="intent" value="confirm" type="submit">
            {t('table.confirm')}
          </button>
        </p>
      )}
      {!isClosed && <p className="small">{t('table.safeNote')}</p>}
    </Form>
  )
}
