import { useTranslation } from 'react-i18next'

const problems = ['unknown-parameter', 'invalid-value', 'not-found', 'method', 'too-many'] as const

/** The problems that the JSON interface answers with. Their `type` is the address of an entry here. */
export function ProblemsTable({ lead }: { lead: string }) {
  const { t } = useTranslation('outreach')
  return (
    <>
      <p>{lead.replaceAll('`', '')}</p>
      <dl className="problems">
        {problems.map((name) => (
          <div key={name} id={name}>
            <dt>{t(`problems.${name}.title`)}</dt>
            <dd>{t(`problems.${name}.detail`).replaceAll('`', '')}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
