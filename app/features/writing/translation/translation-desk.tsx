/** Actions on one language of a resource as a whole: assignment, export and import, publication. */
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { AssignmentPanel } from './assignment-panel.tsx'
import type { TranslationDesk as Desk } from './get-translation.server.ts'
import { LanguagePublication } from './language-publication.tsx'
import type { TranslationAnswer, TranslationPage } from './translation-page.ts'
import { XliffPanel } from './xliff-panel.tsx'

type Props = {
  page: TranslationPage
  desk: Desk
  answer: TranslationAnswer | undefined
  /** Name of the machine translation service, if there is one. */
  machine: string | null
  isStaff: boolean
}

export function TranslationDesk({ page, desk, answer, machine, isStaff }: Props) {
  const { t } = useTranslation('translation')
  return (
    <section className="translation-desk" aria-label={t('desk.title')}>
      <AssignmentPanel page={page} desk={desk} answer={answer} isStaff={isStaff} />
      {isStaff && <LanguagePublication page={page} desk={desk} answer={answer} />}
      {isStaff && <XliffPanel page={page} answer={answer} />}
      <MachinePanel page={page} machine={machine} />
    </section>
  )
}

function MachinePanel({ page, machine }: Pick<Props, 'page' | 'machine'>) {
  const { t } = useTranslation('translation')
  const language = useLanguage()
  const missing = page.parts.some(({ fields }) => fields.some(({ state }) => state === 'missing'))
  return (
    <details className="desk-panel">
      <summary>{t('machine.title')}</summary>
      {machine ? (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="to" value={page.to} />
          <p>{t('machine.text', { name: machine })}</p>
          {missing ? (
            <button type="submit" name="intent" value="machine" className="button button-secondary">
              {t('machine.submit')}
            </button>
          ) : (
            <p className="small">{t('machine.nothing')}</p>
          )}
        </Form>
      ) : (
        <p>
          {t('machine.none')} <a href={pathTo('governance', language)}>{t('machine.rules')}</a>
        </p>
      )}
    </details>
  )
}
