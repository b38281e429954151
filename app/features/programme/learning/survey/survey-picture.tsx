import { useTranslation } from 'react-i18next'
import type { CountryOption } from '#app/features/core/reference/country-options.server.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { BarList } from '#app/ui/bar-list.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { type Answered, countAnswers, type Group, smallestGroup } from './count-answers.ts'
import { type Question, surveyLimits } from './schema.ts'

type Props = { questions: readonly Question[]; answered: readonly Answered[]; countries: readonly CountryOption[] }

/** What a cohort answered, question by question: bars of all, and a table by country. */
export function SurveyPicture({ questions, answered, countries }: Props) {
  const language = useLanguage()
  return questions.map((question) => (
    <section key={question.id} aria-labelledby={`question-${question.id}`} className="survey-result">
      <h3 id={`question-${question.id}`}>{pickText(question.texts, language)?.text}</h3>
      {question.kind === 'text' ? (
        <Texts question={question} answered={answered} />
      ) : (
        <Counts question={question} answered={answered} countries={countries} />
      )}
    </section>
  ))
}

function useKeyName(question: Question): (key: string) => string {
  const language = useLanguage()
  return (key) => pickText(question.options.find(({ id }) => id === key)?.text, language)?.text ?? key
}

function Counts({ question, answered, countries }: { question: Question } & Omit<Props, 'questions'>) {
  const { t } = useTranslation('learning')
  const language = useLanguage()
  const nameOf = useKeyName(question)
  const counts = countAnswers(question, answered)
  const shown = countries.filter(({ value }) => answered.some(({ country }) => country === value))
  const number = (value: number) => formatNumber(value, language)
  const byTotal = question.kind === 'scale' ? counts : counts.toSorted((a, b) => b.total - a.total)
  return (
    <>
      <BarList
        labelledBy={`question-${question.id}`}
        items={byTotal.map(({ key, total }) => ({
          key,
          label: nameOf(key),
          count: total,
          number: number(total),
          countText: t('survey.people', { count: total }),
        }))}
      />
      <details>
        <summary>{t('survey.byCountry')}</summary>
        <DataTable
          caption={t('survey.byCountryCaption', { question: pickText(question.texts, language)?.text })}
          columns={[
            { key: 'country', label: t('cohort.country') },
            ...counts.map(({ key }) => ({ key, label: nameOf(key), isNumeric: true })),
          ]}
          rows={shown.map(({ value, label }) => ({
            key: value,
            header: label,
            cells: counts.map(({ byCountry }) => number(byCountry[value] ?? 0)),
          }))}
        />
      </details>
    </>
  )
}

function Texts({ question, answered }: { question: Question; answered: readonly Answered[] }) {
  const { t } = useTranslation('learning')
  const texts = answered.filter(({ answers }) => answers[question.id] !== undefined)
  return texts.length === 0 ? (
    <p className="muted">{t('survey.noTexts')}</p>
  ) : (
    <ul>
      {texts.map(({ member, name, country, answers }) => (
        <li key={member}>
          <p className="preserve-lines">{String(answers[question.id]).slice(0, surveyLimits.text)}</p>
          <p className="small muted">{[name || t('cohort.anonymous'), country].join(' · ')}</p>
        </li>
      ))}
    </ul>
  )
}

/** Groups that could work together, with the rule in words. */
export function ProposedGroups({ question, groups }: { question: Question; groups: readonly Group[] }) {
  const { t } = useTranslation('learning')
  const language = useLanguage()
  const nameOf = useKeyName(question)
  return (
    <>
      <p>{t('survey.rule', { question: pickText(question.texts, language)?.text, smallest: smallestGroup })}</p>
      <ul className="group-list">
        {groups.map(({ key, people }) => (
          <li key={key ?? 'others'}>
            <h3>
              {key === null ? t('survey.others') : nameOf(key)}{' '}
              <span className="muted">{t('survey.people', { count: people.length })}</span>
            </h3>
            <p>{people.map(({ name, country }) => `${name || t('cohort.anonymous')} (${country})`).join(' · ')}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
