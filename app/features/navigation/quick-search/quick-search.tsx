import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { rememberChoice } from '#app/features/navigation/places/navigation-cookie.ts'
import type { NavigationData } from '#app/features/navigation/places/navigation-data.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Icon } from '#app/ui/icon.tsx'
import { SearchBox } from './search-box.tsx'

type Props = Pick<NavigationData, 'person' | 'choices' | 'isMac'>

/**
 * One box for everything that has a page: opened by its link, by Ctrl-K (⌘K), or by `/`, which can be turned off because a single
 * character may be spoken or pressed by accident (WCAG 2.1.4). Without script the link leads to the search page.
 */
export function QuickSearch({ person, choices, isMac }: Props) {
  const { t } = useTranslation('navigation')
  const language = useLanguage()
  const dialog = useRef<HTMLDialogElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const [usesSlash, setUsesSlash] = useState(choices.usesSlash)

  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal()
  }, [isOpen])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isShortcut(event, { isMac, usesSlash }) || document.querySelector('dialog:modal')) return
      event.preventDefault()
      setIsOpen(true)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [isMac, usesSlash])

  const changeSlash = (isOn: boolean) => {
    setUsesSlash(isOn)
    rememberChoice((now) => ({ ...now, usesSlash: isOn }))
  }

  const close = (isLeaving = false) => {
    dialog.current?.close()
    // The dialog gives the focus back to where it was: to the page that is left.
    if (isLeaving && document.activeElement instanceof HTMLElement) document.activeElement.blur()
  }

  return (
    <>
      <a
        className="quick-search-open"
        href={pathTo('search', language)}
        aria-haspopup="dialog"
        aria-keyshortcuts={`${isMac ? 'Meta' : 'Control'}+K${usesSlash ? ' /' : ''}`}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return
          event.preventDefault()
          setIsOpen(true)
        }}
      >
        <Icon name="search" />
        <span>{t('search.open')}</span> <kbd>{isMac ? '⌘K' : 'Ctrl K'}</kbd>
      </a>
      <dialog className="quick-search" aria-label={t('search.title')} closedby="any" ref={dialog} onClose={() => setIsOpen(false)}>
        {isOpen && (
          <SearchBox person={person} close={close}>
            <label className="quick-search-slash">
              <input type="checkbox" checked={usesSlash} onChange={({ target }) => changeSlash(target.checked)} /> {t('search.slash')}
            </label>
          </SearchBox>
        )}
      </dialog>
    </>
  )
}

type Keys = Pick<NavigationData, 'isMac'> & NavigationData['choices']

/** `/` is a letter where somebody writes. It is looked for as a character: on many keyboards it needs Shift. */
function isShortcut(event: KeyboardEvent, { isMac, usesSlash }: Omit<Keys, 'folded'>): boolean {
  if (event.isComposing || event.altKey) return false
  if (event.key.toLowerCase() === 'k') return (isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey) && !event.shiftKey
  return usesSlash && event.key === '/' && !event.ctrlKey && !event.metaKey && !isTyping(event.target)
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
