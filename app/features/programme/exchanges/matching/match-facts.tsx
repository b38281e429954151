/** The two exchanges of a match, what was written, and who accepted. */
import { useTranslation } from 'react-i18next'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import { ExchangeTitle } from './exchange-title.tsx'
import type { FoundMatch } from './find-matches.server.ts'
import { sides } from './schema.ts'

export function MatchFacts({ match }: { match: FoundMatch }) {
  const { t } = useTranslation(['exchanges', 'page'])
  const language = useLanguage()
  const { dayOf } = useMoments()
  return (
    <>
      <div className="match-sides">
        {sides.map((side) => {
          const half = match[side]
          const accepted = match.acceptances.find((one) => one.side === side)
          return (
            <section key={side} aria-labelledby={`side-${side}`}>
              <h2 id={`side-${side}`}>{t(`page:exchange.direction.${side}`)}</h2>
              <p>
                <ExchangeTitle slug={half.slug} title={half.title} />
                <span className="small block">{pickText(half.institution, language)?.text}</span>
              </p>
              {accepted ? (
                <p>
                  <strong>{t('match.accepted')}</strong>{' '}
                  <time dateTime={accepted.acceptedAt.toISOString()} suppressHydrationWarning>
                    {dayOf(accepted.acceptedAt)}
                  </time>
                  <span className="small block">
                    {accepted.post
                      ? t('match.acceptedBy', { post: pickText(accepted.post, language)?.text })
                      : t('match.acceptedByStaff', { note: accepted.note })}
                  </span>
                  {accepted.email && (
                    <span className="small block">
                      {accepted.name} · <a href={`mailto:${accepted.email}`}>{accepted.email}</a>
                    </span>
                  )}
                </p>
              ) : (
                <p className="muted">{t('match.notAccepted')}</p>
              )}
            </section>
          )
        })}
      </div>
      {match.message && <Quote title={t('match.message')} text={match.message} />}
      {match.reason && <Quote title={t('match.reason')} text={match.reason} />}
    </>
  )
}

function Quote({ title, text }: { title: string; text: string }) {
  return (
    <section>
      <h2>{title}</h2>
      <p className="match-quote">{text}</p>
    </section>
  )
}
