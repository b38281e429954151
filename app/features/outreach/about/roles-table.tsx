import { useTranslation } from 'react-i18next'
import { DataTable } from '#app/ui/data-table.tsx'

/** Roles and their rights, as text. */
export function RolesTable() {
  const { t } = useTranslation('about')
  const { title, intro, who, may, mayNot, rows } = t('governance.roles', { returnObjects: true })
  return (
    <>
      <p>{intro}</p>
      <DataTable
        className="roles"
        caption={title}
        isCaptionHidden
        columns={[
          { key: 'who', label: who },
          { key: 'may', label: may },
          { key: 'mayNot', label: mayNot },
        ]}
        rows={rows.map((row) => ({
          key: row.who,
          header: (
            <>
              {row.who}
              <span className="roles-note">{row.note}</span>
            </>
          ),
          cells: [row.may, row.mayNot],
        }))}
      />
    </>
  )
}
