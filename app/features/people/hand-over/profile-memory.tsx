import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { TextField } from '#app/components/form-field.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate } from '#app/i18n/format.ts'
import { type Localized, pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import type { OwnConsent } from './memory.server.ts'
import { type MemoryItem, MemoryList } from './memory-list.tsx'

type OwnPack = { id: string; institution: Localized | null; decidedAt: Date; resources: number }
type Props = {
  consents: readonly OwnConsent[]
  former: readonly { id: string; names: Localized }[]
  colleagues: readonly MemoryItem[]
  packs: readonly OwnPack[]
  email: string
  name: string
  errors: FieldErrors
}

/** The packs a person received, the former holders they may contact, and their own consents. */
export function ProfileMemory({ consents, former, colleagues, packs, email, name, errors }: Props) {
  const { t } = useTranslation(['hand-over', 'institutions'])
  const language = useLanguage()
  const { dayOf } = useMoments()
  return (
    <>
      {packs.length > 0 && (
        <section aria-labelledby="packs">
          <h2 id="packs">{t('pack.own')}</h2>
          <ul>
            {packs.map(({ id, institution, decidedAt, resources }) => (
              <li key={id}>
                <a href={pathTo('handOverPack', language, { id })}>
                  {[pickText(institution, language)?.text, dayOf(decidedAt)].filter(Boolean).join(' · ')}
                </a>{' '}
                <span className="small">{t('institutions:list.resourceCount', { count: resources })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {colleagues.length > 0 && (
        <section aria-labelledby="ask-memory">
          <h2 id="ask-memory">{t('memory.ask')}</h2>
          <MemoryList memory={colleagues} />
        </section>
      )}
      {(consents.length > 0 || former.length > 0) && (
        <section aria-labelledby="own-memory">
          <h2 id="own-memory">{t('memory.title')}</h2>
          <p>{t('memory.explainOwn')}</p>
          {consents.map(({ id, institution, shownAs, contact, how, consentedOn }) => (
            <Form method="post" key={id} className="own-consent">
              <input type="hidden" name="intent" value="revoke-memory" />
              <input type="hidden" name="consent" value={id} />
              <p>
                {pickText(institution, language)?.text}: <b>{shownAs}</b> · {contact}
                <span className="small block">{t('memory.agreed', { when: formatDate(consentedOn, language), how })}</span>
              </p>
              <button type="submit" className="button button-secondary">
                {t('memory.revoke')}
              </button>
            </Form>
          ))}
          {former.map(({ id, names }) => (
            <Form method="post" key={id} className="form" noValidate>
              <input type="hidden" name="intent" value="memory" />
              <input type="hidden" name="institution" value={id} />
              <h3>{pickText(names, language)?.text}</h3>
              <TextField id={`shown-${id}`} name="shownAs" label={t('form.shownAs')} errors={errors} defaultValue={name} maxLength={120} />
              <TextField
                id={`contact-${id}`}
                name="contact"
                label={t('form.contact')}
                errors={errors}
                defaultValue={email}
                maxLength={254}
              />
              <button type="submit" className="button button-secondary">
                {t('memory.agree')}
              </button>
            </Form>
          ))}
        </section>
      )}
    </>
  )
}
