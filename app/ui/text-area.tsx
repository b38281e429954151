import { classNames } from './class-names.ts'

/** Grows with its text if the browser supports it. */
export function TextArea({ rows = 4, className, ...textarea }: React.ComponentProps<'textarea'>) {
  return <textarea rows={rows} className={classNames('grow', className)} {...textarea} />
}
