import { classNames } from './class-names.ts'

type Props = React.ComponentProps<'input'> & {
  /** As wide as what is expected in it: a date or a number, a code of six digits. */
  size?: never
  width?: 'full' | 'short' | 'code'
}

const widths = { full: null, short: 'input-short', code: 'input-code' }

export function TextInput({ width = 'full', type = 'text', className, ...input }: Props) {
  return <input type={type} className={classNames(widths[width], className)} {...input} />
}
