/** Explains why captions were not saved, and shows what another person saved in between. */
import { useTranslation } from 'react-i18next'
import { Problem } from '#app/components/problem.tsx'
import { SignInAgain } from '#app/components/sign-in-again.tsx'
import type { FileLanguage } from '#app/i18n/file-languages.ts'
import { findText } from '#app/i18n/find-text.ts'
import { Notice } from '#app/ui/notice.tsx'
import type { CaptionAnswer } from './caption-answer.ts'
import { CueList } from './cue-list.tsx'

type Props = { answer: Extract<CaptionAnswer, { ok: false }>; language: FileLanguage; withLines: boolean }

export function CaptionRefusal({ answer, language, withLines }: Props) {
  const { t, i18n } = useTranslation('captions')
  const { error, problems = [], theirs } = answer
  if (error === 'conflict')
    return (
      <Problem answer={answer}>
        <Notice tone="warning" role="alert" title={t('conflict.title')}>
          <p>{t('conflict.text')}</p>
        </Notice>
        {theirs?.track && (
          <details className="their-version" open>
            <summary>{t('conflict.theirs')}</summary>
            <CueList cues={theirs.track.cues} language={language} />
          </details>
        )}
      </Problem>
    )
  return (
    <Problem answer={answer}>
      <Notice tone="error">
        <p>{error === 'captions' ? t('save.refused') : (findText(i18n, 'captions', `error.${error}`) ?? t('error.storage'))}</p>
        {error === 'session_ended' && (
          <p>
            <SignInAgain />
          </p>
        )}
        {withLines && problems.length > 0 && (
          <ul>
            {problems.map(({ line, reason }) => (
              <li key={`${line}${reason}`}>{t('summary.fileLine', { line, problem: t(`problem.${reason}`) })}</li>
            ))}
          </ul>
        )}
      </Notice>
    </Problem>
  )
}
