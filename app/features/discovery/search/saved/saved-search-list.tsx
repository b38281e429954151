import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { TextField } from '#app/components/form-field.tsx'
import { useMoments } from '#app/i18n/use-moments.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import type { SavedSearch } from './find-saved-searches.server.ts'
import { nameLength } from './schema.ts'

type Refused = { id: string; name: string; errors: FieldErrors } | null

/** Saved searches with their number of new results; to open, rename and delete. */
export function SavedSearchList({ searches, refused }: { searches: readonly SavedSearch[]; refused: Refused }) {
  return (
    <ul className="saved-searches">
      {searches.map((search) => (
        <li key={search.id}>
          <Saved search={search} refused={refused?.id === search.id ? refused : null} />
        </li>
      ))}
    </ul>
  )
}

function Saved({ search: { id, name, words, fresh, isMore, savedAt }, refused }: { search: SavedSearch; refused: Refused }) {
  const { t } = useTranslation('saved-searches')
  const { dayOf } = useMoments()
  return (
    <article aria-labelledby={`saved-${id}`}>
      <h2 id={`saved-${id}`}>{name}</h2>
      {words !== name && <p className="small">{words}</p>}
      <p className="small">
        {fresh > 0 ? <strong>{t(isMore ? 'freshMore' : 'fresh', { count: fresh })}</strong> : t('nothingNew')} ·{' '}
        {t('savedOn', { day: dayOf(savedAt) })}
      </p>
      <div className="saved-actions">
        {/* A form and not a link: opening marks all results as seen, and a prefetch must not do that. */}
        <Form method="post" reloadDocument>
          <input type="hidden" name="id" value={id} />
          <button type="submit" name="intent" value="open" className="button button-secondary" aria-describedby={`saved-${id}`}>
            {t('open')}
          </button>
        </Form>
        <details open={refused !== null}>
          <summary aria-describedby={`saved-${id}`}>{t('rename')}</summary>
          <Form method="post" className="form" noValidate key={name}>
            <input type="hidden" name="id" value={id} />
            <TextField
              name="name"
              id={`name-${id}`}
              label={t('name')}
              errors={refused?.errors}
              defaultValue={refused?.name ?? name}
              maxLength={nameLength}
            />
            <button type="submit" name="intent" value="rename" className="button button-secondary">
              {t('renameSubmit')}
            </button>
          </Form>
        </details>
        <Form method="post">
          <input type="hidden" name="id" value={id} />
          <button type="submit" name="intent" value="remove" className="button-quiet button-danger" aria-describedby={`saved-${id}`}>
            {t('remove')}
          </button>
        </Form>
      </div>
    </article>
  )
}
