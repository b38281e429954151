import { expect, test } from 'vitest'
import { xmlElement, xmlText } from './xml.ts'

test('markup and "]]>" are escaped as text', () => {
  expect(xmlText('a < b && c ]]> "d"')).toBe('a &lt; b &amp;&amp; c ]]&gt; "d"')
})

test('control characters and lone surrogates are removed, whole characters stay', () => {
  expect(xmlText('a\u0000b\u000Bc\ud800d\uFFFEe 🧓\tñ')).toBe('abcde 🧓\tñ')
})

test('attributes keep quotes and white space', () => {
  expect(xmlElement('a', { href: `x"'<>&\n`, title: undefined })).toBe('<a href="x&quot;&#39;&lt;&gt;&amp;&#10;"/>')
  expect(xmlElement('a', {}, xmlText('b'), xmlElement('c'))).toBe('<a>b<c/></a>')
})
