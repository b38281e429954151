import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { fieldId, TextField } from '#app/components/form-field.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { ListTable } from '#app/ui/list-table.tsx'
import type { Standing } from './find-standings.server.ts'

type Refused = { post: string; until: string; reason: string; errors: FieldErrors } | null
type Props = { standings: readonly Standing[]; refused: Refused }

/** Posts with the last and the next contact; each can be contacted, or paused with a reason. */
export function StandingTable({ standings, refused }: Props) {
  const { t } = useTranslation('contacts')
  const language = useLanguage()
  return (
    <ListTable
      caption={t('rhythm.title')}
      className="standing-table"
      rows={standings}
      keyOf={({ postId }) => postId}
      columns={[
        {
          key: 'post',
          label: t('rhythm.post'),
          cell: ({ holderId, holder, titles, institution, country }) => (
            <>
              <a href={pathTo('person', language, { id: holderId })}>{holder}</a>
              <span className="small block">
                {[pickText(titles, language)?.text, pickText(institution, language)?.text, pickText(country, language)?.text]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </>
          ),
        },
        { key: 'level', label: t('rhythm.level'), cell: ({ level }) => t(`level.${level}`) },
        {
          key: 'last',
          label: t('rhythm.last'),
          cell: ({ lastOn }) => (lastOn ? formatDate(lastOn, language) : t('rhythm.never')),
        },
        { key: 'next', label: t('rhythm.next'), cell: (standing) => <Next standing={standing} /> },
        {
          key: 'do',
          label: t('rhythm.do'),
          cell: (standing) => <Steps standing={standing} refused={refused?.post === standing.postId ? refused : null} />,
        },
      ]}
    />
  )
}

function Next({ standing: { nextOn, isDue, pausedUntil, pauseReason } }: { standing: Standing }) {
  const { t } = useTranslation('contacts')
  const language = useLanguage()
  if (pausedUntil)
    return (
      <>
        {t('rhythm.pausedUntil', { when: formatDate(pausedUntil, language) })}
        <span className="small block">{pauseReason}</span>
      </>
    )
  return (
    <span className={isDue ? 'promise-overdue' : undefined}>
      {t(isDue ? 'rhythm.dueSince' : 'rhythm.dueOn', { when: formatDate(nextOn, language) })}
    </span>
  )
}

function Steps({ standing: { postId, holder, pausedUntil }, refused }: { standing: Standing; refused: Refused }) {
  const { t } = useTranslation('contacts')
  const language = useLanguage()
  return (
    <>
      <a href={`${pathTo('newContact', language)}?post=${postId}`} aria-label={t('recordWith', { name: holder })}>
        {t('record')}
      </a>
      {pausedUntil ? (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="post" value={postId} />
          <button type="submit" name="intent" value="resume" className="button-quiet" aria-label={t('rhythm.resumeOf', { name: holder })}>
            {t('rhythm.resume')}
          </button>
        </Form>
      ) : (
        <details open={refused ? true : undefined}>
          <summary aria-label={t('rhythm.pauseOf', { name: holder })}>{t('rhythm.pause')}</summary>
          <Form method="post" className="form" noValidate preventScrollReset>
            <input type="hidden" name="post" value={postId} />
            <TextField
              id={refused ? undefined : fieldId(`until-${postId}`)}
              name="until"
              type="date"
              label={t('rhythm.until')}
              errors={refused?.errors}
              defaultValue={refused?.until}
            />
            <TextField
              id={refused ? undefined : fieldId(`reason-${postId}`)}
              name="reason"
              label={t('rhythm.reason')}
              errors={refused?.errors}
              defaultValue={refused?.reason}
              maxLength={500}
            />
            <button type="submit" name="intent" value="pause" className="button button-secondary">
              {t('rhythm.pauseSubmit')}
            </button>
          </Form>
        </details>
      )}
    </>
  )
}
