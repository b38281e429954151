export type NoticeTone = 'info' | 'success' | 'warning' | 'error'

type Props = Omit<React.ComponentProps<'div'>, 'title'> & { tone: NoticeTone; title?: React.ReactNode }

const roles = { info: 'note', success: 'status', warning: 'note', error: 'alert' }

export function Notice({ tone, title, children, ...box }: Props) {
  return (
    <div className={`notice notice-${tone}`} role={roles[tone]} {...box}>
      {title && <p className="notice-title">{title}</p>}
      {children}
    </div>
  )
}
