import { useTranslation } from 'react-i18next'
import type { Comparison } from './close-event.server.ts'
import type { Participant } from './get-closing.server.ts'
import { listLimit } from './schema.ts'

/** `typed`: what was sent, null on the first visit. */
type Props = { participants: readonly Participant[]; typed: FormData | null; comparison: Comparison | null; isClosed: boolean }

/** Everybody who registered, with a box for who took part and one for who followed later. */
export function AttendanceList({ participants, typed, comparison, isClosed }: Props) {
  const { t } = useTranslation('closing')
  const present = attendedIds(participants, typed, comparison)
  const followed = followedIds(participants, typed)
  const isMarked = ({ id }: Participant) => present.has(id) || followed.has(id)
  const known = participants.filter((person) => person.state !== 'withdrawn' || isMarked(person))
  // With more people than a form can list, those of whom nothing is known come first.
  const ordered = known.length <= listLimit ? known : [...known.filter((one) => !isMarked(one)), ...known.filter(isMarked)]
  const shown = ordered.slice(0, listLimit)
  const kept = ordered.slice(listLimit).map(({ id }) => id)
  const how = ({ id, byDoor, state }: Participant): string => {
    if (comparison?.byEmail.includes(id)) return t('how.email')
    if (comparison?.byName.includes(id)) return t('how.name')
    if (byDoor) return t('how.door')
    return state === 'waiting' || state === 'withdrawn' ? t(`how.${state}`) : isClosed && state === 'no_show' ? t('how.noShow') : ''
  }
  if (known.length === 0) return <p className="muted">{t('attendance.nobody')}</p>
  return (
    <>
      <input type="hidden" name="keptAttended" value={kept.filter((id) => present.has(id)).join(',')} />
      <input type="hidden" name="keptFollowed" value={kept.filter((id) => followed.has(id)).join(',')} />
      {kept.length > 0 && <p className="muted">{t('attendance.more', { shown: listLimit, more: kept.length })}</p>}
      <table className="list-table attendance-table">
        <caption className="visually-hidden">{t('attendance.list')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('attendance.person')}</th>
            <th scope="col">{t('attendance.country')}</th>
            <th scope="col">{t('attendance.known')}</th>
            <th scope="col">{t('attendance.attended')}</th>
            <th scope="col">{t('attendance.followed')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((person) => {
            const { id, name, email, country } = person
            return (
              <tr key={id}>
                <th scope="row">
                  {name || email}
                  {name && <span className="small block">{email}</span>}
                </th>
                <td>{country}</td>
                <td className="small">{how(person)}</td>
                <td>
                  <Box name="attended" id={id} isChecked={present.has(id)} label={t('attendance.attended')} person={name || email} />
                </td>
                <td>
                  <Box name="followed" id={id} isChecked={followed.has(id)} label={t('attendance.followed')} person={name || email} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </>
  )
}

type BoxProps = { name: string; id: string; isChecked: boolean; label: string; person: string }

function Box({ name, id, isChecked, label, person }: BoxProps) {
  return (
    <label className="check">
      <input type="checkbox" name={name} value={id} defaultChecked={isChecked} aria-label={`${label}: ${person}`} />
      <span className="attendance-label" aria-hidden="true">
        {label}
      </span>
    </label>
  )
}

const listed = (typed: FormData, name: string, kept: string, more: string[] = []) => [
  ...typed.getAll(name).map(String),
  ...String(typed.get(kept) ?? '').split(','),
  ...more,
]

/** What was sent, with what the list adds; at first what the door noted or was saved. */
function attendedIds(participants: readonly Participant[], typed: FormData | null, comparison: Comparison | null): Set<string> {
  const before = typed
    ? listed(typed, 'attended', 'keptAttended', typed.getAll('halves').map(String))
    : participants.filter(({ state }) => state === 'attended').map(({ id }) => id)
  return new Set([...before, ...(comparison?.byEmail ?? []), ...(comparison?.byName ?? [])].filter(Boolean))
}

const followedIds = (participants: readonly Participant[], typed: FormData | null): Set<string> =>
  new Set(
    (typed
      ? listed(typed, 'followed', 'keptFollowed')
      : participants.filter(({ state }) => state === 'followed_later').map(({ id }) => id)
    ).filter(Boolean),
  )
