/** On the public page of an offer or a request: whether it can be answered, and how. It names no person and no match. */
import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import type { ExchangeState, Side } from './schema.ts'

/** `mayAnswer`: officials and staff go to the page of its matches; others sign in first. */
export type ExchangePanelProps = { id: string; direction: Side; state: ExchangeState; isOver: boolean; mayAnswer: boolean }

export function ExchangePanel({ id, direction, state, isOver, mayAnswer }: ExchangePanelProps) {
  const { t } = useTranslation('exchanges')
  const language = useLanguage()
  const address = pathTo('exchangeMatches', language, { id })
  const isOpen = state === 'open' && !isOver
  return (
    <section className="exchange-panel" aria-labelledby="answer">
      <h2 id="answer">{t('panel.title')}</h2>
      <p>{isOpen ? t(`panel.${direction}`) : t(isOver && state === 'open' ? 'state.over' : `state.${state}`)}</p>
      {isOpen && (
        <p className="button-row">
          <LinkButton href={mayAnswer ? address : `${pathTo('signIn', language)}?to=${encodeURIComponent(address)}`} rel="nofollow">
            {t('panel.answer')}
          </LinkButton>
        </p>
      )}
      {!isOpen && mayAnswer && (
        <p>
          <a href={address}>{t('panel.matches')}</a>
        </p>
      )}
    </section>
  )
}
