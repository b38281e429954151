import { type ButtonVariant, buttonClass } from './button.tsx'
import { classNames } from './class-names.ts'

type Props = React.ComponentProps<'a'> & { href: string; variant?: ButtonVariant }

/** A prominent link to the next step. */
export function LinkButton({ variant, className, children, ...link }: Props) {
  return (
    <a className={classNames(buttonClass(variant), className)} {...link}>
      {children}
    </a>
  )
}
