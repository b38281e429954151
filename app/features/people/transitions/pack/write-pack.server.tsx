/** The pack for the incoming team as one HTML file without pictures, scripts or fonts, to read offline and to print on at most ten pages. */
import { createHash } from 'node:crypto'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider, useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate } from '#app/i18n/format.ts'
import { i18nOf } from '#app/i18n/i18n.server.ts'
import { type Language, type Localized, pickText } from '#app/i18n/languages.ts'
import type { PackContents } from './find-pack.server.ts'
import type { ChosenPart, PackPart } from './schema.ts'

const style = `body{font:1rem/1.45 Georgia,serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#16202e;background:#fff;overflow-wrap:break-word}
h1,h2,h3{line-height:1.2}h2{margin-top:2rem;border-top:2px solid #6b3f87;padding-top:.6rem}h3{margin:1rem 0 0;font-size:1.05rem}p{margin:.3rem 0 .6rem}
a{color:#0b4f8a}.muted{color:#535d6e}.own{border-left:3px solid #6b3f87;padding-left:.8rem}
@media (prefers-color-scheme:dark){body{color:#e8ebf0;background:#12161d}a{color:#8cc4ff}.muted{color:#a7b0be}}
@media print{body{margin:0;max-width:none;font-size:10pt;color:#000;background:#fff}nav{display:none}h2,h3{break-after:avoid}li{break-inside:avoid}a{color:inherit}.muted{color:#444}}`

/** What the Content-Security-Policy of the file allows: its own style. */
export const transitionPackPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; frame-ancestors 'none'`

type Props = {
  parts: readonly ChosenPart[]
  contents: PackContents
  institution: Localized | null
  expiresOn: string | null
  language: Language
  origin: string
  /** Addresses of the same pack in the other language and as a ZIP; null in the files of the ZIP. */
  links: { other: string; zip: string } | null
}

/** Characters of a summary. */
const longest = 420
const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text)

const html = (language: Language, title: string, body: React.ReactNode): string =>
  `<!DOCTYPE html>${renderToStaticMarkup(
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · Caja`}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, whose hash the policy allows */}
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <I18nextProvider i18n={i18nOf(language)}>{body}</I18nextProvider>
      </body>
    </html>,
  )}`

export function writeTransitionPack(props: Props): string {
  const { language, contents } = props
  const title = i18nOf(language).t('transitions:pack.titleOf', { country: pickText(contents.country, language)?.text })
  return html(language, title, <Pack {...props} title={title} />)
}

/** The answer to a link that does not open a pack any more. */
export function writeClosedPack(language: Language, error: string): string {
  const { t } = i18nOf(language)
  const title = t('transitions:pack.title')
  return html(
    language,
    title,
    <main>
      <h1>{title}</h1>
      <p>{t(error === 'link_expired' ? 'transitions:pack.expired' : 'transitions:pack.altered')}</p>
    </main>,
  )
}

function Pack({ parts, contents, institution, expiresOn, language, links, title, origin }: Props & { title: string }) {
  const { t } = useTranslation('transitions')
  const shown = parts.filter(({ part }) => contents[part].length > 0)
  return (
    <main>
      {links && (
        <nav>
          <a href={links.other} hrefLang={language === 'es' ? 'en' : 'es'} lang={language === 'es' ? 'en' : 'es'}>
            {t('pack.otherLanguage')}
          </a>{' '}
          · <a href={links.zip}>{t('pack.zip')}</a>
        </nav>
      )}
      <h1>{title}</h1>
      {institution && <p className="muted">{pickText(institution, language)?.text}</p>}
      <p>{t('pack.intro')}</p>
      {contents.experiences.length + contents.events.length === 0 && (
        <p>
          <strong>{t('pack.nothingPublished')}</strong>
        </p>
      )}
      {shown.map((chosen) => (
        <section key={chosen.part}>
          <h2>{t(`pack.part.${chosen.part}`)}</h2>
          {pickText(chosen, language) && (
            <p className="own" lang={pickText(chosen, language)?.language}>
              {pickText(chosen, language)?.text}
            </p>
          )}
          <Part part={chosen.part} contents={contents} language={language} origin={origin} />
        </section>
      ))}
      {expiresOn && <p className="muted">{t('pack.until', { when: formatDate(expiresOn, language) })}</p>}
    </main>
  )
}

function Part({ part, contents, language, origin }: { part: PackPart; contents: PackContents; language: Language; origin: string }) {
  const { t } = useTranslation('transitions')
  const inWords = (text: Localized) => {
    const picked = pickText(text, language)
    return picked && <span lang={picked.language === language ? undefined : picked.language}>{cut(picked.text)}</span>
  }
  if (part === 'formerHolders')
    return (
      <>
        <p className="muted">{t('pack.formerNote')}</p>
        <ul>
          {contents.formerHolders.map(({ name, contact }) => (
            <li key={name + contact}>
              {name}: {contact}
            </li>
          ))}
        </ul>
      </>
    )
  if (part === 'promises')
    return (
      <ul>
        {contents.promises.map(({ side, body, dueOn }) => (
          <li key={body}>
            <strong>{t(`pack.side.${side}`)}:</strong> {body}
            {dueOn && ` (${t('pack.due', { when: formatDate(dueOn, language) })})`}
          </li>
        ))}
      </ul>
    )
  if (part === 'platforms')
    return (
      <ul>
        {contents.platforms.map(({ name, description, url }) => {
          const address = pickText(url, language)?.text
          return (
            <li key={address ?? pickText(name, language)?.text}>
              <strong>{inWords(name)}</strong>. {inWords(description)} {address && <a href={address}>{address}</a>}
            </li>
          )
        })}
      </ul>
    )
  const address = part === 'events' ? 'event' : part === 'assistances' ? 'assistance' : 'experience'
  return contents[part].map(({ slug, title, summary, countries }) => {
    const url = origin + pathTo(address, language, { slug })
    return (
      <article key={slug}>
        <h3>{inWords(title)}</h3>
        {part === 'neighbours' && (
          <p className="muted">{countries.flatMap((country) => pickText(country, language)?.text ?? []).join(', ')}</p>
        )}
        <p>
          {inWords(summary)} <a href={url}>{url}</a>
        </p>
      </article>
    )
  })
}
