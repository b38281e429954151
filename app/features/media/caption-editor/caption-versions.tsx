/** All versions of a track: who saved each and when, with links to read and restore it. */
import { useTranslation } from 'react-i18next'
import { Form, Link, useSearchParams } from 'react-router'
import type { FileLanguage } from '#app/i18n/file-languages.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import { Button } from '#app/ui/button.tsx'
import type { CaptionPage, CaptionVersion } from './caption-page.server.ts'
import { CueList } from './cue-list.tsx'

type Props = { page: CaptionPage; language: FileLanguage; action: string; openedId: string | null }

export function CaptionVersions({ page: { versions, track, opened }, language, action, openedId }: Props) {
  const { t } = useTranslation('captions')
  const { momentOf } = useMoments()
  const [search] = useSearchParams()
  // Reading a version changes nothing else of the address, so that unsaved text stays on the page.
  const addressWith = (version: string | null) => {
    const query = new URLSearchParams(search)
    if (version) query.set('version', version)
    else query.delete('version')
    return `${action}?${query}`
  }
  const read = versions.find(({ id }) => id === openedId)
  return (
    <section className="caption-versions" aria-labelledby="versions">
      <h2 id="versions">{t('versions.title')}</h2>
      {versions.length === 0 && <p className="small">{t('versions.none')}</p>}
      <ol className="draft-list">
        {versions.map((version) => (
          <li key={version.id}>
            <VersionLine version={version} />
            {version.id === track?.id && <span className="chip">{t('versions.present')}</span>}
            <Link to={`${addressWith(version.id)}#version`} preventScrollReset>
              {t('versions.open')} <span className="visually-hidden">({momentOf(version.createdAt)})</span>
            </Link>
            {version.id !== track?.id && (
              <Form method="post" action={action}>
                <input type="hidden" name="base" value={track?.id ?? ''} />
                <input type="hidden" name="version" value={version.id} />
                <Button type="submit" variant="quiet" name="intent" value="restore">
                  {t('versions.restore')} <span className="visually-hidden">({momentOf(version.createdAt)})</span>
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ol>
      {read && (
        <section id="version" className="caption-version" aria-labelledby="version-title">
          <h3 id="version-title">{t('versions.opened', { when: momentOf(read.createdAt) })}</h3>
          {opened ? <CueList cues={opened.cues} language={language} /> : <p>{t('versions.unreadable')}</p>}
          <p>
            <Link to={addressWith(null)} preventScrollReset>
              {t('versions.close')}
            </Link>
          </p>
        </section>
      )}
    </section>
  )
}

function VersionLine({ version: { createdAt, author, cues } }: { version: CaptionVersion }) {
  const { t } = useTranslation('captions')
  const { momentOf } = useMoments()
  const when = momentOf(createdAt)
  return (
    <span>
      {author ? t('versions.by', { when, name: author }) : when}
      {cues ? ` · ${t('versions.cues', { count: cues })}` : ''}
    </span>
  )
}
