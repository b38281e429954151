/**
 * Makes the seeded media and the test files. The results are committed; run this only to change them.
 *
 *   node_modules/.bin/node scripts/make-seed-media.mjs [videos] [documents] [fixtures]     (none named: all three)
 *
 * Needs on the PATH: ffmpeg and ffprobe (libx264, aac), espeak-ng (voices es-419 and en-029). Needs a Chromium 131 or
 * later (page footers): the variable CHROMIUM names it, `chromium` on the PATH otherwise; it is driven with the
 * repository's own playwright. For the look as committed: fonts P052 (fonts-urw-base35) and Liberation Sans.
 * In Debian: apt-get install ffmpeg espeak-ng chromium fonts-urw-base35 fonts-liberation
 *
 * videos     supabase/seed/videos/source/*.json + slide.html  →  supabase/seed/media/video-*.{mp4,jpg,es.vtt,en.vtt}
 * documents  supabase/seed/documents/source/*.html            →  supabase/seed/media/*.pdf
 * fixtures   (all here)                                       →  tests/fixtures/files/*
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { crc32 } from 'node:zlib'
import { chromium } from 'playwright'

process.chdir(path.join(import.meta.dirname, '..'))
const media = 'supabase/seed/media'
const fixtures = 'tests/fixtures/files'
const work = mkdtempSync(path.join(tmpdir(), 'caja-media-'))
const wanted = process.argv.slice(2)
const isWanted = (name) => wanted.length === 0 || wanted.includes(name)
const run = (command, ...args) => execFileSync(command, args.flat(), { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
const ffmpeg = (...args) => run('ffmpeg', '-v', 'error', '-y', '-threads', '2', ...args)
const secondsOf = (file) => Number(run('ffprobe', '-v', 'error', '-show_entries', 'format=duration', '-of', 'csv=p=0', file))
const report = (file) => console.log(`${file}  ${(statSync(file).size / 1024).toFixed(1)} KB`)
/** The same input gives the same bytes, on one version of the encoder. */
const exact = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:v', '+bitexact', '-flags:a', '+bitexact', '-movflags', '+faststart']

// Drawing -------------------------------------------------------------------------------------------------------------

/** The tile map (art direction): each country with its column and row. */
const tiles =
  'BHS50 MEX11 CUB41 GTM12 BLZ22 JAM42 HTI52 DOM62 KNA82 ATG92 SLV13 HND23 DMA93 NIC24 VCT84 LCA94 ' +
  'CRI25 PAN35 GRD75 BRB95 TTO85 COL46 VEN56 GUY66 SUR76 ECU37 PER47 BRA57 BOL48 PRY58 CHL39 ARG49 URY59'

const square = (x, y, size, fill) => `<rect x="${x}" y="${y}" width="${size}" height="${size}" rx="1.2" fill="${fill}"/>`
const logo = `<svg viewBox="0 0 24 24" aria-hidden="true">${[
  [1, 1, '#9c3b1b'],
  [8.8, 8.8, '#e09a5f'],
  [8.8, 16.6, '#9c3b1b'],
  [16.6, 8.8, '#0d5c63'],
  [16.6, 1, '#f0cfa2'],
]
  .map(([x, y, fill]) => square(x, y, 6.4, fill))
  .join('')}</svg>`
const tileMap = (colours) =>
  `<svg viewBox="9 0 90 98" aria-hidden="true">${tiles
    .split(' ')
    .map((tile) => square(tile[3] * 10, tile[4] * 10, 8.6, colours[tile.slice(0, 3)] ?? '#efe8da'))
    .join('')}</svg>`

// Videos --------------------------------------------------------------------------------------------------------------

const fill = (template, values) => template.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name] ?? '')

