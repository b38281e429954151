import { classNames } from './class-names.ts'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger' | 'quiet-danger'

const variantClasses: Record<ButtonVariant, string> = {
  primary: 'button',
  secondary: 'button button-secondary',
  quiet: 'button-quiet',
  danger: 'button button-danger',
  'quiet-danger': 'button-quiet button-danger',
}

/** For other elements that look like buttons, such as a router's `Link`. */
export const buttonClass = (variant: ButtonVariant = 'primary'): string => variantClasses[variant]

type Props = React.ComponentProps<'button'> & { variant?: ButtonVariant }

export function Button({ variant, className, type = 'button', ...button }: Props) {
  return <button type={type} className={classNames(buttonClass(variant), className)} {...button} />
}
