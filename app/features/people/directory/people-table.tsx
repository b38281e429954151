import { useTranslation } from 'react-i18next'
import { Form, Link } from 'react-router'
import { roles } from '#app/features/core/person/person.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import { ListTable } from '#app/ui/list-table.tsx'
import type { ListedPerson } from './find-people.server.ts'

type Props = { people: ListedPerson[]; ownId: string; mayChange: boolean }

export function PeopleTable({ people, ownId, mayChange }: Props) {
  const { t } = useTranslation('directory')
  return (
    <ListTable
      caption={t('people.list')}
      className="people-table"
      rows={people}
      keyOf={({ id }) => id}
      columns={[
        { key: 'name', label: t('people.name'), cell: (person) => <Name person={person} isOwn={person.id === ownId} /> },
        { key: 'institution', label: t('people.institution'), cell: (person) => <Post person={person} /> },
        { key: 'since', label: t('people.since'), cell: (person) => <Since person={person} /> },
        {
          key: 'role',
          label: t('people.role'),
          cell: (person) => <RoleOf person={person} mayChange={mayChange && person.id !== ownId} />,
        },
      ]}
    />
  )
}

type Cell = { person: ListedPerson }

function Name({ person: { id, name, email, frozenAt, leftAt }, isOwn }: Cell & { isOwn: boolean }) {
  const { t } = useTranslation('directory')
  return (
    <>
      <Link to={pathTo('person', useLanguage(), { id })}>{name || email}</Link>
      {isOwn && <span className="small"> {t('people.you')}</span>}
      {name && <span className="small block">{email}</span>}
      {(frozenAt || leftAt) && <span className="person-state">{t(leftAt ? 'person.hasLeft' : 'person.isFrozen')}</span>}
    </>
  )
}

function Post({ person: { institution, acronym, post } }: Cell) {
  const { t } = useTranslation('directory')
  const language = useLanguage()
  if (!institution) return <span className="small">{t('people.noInstitution')}</span>
  return (
    <>
      {[acronym, pickText(institution, language)?.text].filter(Boolean).join(' · ')}
      <span className="small block">{pickText(post, language)?.text}</span>
    </>
  )
}

function Since({ person: { heldFrom, createdAt } }: Cell) {
  const { t } = useTranslation('directory')
  const language = useLanguage()
  const { dayOf } = useMoments()
  return (
    <span suppressHydrationWarning>
      {heldFrom ? t('people.inPost', { when: formatDate(heldFrom, language) }) : t('people.account', { when: dayOf(createdAt) })}
    </span>
  )
}

function RoleOf({ person: { id, name, email, role }, mayChange }: Cell & { mayChange: boolean }) {
  const { t } = useTranslation(['directory', 'core'])
  const who = name || email
  if (!mayChange) return t(`core:role.${role}`)
  return (
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
  )
}