/** The frame shown while sentence `at` of a slide is spoken: the points so far, the latest one highlighted. */
function slideBody(script, slide, index, at) {
  const isFirstOrLast = index === 0 || index === script.slides.length - 1
  const spoken = slide.sentences.slice(0, at + 1)
  const points = spoken.filter(({ show }) => show)
  const isPointNow = !slide.sentences[at].figure
  const list = points
    .map(({ show }, number) => `<li class="${isPointNow && number === points.length - 1 ? 'now' : ''}">${show}</li>`)
    .join('')
  const figure = spoken.findLast((sentence) => sentence.figure)?.figure
  const squares = figure
    ? `<div class="figure"><div class="squares" style="grid-template-columns:repeat(${figure.columns},16px)">${Array.from({ length: figure.total }, (_, number) => `<i class="${number < figure.filled ? 'on' : ''}"></i>`).join('')}</div><p>${figure.text}</p></div>`
    : ''
  const progress = script.slides.map((_, number) => `<i class="${number <= index ? 'on' : ''}"></i>`).join('')
  const text = isFirstOrLast
    ? `<h1>${slide.heading}</h1><p class="serif">${points.at(-1).show}</p>`
    : `<p class="eyebrow">${script.of.replace('{n}', index)}</p><h1>${slide.heading}</h1><ul>${list}</ul>${squares}`
  return `<main class="${isFirstOrLast ? 'title' : ''}">${text}</main>${slide.source ? `<p class="source">${slide.source}</p>` : ''}<div class="progress">${progress}</div>`
}

/** At most two lines of 42 characters, as even as possible. */
function captionLines(text) {
  if (text.length <= 42) return text
  const breaks = [...text.matchAll(/ /g)].map(({ index }) => index).filter((at) => at <= 42 && text.length - at - 1 <= 42)
  if (breaks.length === 0) throw new Error(`Too long for a caption: ${text}`)
  const best = breaks.toSorted((one, other) => Math.abs(one - text.length / 2) - Math.abs(other - text.length / 2))[0]
  return `${text.slice(0, best)}\n${text.slice(best + 1)}`
}

const timeOf = (seconds) => new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23)

async function makeVideo(page, name) {
  const script = JSON.parse(readFileSync(`supabase/seed/videos/source/${name}`, 'utf8'))
  const template = readFileSync('supabase/seed/videos/source/slide.html', 'utf8')
  const target = path.join(media, script.file)
  const frames = []
  const sounds = []
  const cues = []
  let now = 0.6
  for (const [index, slide] of script.slides.entries()) {
    for (const [at, sentence] of slide.sentences.entries()) {
      const id = `${script.file}-${index}-${at}`
      const wav = path.join(work, `${id}.wav`)
      const { voice, language } = script
      run('espeak-ng', '-v', voice.name, '-s', voice.rate, '-p', voice.pitch, '-z', '-w', wav, sentence.spoken ?? sentence[language])
      const seconds = secondsOf(wav)
      const pause = sentence.pause ?? (at === slide.sentences.length - 1 ? 0.9 : 0.45)
      cues.push({ sentence, from: now, to: now + seconds })
      sounds.push({ wav, at: now })
      const png = path.join(work, `${id}.png`)
      await page.setContent(
        fill(template, {
          lang: language,
          label: script.label,
          logo,
          place: script.place,
          map: tileMap({ [script.country]: '#9c3b1b' }),
          body: slideBody(script, slide, index, at),
        }),
      )
      await page.screenshot({ path: png })
      frames.push({ png, from: frames.length === 0 ? 0 : now })
      now += seconds + pause
    }
  }
  now += 0.8
  writeVideo(`${target}.mp4`, frames, sounds, now)
  ffmpeg('-i', frames[0].png, '-q:v', '4', '-pix_fmt', 'yuvj420p', '-fflags', '+bitexact', '-flags', '+bitexact', `${target}.jpg`)
  const notes = { es: 'Demostración: voz sintética, persona inventada.', en: 'Demonstration: synthetic voice, invented person.' }
  for (const language of ['es', 'en']) {
    const blocks = cues.map(({ sentence, from, to }) => `${timeOf(from)} --> ${timeOf(to)}\n${captionLines(sentence[language])}`)
    writeFileSync(`${target}.${language}.vtt`, `${['WEBVTT', `NOTE ${notes[language]}`, ...blocks].join('\n\n')}\n`)
  }
  console.log(`${target}.mp4  ${secondsOf(`${target}.mp4`).toFixed(1)} s`)
  for (const ending of ['mp4', 'jpg', 'es.vtt', 'en.vtt']) report(`${target}.${ending}`)
}

