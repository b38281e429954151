/** Reads a small text file from Storage. */
type OpenObject = (path: string) => Promise<{ stream: ReadableStream } | { redirectTo: string }>

/** Null if its bytes are missing, here or at the address from Storage. */
export async function readText(open: OpenObject, path: string): Promise<string | null> {
  try {
    const opened = await open(path)
    if ('stream' in opened) return await new Response(opened.stream).text()
    const response = await fetch(opened.redirectTo, { signal: AbortSignal.timeout(5_000) })
    return response.ok ? await response.text() : null
  } catch {
    return null
  }
}
