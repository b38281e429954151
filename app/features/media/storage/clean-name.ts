const maxNameLength = 120

/** Names that Windows reserves for devices: a file with such a name cannot be saved there. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

/**
 * A safe name under which a file is stored and offered: without folders, control and direction characters, and characters that file systems
 * refuse; at most 120 characters, with its extension. With `extensions` (".jpg", ".jpeg") it gets the first one unless it already has one
 * of them: a browser must treat a file according to its real type.
 */
export function cleanName(name: string, extensions: readonly string[] = []): string {
  const base =
    name
      .slice(-4_000)
      .toWellFormed()
      .normalize('NFC')
      .split(/[/\\]/)
      .at(-1)
      ?.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\uFFFD<>:"|?*]/gu, '')
      .replace(/\s+/g, ' ')
      .trim() ?? ''
  const own = /\.[a-zA-Z0-9]{1,5}$/.exec(base)?.[0] ?? ''
  const ending = extensions.includes(own.toLowerCase()) ? own.toLowerCase() : (extensions[0] ?? own.toLowerCase())
  const stem = [...base.slice(0, base.length - own.length)]
    .slice(0, maxNameLength - ending.length)
    .join('')
    .replace(/^[. ]+/, '')
    .trimEnd()
  return (reserved.test(stem) ? `_${stem}` : stem || 'archivo') + ending
}
