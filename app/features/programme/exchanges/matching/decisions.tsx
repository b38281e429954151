/** What a reader may decide about a match: accept for their side, decline, cancel. */
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { TextAreaField } from '#app/components/form-field.tsx'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import type { FoundMatch } from './find-matches.server.ts'
import { noteLength, type Side, sides } from './schema.ts'

type Props = { match: FoundMatch; ofStaff: boolean; typed: Record<string, string>; errors: FieldErrors }

export function Decisions(props: Props) {
  const { t } = useTranslation('exchanges')
  const { match, ofStaff, typed, errors } = props
  const { state, own, accepted } = match
  if (state !== 'proposed' && state !== 'agreed') return null
  const waiting = state === 'proposed' ? sides.filter((side) => (ofStaff || own.includes(side)) && !accepted.includes(side)) : []
  return (
    <section aria-labelledby="decision">
      <h2 id="decision">{t('match.decision')}</h2>
      {waiting.map((side) => (
        <Accept key={side} {...props} side={side} />
      ))}
      <details open={errors.reason || typed.intent === 'end' ? true : undefined}>
        <summary>{t(state === 'agreed' ? 'match.cancel' : 'match.decline')}</summary>
        <Form method="post" className="form" noValidate>
          <TextAreaField
            name="reason"
            label={t('match.reason')}
            hint={t('match.reasonHint')}
            errors={errors}
            required
            defaultValue={typed.reason}
            maxLength={noteLength}
          />
          <Button type="submit" variant="secondary" name="intent" value="end">
            {t(state === 'agreed' ? 'match.cancel' : 'match.decline')}
          </Button>
        </Form>
      </details>
    </section>
  )
}

/** One click of who holds a post; staff also say how the institution told them. */
function Accept({ match, ofStaff, typed, errors, side }: Props & { side: Side }) {
  const { t } = useTranslation('exchanges')
  const language = useLanguage()
  const institution = pickText(match[side].institution, language)?.text
  return (
    <Form method="post" className="form" noValidate>
      <input type="hidden" name="side" value={side} />
      {ofStaff ? (
        <TextAreaField
          name="note"
          id={`f-note-${side}`}
          label={t('match.noteFor', { institution })}
          hint={t('match.noteHint')}
          errors={typed.side === side ? errors : {}}
          required
          defaultValue={typed.side === side ? typed.note : undefined}
          maxLength={noteLength}
        />
      ) : (
        <p className="small">{t('match.acceptNote')}</p>
      )}
      <Button type="submit" name="intent" value="accept">
        {t('match.acceptFor', { institution })}
      </Button>
    </Form>
  )
}
