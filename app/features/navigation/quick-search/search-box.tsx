import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { isStaff } from '#app/features/core/person/person.ts'
import type { Option } from '#app/features/discovery/search/suggestions/describe.ts'
import type { NavigationData } from '#app/features/navigation/places/navigation-data.ts'
import { groupsFor, placePath } from '#app/features/navigation/places/places.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { machinePath } from '#app/i18n/machine-addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Icon } from '#app/ui/icon.tsx'
import { isOfArea, joinOptions, type OptionGroup } from './options.ts'
import { useAnswer } from './use-answer.ts'

type Props = Pick<NavigationData, 'person'> & { close: (isLeaving?: boolean) => void; children: React.ReactNode }

/**
 * The combobox and its list (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/): the focus stays in the box, arrows, Home and End choose,
 * Enter opens. The first option is chosen from the start; the last one asks the search page.
 */
export function SearchBox({ person, close, children }: Props) {
  const { t } = useTranslation('navigation')
  const language = useLanguage()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState('')
  const [wanted, setWanted] = useState<string | null>(null)
  const answered = useAnswer(machinePath('quickSearch', language), typed)
  const groups = joinOptions(useScreens(person), answered, typed)
  const site = typed.trim() && {
    label: t('search.site', { q: typed.trim() }),
    href: `${pathTo('search', language)}?${new URLSearchParams({ q: typed.trim() })}`,
  }
  const shown: OptionGroup[] = site ? [...groups, { label: '', options: [site] }] : groups
  const options = shown.flatMap((group) => group.options)
  const active = Math.max(
    0,
    options.findIndex(({ href }) => href === wanted),
  )
  const count = groups.reduce((sum, group) => sum + group.options.length, 0)
  const isAnswered = answered?.typed === typed
  const label = t(`search.label.${isStaff(person) ? 'staff' : 'workspace'}`)
  const idOf = (index: number) => `${id}-${index}`

  const choose = (index: number) => {
    const option = options.at(index % Math.max(1, options.length))
    setWanted(option?.href ?? null)
    list.current?.querySelectorAll('[role="option"]')[options.indexOf(option as Option)]?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    if (event.key === 'ArrowDown') choose(active + 1)
    else if (event.key === 'ArrowUp') choose(active - 1)
    else if (event.key === 'Home') choose(0)
    else if (event.key === 'End') choose(-1)
    else if (event.key === 'Enter') document.getElementById(idOf(active))?.click()
    else return
    event.preventDefault()
  }

  let index = 0
  return (
    <>
      <div className="quick-search-head">
        <Icon name="search" />
        <input
          // biome-ignore lint/a11y/noAutofocus: the dialog was opened to type in it
          autoFocus
          type="text"
          role="combobox"
          aria-label={label}
          aria-autocomplete="list"
          aria-expanded={options.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={options.length > 0 ? idOf(active) : undefined}
          placeholder={label}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={80}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value)
            setWanted(null)
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" className="button-quiet" aria-label={t('search.close')} onClick={() => close()}>
          <Icon name="close" />
        </button>
      </div>
      <p role="status" className="visually-hidden">
        {typed.trim() && (isAnswered || answered === null) && t('search.count', { count })}
      </p>
      {isAnswered && answered.answer === null && <p className="quick-search-note">{t('search.failed')}</p>}
      {isAnswered && answered.answer && count === 0 && <p className="quick-search-note">{t('search.none', { q: typed.trim() })}</p>}
      <div id={`${id}-list`} role="listbox" aria-label={t('search.found')} className="quick-search-list" ref={list}>
        {shown.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options
          <div role="group" key={group.label} aria-label={group.label || label}>
            {group.label && (
              <p aria-hidden="true" className="quick-search-group">
                {group.label}
              </p>
            )}
            {group.options.map((option) => {
              const own = index++
              return <OptionLink key={option.href} id={idOf(own)} option={option} isChosen={own === active} onOpen={() => close(true)} />
            })}
          </div>
        ))}
      </div>
      <div className="quick-search-foot">
        <span aria-hidden="true">{t('search.keys')}</span>
        {children}
      </div>
    </>
  )
}

function OptionLink({ id, option, isChosen, onOpen }: { id: string; option: Option; isChosen: boolean; onOpen: () => void }) {
  const language = useLanguage()
  return (
    <Link
      id={id}
      role="option"
      aria-selected={isChosen}
      tabIndex={-1}
      to={option.href}
      reloadDocument={!isOfArea(option.href, language)}
      // A press must not take the focus from the box.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onOpen}
    >
      <span lang={option.lang}>{option.label}</span>
      {option.note && <span className="quick-search-about"> {option.note}</span>}
    </Link>
  )
}

/** The screens this person may open, with the name of their group. */
function useScreens(person: NavigationData['person']): OptionGroup {
  const { t } = useTranslation('navigation')
  const language = useLanguage()
  const options = groupsFor(person).flatMap(({ key, places }) =>
    places.map((place) => ({ label: t(`place.${place.key}`), href: placePath(place, language), note: t(`group.${key}`) })),
  )
  return { label: t('search.group.screen'), options }
}
