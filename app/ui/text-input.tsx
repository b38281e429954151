import { classNames } from './class-names.ts'

type Props = React.ComponentProps<'input'> & {
  /** Width by expected content: a date or number, or a code of six digits. */
  size?: never
  width?: 'full' | 'short' | 'code'
}

const widths = { full: null, short: 'input-short', code: 'input-code' }

export function TextInput({ width = 'full', type = 'text', className, ...input }: Props) {
  return <input type={type} className={classNames(widths[width], className)} {...input} />
}
