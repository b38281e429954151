/** A small text file out of Storage. */
type OpenObject = (path: string) => Promise<{ stream: ReadableStream } | { redirectTo: string }>

/** Null if its bytes cannot be had, here or at the address Storage names. */
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
