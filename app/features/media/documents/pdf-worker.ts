/** Runs in a worker thread (see `pdf.server.ts`): opens one PDF, answers once, and ends. */
import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { getDocumentProxy, renderPageAsImage } from 'unpdf'
import { joinPageText, type PageText, withoutRunningLines } from './page-text.ts'

export type PdfTask = { task: 'inspect' | 'read' | 'draw'; file: string }
/** Images are WebP; sizes in pixels. `texts` are in the order of the pages, the first is page 1. */
export type PageImage = { bytes: Uint8Array; width: number; height: number }
export type PdfAnswer =
  | { ok: true; task: 'inspect'; pages: number }
  | { ok: true; task: 'read'; pages: number; texts: PageText[] }
  | { ok: true; task: 'draw'; image: PageImage | null }
  | { ok: false; error: 'encrypted' | 'unreadable' | 'too_complex' }

const imageWidth = 480
const imageQuality = 78
const maxProportion = 4
const maxPages = 2_000
/** Milliseconds: the person who uploads waits, so as many pages are checked as fit in this time. */
const inspectionTime = 4_000

async function answer({ task, file }: PdfTask): Promise<PdfAnswer> {
  const bytes = readFileSync(file)
  const pdf = await getDocumentProxy(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length))
  const pages = pdf.numPages
  if (pages < 1) return { ok: false, error: 'unreadable' }
  if (pages > maxPages) return { ok: false, error: 'too_complex' }
  if (task === 'draw') return { ok: true, task, image: await drawFirstPage(pdf) }
  const started = performance.now()
  const placed: Parameters<typeof withoutRunningLines>[0][number][] = []
  for (let number = 1; number <= pages; number++) {
    if (task === 'inspect' && performance.now() - started > inspectionTime) break
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    placed.push(items.flatMap((item) => ('str' in item ? [item] : [])))
    page.cleanup()
  }
  if (task === 'inspect') return { ok: true, task, pages }
  return { ok: true, task, pages, texts: withoutRunningLines(placed).map(joinPageText) }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

async function drawFirstPage(pdf: Pdf): Promise<PageImage | null> {
  const { createCanvas, loadImage } = await import('@napi-rs/canvas')
  const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 })
  // An extremely tall page would make an extremely tall image.
  if (Math.max(height / width, width / height) > maxProportion) return null
  const png = await renderPageAsImage(pdf, 1, { canvasImport: () => import('@napi-rs/canvas'), width: imageWidth })
  const picture = await loadImage(Buffer.from(png))
  const canvas = createCanvas(picture.width, picture.height)
  canvas.getContext('2d').drawImage(picture, 0, 0)
  const bytes = new Uint8Array(await canvas.encode('webp', imageQuality))
  return { bytes, width: picture.width, height: picture.height }
}

const isAboutPassword = (error: unknown) => error instanceof Error && error.name === 'PasswordException'

parentPort?.postMessage(
  await answer(workerData as PdfTask).catch(
    (error: unknown): PdfAnswer => ({ ok: false, error: isAboutPassword(error) ? 'encrypted' : 'unreadable' }),
  ),
)
