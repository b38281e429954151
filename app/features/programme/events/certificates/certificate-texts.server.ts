import { formatNumber } from '#app/i18n/format.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { formatCertificateCode } from './certificate-code.ts'
import type { Certificate } from './certificates.server.ts'
import type { CertificateTask } from './draw-certificate.ts'

/** The texts of a certificate in the reader's language. `address` is the absolute address of its page. */
export function certificateTask(certificate: Extract<Certificate, { name: string }>, address: string, language: Language): CertificateTask {
  const t = textsIn(language)
  const { code, name, title, day, minutes, issued } = certificate
  const hours = Math.round(minutes / 6) / 10
  return {
    heading: t('certificates:heading'),
    intro: t('certificates:intro'),
    name,
    took: t('certificates:took'),
    title: title?.text ?? '',
    facts: t('certificates:facts', {
      day,
      length:
        minutes < 60
          ? t('certificates:length.minutes', { count: minutes })
          : t('certificates:length.hours', { count: hours, hours: formatNumber(hours, language) }),
    }),
    issued: t('certificates:issued', { day: issued, code: formatCertificateCode(code) }),
    check: t('certificates:check'),
    address,
    code,
  }
}