/** Each still stays until the next begins and fades into it for a third of a second; each sentence starts at its own time. */
function writeVideo(file, frames, sounds, length) {
  const fade = 0.32
  const stills = frames.flatMap(({ png, from }, index) => [
    '-loop',
    '1',
    '-framerate',
    '15',
    '-t',
    ((frames[index + 1]?.from ?? length) - from + fade).toFixed(3),
    '-i',
    png,
  ])
  const fades = frames
    .slice(1)
    .map(
      ({ from }, index) =>
        `[${index === 0 ? '0' : `f${index}`}][${index + 1}]xfade=duration=${fade}:offset=${(from - fade / 2).toFixed(3)}[f${index + 1}]`,
    )
  const delayed = sounds.map(({ at }, index) => `[${frames.length + index}]adelay=${Math.round(at * 1000)}[s${index}]`)
  const mixed = `${sounds.map((_, index) => `[s${index}]`).join('')}amix=inputs=${sounds.length}:normalize=0,highpass=f=90,lowpass=f=7500,loudnorm=I=-18:TP=-2,aresample=44100,apad=whole_dur=${length.toFixed(3)}[sound]`
  const picture = `[f${frames.length - 1}]scale=in_range=pc:out_color_matrix=bt709:out_range=tv,format=yuv420p[picture]`
  ffmpeg(
    stills,
    sounds.flatMap(({ wav }) => ['-i', wav]),
    '-filter_complex',
    [...fades, picture, ...delayed, mixed].join(';'),
    '-map',
    '[picture]',
    '-map',
    '[sound]',
    '-t',
    length.toFixed(3),
    '-c:v',
    'libx264',
    '-profile:v',
    'main',
    '-level',
    '3.1',
    '-preset',
    'slow',
    '-tune',
    'stillimage',
    '-crf',
    '25',
    '-g',
    '75',
    '-colorspace',
    'bt709',
    '-color_primaries',
    'bt709',
    '-color_trc',
    'bt709',
    '-c:a',
    'aac',
    '-b:a',
    '52k',
    '-ac',
    '1',
    exact,
    file,
  )
}

// Documents -----------------------------------------------------------------------------------------------------------

/** Chromium writes title, language, tags and outline, but not the author, so a second info dictionary is appended (PDF 32000-1, 7.5.6). */
function withAuthor(pdf, { title, author, subject }) {
  const text = pdf.toString('latin1')
  const previous = Number(text.match(/startxref\s+(\d+)\s+%%EOF\s*$/)[1])
  const [, trailer] = text.slice(previous).match(/trailer\s*<<([\s\S]*?)>>\s*startxref/)
  const number = Number(trailer.match(/\/Size (\d+)/)[1])
  const string = (value) => `<${Buffer.from(`\ufeff${value}`, 'utf16le').swap16().toString('hex')}>`
  const body = `${text.endsWith('\n') ? '' : '\n'}${number} 0 obj\n<< /Title ${string(title)} /Author ${string(author)} /Subject ${string(subject)} /Creator ${string('Caja')} >>\nendobj\n`
  const offset = pdf.length + body.indexOf(`${number} 0 obj`)
  const table = `xref\n${number} 1\n${String(offset).padStart(10, '0')} 00000 n \ntrailer\n<<${trailer
    .replace(/\/Size \d+/, `/Size ${number + 1}`)
    .replace(/\/Info \d+ 0 R/, `/Info ${number} 0 R`)
    .trimEnd()}\n/Prev ${previous}>>\nstartxref\n${pdf.length + body.length}\n%%EOF\n`
  return Buffer.concat([pdf, Buffer.from(body + table, 'latin1')])
}

async function makeDocument(page, name) {
  await page.goto(`file://${path.resolve('supabase/seed/documents/source', name)}`)
  // The logo and the map are drawn once, here; the sources only contain placeholders.
  await page.evaluate(
    ([mark, map]) => {
      for (const place of document.querySelectorAll('[data-logo]')) place.innerHTML = mark + place.innerHTML
      for (const place of document.querySelectorAll('[data-tiles]')) place.innerHTML = map
    },
    [
      logo,
      tileMap({
        HND: '#9c3b1b',
        CRI: '#9c3b1b',
        JAM: '#0d5c63',
        DOM: '#e09a5f',
        BOL: '#e09a5f',
        PER: '#f0cfa2',
        MEX: '#f0cfa2',
        URY: '#0d5c63',
        CHL: '#c4602f',
      }),
    ],
  )
  const { title, author, subject } = await page.evaluate(() => ({
    title: document.title,
    author: document.querySelector('meta[name=author]').content,
    subject: document.querySelector('meta[name=description]').content,
  }))
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
  const file = path.join(media, name.replace(/\.html$/, '.pdf'))
  writeFileSync(file, withAuthor(pdf, { title, author, subject }))
  report(file)
}

