/** Draws share cards: 1200 × 630 pixels, in the site's colours and font. */
import path from 'node:path'
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import { drawable, fitText } from '#app/lib/fit-text.ts'

export type Tile = { x: number; y: number; isOn: boolean }
/** `kind` is null for the site's card. `lang`: language of the title. */
export type CardTask = { kind: Kind | null; eyebrow: string; title: string; tagline: string; tiles: Tile[] }

export const cardSize = { width: 1200, height: 630 } as const
/** Part of a card's version; change it with the design. */
export const design = 1

/** The light scheme of `tokens.css`, because cards are shown on other sites. */
const colours = { paper: '#fbf8f2', ink: '#16202e', muted: '#535d6e', line: '#e3dccd', tile: '#ece4d3' }
const kindColours: Record<Kind, string> = {
  experience: '#9c3b1b',
  video: '#0d5c63',
  document: '#855700',
  event: '#6b3f87',
  exchange: '#3f6224',
  course: '#31508f',
}

/** Characters missing in the font use the system's fonts. */
const family = '"Caja Serif", "DejaVu Serif", "Liberation Serif", serif'
const fontFile = path.resolve('public/fonts/source-serif-4.woff2')

const margin = 64
const map = { columns: 10, rows: 10, tile: 26, gap: 5 }
const mapWidth = map.columns * (map.tile + map.gap) - map.gap
const textWidth = cardSize.width - 2 * margin - mapWidth - 56
/** In pixels, for titles of a few words up to two hundred characters. */
const titleSizes = [76, 68, 60, 54, 48, 43]
const titleLine = 1.12

/** Returns a PNG. */
export async function drawCard({ kind, eyebrow, title, tagline, tiles }: CardTask): Promise<Buffer> {
  if (!GlobalFonts.has('Caja Serif')) GlobalFonts.registerFromPath(fontFile, 'Caja Serif')
  const canvas = createCanvas(cardSize.width, cardSize.height)
  const context = canvas.getContext('2d')
  const accent = kind ? kindColours[kind] : kindColours.experience
  context.fillStyle = colours.paper
  context.fillRect(0, 0, cardSize.width, cardSize.height)
  context.fillStyle = accent
  context.fillRect(0, 0, cardSize.width, 14)

  drawTiles(context, tiles, accent)
  if (eyebrow) drawEyebrow(context, drawable(eyebrow), accent)

  const font = (size: number, weight = 600) => `${weight} ${size}px ${family}`
  const widthOf = (text: string, size: number) => {
    context.font = font(size)
    return context.measureText(text).width
  }
  const top = eyebrow ? 138 : 150
  const { size, lines } = fitText(drawable(title), {
    sizes: titleSizes,
    width: textWidth,
    height: 500 - top,
    lineHeight: titleLine,
    widthOf,
  })
  context.font = font(size)
  context.fillStyle = colours.ink
  context.textBaseline = 'alphabetic'
  lines.forEach((line, index) => {
    context.fillText(line, margin, top + size * (0.86 + index * titleLine))
  })

  drawFoot(context, drawable(tagline), font)
  return canvas.encode('png')
}

/** The 33 countries as equal squares; the resource's countries in its colour. */
function drawTiles(context: SKRSContext2D, tiles: readonly Tile[], accent: string) {
  const left = cardSize.width - margin - mapWidth
  const step = map.tile + map.gap
  const top = (cardSize.height - 110 - map.rows * step) / 2 + 24
  for (const { x, y, isOn } of tiles) {
    context.fillStyle = isOn ? accent : colours.tile
    roundedSquare(context, left + x * step, top + y * step, map.tile)
  }
}

function drawEyebrow(context: SKRSContext2D, text: string, accent: string) {
  const size = 28
  context.fillStyle = accent
  roundedSquare(context, margin, 76, 22)
  context.font = `600 ${size}px ${family}`
  const width = cardSize.width - 2 * margin - 38
  const { lines } = fitText(text, { sizes: [size], width, height: size, lineHeight: 1, widthOf: (part) => context.measureText(part).width })
  context.fillText(lines[0] ?? '', margin + 38, 97)
}

/** Logo, name and tagline. */
function drawFoot(context: SKRSContext2D, tagline: string, font: (size: number, weight?: number) => string) {
  const line = 528
  context.fillStyle = colours.line
  context.fillRect(margin, line, cardSize.width - 2 * margin, 2)
  const unit = 2
  const mark = [
    { x: 0, y: 0, fill: kindColours.experience },
    { x: 2, y: 0, fill: '#e09a63' },
    { x: 1, y: 1, fill: kindColours.experience },
    { x: 3, y: 1, fill: '#d29a22' },
    { x: 2, y: 2, fill: kindColours.experience },
    { x: 3, y: 2, fill: kindColours.video },
    { x: 2, y: 3, fill: kindColours.experience },
  ]
  for (const { x, y, fill } of mark) {
    context.fillStyle = fill
    roundedSquare(context, margin + x * 6 * unit, line + 28 + y * 6 * unit, 5 * unit)
  }
  context.fillStyle = colours.ink
  context.font = font(38)
  context.fillText('Caja', margin + 62, line + 64)
  const name = context.measureText('Caja').width
  context.fillStyle = colours.muted
  context.font = font(25, 400)
  context.fillText(tagline, margin + 62 + name + 26, line + 63)
}

function roundedSquare(context: SKRSContext2D, x: number, y: number, side: number) {
  context.beginPath()
  context.roundRect(x, y, side, side, side * 0.16)
  context.fill()
}
