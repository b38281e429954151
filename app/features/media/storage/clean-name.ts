const longestName = 120

/** Names that Windows keeps for devices: a file of that name cannot be saved there. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

/**
 * A name under which a file is stored and offered: without folders, control and direction characters, and signs that no file system
 * takes; at most 120 characters, the extension kept. With `extensions` (".jpg", ".jpeg") it has one of them, the first unless it has
 * another already: what a browser or a person does with a file must follow from what it is.
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
    .slice(0, longestName - ending.length)
    .join('')
    .replace(/^[. ]+/, '')
    .trimEnd()
  return (reserved.test(stem) ? `_${stem}` : stem || 'archivo') + ending
}
