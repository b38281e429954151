/** Says that what follows is in another language than the page; the words are in the page's own. */
export function LanguageLabel({ children }: { children: React.ReactNode }) {
  return <span className="language-label">{children}</span>
}
