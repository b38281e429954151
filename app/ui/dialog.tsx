import { Icon } from './icon.tsx'

type Props = {
  id: string
  title: React.ReactNode
  closeLabel: string
  children: React.ReactNode
  /** Buttons; a submit button in a form of method "dialog" closes the dialog too. */
  actions?: React.ReactNode
  /** Shown in the page, for browsers without script, which cannot call `showModal`. */
  isOpen?: boolean
  ref?: React.Ref<HTMLDialogElement>
}

/** A native dialog: open it with `showModal()` on its ref. Escape and the close button close it. */
export function Dialog({ id, title, closeLabel, children, actions, isOpen, ref }: Props) {
  return (
    <dialog id={id} aria-labelledby={`${id}-title`} open={isOpen || undefined} ref={ref}>
      <div className="dialog-head">
        <h2 id={`${id}-title`}>{title}</h2>
        <form method="dialog">
          <button type="submit" className="button-quiet" aria-label={closeLabel}>
            <Icon name="close" />
          </button>
        </form>
      </div>
      {children}
      {actions && <div className="button-row">{actions}</div>}
    </dialog>
  )
}
