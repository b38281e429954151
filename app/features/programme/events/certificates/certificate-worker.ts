/** Draws one certificate in a thread of its own, whose memory is given back. */
import { parentPort, workerData } from 'node:worker_threads'
import { type CertificateTask, drawCertificate } from './draw-certificate.ts'

const pdf = new Uint8Array(drawCertificate(workerData as CertificateTask))
parentPort?.postMessage(pdf, [pdf.buffer])
