type Props = Omit<React.ComponentProps<'input'>, 'type' | 'accept'> & {
  /** Extensions and media types, such as `.pdf` or `video/mp4`. */
  accept: readonly string[]
}

export function FileInput({ accept, ...input }: Props) {
  return <input type="file" accept={accept.join(',')} {...input} />
}
