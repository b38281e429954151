import { useTranslation } from 'react-i18next'
import { Form, Link } from 'react-router'
import { roles } from '#app/features/core/person/person.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import type { ListedPerson } from './find-people.server.ts'

type Props = { people: ListedPerson[]; ownId: string; mayChange: boolean }

export function PeopleTable({ people, ownId, mayChange }: Props) {
  const { t } = useTranslation('directory')
  return (
    <table className="staff-table people-table">
      <caption className="visually-hidden">{t('people.list')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('people.name')}</th>
          <th scope="col">{t('people.institution')}</th>
          <th scope="col">{t('people.since')}</th>
          <th scope="col">{t('people.role')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <Row key={person.id} person={person} mayChange={mayChange && person.id !== ownId} isOwn={person.id === ownId} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ person, mayChange, isOwn }: { person: ListedPerson; mayChange: boolean; isOwn: boolean }) {
  const { t } = useTranslation(['directory', 'core'])
  const language = useLanguage()
  const { dayOf } = useMoments()
  const { id, name, email, role, institution, acronym, post, heldFrom, createdAt, frozenAt, leftAt } = person
  const who = name || email
  return (
    <tr>
      <th scope="row">
        <Link to={pathTo('person', language, { id })}>{who}</Link>
        {isOwn && <span className="small"> {t('people.you')}</span>}
        {name && <span className="small block">{email}</span>}
        {(frozenAt || leftAt) && <span className="person-state">{t(leftAt ? 'person.hasLeft' : 'person.isFrozen')}</span>}
      </th>
      <td>
        {institution ? (
          <>
            {[acronym, pickText(institution, language)?.text].filter(Boolean).join(' · ')}
            <span className="small block">{pickText(post, language)?.text}</span>
          </>
        ) : (
          <span className="small">{t('people.noInstitution')}</span>
        )}
      </td>
      <td suppressHydrationWarning>
        {heldFrom ? t('people.inPost', { when: formatDate(heldFrom, language) }) : t('people.account', { when: dayOf(createdAt) })}
      </td>
      <td>
        {mayChange ? (
          <Form method="post" className="role-form" preventScrollReset key={role}>
            <input type="hidden" name="intent" value="change-role" />
            <input type="hidden" name="person" value={id} />
            <select name="role" defaultValue={role} aria-label={t('people.roleOf', { who })}>
              {roles.map((each) => (
                <option key={each} value={each}>
                  {t(`core:role.${each}`)}
                </option>
              ))}
            </select>
            <button type="submit" className="button-quiet" aria-label={t('people.changeRoleOf', { who })}>
              {t('people.changeRole')}
            </button>
          </Form>
        ) : (
          t(`core:role.${role}`)
        )}
      </td>
    </tr>
  )
}
