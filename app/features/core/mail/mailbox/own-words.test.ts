import { expect, test } from 'vitest'
import { ownWords } from './own-words.ts'

test.each([
  [
    'Gmail',
    'Gracias por la llamada.\n\nEl lun, 30 nov 2026 a las 10:00, Ana (<ana@x.example>) escribió:\n> Hola',
    'Gracias por la llamada.',
  ],
  ['Gmail, folded', 'Thanks.\n\nOn Mon, Nov 30, 2026 at 10:00 AM Ana María de los Ángeles <\nana@x.example> wrote:\n> Hi', 'Thanks.'],
  [
    'Gmail, folded twice',
    'Gracias.\n\nEl lun, 30 nov 2026 a las 10:00, Ana María de los Ángeles\n<ana.maria@x.example>\nescribió:\n\n> Hola',
    'Gracias.',
  ],
  ['the sentence before', 'El 5 de diciembre nos vemos.\nEl lun, 30 nov 2026, Ana escribió:\n> Hola', 'El 5 de diciembre nos vemos.'],
  ['a sentence about who wrote', 'El ministro me escribió:\nque sí.', 'El ministro me escribió:\nque sí.'],
  ['Outlook', 'Le envío el informe.\n\n________________________________\nDe: Ana\nEnviado: lunes\nAsunto: Padrón', 'Le envío el informe.'],
  ['Outlook, plain', 'Report attached.\n\n-----Original Message-----\nFrom: Ana\nSent: Monday', 'Report attached.'],
  [
    'Outlook, without a line',
    'Le envío el informe.\n\nDe: Ana <ana@x.example>\nEnviado el: lunes, 30 de noviembre\nPara: Yo\nAsunto: Padrón',
    'Le envío el informe.',
  ],
  ['Apple', 'Sent.\n\n> On 30 Nov 2026, at 10:00, Ana <a@x.example> wrote:\n> \n> Hi', 'Sent.'],
  ['a signature', 'Quedo atenta.\n\n-- \nEditora\nCEPAL', 'Quedo atenta.'],
  ['answers between the lines', '> ¿Cuándo?\nEl martes.\n> ¿Dónde?\nEn Tegucigalpa.', 'El martes.\nEn Tegucigalpa.'],
  ['nothing but a quote', '> Hola', ''],
  ['a list with dashes', 'Acordamos:\n- padrón\n- informe\n---\nSaludos', 'Acordamos:\n- padrón\n- informe\n---\nSaludos'],
  ['a sentence that begins like a header', 'De: nada, fue un gusto.\nSaludos', 'De: nada, fue un gusto.\nSaludos'],
])('%s: what the person wrote is kept, what is quoted is not', (_, text, kept) => expect(ownWords(text)).toBe(kept))
