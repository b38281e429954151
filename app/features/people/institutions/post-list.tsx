import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { fieldId, SelectField, TextField } from '#app/components/form-field.tsx'
import { levels } from '#app/features/core/person/post-levels.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import type { Holding, InstitutionPost } from './find-institutions.server.ts'

type Refused = { post: string; values: Record<string, string>; errors: FieldErrors } | null

/** The posts of an institution, with current and former holders. */
export function PostList({ posts, refused }: { posts: readonly InstitutionPost[]; refused: Refused }) {
  const { t } = useTranslation('institutions')
  if (posts.length === 0) return <p className="empty empty-column">{t('page.noPosts')}</p>
  return (
    <ul className="post-list">
      {posts.map((post) => (
        <li key={post.id}>
          <Post post={post} refused={refused?.post === post.id ? refused : null} />
        </li>
      ))}
    </ul>
  )
}

function Post({ post: { id, titles, level, holders }, refused }: { post: InstitutionPost; refused: Refused }) {
  const { t } = useTranslation(['institutions', 'contacts'])
  const language = useLanguage()
  const title = pickText(titles, language)
  const present = holders.filter(({ isPresent }) => isPresent)
  const former = holders.filter(({ isPresent }) => !isPresent)
  return (
    <article aria-labelledby={`post-${id}`}>
      <h3 id={`post-${id}`} lang={title?.language}>
        {title?.text}
      </h3>
      <p className="small">
        {t(`contacts:level.${level}`)} ·{' '}
        <a href={`${pathTo('newContact', language)}?post=${id}`} aria-label={t('contacts:recordWith', { name: title?.text ?? '' })}>
          {t('contacts:record')}
        </a>
      </p>
      {present.length > 0 ? (
        <ul className="holders">
          {present.map((holding) => (
            <Holder key={holding.personId} holding={holding} />
          ))}
        </ul>
      ) : (
        <p className="vacant">{t('page.vacant')}</p>
      )}
      {former.length > 0 && (
        <>
          <p className="small holders-former">{t('page.former')}</p>
          <ul className="holders small">
            {former.map((holding) => (
              <Holder key={`${holding.personId} ${holding.heldFrom}`} holding={holding} />
            ))}
          </ul>
        </>
      )}
      <details open={refused ? true : undefined}>
        <summary aria-label={t('page.editPostOf', { post: title?.text ?? '' })}>{t('page.editPost')}</summary>
        <PostForm
          intent="change-post"
          post={id}
          values={refused?.values ?? { titleEs: titles.es ?? '', titleEn: titles.en ?? '', level }}
          errors={refused?.errors ?? {}}
          submit={t('page.save')}
        />
      </details>
    </article>
  )
}

function Holder({ holding: { personId, name, email, heldFrom, heldTo, isPresent } }: { holding: Holding }) {
  const { t } = useTranslation('institutions')
  const language = useLanguage()
  const from = formatDate(heldFrom, language)
  return (
    <li>
      <a href={pathTo('person', language, { id: personId })}>{name || email}</a>{' '}
      <span className="small">
        {isPresent || !heldTo ? t('page.since', { from }) : t('page.fromTo', { from, to: formatDate(heldTo, language) })}
      </span>
    </li>
  )
}

type FormProps = { intent: string; post?: string; values: Record<string, string>; errors: FieldErrors; submit: string }

export function PostForm({ intent, post = '', values, errors, submit }: FormProps) {
  const { t } = useTranslation(['institutions', 'contacts'])
  const idOf = (name: string) => (Object.keys(errors).length > 0 ? fieldId(name) : `${fieldId(name)}-${post || 'new'}`)
  return (
    <Form method="post" className="form" noValidate>
      <input type="hidden" name="intent" value={intent} />
      {post && <input type="hidden" name="post" value={post} />}
      <TextField
        id={idOf('titleEs')}
        name="titleEs"
        label={t('form.titleEs')}
        errors={errors}
        defaultValue={values.titleEs}
        maxLength={160}
      />
      <TextField
        id={idOf('titleEn')}
        name="titleEn"
        label={t('form.titleEn')}
        errors={errors}
        defaultValue={values.titleEn}
        maxLength={160}
        required={false}
      />
      <SelectField id={idOf('level')} name="level" label={t('form.level')} errors={errors} defaultValue={values.level ?? 'technical'}>
        {levels.map((level) => (
          <option key={level} value={level}>
            {t(`contacts:level.${level}`)}
          </option>
        ))}
      </SelectField>
      <button type="submit" className="button button-secondary">
        {submit}
      </button>
    </Form>
  )
}
