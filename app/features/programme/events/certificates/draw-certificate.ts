/** Draws a certificate as PDF: one page of A4, landscape, in the site's colours and font, with text that can be selected and a link. */
import path from 'node:path'
import { GlobalFonts, PDFDocument, type SKRSContext2D } from '@napi-rs/canvas'
import { drawable, fitText } from '#app/lib/fit-text.ts'

/** All texts in the reader's language. `address` is that of the verification page. */
export type CertificateTask = {
  heading: string
  intro: string
  name: string
  took: string
  title: string
  facts: string
  issued: string
  check: string
  address: string
  code: string
}

/** In points. */
const page = { width: 842, height: 595, margin: 64 } as const
const colours = { paper: '#fbf8f2', ink: '#16202e', muted: '#535d6e', line: '#e3dccd', accent: '#6b3f87' }
const family = '"Caja Serif", "DejaVu Serif", "Liberation Serif", serif'
const fontFile = path.resolve('public/fonts/source-serif-4.woff2')

export function drawCertificate(task: CertificateTask): Buffer {
  if (!GlobalFonts.has('Caja Serif')) GlobalFonts.registerFromPath(fontFile, 'Caja Serif')
  const document = new PDFDocument({
    title: `${task.heading}: ${drawable(task.name)}`,
    author: 'Caja',
    subject: drawable(task.title),
    creator: 'Caja',
  })
  const context = document.beginPage(page.width, page.height) as SKRSContext2D
  // Without ligatures, which cannot be copied or searched as text.
  context.textRendering = 'optimizeSpeed'
  const { width, height, margin } = page
  context.fillStyle = colours.paper
  context.fillRect(0, 0, width, height)
  context.fillStyle = colours.accent
  context.fillRect(0, 0, width, 10)
  const write = (text: string, y: number, size: number, { weight = 400, colour = colours.ink } = {}) => {
    context.font = `${weight} ${size}px ${family}`
    context.fillStyle = colour
    context.fillText(drawable(text), margin, y)
  }
  const writeFitted = (text: string, top: number, room: { sizes: number[]; height: number }, weight: number): number => {
    const { size, lines } = fitText(drawable(text), {
      ...room,
      width: width - 2 * margin,
      lineHeight: 1.18,
      widthOf: (part, at) => {
        context.font = `${weight} ${at}px ${family}`
        return context.measureText(part).width
      },
    })
    lines.forEach((line, index) => {
      write(line, top + size * (0.9 + index * 1.18), size, { weight })
    })
    return top + lines.length * size * 1.18
  }
  write(task.heading, 92, 20, { weight: 600, colour: colours.accent })
  write(task.intro, 142, 17, { colour: colours.muted })
  let y = writeFitted(task.name, 156, { sizes: [46, 40, 34, 28, 24], height: 96 }, 600)
  write(task.took, y + 34, 17, { colour: colours.muted })
  y = writeFitted(task.title, y + 46, { sizes: [28, 25, 22, 19], height: 108 }, 600)
  write(task.facts, y + 26, 15)
  context.fillStyle = colours.line
  context.fillRect(margin, height - 122, width - 2 * margin, 1)
  write(task.issued, height - 94, 13, { colour: colours.muted })
  write(task.check, height - 72, 13, { colour: colours.muted })
  write(task.address, height - 50, 13, { weight: 600 })
  context.annotateLinkUrl(margin, height - 66, margin + context.measureText(task.address).width, height - 44, task.address)
  context.font = `600 22px ${family}`
  context.fillStyle = colours.ink
  context.fillText('Caja', width - margin - context.measureText('Caja').width, height - 50)
  document.endPage()
  return document.close()
}