// Test files ----------------------------------------------------------------------------------------------------------

/** A zip archive of one stored file: the real content of `disguised.pdf`. */
function zipOf(name, content) {
  const data = Buffer.from(content)
  const common = Buffer.alloc(26)
  for (const [value, at] of [
    [20, 0],
    [0x21, 8],
    [name.length, 22],
  ])
    common.writeUInt16LE(value, at)
  for (const [value, at] of [
    [crc32(data), 10],
    [data.length, 14],
    [data.length, 18],
  ])
    common.writeUInt32LE(value, at)
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), data])
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, Buffer.alloc(14), Buffer.from(name)])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  for (const at of [8, 10]) end.writeUInt16LE(1, at)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}

async function makeFixtures(page) {
  mkdirSync(fixtures, { recursive: true })
  const file = (name) => path.join(fixtures, name)
  ffmpeg(
    '-f',
    'lavfi',
    '-i',
    'color=0xfbf8f2:s=320x180:r=15:d=4',
    '-f',
    'lavfi',
    '-i',
    'color=0x9c3b1b:s=40x40:r=15:d=4',
    '-f',
    'lavfi',
    '-i',
    'sine=f=440:r=44100:d=4',
    '-filter_complex',
    '[0][1]overlay=x=20+60*t:y=70,format=yuv420p[picture];[2]volume=0.2[sound]',
    '-map',
    '[picture]',
    '-map',
    '[sound]',
    '-c:v',
    'libx264',
    '-profile:v',
    'baseline',
    '-crf',
    '28',
    '-c:a',
    'aac',
    '-b:a',
    '32k',
    '-ac',
    '1',
    exact,
    file('message.mp4'),
  )
  writeFileSync(
    file('message.es.vtt'),
    'WEBVTT\n\n00:00:00.200 --> 00:00:01.800\nUn cuadrado cruza la pantalla.\n\n00:00:02.000 --> 00:00:03.800\nSe oye un tono continuo.\n',
  )
  writeFileSync(
    file('broken.vtt'),
    'WEBVTT\n\n00:00:00.200 --> 00:00:01.800\nUn cuadrado cruza la pantalla.\n\n00:00:03.800 --> 00:00:02.000\nEste subtítulo termina antes de empezar.\n',
  )
  writeFileSync(file('not-captions.vtt'), 'Estas son las notas de la reunión del martes.\nNo son subtítulos: no tienen tiempos.\n')
  writeFileSync(file('empty.mp4'), '')
  writeFileSync(file('disguised.pdf'), zipOf('notas.txt', 'Esto no es un PDF: es un archivo comprimido con otro nombre.\n'))
  await page.setContent(`<html lang="es"><head><title>Política de prueba</title><style>@page{size:A4;margin:25mm}body{font:12pt/1.5 "Liberation Sans",sans-serif}section+section{break-before:page}</style></head><body>
    <section><h1>Política de prueba</h1><p>Documento de dos páginas para las pruebas de Caja. En esta página se habla del registro social y de sus acuerdos.</p></section>
    <section><h2>Segunda página</h2><p>Aquí aparece la palabra interoperabilidad, para comprobar que la búsqueda dice en qué página está.</p></section></body></html>`)
  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true })
  writeFileSync(file('policy.pdf'), withAuthor(pdf, { title: 'Política de prueba', author: 'Caja', subject: 'Documento de prueba' }))
  for (const name of readdirSync(fixtures)) report(file(name))
}

// --------------------------------------------------------------------------------------------------------------------

const executablePath = process.env.CHROMIUM ?? run('sh', '-c', 'command -v chromium').trim()
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'] })
try {
  mkdirSync(media, { recursive: true })
  const page = await browser.newPage({ viewport: { width: 854, height: 480 } })
  if (isWanted('videos'))
    for (const name of readdirSync('supabase/seed/videos/source').filter((file) => file.endsWith('.json'))) await makeVideo(page, name)
  if (isWanted('documents'))
    for (const name of readdirSync('supabase/seed/documents/source').filter((file) => file.endsWith('.html')))
      await makeDocument(page, name)
  if (isWanted('fixtures')) await makeFixtures(page)
} finally {
  await browser.close()
  rmSync(work, { recursive: true })
}
