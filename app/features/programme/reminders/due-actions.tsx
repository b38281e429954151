import { useTranslation } from 'react-i18next'
import { actionAnchor } from '#app/features/programme/follow-up/action-anchor.ts'
import { formatDate } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { DueAction } from './units.server.ts'

/** Unfinished actions whose target date comes soon or has passed, with links to their forms on the same page. */
export function DueActions({ actions }: { actions: readonly DueAction[] }) {
  const { t } = useTranslation('reminders')
  const language = useLanguage()
  if (actions.length === 0) return <p className="muted">{t('due.none')}</p>
  return (
    <ul className="due-actions">
      {actions.map(({ action, code, number, texts, target, step }) => {
        const text = pickText(texts, language)
        return (
          <li key={action}>
            <a href={`#${actionAnchor(action)}`} lang={text && text.language !== language ? text.language : undefined}>
              {text?.text ?? action}
            </a>
            <span className="small block">
              {t(`mail.step.${step}`, { date: formatDate(target, language) })} · {t('mail.of', { code, number })}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
