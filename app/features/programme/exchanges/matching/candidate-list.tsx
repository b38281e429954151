/** Counterparts of an offer or a request, each with the reasons in words and a form to propose a match. */
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { TextAreaField } from '#app/components/form-field.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { type FileLanguage, fileLanguageName } from '#app/i18n/file-languages.ts'
import { formatPeriod } from '#app/i18n/format-range.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ExchangeTitle } from './exchange-title.tsx'
import type { Candidate } from './find-candidates.server.ts'
import type { ReasonName } from './reasons.ts'
import { noteLength } from './schema.ts'

/** `refused`: what was sent for one of them, to be sent again. */
type Props = { candidates: readonly Candidate[]; refused: { other: string; message: string; errors: FieldErrors } | null }

export function CandidateList({ candidates, refused }: Props) {
  return (
    <ul className="candidate-list">
      {candidates.map((candidate) => (
        <li key={candidate.id}>
          <Item candidate={candidate} refused={refused?.other === candidate.id ? refused : null} />
        </li>
      ))}
    </ul>
  )
}

function Item({ candidate, refused }: { candidate: Candidate; refused: Props['refused'] }) {
  const { t } = useTranslation(['exchanges', 'page'])
  const language = useLanguage()
  const { id, slug, title, institution, startsOn, endsOn, days, reasons, match } = candidate
  const inWords = useReasons(candidate)
  const name = pickText(title, language)?.text ?? ''
  return (
    <article aria-labelledby={`candidate-${id}`}>
      <h3 id={`candidate-${id}`}>
        <ExchangeTitle slug={slug} title={title} />
      </h3>
      <p className="small">
        {[
          pickText(institution, language)?.text,
          startsOn && formatPeriod(startsOn, endsOn, language),
          t('page:exchange.days', { count: days, number: days }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ul className="reason-list">
        {reasons.fits.map((reason) => (
          <li key={reason}>{inWords(reason)}</li>
        ))}
      </ul>
      {reasons.differs.length > 0 && (
        <p className="small muted">
          {t('candidate.differs', { what: reasons.differs.map((reason) => t(`differs.${reason}`)).join(' · ') })}
        </p>
      )}
      {match ? (
        <p>
          <a href={pathTo('exchangeMatch', language, { id: match })}>{t('candidate.running')}</a>
        </p>
      ) : (
        <details open={refused ? true : undefined}>
          <summary>{t('candidate.propose')}</summary>
          <Form method="post" className="form">
            <input type="hidden" name="other" value={id} />
            <TextAreaField
              name="message"
              id={`f-message-${id}`}
              label={t('candidate.message')}
              hint={t('candidate.messageHint')}
              required={false}
              errors={refused?.errors ?? {}}
              defaultValue={refused?.message}
              maxLength={noteLength}
            />
            <Button type="submit" name="intent" value="propose" aria-label={t('candidate.sendOne', { name })}>
              {t('candidate.send')}
            </Button>
          </Form>
        </details>
      )}
    </article>
  )
}

function useReasons({ shared }: Candidate): (reason: ReasonName) => string {
  const { t } = useTranslation('exchanges')
  const language = useLanguage()
  const { topics, challenges, languages, firstDay, lastDay, people } = shared
  const labels = (all: typeof topics) => all.map((label) => pickText(label, language)?.text).join(', ')
  return (reason) =>
    reason === 'topic'
      ? t('reason.topic', { count: topics.length, what: labels(topics) })
      : reason === 'challenge'
        ? t('reason.challenge', { what: labels(challenges) })
        : reason === 'language'
          ? t('reason.language', { what: languages.map((code) => fileLanguageName(code as FileLanguage, language)).join(', ') })
          : reason === 'dates'
            ? t('reason.dates', { when: formatPeriod(firstDay, lastDay, language) })
            : reason === 'format'
              ? t('reason.format')
              : t('reason.people', { offer: people.offer, request: people.request })
}
