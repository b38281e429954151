import { expect, test } from 'vitest'
import { formatCertificateCode, parseCertificateCode } from './certificate-code.ts'

test.for(['0a1b2-c3d4e-5f6g7-h8j9k', '0A1B2 C3D4E 5F6G7 H8J9K', 'oaIb2c3d4e5f6g7h8j9k', 'Oalb2-c3d4e-5f6g7-h8j9k'])(
  '%s is one code',
  (typed) => {
    expect(parseCertificateCode(typed)).toBe('0a1b2c3d4e5f6g7h8j9k')
  },
)

test('a code is shown in four groups', () => expect(formatCertificateCode('0a1b2c3d4e5f6g7h8j9k')).toBe('0a1b2-c3d4e-5f6g7-h8j9k'))
