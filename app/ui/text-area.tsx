import { classNames } from './class-names.ts'

/** Grows with its text where the browser can. */
export function TextArea({ rows = 4, className, ...textarea }: React.ComponentProps<'textarea'>) {
  return <textarea rows={rows} className={classNames('grow', className)} {...textarea} />
}
