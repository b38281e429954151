/**
 * Text written in Markdown. Raw HTML is shown as text, and images are left out: files have their own place. A text beyond the limits
 * (app/lib/markdown-limits.ts) is shown as typed.
 */
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import ReactMarkdown, { type Components } from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { isWithinMarkdownLimits } from '#app/lib/markdown-limits.ts'
import { ExternalLink } from './external-link.tsx'

/** The text follows a heading of level 2, so its own headings begin at level 3. */
const components: Components = {
  h1: ({ children }) => <h3>{children}</h3>,
  h2: ({ children }) => <h3>{children}</h3>,
  h5: ({ children }) => <h4>{children}</h4>,
  h6: ({ children }) => <h4>{children}</h4>,
  a: ({ href = '', children }) =>
    /^https?:/.test(href) ? <ExternalLink href={href}>{children}</ExternalLink> : <a href={href}>{children}</a>,
  table: ({ children }) => (
    <div className="table-scroll">
      <table>{children}</table>
    </div>
  ),
}

/** Parsing is the most expensive part of a page, and texts are read far more often than written: results are cached. */
const made = new Map<string, React.ReactElement>()
const mostKept = 400

export function Markdown({ text }: { text: string }) {
  const { t, i18n } = useTranslation('common')
  const key = `${i18n.language}${text}`
  const kept = made.get(key)
  if (kept) return kept
  if (made.size >= mostKept) made.clear()
  const elements = isWithinMarkdownLimits(text) ? parse(text, t) : <p className="as-typed">{text}</p>
  made.set(key, elements)
  return elements
}

function parse(text: string, t: TFunction<'common'>): React.ReactElement {
  // ReactMarkdown is a pure function of its props, so its elements can be created once and rendered many times.
  return ReactMarkdown({
    children: text,
    remarkPlugins: [remarkGfm],
    // Several texts of a page may have footnotes, so ids need a prefix.
    remarkRehypeOptions: {
      clobberPrefix: `${prefixOf(text)}-`,
      footnoteLabel: t('markdown.footnotes'),
      footnoteBackLabel: t('markdown.footnoteBack'),
    },
    disallowedElements: ['img', 'input'],
    components,
  })
}

/** Short, the same on server and browser, and different for different texts (FNV-1a). */
function prefixOf(text: string): string {
  let hash = 2_166_136_261
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 16_777_619)
  return `n${(hash >>> 0).toString(36)}`
}
