/**
 * The pack of an event for people on a bad line: one HTML file without pictures, scripts or fonts, to read offline and to print. It stays
 * below 1 MB with the longest cases, because long texts are cut.
 */
import { createHash } from 'node:crypto'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider, useTranslation } from 'react-i18next'
import { Markdown } from '#app/components/markdown.tsx'
import { describeEvent } from '#app/features/discovery/page/event-texts.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate } from '#app/i18n/format.ts'
import { i18nOf } from '#app/i18n/i18n.server.ts'
import { type Language, type Localized, pickText } from '#app/i18n/languages.ts'
import type { PackContent } from './find-pack.server.ts'

/** Characters of each text. */
const longest = { agenda: 12_000, step: 600, lessons: 5_000, line: 600 } as const
const mostSteps = 30

const style = `body{font:1.05rem/1.5 Georgia,serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#16202e;background:#fff}
h1,h2,h3{line-height:1.2}h2{margin-top:2.2rem;border-top:2px solid #6b3f87;padding-top:.6rem}
table{border-collapse:collapse;width:100%}th,td{border-top:1px solid #ccc;padding:.3rem .8rem .3rem 0;text-align:left;vertical-align:top}
.muted{color:#535d6e}@media print{body{margin:0;max-width:none}h2{break-after:avoid}li,tr{break-inside:avoid}a{color:inherit}}`

/** What the Content-Security-Policy of the file allows: its own style. */
export const packPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; frame-ancestors 'none'`

type Props = { pack: PackContent; slug: string; language: Language; origin: string }

export function writePack(props: Props): string {
  const { language } = props
  const title = pickText(props.pack.event.title, language)?.text ?? ''
  const body = renderToStaticMarkup(
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · Caja`}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, whose hash the policy allows */}
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <I18nextProvider i18n={i18nOf(language)}>
          <Pack {...props} />
        </I18nextProvider>
      </body>
    </html>,
  )
  return `<!DOCTYPE html>${body}`
}

const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most).trimEnd()}…` : text)

function Pack({ pack: { event, cases, institutions }, slug, language, origin }: Props) {
  const { t } = useTranslation(['events', 'page'])
  const texts = describeEvent(event, language)
  const inWords = (text: Localized | null | undefined, most: number = longest.line) => {
    const picked = pickText(text, language)
    return picked && <span lang={picked.language === language ? undefined : picked.language}>{cut(picked.text, most)}</span>
  }
  const agenda = pickText(event.description, language)
  return (
    <main>
      <p className="muted">{t('pack.name')}</p>
      <h1>{inWords(event.title)}</h1>
      <p>{inWords(event.summary, longest.step)}</p>
      {event.isCancelled && (
        <p>
          <strong>{t('page:event.cancelled')}</strong>
        </p>
      )}
      <h2>{t('page:event.question')}</h2>
      <p>{inWords(event.question)}</p>
      <h2>{t('page:dated.when')}</h2>
      {texts?.sessions.map(({ id, when, minutes, day, localTimes }) => (
        <section key={id}>
          <p>
            <strong>{when}</strong> · {t('page:event.minutes', { count: minutes })}
          </p>
          <table>
            <caption>{t('page:event.timesOn', { day })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('page:event.localTime')}</th>
                <th scope="col">{t('page:event.places')}</th>
              </tr>
            </thead>
            <tbody>
              {localTimes.map((row) => (
                <tr key={`${row.day}${row.time}${row.places}`}>
                  <th scope="row">
                    {row.time} {row.day}
                  </th>
                  <td>{row.places}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
      <h2>{t('pack.join')}</h2>
      <ul>
        {event.format && <li>{t(`page:dated.formats.${event.format}`)}</li>}
        {pickText(event.place, language)?.text && <li>{inWords(event.place)}</li>}
        {event.format !== 'in-person' && (
          <>
            <li>
              {t('pack.door')} {origin + pathTo('eventDoor', language, { slug })}
            </li>
            <li>{t('pack.sound')}</li>
            <li>{t('pack.phone')}</li>
            <li>{t('pack.ask')}</li>
          </>
        )}
      </ul>
      {agenda && (
        <>
          <h2>{t('pack.agenda')}</h2>
          <Markdown text={cut(agenda.text, longest.agenda)} />
        </>
      )}
      {event.speakers.length > 0 && (
        <>
          <h2>{t('page:event.speakers')}</h2>
          <ul>
            {event.speakers.map(({ id, institution, post }) => (
              <li key={id}>
                {inWords(post)}, {inWords(institutions[institution])}
              </li>
            ))}
          </ul>
        </>
      )}
      {cases.map(({ slug: own, content }) => {
        const lessons = pickText(content.lessons, language)
        return (
          <section key={own}>
            <h2>{inWords(content.title)}</h2>
            <p>{inWords(content.summary, 2_000)}</p>
            {content.ledger.length > 0 && (
              <>
                <h3>{t('pack.steps')}</h3>
                <ol>
                  {content.ledger.slice(0, mostSteps).map(({ id, date, before, after }) => (
                    <li key={id}>
                      {date && <strong>{formatDate(date, language)}. </strong>}
                      {inWords(before, longest.step)} → {inWords(after, longest.step)}
                    </li>
                  ))}
                </ol>
              </>
            )}
            {lessons && (
              <>
                <h3>{t('pack.lessons')}</h3>
                <Markdown text={cut(lessons.text, longest.lessons)} />
              </>
            )}
            <p className="muted">
              {t('pack.whole')} {origin + pathTo('experience', language, { slug: own })}
            </p>
          </section>
        )
      })}
    </main>
  )
}
